/** Draws units for tests. */
import fc from 'fast-check';
import { noPowers, type Powers } from '#core/models/units/powers.ts';
import { rational } from '#core/models/units/rational.ts';
import { readUnit } from '#core/models/units/read-unit.ts';
import type { Unit } from '#core/models/units/unit.ts';

const symbols =
  'kg m s A K mol cd N J W Pa km g mg min h dag jaar L mL °C % rad kWh konijnen euro'.split(' ');

const exponent = fc
  .tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: 1, max: 6 }))
  .filter(([n]) => n !== 0)
  .map(([n, d]) => rational(n, d));

/** Any product of powers of units. */
export const anyUnit: fc.Arbitrary<Unit> = fc
  .array(fc.tuple(fc.constantFrom(...symbols), exponent), { maxLength: 5 })
  .map((factors): Powers => (factors.length === 0 ? noPowers : new Map(factors)));

/** The unit of a text that is one. */
export function unit(text: string): Unit {
  const read = readUnit(text);
  if (read === null) throw new Error(`no unit: ${text}`);
  return read;
}
