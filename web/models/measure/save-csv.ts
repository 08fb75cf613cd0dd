/** Measurements as a file. */
import { writeTable } from '#core/models/measurements/write-table.ts';
import type { MeasuredData } from '#core/models/definition.ts';

/** Saves a table on the device, as Dutch spreadsheets open it. */
export function saveAsCsv(data: MeasuredData): void {
  // the mark of byte order makes Dutch spreadsheets read the letters right
  const file = new Blob([`\ufeff${writeTable(data)}`], { type: 'text/csv' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${data.title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60) || 'meting'}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
