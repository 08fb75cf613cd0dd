import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MeasuredData } from '#core/models/definition.ts';
import { readTable, type TableChoices } from '#core/models/measurements/read-table.ts';
import { rowsOfTable } from '#core/models/measurements/text-table.ts';
import { writeTable } from '#core/models/measurements/write-table.ts';

function read(text: string, choices?: TableChoices) {
  const reading = readTable(text, choices);
  if (!reading.ok) throw new Error(reading.fault);
  const { title, table, questions } = reading;
  return {
    title,
    heads: table.columns.map(({ label, unit }) => (unit === '' ? label : `${label}|${unit}`)),
    rows: rowsOfTable(table),
    asks: questions.map(({ kind }) => kind),
  };
}

const two = [
  [0, 80],
  [1.5, 62.5],
];

const gives = (name: string, text: string, heads: readonly string[], rows = two, title = '') => {
  test(name, () => {
    expect(read(text)).toEqual({ title, heads, rows, asks: [] });
  });
};

describe('a table is read', () => {
  const heads = ['t|s', 'T|°C'];
  gives('from a Dutch spreadsheet', 't (s);T (°C)\r\n0;80\r\n1,5;62,5\r\n', heads);
  gives('from a copied block', 't (s)\tT (°C)\n0\t80\n1,5\t62,5', heads);
  gives('from an English file', 't (s),T (°C)\n0,80\n1.5,62.5', heads);
  gives('with a mark of byte order', '\ufefft (s);T (°C)\n0;80\n1,5;62,5', heads);
  gives('with old line ends', 't (s);T (°C)\r0;80\r1,5;62,5', heads);
  gives('with empty lines', '\n\nt (s);T (°C)\n\n0;80\n;\n1,5;62,5\n\n', heads);
  gives('with quotes', '"t (s)";"T (°C)"\n"0";"80"\n"1,5";"62,5"', heads);
  gives('with square brackets', 't [s];T [°C]\n0;80\n1,5;62,5', heads);
  gives('with units in words', 't in s;T / °C\n0;80\n1,5;62,5', heads);
  gives('with units on a line', 't;T\n(s);(°C)\n0;80\n1,5;62,5', heads);
  gives('with units without brackets', 't;T\ns;°C\n0;80\n1,5;62,5', heads);
  gives('with a title', 'Koffie;\nt (s);T (°C)\n0;80\n1,5;62,5', heads, two, 'Koffie');
  gives('without a head', '0;80\n1,5;62,5', ['', '']);
  gives('with columns of spaces', '0    80\n1,5  62,5', ['', '']);
  gives('with brackets in a unit', 'c (J/(kg·K));m (kg)\n0;80\n1,5;62,5', ['c|J/(kg·K)', 'm|kg']);
  gives(
    'with empty cells',
    'a;b\n;80\n1,5;\n2;3',
    ['a', 'b'],
    [
      [null as unknown as number, 80],
      [1.5, null as unknown as number],
      [2, 3],
    ],
  );
  gives('of one column', 'x (m)\n0,5\n1,5', ['x|m'], [[0.5], [1.5]]);
  gives('with thousands', 'a;b\n1.234,5;2.500', ['a', 'b'], [[1234.5, 2500]]);
  gives('with a quoted decimal comma', 'a,b\n"1,5",2', ['a', 'b'], [[1.5, 2]]);
});

describe('what has two readings is asked', () => {
  test('thousands or decimals', () => {
    const text = 'a;b\n1.500;2.250';
    expect(read(text).asks).toEqual(['decimal']);
    expect(read(text, { decimal: '.' }).rows).toEqual([[1.5, 2.25]]);
    expect(read(text, { decimal: ',' }).rows).toEqual([[1500, 2250]]);
  });
  test('also where the file shows both signs', () => {
    expect(read('a;b;c\n0,5;0.5;1.500').asks).toEqual(['decimal']);
  });
  test('a comma that separates or is part of the number', () => {
    const text = '1,5\n2,5';
    expect(read(text).asks).toEqual(['separator']);
    expect(read(text, { separator: ',' }).rows).toEqual([
      [1, 5],
      [2, 5],
    ]);
    expect(read(text, { separator: '' }).rows).toEqual([[1.5], [2.5]]);
  });
  test('a space that separates or marks thousands', () => {
    expect(read('1 500\n2 500').asks).toEqual(['separator']);
  });
  test('not where one cell tells', () => {
    expect(read('a;b\n1.500;0,5').rows).toEqual([[1500, 0.5]]);
    expect(read('a;b\n1.500;0,5').asks).toEqual([]);
  });
});

describe('bad tables', () => {
  test('what is no number stays as it is', () => {
    const reading = readTable('t;T\n0;warm\n1;2 of 3');
    expect(reading.ok && reading.table.rows).toEqual([
      ['0', 'warm'],
      ['1', '2 of 3'],
    ]);
  });
  test.each([
    ['', 'empty'],
    [' \n ; \n', 'empty'],
    [`${'1;'.repeat(20)}1`, 'too-many-columns'],
    ['1;2\n'.repeat(10_001), 'too-many-rows'],
    ['1'.repeat(5_000_001), 'too-long'],
  ])('%#', (text, fault) => {
    expect(readTable(text)).toEqual({ ok: false, fault });
  });
  test('nothing makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readTable(text);
      }),
    );
  });
});

const word = fc.stringMatching(/^[a-zé][a-zé "]{0,8}[a-z]$/);
const number = fc.oneof(
  fc.integer({ min: -1e6, max: 1e6 }),
  fc.integer({ min: -1e8, max: 1e8 }).map((value) => value / 1_000),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
);
const data: fc.Arbitrary<MeasuredData> = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc.record({
    title: fc.constant(''),
    columns: fc.array(fc.record({ label: word, unit: fc.constantFrom('', 's', '°C', 'm/s²') }), {
      minLength: width,
      maxLength: width,
    }),
    // a whole row is never empty
    rows: fc.array(
      fc
        .tuple(number, fc.array(fc.option(number), { minLength: width - 1, maxLength: width - 1 }))
        .map(([first, rest]) => [first, ...rest]),
      { minLength: 1, maxLength: 8 },
    ),
  }),
);

test('what is written reads back, without a question', () => {
  fc.assert(
    fc.property(data, fc.constantFrom(';', '\t'), (table, separator) => {
      const { title, heads, rows, asks } = read(writeTable(table, separator));
      const wanted = table.columns.map(({ label, unit }) =>
        unit === '' ? label : `${label}|${unit}`,
      );
      expect({ title, heads, rows, asks }).toEqual({
        title: '',
        heads: wanted,
        rows: table.rows,
        asks: [],
      });
    }),
  );
});
