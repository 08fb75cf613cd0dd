/**
 * Builds dist/: the server as one file, the web files with their compressed forms beside them, and
 * the player of exported sites.
 */
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build as bundle } from 'esbuild';
import { build as buildWeb } from 'vite';
import { root } from './prepare.mjs';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const compressible = new Set(['.js', '.css', '.svg', '.json', '.webmanifest']);

/**
 * What stays in node_modules: native modules and the database drivers, Fastify with its plugins, and
 * drizzle, whose classes must be one copy. All else is bundled, which halves the time to start.
 */
const external = [
  'better-sqlite3',
  'pg',
  '@node-rs/argon2',
  'fastify',
  '@fastify/*',
  'fastify-plugin',
  'drizzle-orm',
  'jsonc-parser',
  'yauzl',
  'yazl',
];

/** @param {string} folder */
async function compress(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  await Promise.all(
    entries
      .filter((entry) => entry.isFile() && compressible.has(extname(entry.name)))
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const bytes = await readFile(path);
        const parameters = {
          [constants.BROTLI_PARAM_QUALITY]: 11,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        };
        await writeFile(`${path}.br`, await brotli(bytes, { params: parameters }));
        await writeFile(`${path}.gz`, await zip(bytes, { level: 9 }));
      }),
  );
}

await rm(join(root, 'dist'), { recursive: true, force: true });
const web = {
  configFile: join(root, 'web', 'vite.config.ts'),
  logLevel: /** @type {const} */ ('warn'),
};
await Promise.all([
  buildWeb(web)
    .then(() => buildWeb({ ...web, mode: 'gallery' }))
    .then(() => buildWeb({ ...web, mode: 'site' })),
  bundle({
    absWorkingDir: root,
    entryPoints: ['server/main.ts'],
    outfile: 'dist/server/main.js',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external,
    sourcemap: true,
    logLevel: 'warning',
  }),
]);
await compress(join(root, 'dist', 'web'));
