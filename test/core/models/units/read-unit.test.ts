import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readUnit } from '#core/models/units/read-unit.ts';
import { dimensionOf, haveSameDimension, logScaleOf } from '#core/models/units/unit.ts';
import { unit } from './units.ts';

/** Dimension as a line of base units, and size in the SI. */
const reads: readonly (readonly [text: string, base: string, size: number])[] = [
  ['m/s^2', 'm·s^-2', 1],
  ['m s⁻²', 'm·s^-2', 1],
  ['kg·m/s²', 'kg·m·s^-2', 1],
  ['N', 'kg·m·s^-2', 1],
  ['J/(kg·K)', 'm²·s^-2·K^-1', 1],
  ['W/K', 'kg·m²·s^-3·K^-1', 1],
  ['V', 'kg·m²·s^-3·A^-1', 1],
  ['Ω', 'V·A^-1', 1],
  ['mg/dL', 'kg·m^-3', 0.01],
  ['kWh', 'J', 3.6e6],
  ['mmol/L', 'mol·m^-3', 1],
  ['km/h', 'm·s^-1', 1 / 3.6],
  ['km/u', 'm·s^-1', 1 / 3.6],
  ['u', 'kg', 1.6605390666e-27],
  ['uur', 's', 3600],
  ['uren', 's', 3600],
  ['dag', 's', 86_400],
  ['d', 's', 86_400],
  ['weken', 's', 604_800],
  ['jaar', 's', 31_557_600],
  ['1/s', 's^-1', 1],
  ['s^-1', 's^-1', 1],
  ['s-1', 's^-1', 1],
  ['Hz', 's^-1', 1],
  ['m3', 'm³', 1],
  ['cm²', 'm²', 1e-4],
  ['ha', 'm²', 1e4],
  ['ml', 'm³', 1e-6],
  ['µg', 'kg', 1e-9],
  ['\u03bcg', 'kg', 1e-9],
  ['eV', 'J', 1.602176634e-19],
  ['m^(1/2)', 'm^0.5', 1],
  ['m^0,5', 'm^0.5', 1],
  ['(m/s)²', 'm²·s^-2', 1],
  ['', '', 1],
  ['-', '', 1],
  ['1', '', 1],
  ['stuks', '', 1],
  ['%', '', 0.01],
  ['rad', '', 1],
  ['graden', '', Math.PI / 180],
  ['°C', 'K', 1],
  ['℃', 'K', 1],
  ['graden Celsius', 'K', 1],
  ['°F', 'K', 5 / 9],
];

describe('reading', () => {
  test.each(reads)('%s is %s of size %f', (text, base, size) => {
    const read = unit(text);
    expect(haveSameDimension(read, unit(base))).toBe(true);
    expect(logScaleOf(read) - logScaleOf(unit(base))).toBeCloseTo(Math.log(size), 9);
  });

  test.each([
    ['konijnen', 'konijn'],
    ['hazen', 'haas'],
    ['vossen', 'vos'],
    ['wolven', 'wolf'],
    ['muizen', 'muis'],
    ['mensen', 'mens'],
    ['personen', 'persoon'],
    ['bomen', 'boom'],
    ['leerlingen', 'leerling'],
    ['bacteriën', 'bacterie'],
    ['cellen', 'cel'],
    ["euro's", 'euro'],
    ['€', 'euro'],
    ['tijgers', 'tijger'],
    ['Konijnen per jaar', 'konijn/jaar'],
  ])('%s and %s count the same thing', (many, single) => {
    expect(haveSameDimension(unit(many), unit(single))).toBe(true);
  });

  test.each([
    ['konijnen', 'vossen'],
    ['konijnen', ''],
    ['euro', 'personen'],
    ['CO2', 'vossen'],
  ])('%s and %s are not the same thing', (one, other) => {
    expect(haveSameDimension(unit(one), unit(other))).toBe(false);
  });

  test.each([
    'J/kg·K',
    'm/s m',
    'rode konijnen',
    'g suiker',
    'xy',
    '12',
    '10^3 kg',
    'm/',
    '/m',
    '(m',
    'm)',
  ])('%s is no unit', (text) => {
    expect(readUnit(text)).toBeNull();
  });
  test.each([
    'm^^2',
    'm^',
    'm²³x',
    'm²^2',
    '0: open',
    'm/s of km/h',
    'a'.repeat(500),
    '^2',
    '·',
    'm99999999999999999999',
    '((((((m^999)^999)^999)^999)^999)^999)^999',
  ])('%s is no unit either', (text) => {
    expect(readUnit(text)).toBeNull();
  });

  test('any text is a unit or none', () => {
    const piece = fc.constantFrom(...'msJK°%€()/·*^-.1 23²⁻', 'konijn', ' per ', 'kg', 'graden C');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(piece)), (pieces) => {
        const read = readUnit(typeof pieces === 'string' ? pieces : pieces.join(''));
        if (read !== null)
          expect([...dimensionOf(read).values()].every(({ n }) => n !== 0)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
