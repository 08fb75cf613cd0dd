/**
 * A table of measurements as it is typed: every cell is text, so that what cannot be read stays until
 * it is mended. Numbers are taken from it. All functions give a new table, or the same if nothing
 * changes.
 */
import type { MeasuredData } from '../definition.ts';
import { numberText, readCell } from './number-cell.ts';

export type DataColumn = MeasuredData['columns'][number];

export interface TextTable {
  readonly columns: readonly DataColumn[];
  /** Each row has as many cells as there are columns. */
  readonly rows: readonly (readonly string[])[];
}

/** What a definition may hold; see MeasuredData. */
export const mostColumns = 20;
export const mostRows = 10_000;

/** The texts of measurements. */
export function tableOfData({ columns, rows }: MeasuredData): TextTable {
  return { columns, rows: rows.map((row) => columns.map((_, at) => numberText(row[at] ?? null))) };
}

/** The numbers of a table; a cell that cannot be read has none, and empty rows at the end are left out. */
export function rowsOfTable({ rows }: TextTable): MeasuredData['rows'] {
  let last = rows.length;
  while (last > 0 && (rows[last - 1] ?? []).every((text) => text.trim() === '')) last -= 1;
  return rows.slice(0, last).map((row) =>
    row.map((text) => {
      const read = readCell(text);
      return read.ok ? read.value : null;
    }),
  );
}

/** How many cells cannot be read. */
export function countFaults({ rows }: TextTable): number {
  return rows.reduce(
    (count, row) => count + row.filter((text) => text !== '' && !readCell(text).ok).length,
    0,
  );
}

/** Another text in a cell; a row after the last is made. */
export function setCell(table: TextTable, row: number, column: number, text: string): TextTable {
  return pasteBlock(table, row, column, [[text]]);
}

/**
 * Puts a block of texts with its upper left corner in a cell. Rows and columns are made for what sticks
 * out, as many as a table may have; what does not fit is left out.
 */
export function pasteBlock(
  table: TextTable,
  row: number,
  column: number,
  block: readonly (readonly string[])[],
): TextTable {
  const width = Math.max(0, ...block.map((line) => line.length));
  const isEmpty = block.every((line) => line.every((text) => text.trim() === ''));
  if (isEmpty && row >= table.rows.length) return table;
  const wide = Math.min(Math.max(table.columns.length, column + width), mostColumns);
  const high = Math.min(Math.max(table.rows.length, row + block.length), mostRows);
  const columns = Array.from(
    { length: wide },
    (_, at) => table.columns[at] ?? { label: '', unit: '' },
  );
  let changes = wide !== table.columns.length || high !== table.rows.length;
  const rows = Array.from({ length: high }, (_, down) =>
    Array.from({ length: wide }, (__, across) => {
      const old = table.rows[down]?.[across] ?? '';
      const text = block[down - row]?.[across - column] ?? old;
      if (text !== old) changes = true;
      return text;
    }),
  );
  return changes ? { columns, rows } : table;
}

/** Without a row. */
export function removeRow(table: TextTable, row: number): TextTable {
  if (row < 0 || row >= table.rows.length) return table;
  return { ...table, rows: table.rows.toSpliced(row, 1) };
}

/** Without a column; the last one stays. */
export function removeColumn(table: TextTable, column: number): TextTable {
  if (table.columns.length < 2 || column < 0 || column >= table.columns.length) return table;
  return {
    columns: table.columns.toSpliced(column, 1),
    rows: table.rows.map((row) => row.toSpliced(column, 1)),
  };
}

/** With an empty column at the end, as long as one is allowed. */
export function addColumn(table: TextTable): TextTable {
  if (table.columns.length >= mostColumns) return table;
  return {
    columns: [...table.columns, { label: '', unit: '' }],
    rows: table.rows.map((row) => [...row, '']),
  };
}

/** Other words, unit or quantity for a column. A quantity belongs to one column of a table. */
export function setColumn(
  table: TextTable,
  column: number,
  { label, unit, name }: DataColumn,
): TextTable {
  const changed = name === undefined || name === '' ? { label, unit } : { label, unit, name };
  return {
    ...table,
    columns: table.columns.map((one, at) => {
      if (at === column) return changed;
      if (changed.name === undefined || one.name !== changed.name) return one;
      return { label: one.label, unit: one.unit };
    }),
  };
}
