/** The columns of a table of measurements while an author works on them. No DOM. */
import { freeName, slugOf } from '#core/authoring/slug.ts';
import type { MeasurementColumn } from '#core/blocks/measurements/measurements.ts';

/** A column as it is being written. */
export interface ColumnRow {
  /** Tells rows apart, also those that have no name yet. */
  readonly key: string;
  /** Kept for good once it is given, because answers are kept under it; empty until then. */
  readonly name: string;
  readonly label: string;
  readonly symbol: string;
  readonly unit: string;
  /** The given values as they are typed, with `;` between. */
  readonly values: string;
}

/** Columns as rows to write in. */
export function rowsOf(columns: readonly MeasurementColumn[]): readonly ColumnRow[] {
  return columns.map((column, index) => {
    const isTwice = columns.findIndex(({ name }) => name === column.name) < index;
    const key = isTwice ? `${column.name} ${String(index)}` : column.name;
    return { ...column, key, values: column.values.join('; ') };
  });
}

/** A row that nothing stands in. */
export function emptyRow(key: string): ColumnRow {
  return { key, name: '', label: '', symbol: '', unit: '', values: '' };
}

/** Whether a row is a new one in which nothing stands yet. */
export function isEmptyRow({ name, label, symbol, unit, values }: ColumnRow): boolean {
  return [name, label, symbol, unit, values].every((text) => text.trim() === '');
}

/** The rows with a name for each that can have one: a new column gets it with its label. */
export function withNames(rows: readonly ColumnRow[]): readonly ColumnRow[] {
  const taken = rows.map(({ name }) => name);
  return rows.map((row) => {
    if (row.name !== '' || row.label.trim() === '') return row;
    const name = freeName(wantedName(row), taken);
    taken.push(name);
    return { ...row, name };
  });
}

/** The symbol where it is a plain word, else the label in plain letters. */
function wantedName({ symbol, label }: ColumnRow): string {
  const short = symbol.trim();
  return /^[A-Za-z][A-Za-z0-9_]{0,19}$/.test(short) ? short : slugOf(label);
}

/** The columns that the rows are; rows without a name are none yet. */
export function columnsOf(rows: readonly ColumnRow[]): readonly MeasurementColumn[] {
  return rows
    .filter(({ name }) => name !== '')
    .map(({ name, label, symbol, unit, values }) => ({
      name,
      label: label.trim(),
      symbol: symbol.trim(),
      unit: unit.trim(),
      values: givenValues(values),
    }));
}

function givenValues(text: string): readonly string[] {
  const values = text.split(';').map((value) => value.trim());
  const last = values.findLastIndex((value) => value !== '');
  return values.slice(0, last + 1);
}

/**
 * What the author has written since `base`, on top of what colleagues made of it: a field keeps the
 * author's text where that differs from `base`, a column that either removed is gone, and new ones
 * of both stay. The author's order holds where it was changed.
 */
export function mergeRows(
  base: readonly MeasurementColumn[],
  mine: readonly ColumnRow[],
  theirs: readonly MeasurementColumn[],
): readonly ColumnRow[] {
  const before = new Map(rowsOf(base).map((row) => [row.name, row]));
  const own = new Map(mine.filter(({ name }) => name !== '').map((row) => [row.name, row]));
  const isNew = ({ name }: ColumnRow): boolean => name === '' || !before.has(name);

  const kept = rowsOf(theirs).flatMap((their): readonly ColumnRow[] => {
    const row = own.get(their.name);
    if (row === undefined) return before.has(their.name) ? [] : [their];
    const old = before.get(their.name);
    const pick = (field: 'label' | 'symbol' | 'unit' | 'values'): string =>
      row[field] === old?.[field] ? their[field] : row[field];
    return [
      {
        key: row.key,
        name: row.name,
        label: pick('label'),
        symbol: pick('symbol'),
        unit: pick('unit'),
        values: pick('values'),
      },
    ];
  });
  const names = new Set(kept.map(({ name }) => name));
  const merged = [...kept, ...mine.filter((row) => isNew(row) && !names.has(row.name))];

  const orderBefore = [...before.keys()].filter((name) => own.has(name));
  const orderOfMine = mine.map(({ name }) => name).filter((name) => before.has(name));
  const hasMoved = orderBefore.some((name, index) => name !== orderOfMine[index]);
  if (!hasMoved) return merged;
  const placeOf = (row: ColumnRow): number => {
    const place = mine.findIndex(({ key }) => key === row.key);
    return place === -1 ? mine.length : place;
  };
  return merged.toSorted((one, other) => placeOf(one) - placeOf(other));
}
