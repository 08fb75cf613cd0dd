import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convertQuantity } from '#core/models/units/convert.ts';
import { anyUnit, unit } from './units.ts';

test.each([
  [36, 'km/h', 'm/s', 10],
  [10, 'm/s', 'km/h', 36],
  [2, 'min', 's', 120],
  [90, 's', 'min', 1.5],
  [20, '°C', 'K', 293.15],
  [300, 'K', '°C', 26.85],
  [20, '°C', '°C', 20],
  [212, '°F', '°C', 100],
  [-40, '°C', '°F', -40],
  [5, 'W/°C', 'W/K', 5],
  [1, 'kWh', 'MJ', 3.6],
  [100, 'mg/dL', 'g/L', 1],
  [50, '%', '', 0.5],
  [180, '°', 'rad', Math.PI],
  [12, 'konijnen/jaar', 'konijn/maand', 1],
])('%d %s in %s is %d', (value, from, to, converted) => {
  expect(convertQuantity(value, unit(from), unit(to))).toBeCloseTo(converted, 10);
});

test('36 km/h is 10 m/s to the last bit', () => {
  expect(convertQuantity(36, unit('km/h'), unit('m/s'))).toBe(10);
});

test.each([
  ['m', 's'],
  ['°C', 'W'],
  ['konijnen', 'vossen'],
  ['konijnen', ''],
])('%s cannot become %s', (from, to) => {
  expect(convertQuantity(1, unit(from), unit(to))).toBeNull();
});

test('a value in its own unit stays the same', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), anyUnit, (value, own) => {
      expect(convertQuantity(value, own, own)).toBeCloseTo(value, 6);
    }),
  );
});

test('there and back is where it began', () => {
  const lengths = fc.constantFrom('m', 'km', 'mm', 'AE').map(unit);
  const temperatures = fc.constantFrom('K', '°C', '°F').map(unit);
  const pair = fc.oneof(fc.tuple(lengths, lengths), fc.tuple(temperatures, temperatures));
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e3, max: 1e3 }), pair, (value, [from, to]) => {
      const there = convertQuantity(value, from, to) ?? Number.NaN;
      expect(convertQuantity(there, to, from)).toBeCloseTo(value, 6);
    }),
  );
});
