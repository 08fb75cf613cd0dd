import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decimalSignIn,
  numberText,
  readCell,
  type CellFault,
  type DecimalSign,
} from '#core/models/measurements/number-cell.ts';

const reads = (text: string, value: number | null, decimal?: DecimalSign) => {
  test(`${JSON.stringify(text)}${decimal ?? ''} is ${String(value)}`, () => {
    expect(readCell(text, decimal)).toEqual({ ok: true, value });
  });
};
const refuses = (text: string, fault: CellFault) => {
  test(`${JSON.stringify(text)} is refused: ${fault}`, () => {
    expect(readCell(text)).toEqual({ ok: false, fault });
  });
};

describe('a cell', () => {
  reads('12', 12);
  reads(' 0,5 ', 0.5);
  reads('0.5', 0.5);
  reads(',5', 0.5);
  reads('−3,2', -3.2);
  reads('+4', 4);
  reads('12 345', 12345);
  reads('1\u202f234,5', 1234.5);
  reads('1.234,5', 1234.5);
  reads('1,234.5', 1234.5);
  reads('1.234.567', 1234567);
  reads('0,125', 0.125);
  reads('0.125', 0.125);
  reads('1234,567', 1234.567);
  reads('1,5e-3', 0.0015);
  reads('6,02·10²³', 6.02e23);
  reads('6.02 x 10^23', 6.02e23);
  reads('1.500', 1.5, '.');
  reads('1.500', 1500, ',');
  reads('1,500', 1.5, ',');
  reads('1,500', 1500, '.');
  // a sign that can only be one thing stays that, whatever the others are
  reads('1.5', 1.5, ',');
  reads('', null);
  reads('-', null);
  reads('–', null);
  reads('n.v.t.', null);
  reads('NaN', null);
  refuses('1.500', 'two-readings');
  refuses('12,000', 'two-readings');
  refuses('warm', 'not-a-number');
  refuses('1,2,3', 'not-a-number');
  refuses('1.23.456', 'not-a-number');
  refuses('12 5', 'not-a-number');
  refuses('12.34,567.8', 'not-a-number');
  refuses('5 °C', 'words-behind');
  refuses('80 graden', 'words-behind');
  refuses('1e999', 'too-large');
});

test.each([
  ['0,5', ','],
  ['0.5', '.'],
  ['1.234,5', ','],
  ['1.234.567', ','],
  ['1.500', null],
  ['12', null],
] as const)('%s shows the decimal sign %s', (text, sign) => {
  expect(decimalSignIn(text)).toBe(sign);
});

test('every number is written so that it reads back', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      // the sign of zero is not measured
      expect(readCell(numberText(value))).toEqual({ ok: true, value: value + 0 });
    }),
  );
});

test('three decimals are written as four', () => {
  expect(numberText(1.234)).toBe('1,2340');
  expect(numberText(0.234)).toBe('0,234');
  expect(numberText(null)).toBe('');
});
