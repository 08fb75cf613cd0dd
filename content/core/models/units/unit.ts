/**
 * Units as values: products of powers of named units, so that J/(kg·K) stays what was written and
 * cancels as one would on paper. What a unit measures (its dimension) and how large it is (its scale)
 * follow from the table.
 *
 * This is our own and not a library: units are Dutch words as often as symbols (uur, konijnen), the
 * exponents are exact fractions, and unknown words must not throw.
 */
import { multiply, noPowers, type Powers } from './powers.ts';
import { namedUnit } from './unit-table.ts';

/** Exponents of symbols: see namedUnit. The empty one is the unit of a plain number. */
export type Unit = Powers;

/** Of a number without unit. */
export const plainUnit: Unit = noPowers;

/** Exponents of the base units (m, kg, s, A, K, mol, cd) and of things that are counted. */
export function dimensionOf(unit: Unit): Powers {
  let dimension = noPowers;
  for (const [symbol, exponent] of unit)
    dimension = multiply(dimension, namedUnit(symbol).dimension, exponent);
  return dimension;
}

/** The natural logarithm of how many SI units the unit is. */
export function logScaleOf(unit: Unit): number {
  let log = 0;
  for (const [symbol, { n, d }] of unit) log += (Math.log(namedUnit(symbol).scale) * n) / d;
  return log;
}

/** Whether both measure the same: km/h and m/s do. */
export function haveSameDimension(one: Unit, other: Unit): boolean {
  return dimensionOf(multiply(one, other, { n: -1, d: 1 })).size === 0;
}

/** Whether both are as large, given the same dimension. A leap day or rounded number is no matter. */
export function haveSameScale(one: Unit, other: Unit): boolean {
  return isNearZero(logScaleOf(one) - logScaleOf(other));
}

/**
 * Whether a difference of logarithms is none in practice: within 3%, since a year is 365 or 365,25
 * days, and what people confuse differs far more.
 */
export function isNearZero(logDifference: number): boolean {
  return Math.abs(logDifference) < 0.03;
}

/** What to add to a value in this unit, in kelvin, for the absolute temperature: 273.15 for °C. */
export function offsetOf(unit: Unit): number {
  const [only, ...others] = unit;
  if (only === undefined || others.length > 0) return 0;
  const [symbol, { n, d }] = only;
  return n === 1 && d === 1 ? namedUnit(symbol).offset : 0;
}
