import { describe, expect, test } from 'vitest';
import {
  addColumn,
  countFaults,
  pasteBlock,
  removeColumn,
  removeRow,
  rowsOfTable,
  setCell,
  setColumn,
  tableOfData,
  type TextTable,
} from '#core/models/measurements/text-table.ts';
import { convertColumn, matchUnits } from '#core/models/measurements/column-units.ts';

/** A table from lines; `|` stands between cells. */
function table(...lines: string[]): TextTable {
  const [head = '', ...rows] = lines;
  return {
    columns: head.split('|').map((label) => ({ label, unit: '' })),
    rows: rows.map((row) => row.split('|')),
  };
}
const drawn = ({ columns, rows }: TextTable): string[] => [
  columns.map(({ label }) => label).join('|'),
  ...rows.map((row) => row.join('|')),
];

const start = table('t|T', '0|80', '1|70');

describe('editing', () => {
  test.each([
    ['a cell', setCell(start, 1, 1, '71'), ['t|T', '0|80', '1|71']],
    ['a row after the last', setCell(start, 2, 0, '2'), ['t|T', '0|80', '1|70', '2|']],
    [
      'a block',
      pasteBlock(start, 1, 0, [
        ['5', '6'],
        ['7', '8'],
      ]),
      ['t|T', '0|80', '5|6', '7|8'],
    ],
    ['a wide block', pasteBlock(start, 0, 1, [['5', '6']]), ['t|T|', '0|5|6', '1|70|']],
    ['without a row', removeRow(start, 0), ['t|T', '1|70']],
    ['without a column', removeColumn(start, 0), ['T', '80', '70']],
    ['with a column', addColumn(start), ['t|T|', '0|80|', '1|70|']],
  ])('%s', (_, changed, wanted) => {
    expect(drawn(changed)).toEqual(wanted);
  });

  test.each([
    ['the same text', setCell(start, 0, 0, '0')],
    ['nothing in a new row', setCell(start, 2, 1, ' ')],
    ['a row that is not there', removeRow(start, 9)],
  ])('%s changes nothing', (_, same) => {
    expect(same).toBe(start);
  });

  test('the last column stays', () => {
    const one = table('T', '80');
    expect(removeColumn(one, 0)).toBe(one);
  });

  test('what sticks out beyond the limits is left out', () => {
    expect(pasteBlock(start, 0, 19, [['1', '2', '3']]).columns).toHaveLength(20);
    expect(pasteBlock(start, 9_999, 0, [['1'], ['2']]).rows).toHaveLength(10_000);
  });

  test('a quantity belongs to one column', () => {
    const named = setColumn(start, 0, { label: 't', unit: 's', name: 'T' });
    expect(setColumn(named, 1, { label: 'T', unit: '', name: 'T' }).columns).toEqual([
      { label: 't', unit: 's' },
      { label: 'T', unit: '', name: 'T' },
    ]);
  });
});

describe('numbers', () => {
  test('what cannot be read has no number and is counted', () => {
    const bad = table('t|T', '0|warm', '1|1.500', '|2');
    expect(rowsOfTable(bad)).toEqual([
      [0, null],
      [1, null],
      [null, 2],
    ]);
    expect(countFaults(bad)).toBe(2);
  });
  test('empty rows at the end are left out', () => {
    expect(rowsOfTable(table('t', '1', '', ''))).toEqual([[1]]);
  });
  test('data gives its own numbers back', () => {
    const rows = [
      [0, 1.234],
      [1, null],
    ];
    expect(
      rowsOfTable(tableOfData({ title: '', columns: [...table('t|T').columns], rows })),
    ).toEqual(rows);
  });
});

describe('units', () => {
  test.each([
    ['s', 's', 'same'],
    ['sec', 's', 'same'],
    ['s', 'min', 'convertible'],
    ['°C', 'K', 'convertible'],
    ['cm', 'm', 'convertible'],
    ['m', 's', 'different'],
    ['', 's', 'not-stated'],
    ['s', '', 'different'],
    ['q?', 's', 'unreadable'],
  ] as const)('%s beside %s: %s', (column, model, match) => {
    expect(matchUnits(column, model)).toBe(match);
  });

  test('a column is converted, bad cells stay', () => {
    const one = setColumn(table('t', '90', 'lang', '6'), 0, { label: 't', unit: 's', name: 't' });
    const converted = convertColumn(one, 0, 'min');
    expect(drawn(converted)).toEqual(['t', '1,5', 'lang', '0,1']);
    expect(converted.columns[0]).toEqual({ label: 't', unit: 'min', name: 't' });
    expect(convertColumn(one, 0, 'm')).toBe(one);
  });
});
