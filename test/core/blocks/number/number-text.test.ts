import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseUnit, readWrittenNumber } from '#core/blocks/number/number-text.ts';
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

describe('units', () => {
  /** All spellings mean the same. */
  const same =
    (...spellings: string[]) =>
    () => {
      expect(new Set(spellings.map(normaliseUnit)).size).toBe(1);
    };
  const different =
    (...units: string[]) =>
    () => {
      expect(new Set(units.map(normaliseUnit)).size).toBe(units.length);
    };

  test(
    'of specific heat',
    same('J/(kg·K)', 'J / (kg * K)', 'J/(kg K)', 'J/(kg×K)', 'J/kg/K', 'J/(kg.K)', ' J/( kg·K ) '),
  );
  test('of conduction', same('W/(m·K)', 'W/(m K)', 'W/m/K'));
  test('of area', same('m²', 'm^2', 'm ^ 2'));
  test('of acceleration with a negative power', same('m s⁻²', 'm·s^-2', 'm*s^−2'));
  test(
    'degrees Celsius',
    same('°C', '° C', 'ºC', 'graden C', 'graden Celsius', 'graad celsius', '°c'),
  );
  test('percent', same('%', 'procent', 'Procent'));
  test('seconds', same('s', 'sec', 'seconde', 'seconden'));
  test('minutes', same('min', 'minuut', 'minuten'));
  test('hours', same('h', 'uur', 'uren'));
  test('ohm', same('Ω', 'ohm', 'Ohm', '\u2126'));
  test('kelvin, also by its own character', same('K', '\u212a'));
  test('micro', same('µm', 'μm'));
  test('with a hard space', same('kg m', 'kg\u00a0m', 'kg·m'));
  test('nothing', same('', ' '));

  test('kelvin is not degrees Celsius', different('K', '°C'));
  test('milli is not mega', different('mW', 'MW'));
  test('joule is not kilojoule', different('J', 'kJ'));
  test('division is not multiplication', different('J/K', 'J·K', 'K/J'));
  test(
    'per kilogram times kelvin is not per kilogram, times kelvin',
    different('J/(kg·K)', 'J/kg·K'),
  );
  test('square is not cube', different('m²', 'm³', 'm'));

  test('normalising twice is normalising once', () => {
    const power = fc.constantFrom('', '²', '^2', '⁻¹', '^-1', ' ^ 3');
    const factor = fc.tuple(fc.constantFrom('J', 'kg', 'K', '°C', 'Ω'), power);
    const units = fc.array(fc.tuple(factor, fc.constantFrom('·', ' ', ' / ', '*', '/(')), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(units, (parts) => {
        const once = normaliseUnit(parts.flat(2).join(''));
        expect(normaliseUnit(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
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
