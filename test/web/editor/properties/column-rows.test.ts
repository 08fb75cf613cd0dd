/** Columns of measurements while two authors work on them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MeasurementColumn } from '#core/blocks/measurements/measurements.ts';
import {
  columnsOf,
  emptyRow,
  mergeRows,
  rowsOf,
  withNames,
  type ColumnRow,
} from '#web/editor/properties/column-rows.ts';

const column = (name: string, changes: Partial<MeasurementColumn> = {}): MeasurementColumn => ({
  name,
  label: name,
  symbol: '',
  unit: '',
  values: [],
  ...changes,
});
const names = (rows: readonly ColumnRow[]) => rows.map(({ name }) => name);

const word = fc.string({ maxLength: 4 }).map((text) => text.replaceAll(';', '').trim());
const anyColumn = fc.record({
  name: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  label: word,
  symbol: word,
  unit: word,
  values: fc
    .array(word, { maxLength: 3 })
    .map((values) => (values.at(-1) === '' ? [...values, '1'] : values)),
});
const anyColumns = fc.uniqueArray(anyColumn, { selector: ({ name }) => name, maxLength: 5 });

test('rows and back give the same columns', () => {
  fc.assert(
    fc.property(anyColumns, (columns) => {
      expect(columnsOf(rowsOf(columns))).toEqual(columns);
    }),
  );
});

describe('a merge', () => {
  const merged = (
    base: readonly MeasurementColumn[],
    mine: readonly MeasurementColumn[],
    theirs: readonly MeasurementColumn[],
  ) => columnsOf(mergeRows(base, rowsOf(mine), theirs));

  test('of nothing of mine is what a colleague made', () => {
    fc.assert(
      fc.property(anyColumns, anyColumns, (base, theirs) => {
        expect(merged(base, base, theirs)).toEqual(theirs);
      }),
    );
  });

  test('with nothing new of a colleague is what I made', () => {
    fc.assert(
      fc.property(anyColumns, anyColumns, (base, mine) => {
        const result = merged(base, mine, base);
        expect(new Set(result.map(({ name }) => name))).toEqual(
          new Set(mine.map(({ name }) => name)),
        );
        for (const one of mine) expect(result).toContainEqual(one);
      }),
    );
  });

  test('keeps every column that either made, and none twice', () => {
    fc.assert(
      fc.property(anyColumns, anyColumns, anyColumns, (base, mine, theirs) => {
        const result = merged(base, mine, theirs).map(({ name }) => name);
        expect(new Set(result).size).toBe(result.length);
        const known = new Set(base.map(({ name }) => name));
        for (const { name } of [...mine, ...theirs]) {
          if (!known.has(name)) expect(result).toContain(name);
        }
      }),
    );
  });

  test('keeps my unit and their label of one column', () => {
    const base = [column('t')];
    const mine = [column('t', { unit: 'min' })];
    const theirs = [column('t', { label: 'tijd' })];
    expect(merged(base, mine, theirs)).toEqual([column('t', { unit: 'min', label: 'tijd' })]);
  });

  test('leaves out what either removed', () => {
    const base = ['a', 'b', 'c'].map((name) => column(name));
    expect(
      names(mergeRows(base, rowsOf([column('b'), column('c')]), [column('a'), column('b')])),
    ).toEqual(['b']);
  });

  test('keeps my order', () => {
    const base = ['a', 'b'].map((name) => column(name));
    const mine = rowsOf(['b', 'a'].map((name) => column(name)));
    expect(names(mergeRows(base, mine, [...base, column('c')]))).toEqual(['b', 'a', 'c']);
  });

  test('keeps a column that has no name yet', () => {
    const row = { ...emptyRow('new'), unit: 's' };
    expect(mergeRows([], [row], [column('a')])).toEqual([...rowsOf([column('a')]), row]);
  });
});

describe('a name', () => {
  const named = (...rows: Partial<ColumnRow>[]) =>
    names(withNames(rows.map((row, index) => ({ ...emptyRow(String(index)), ...row }))));

  test.each([
    ['the symbol', { label: 'tijd', symbol: 't' }, 't'],
    [
      'the label, where the symbol is no plain word',
      { label: 'Massa één', symbol: 'm₁' },
      'massa-een',
    ],
    ['kept', { name: 'x', label: 'tijd', symbol: 't' }, 'x'],
    ['none without a label', { symbol: 't' }, ''],
  ])('is %s', (_, row, name) => {
    expect(named(row)).toEqual([name]);
  });

  test('is never given twice', () => {
    expect(named({ name: 't' }, { label: 'a', symbol: 't' }, { label: 'b', symbol: 't' })).toEqual([
      't',
      't-2',
      't-3',
    ]);
  });
});

test.each([
  ['', []],
  [' ; ', []],
  ['0;1; 2,5', ['0', '1', '2,5']],
  ['0;;2;', ['0', '', '2']],
])('the values “%s”', (values, given) => {
  expect(columnsOf([{ ...emptyRow('a'), name: 'a', values }])[0]?.values).toEqual(given);
});
