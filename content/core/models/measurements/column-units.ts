/** The unit of a column beside that of the quantity of the model that it is compared with. */
import { convertQuantity } from '../units/convert.ts';
import { printUnit } from '../units/print-unit.ts';
import { readUnit } from '../units/read-unit.ts';
import { numberText, readCell } from './number-cell.ts';
import { setColumn, type TextTable } from './text-table.ts';

/** How both units stand to one another. */
export type UnitMatch =
  | 'same'
  /** They measure the same in another size: cm and m. */
  | 'convertible'
  /** They do not measure the same. */
  | 'different'
  /** The column has no unit, the model has. */
  | 'not-stated'
  /** One of both cannot be read as a unit, so that nothing can be said. */
  | 'unreadable';

/** Compares the unit of a column with that of the model. */
export function matchUnits(column: string, model: string): UnitMatch {
  if (column.trim() === model.trim()) return 'same';
  if (column.trim() === '') return 'not-stated';
  const [from, to] = [readUnit(column), readUnit(model)];
  if (from === null || to === null) return 'unreadable';
  if (printUnit(from) === printUnit(to)) return 'same';
  const [zero, one] = [convertQuantity(0, from, to), convertQuantity(1, from, to)];
  if (zero === null || one === null) return 'different';
  return zero === 0 && one === 1 ? 'same' : 'convertible';
}

/** A value in another unit; null where that cannot be. */
export function convertValue(value: number, from: string, to: string): number | null {
  const [one, other] = [readUnit(from), readUnit(to)];
  if (one === null || other === null) return null;
  const converted = convertQuantity(value, one, other);
  // the last figures of 0.1 * 3 are rounding and nobody measured them
  return converted === null ? null : Number(converted.toPrecision(12));
}

/** A whole column in another unit; cells that cannot be read stay as they are. */
export function convertColumn(table: TextTable, column: number, unit: string): TextTable {
  const own = table.columns[column];
  if (own === undefined || !['convertible', 'same'].includes(matchUnits(own.unit, unit)))
    return table;
  const rows = table.rows.map((row) =>
    row.map((text, at) => {
      const read = readCell(text);
      if (at !== column || !read.ok || read.value === null) return text;
      return numberText(convertValue(read.value, own.unit, unit));
    }),
  );
  return setColumn({ ...table, rows }, column, { ...own, unit });
}
