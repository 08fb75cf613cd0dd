/**
 * The numbers of a graph as a spreadsheet in a Dutch locale reads them: semicolons between columns,
 * decimal commas, CR LF between rows (RFC 4180 but for these). Runs with the same times share their
 * column of time; measured points have columns of their own.
 */
import { graphToolsText } from '#text/graph-tools.ts';
import { modelText } from '#text/models.ts';
import { quantityNamed } from '../layer-words.ts';
import { readQuantities } from '../words.ts';
import type { GraphPicture } from '../picture.ts';
import type { Quantity } from '../../quantity.ts';
import { seriesOf, type Trajectory } from '../../run/trajectory.ts';

interface Column {
  readonly head: string;
  readonly values: Float64Array;
}

const { save } = graphToolsText;

/** Starts with a byte order mark, by which spreadsheets know the letters. */
export function graphAsCsv(picture: GraphPicture): string {
  const columns = columnsOf(picture);
  const length = Math.max(0, ...columns.map(({ values }) => values.length));
  const rows = Array.from({ length }, (_, row) => columns.map(({ values }) => field(values[row])));
  const lines = [columns.map(({ head }) => quoted(head)), ...rows].map((line) => line.join(';'));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function columnsOf(picture: GraphPicture): readonly Column[] {
  const { trajectory, ghost, others, points, band, time, across } = picture;
  const runs: readonly (readonly [note: string, run: Trajectory])[] = [
    ['', trajectory],
    ...(ghost === null ? [] : [[modelText.graph.ghost, ghost] as const]),
    ...others.map((other) => [other.title, other.trajectory] as const),
  ];
  let before: Float64Array | null = null;
  const ofRuns = runs.flatMap(([note, run]) => {
    const isShared = before !== null && areEqual(before, run.time);
    before = run.time;
    const values = readQuantities(picture).map((quantity) => ({
      head: headOf(quantity, note),
      values: seriesOf(run, quantity.name),
    }));
    return isShared ? values : [{ head: headOf(time, note), values: run.time }, ...values];
  });
  const ofBands = (band ?? []).flatMap(({ name, time: times, low, mid, high }) => {
    const quantity = quantityNamed(picture, name);
    return [
      { head: headOf(time, ''), values: times },
      { head: headOf(quantity, '5%'), values: low },
      { head: headOf(quantity, '50%'), values: mid },
      { head: headOf(quantity, '95%'), values: high },
    ];
  });
  const ofPoints = points.flatMap(({ name, title, across: places, values }) => {
    const measured = ({ name: letter, unit }: Quantity): Quantity => ({
      name: save.measured(letter),
      label: '',
      unit,
    });
    return [
      { head: headOf(measured(across ?? time), title), values: places },
      { head: headOf(measured(quantityNamed(picture, name)), title), values },
    ];
  });
  return [...ofRuns, ...ofBands, ...ofPoints];
}

function headOf({ name, unit }: Quantity, note: string): string {
  return [name, unit === '' ? '' : `(${unit})`, note === '' ? '' : `[${note}]`]
    .filter((part) => part !== '')
    .join(' ');
}

function areEqual(one: Float64Array, other: Float64Array): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

/** As many figures as the number has; what has no value is empty. */
function field(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return '';
  return String(Number(value.toPrecision(12))).replace('.', ',');
}

function quoted(text: string): string {
  // A spreadsheet takes what begins like this for a formula.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
