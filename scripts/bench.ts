/**
 * `npm run bench`: measures what the design promises and prints one table.
 *   npm run bench                      everything
 *   npm run bench -- routes storing    these only
 */
import { cpus } from 'node:os';
import { benchAuthors } from '../test/bench/authors.ts';
import { benchClassStart } from '../test/bench/class-start.ts';
import { benchDragging } from '../test/bench/dragging.ts';
import { benchEngine } from '../test/bench/engine.ts';
import { benchExporting } from '../test/bench/exporting.ts';
import { benchFirstVisit } from '../test/bench/first-visit.ts';
import type { Measurement } from '../test/bench/measurement.ts';
import { benchReaderPage } from '../test/bench/reader-page.ts';
import { benchRoutes } from '../test/bench/routes.ts';
import { benchStart } from '../test/bench/start.ts';
import { benchStoring } from '../test/bench/storing.ts';
import { benchTyping } from '../test/bench/typing.ts';
import { ensureBuilt } from './prepare.mjs';

const benches: Readonly<Record<string, () => Promise<Measurement[]>>> = {
  'first-visit': benchFirstVisit,
  'reader-page': benchReaderPage,
  storing: benchStoring,
  routes: benchRoutes,
  exporting: benchExporting,
  start: benchStart,
  'class-start': benchClassStart,
  engine: benchEngine,
  dragging: benchDragging,
  authors: benchAuthors,
  typing: benchTyping,
};

function toRow({ name, value, unit, bar, holds }: Measurement): readonly string[] {
  const digits = Number.isInteger(value) ? 0 : Math.max(0, 2 - Math.floor(Math.log10(value)));
  return [
    name,
    value.toFixed(digits),
    unit,
    bar ?? '',
    holds === undefined ? '' : holds ? 'yes' : 'NO',
  ];
}

/** Columns as wide as what is in them; numbers to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 1 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(1);
}

ensureBuilt();
const measurements: Measurement[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.error(`Measuring ${name} …`);
  measurements.push(...(await bench()));
}
console.log(table([['what', 'value', 'unit', 'bar', 'holds'], ...measurements.map(toRow)]));
const command = ['npm run bench', ...(asked.length === 0 ? [] : ['--', ...asked])].join(' ');
console.log(`${command}: Node.js ${process.versions.node}, ${String(cpus().length)} cores`);
