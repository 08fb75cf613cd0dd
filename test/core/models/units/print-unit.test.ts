import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printUnit, simplestUnit, unitSpelling } from '#core/models/units/print-unit.ts';
import { rational } from '#core/models/units/rational.ts';
import { readUnit } from '#core/models/units/read-unit.ts';
import { dimensionOf, haveSameDimension, haveSameScale } from '#core/models/units/unit.ts';
import { anyUnit } from './units.ts';

describe('print', () => {
  test.each([
    ['m*kg/s^2', 'kg·m/s²'],
    ['J kg⁻¹ K⁻¹', 'J/(kg·K)'],
    ['s^-1', '1/s'],
    ['W/m^2/K^4', 'W/(m²·K⁴)'],
    ['1/jaar/konijn', '1/(konijn·jaar)'],
    ['uur', 'h'],
    ['km/u', 'km/h'],
    ['m^0,5', 'm^(1/2)'],
    ['kg^(-2/3)', '1/kg^(2/3)'],
    ['s¹²', 's¹²'],
    ['m/m', ''],
  ])('%s is printed as %s', (text, printed) => {
    expect(unitSpelling(text)).toBe(printed);
  });

  test('what is printed is read as the same unit', () => {
    fc.assert(
      fc.property(anyUnit, (unit) => {
        expect(readUnit(printUnit(unit))).toEqual(unit);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('in the simplest words', () => {
  test.each([
    ['W·s', 'J'],
    ['J/(s·K)', 'W/K'],
    ['kg·m/s²', 'N'],
    ['W·s/(kg·°C)', 'J/(kg·K)'],
    ['N·m', 'J'],
    ['A·s', 'C'],
    ['W/A', 'V'],
    ['kg·m/s', 'kg·m/s'],
    ['m/s²', 'm/s²'],
    ['N/kg', 'N/kg'],
    ['m²/s²', 'm²/s²'],
    ['kg/m³', 'kg/m³'],
    ['kW·h', 'kW·h'],
    ['konijn/jaar', 'konijn/jaar'],
    ['°C', '°C'],
    ['W/°C', 'W/K'],
    ['rad', ''],
  ])('%s is %s', (text, simplest) => {
    expect(printUnit(simplestUnit(readUnit(text) ?? new Map([['?', rational(1)]])))).toBe(simplest);
  });

  test('it stays the same quantity of the same size', () => {
    fc.assert(
      fc.property(anyUnit, (unit) => {
        const simplest = simplestUnit(unit);
        expect(haveSameDimension(unit, simplest) && haveSameScale(unit, simplest)).toBe(true);
        expect(dimensionOf(simplest)).toEqual(dimensionOf(unit));
      }),
    );
  });
});

describe('one spelling for a unit', () => {
  /** All spellings mean the same. */
  const same =
    (...spellings: string[]) =>
    () => {
      expect(new Set(spellings.map(unitSpelling)).size).toBe(1);
    };
  const different =
    (...units: string[]) =>
    () => {
      expect(new Set(units.map(unitSpelling)).size).toBe(units.length);
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
  test(
    'velocity in all its spellings',
    same('m/s', 'm s⁻¹', 'm·s^-1', 's⁻¹ m', 'm per s', 'm s-1'),
  );
  test('litre', same('L', 'l', 'liter'));
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
  test('other words for the same size stay apart', different('J', 'N·m', 'W·s'));
  test('square is not cube', different('m²', 'm³', 'm'));

  test('normalising twice is normalising once', () => {
    const power = fc.constantFrom('', '²', '^2', '⁻¹', '^-1', ' ^ 3');
    const factor = fc.tuple(fc.constantFrom('J', 'kg', 'K', '°C', 'Ω'), power);
    const units = fc.array(fc.tuple(factor, fc.constantFrom('·', ' ', ' / ', '*', '/(')), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(units, (parts) => {
        const once = unitSpelling(parts.flat(2).join(''));
        expect(unitSpelling(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});
