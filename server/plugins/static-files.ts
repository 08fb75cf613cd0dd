/**
 * The built web files, from memory: read once at start, each with its compressed forms. Every file
 * is a route of its own, so that nothing outside the folder can be asked for.
 */
import { readdir, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { encodeBody, sendEncoded, type EncodedBody } from '../encoding.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Names in /assets/ hold a hash of the content: such a file never changes. */
const immutable = 'public, max-age=31536000, immutable';

/** The one file that compiles WebAssembly: models run in this worker and nowhere else. */
const modelWorker = /^\/assets\/model-worker-[\w-]+\.js$/;
const modelWorkerPolicy = "script-src 'self' 'wasm-unsafe-eval'";

/** Scripts and style sheets that pages load; a worker is under its own policy and needs all headers. */
const partOfPage = /^\/assets\/(?![\w-]*worker)[\w.-]+\.(?:js|css)$/;

/** Serves the files in `folder`; when it does not exist (nothing was built yet), none. */
export async function staticFiles(
  app: FastifyInstance,
  { folder }: { folder: string },
): Promise<void> {
  for (const [path, body] of await readBuild(folder)) {
    const headers = {
      'cache-control': path.startsWith('/assets/') ? immutable : 'no-cache',
      ...(modelWorker.test(path) ? { 'content-security-policy': modelWorkerPolicy } : {}),
    };
    const config = { sameForAll: true, partOfPage: partOfPage.test(path) };
    app.get(path, { config, schema: { hide: true } }, (request, reply) =>
      sendEncoded(request, reply.headers(headers), body),
    );
  }
}

async function readBuild(folder: string): Promise<ReadonlyMap<string, EncodedBody>> {
  if (!existsSync(folder)) return new Map();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    // Hidden files, as Vite's manifest, are for the server and not for browsers.
    .filter((name) => !name.split('/').some((part) => part.startsWith('.')));
  const present = new Set(names);
  const read = (name: string) => readFile(join(folder, name));
  const encoded = await Promise.all(
    names
      .filter((name) => !isVariant(name, present))
      .map(async (name) => {
        const br = present.has(`${name}.br`) ? await read(`${name}.br`) : null;
        const gzip = present.has(`${name}.gz`) ? await read(`${name}.gz`) : null;
        const type = types[extname(name)] ?? 'application/octet-stream';
        return [`/${name}`, await encodeBody(type, await read(name), { br, gzip })] as const;
      }),
  );
  return new Map(encoded);
}

/** Whether this is the compressed form of a file beside it. */
function isVariant(name: string, present: ReadonlySet<string>): boolean {
  return /\.(br|gz)$/.test(name) && present.has(name.replace(/\.(br|gz)$/, ''));
}
