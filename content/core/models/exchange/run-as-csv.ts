/** The numbers of a run as comma-separated values (RFC 4180), with decimal points. */
import type { Run } from '../engine/run.ts';

/**
 * A header, `time` first and then each name as it is written; a row for each reported time. What has
 * no value yet is empty. Lines end with a line feed.
 */
export function runAsCsv({ time, series }: Run): string {
  const columns = [time, ...series.values()];
  const rows = Array.from(time, (_, row) => columns.map((column) => field(column[row])).join(','));
  const header = ['time', ...series.keys()].map(quoted).join(',');
  return `${[header, ...rows].join('\n')}\n`;
}

const field = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '' : String(value);

/** In quotes where a separator, a quote or a line end would be read wrongly. */
function quoted(name: string): string {
  return /[",\r\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}
