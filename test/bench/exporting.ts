/**
 * Exporting an E-klas of 100 fragments in each format, from a version in memory to the last byte of
 * the zip, and what memory that takes while it happens and when it has happened often.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { type PackageFormat, packageFormats } from '#core/contract/packages.ts';
import type { Fragment } from '#core/module/module.ts';
import type { ModuleVersion } from '#core/module/version.ts';
import { formats } from '#packages/formats.ts';
import type { PackageInput } from '#packages/package.ts';
import { playerFolder, readPlayer } from '#server/packaging/player.ts';
import { zipStream } from '#server/packaging/write-zip.ts';
import { coolingFolder, coolingVersion } from '../helpers/cooling-module.ts';
import { measured, median, type Measurement } from './measurement.ts';

const fragments = 100;
/** After so many the heap has the size that these exports need. */
const warmUps = 5;
const repetitions = 9;
const megabyte = 1e6;

export async function benchExporting(): Promise<Measurement[]> {
  const input: PackageInput = {
    version: largeVersion(),
    media: new Map(coolingFolder.media.map(({ hash, bytes }) => [hash, bytes])),
    player: await readPlayer(playerFolder()),
    location: 'https://e-klas.example.nl/e/groot',
  };
  const found: Measurement[] = [];
  for (const format of packageFormats) found.push(...(await benchFormat(input, format)));
  return found;
}

async function benchFormat(input: PackageInput, format: PackageFormat): Promise<Measurement[]> {
  // The first time also reads formulas and warms the program up: it is told apart.
  const first = await exportOnce(input, format);
  for (let run = 0; run < warmUps; run += 1) await exportOnce(input, format);
  const before = process.memoryUsage.rss();
  const runs = [];
  for (let run = 0; run < repetitions; run += 1) runs.push(await exportOnce(input, format));
  const highest = Math.max(...runs.map(({ highest: one }) => one));
  const name = `${format}, ${String(fragments)} fragments`;
  return [
    measured(`export as ${name}, the first time`, first.seconds, 's', ['<', 1]),
    measured(`export as ${name}`, median(runs.map(({ seconds }) => seconds)), 's', ['<', 1]),
    measured(`size of ${name}`, first.bytes / megabyte, 'MB'),
    measured(
      `memory that ${String(repetitions)} more exports as ${format} add`,
      Math.max(0, highest - before) / megabyte,
      'MB',
    ),
  ];
}

async function exportOnce(input: PackageInput, format: PackageFormat) {
  const begin = performance.now();
  let bytes = 0;
  let highest = 0;
  for await (const part of zipStream(formats[format](input), input.version.publishedAt)) {
    bytes += (part as Buffer).length;
    highest = Math.max(highest, process.memoryUsage.rss());
  }
  const seconds = (performance.now() - begin) / 1000;
  await turn();
  return { seconds, bytes, highest };
}

/** The E-klas that comes with the product, its fragments over and over under other names. */
function largeVersion(): ModuleVersion {
  const version = coolingVersion();
  const { module } = version;
  const copies: Fragment[] = Array.from({ length: fragments }, (_, index) => {
    const original = module.fragments[index % module.fragments.length];
    if (original === undefined) throw new Error('no fragments');
    const number = String(index);
    return { ...original, id: `${original.id}${number}`, slug: `${original.slug}-${number}` };
  });
  const documents = Object.fromEntries(
    copies.map(({ id }) => [
      id,
      version.documents[id.slice(0, 8)] ?? { schemaVersion: 1, doc: { type: 'doc' } },
    ]),
  );
  return { ...version, module: { ...module, fragments: copies }, documents };
}
