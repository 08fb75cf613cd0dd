/** Writes measurements as the text that Dutch spreadsheets open: semicolons and decimal commas. */
import type { MeasuredData } from '../definition.ts';
import { joinDelimited } from './delimited-text.ts';
import { numberText } from './number-cell.ts';

/** The table as CSV, with units in the head. Reading it gives the same numbers. */
export function writeTable({ columns, rows }: MeasuredData, separator: ';' | '\t' = ';'): string {
  const head = columns.map(({ label, unit }) => (unit === '' ? label : `${label} (${unit})`));
  const body = rows.map((row) => columns.map((_, at) => numberText(row[at] ?? null)));
  return joinDelimited([head, ...body], separator);
}
