/** Tables of numbers as the public suite of models keeps them, and how two of them are compared. */

/** Columns by normalised name, `time` among them. */
export type NumberTable = ReadonlyMap<string, readonly number[]>;

/** A name in lower case; runs of spaces and underscores are one underscore, as are line breaks. */
export function normalName(name: string): string {
  return name
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .toLowerCase()
    .replaceAll(/(?:\s|_|\\n)+/g, '_')
    .replaceAll(/_?,_?/g, ',')
    .replaceAll(/_?([[\]])_?/g, '$1');
}

/** Columns that say how a run was made and not what it gave. */
const ignored = ['saveper', 'initial_time', 'final_time', 'time_step', 'months'];

/** Reads tab- or comma-separated text with a header; line ends of any kind. */
export function readNumberTable(text: string): NumberTable {
  const lines = text.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== '');
  const separator = lines[0]?.includes('\t') === true ? '\t' : ',';
  const [header = [], ...rows] = lines.map((line) => splitLine(line, separator));
  const columns = header.map((name, index): [string, number[]] => {
    const numbers = rows.map((row) =>
      (row[index] ?? '').trim() === '' ? NaN : Number(row[index]),
    );
    return [index === 0 ? 'time' : normalName(name), numbers];
  });
  return new Map(columns.filter(([name]) => name !== '' && !ignored.includes(name)));
}

/** Fields of a line; a separator between quotes does not separate. */
function splitLine(line: string, separator: string): string[] {
  const fields: string[] = [];
  let field = '';
  let isQuoted = false;
  for (const sign of line) {
    if (sign === '"') isQuoted = !isQuoted;
    if (sign !== separator || isQuoted) field += sign;
    else {
      fields.push(field);
      field = '';
    }
  }
  return [...fields, field];
}

/** Where two numbers are not the same within the convention of the suite. */
function differ(expected: number, found: number): boolean {
  if (Number.isNaN(expected)) return false;
  if (Math.abs(expected) <= 3e-6 && Math.abs(found) <= 1e-6) return false;
  return !(Math.abs(expected - found) <= 1e-4 * Math.max(Math.abs(expected), Math.abs(found)));
}

/** What is wrong with `found`, one line each; nothing where it fits. */
export function misfits(expected: NumberTable, found: NumberTable): readonly string[] {
  const times = expected.get('time') ?? [];
  const foundTimes = found.get('time') ?? [];
  const rowAt = (time: number): number =>
    foundTimes.findIndex((one) => Math.abs(one - time) <= 1e-6 * Math.max(1, Math.abs(time)));
  const rows = times.map(rowAt);
  const missing = times.filter((_, index) => rows[index] === -1);
  if (missing.length > 0) return [`no row for time ${missing.slice(0, 3).join(', ')}`];
  return [...expected].flatMap(([name, numbers]): readonly string[] => {
    const column = found.get(name);
    if (column === undefined) return [`no column ${name}`];
    const index = numbers.findIndex((value, row) => differ(value, column[rows[row] ?? -1] ?? NaN));
    if (index === -1) return [];
    const [time, value] = [times[index], numbers[index]];
    return [
      `${name} at ${String(time)}: ${String(column[rows[index] ?? -1])}, not ${String(value)}`,
    ];
  });
}
