import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWrittenNumber } from '#core/blocks/number/number-text.ts';
import { formatNumber, parseNumber } from '#text/number.ts';

/** What is read: the value, the significant figures, and the unit behind it. */
const reads = (text: string, value: number, significant: number, unit: string) => () => {
  expect(readWrittenNumber(text)).toEqual({ value, significant, unit });
};

const readable: readonly (readonly [string, number, number, string?])[] = [
  ['3', 3, 1],
  ['3200', 3200, 4],
  ['3 200', 3200, 4],
  ['1 000 000', 1_000_000, 7],
  ['1\u00a0000\u202f000', 1_000_000, 7],
  ['12 345,6', 12345.6, 6],
  ['3,2', 3.2, 2],
  ['3.2', 3.2, 2],
  ['3,20', 3.2, 3],
  ['0,032', 0.032, 2],
  ['0,0320', 0.032, 3],
  [',5', 0.5, 1],
  ['5,', 5, 1],
  ['0', 0, 1],
  ['0,00', 0, 1],
  ['+4,5', 4.5, 2],
  ['-4,5', -4.5, 2],
  ['−4,5', -4.5, 2],
  ['–4,5', -4.5, 2],
  ['- 4,5', -4.5, 2],
  ['3,2·10^3', 3200, 2],
  ['3,2 · 10^3', 3200, 2],
  ['3,2·10³', 3200, 2],
  ['3,2 x 10³', 3200, 2],
  ['3,2 X 10^3', 3200, 2],
  ['3,2×10^3', 3200, 2],
  ['3,2*10^3', 3200, 2],
  ['3,2•10^3', 3200, 2],
  ['3,2 10^3', 3200, 2],
  ['3,2·10^(3)', 3200, 2],
  ['3,2·10^+3', 3200, 2],
  ['3.2e3', 3200, 2],
  ['3,2E3', 3200, 2],
  ['3,2e+3', 3200, 2],
  ['5,0·10⁻³', 0.005, 2],
  ['5,0·10^-3', 0.005, 2],
  ['5,0·10^−3', 0.005, 2],
  ['5,0·10^(-3)', 0.005, 2],
  ['5,0e-3', 0.005, 2],
  ['−5·10⁻¹²', -5e-12, 1],
  ['6,02·10²³', 6.02e23, 3],
  ['40 W', 40, 2, 'W'],
  ['40W', 40, 2, 'W'],
  ['40\u00a0W', 40, 2, 'W'],
  ['  40  W  ', 40, 2, 'W'],
  ['3,2·10³ J', 3200, 2, 'J'],
  ['3,2·10^3J', 3200, 2, 'J'],
  ['3,2e3 J', 3200, 2, 'J'],
  ['3 eV', 3, 1, 'eV'],
  ['3eV', 3, 1, 'eV'],
  ['4,18 J/(g·K)', 4.18, 3, 'J/(g·K)'],
  ['15 m²', 15, 2, 'm^2'],
  ['9,8 m s⁻²', 9.8, 2, 'm s^-2'],
  ['20 °C', 20, 2, '°C'],
  ['20°C', 20, 2, '°C'],
  ['60 %', 60, 2, '%'],
];

describe('readable', () => {
  for (const [text, value, significant, unit = ''] of readable) {
    test(
      `${JSON.stringify(text)} is ${String(value)} in ${String(significant)} figures`,
      reads(text, value, significant, unit),
    );
  }
});

describe('unreadable', () => {
  test.each([
    ['nothing', ''],
    ['only a space', ' '],
    ['letters', 'abc'],
    ['a unit alone', 'W'],
    ['a sign alone', '−'],
    ['two signs', '--3'],
    ['a comma alone', ','],
    ['a fraction character', '½'],
    ['two commas', '3,2,1'],
    ['a comma and a point', '1.000,5'],
    ['a point and a comma', '1,000.5'],
    ['points per thousand, twice', '1.000.000'],
    ['two numbers', '3 4'],
    ['groups that are not of three', '1 00 000'],
    ['a group of four', '1 0000'],
    ['a space before the comma', '3 ,2'],
    ['a point of multiplication that is a decimal point', '3,2.10^3'],
    ['an exponent too large for a number', '1e999'],
    ['an exponent of four figures', '1e1000'],
    ['infinity in words', 'Infinity'],
    ['hexadecimal', 'x10'],
    ['a number in words', 'drie'],
    ['figures of another script', '٣'],
    ['about', '~3'],
    ['an equation', 'Q = 3'],
  ])('%s', (_, text) => {
    expect(readWrittenNumber(text)).toBe(null);
  });

  /** Something behind the number that is no unit: marking finds another unit and cannot read it. */
  test.each(['5.10^3', '10^3', '3/4', '3x', '0x10', '3e', '5·10-3', '1½', '3?'])(
    '%s has no bare value',
    (text) => {
      expect(parseNumber(text)).toBe(null);
    },
  );
});

describe('for every number', () => {
  const significant = fc.integer({ min: 1, max: 12 });
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
  const close = (value: number, to: number, figures: number) =>
    Math.abs(value - to) <= Math.abs(to) * 0.5 * 10 ** (1 - figures) * (1 + 1e-9);

  test('what is formatted is read back to the same value, within its figures', () => {
    fc.assert(
      fc.property(finite, significant, (value, figures) => {
        // The smallest numbers have fewer figures than are asked for; the largest round to infinity.
        fc.pre(value === 0 || (Math.abs(value) > 1e-290 && Math.abs(value) < 1e308));
        const read = parseNumber(formatNumber(value, figures));
        expect(read).not.toBe(null);
        expect(close(read ?? NaN, value, figures)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('in the range of daily life as well', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -2e6, max: 2e6, noNaN: true }),
        significant,
        (value, figures) => {
          const read = parseNumber(formatNumber(value, figures));
          expect(close(read ?? NaN, value, figures)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('reading does not depend on the kind of comma, space or minus sign', () => {
    const spelled = (text: string) =>
      text.replaceAll('−', '-').replaceAll(',', '.').replaceAll('\u202f', ' ');
    fc.assert(
      fc.property(finite, (value) => {
        const text = formatNumber(value);
        expect(readWrittenNumber(spelled(text))).toEqual(readWrittenNumber(text));
      }),
    );
  });
});

test('reading any text ends, and gives a finite number or nothing', () => {
  const piece = fc.constantFrom(...'0123456789,.+-−eE·x*^()⁻³ \u00a0mJ', '10^', ' 000');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const read = readWrittenNumber(pieces.join(''));
      if (read === null) return;
      expect(Number.isFinite(read.value)).toBe(true);
      expect(read.significant).toBeGreaterThanOrEqual(1);
    }),
    { numRuns: 1000 },
  );
});

test('a hostile text of the greatest length is read at once', () => {
  const started = performance.now();
  for (const piece of [' ', '1 ', '1', '· ', '0 000', '^-^'])
    readWrittenNumber(`1${piece.repeat(200)}`);
  expect(performance.now() - started).toBeLessThan(250);
});

describe('formatNumber', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [1234, '1234'],
    [12345, '12\u202f350'],
    [0.5, '0,5'],
    [-0.032, '−0,032'],
    [999_999, '1\u202f000\u202f000'],
    [3.2e6, '3,2·10⁶'],
    [0.00032, '3,2·10⁻⁴'],
    [-6.02e23, '−6,02·10²³'],
    [NaN, '–'],
    [Infinity, '∞'],
    [-Infinity, '−∞'],
  ])('%d is %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });
});
