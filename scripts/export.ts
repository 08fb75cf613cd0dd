/**
 * Writes a published E-klas as a package:
 *   npm run export -- <slug or id> --format imscp|site|source --out <file.zip> [--version N]
 * A site can also be written as a folder: an `--out` that does not end in .zip.
 */
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { packageFormats } from '#core/contract/packages.ts';
import { problem } from '#core/problem.ts';
import { findFormat } from '#packages/formats.ts';
import type { PackageFile } from '#packages/package.ts';
import { readConfig } from '#server/config.ts';
import { openDatabase } from '#server/db/open.ts';
import { migrate } from '#server/db/migrate.ts';
import { createLibrary, type Library } from '#server/features/modules/library.ts';
import { overviewAddress } from '#server/features/reader/addresses.ts';
import { playerFolder } from '#server/packaging/player.ts';
import { versionPackage } from '#server/packaging/version-package.ts';
import { zipStream } from '#server/packaging/write-zip.ts';
import { ensureBuilt } from './prepare.mjs';
import { UsageError, runTool } from './run-tool.ts';

const usage = `usage: npm run export -- <slug or id> --format ${packageFormats.join('|')} --out <file.zip> [--version N]`;

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      out: { type: 'string' },
      version: { type: 'string' },
    },
  });
  const [name, ...more] = positionals;
  const format = findFormat(values.format ?? '');
  if (name === undefined || more.length > 0) throw new UsageError('Name one E-klas.');
  if (format === null) throw new UsageError(`--format is one of ${packageFormats.join(', ')}.`);
  if (values.out === undefined) throw new UsageError('--out names the file to write.');
  const isFolder = !values.out.endsWith('.zip');
  if (isFolder && format !== 'site') throw new UsageError('--out ends in .zip, but for a site.');
  if (values.version !== undefined && !/^[1-9]\d{0,8}$/.test(values.version)) {
    throw new UsageError('--version is a number: 1, 2, 3 …');
  }
  const version = values.version === undefined ? null : Number(values.version);
  return { name, format, out: resolve(values.out), isFolder, version };
}

async function requireVersion(library: Library, name: string, number: number | null) {
  const published = await library.listPublished();
  const latest = published.find(({ module }) => module.slug === name || module.id === name);
  if (latest === undefined) throw problem('module-not-found', { module: name });
  if (number === null) return latest;
  const version = await library.findVersion(latest.module.id, number);
  if (version === null) throw problem('version-not-found', { module: name, version: number });
  return version;
}

async function writeFolder(folder: string, files: readonly PackageFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new UsageError(`${folder} is not empty.`);
  for (const { path, bytes } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}

/** Under its own name only once it is complete. */
async function writeZip(file: string, files: readonly PackageFile[], moment: string) {
  const part = `${file}.part`;
  try {
    await pipeline(zipStream(files, moment), createWriteStream(part));
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}

await runTool(usage, async () => {
  const { name, format, out, isFolder, version: number } = readArguments();
  ensureBuilt();
  const { database, publicOrigin } = readConfig(process.env);
  const db = await openDatabase(database);
  try {
    await migrate(db);
    const version = await requireVersion(createLibrary(db), name, number);
    const files = await versionPackage(db, version, format, {
      player: playerFolder(),
      locate: (module) => (publicOrigin === null ? null : publicOrigin + overviewAddress(module)),
    });
    if (isFolder) await writeFolder(out, files);
    else await writeZip(out, files, version.publishedAt);
    console.log(`${out}: ${version.module.title}, version ${String(version.number)}`);
  } finally {
    await db.close();
  }
});
