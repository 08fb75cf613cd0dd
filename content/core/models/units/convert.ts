/** Converts values between units, as for a column of measurements in km/h beside a model in m/s. */
import { haveSameDimension, offsetOf, type Unit } from './unit.ts';
import { namedUnit } from './unit-table.ts';

/**
 * The value in another unit; null where the units do not measure the same. °C and °F are taken as
 * temperatures when they stand alone (20 °C is 293.15 K), as differences in a compound unit (W/°C).
 */
export function convertQuantity(value: number, from: Unit, to: Unit): number | null {
  if (!haveSameDimension(from, to)) return null;
  const [given, wanted] = [sizeOf(from), sizeOf(to)];
  const [base, target] = [offsetOf(from), offsetOf(to)];
  // multiplied before divided, so that 36 km/h is 10 m/s and not nearly so
  const convert = (amount: number) =>
    (amount * given.above * wanted.below) / (given.below * wanted.above);
  if (base === target && given.above === wanted.above) return convert(value);
  if (base === 0 && target === 0) return convert(value);
  return (value * given.above + base - target) / wanted.above;
}

/** Numbers above and below the line of the fraction that the unit is of SI units. */
function sizeOf(unit: Unit): { readonly above: number; readonly below: number } {
  let [above, below] = [1, 1];
  for (const [symbol, { n, d }] of unit) {
    const size = namedUnit(symbol).scale ** (Math.abs(n) / d);
    if (n > 0) above *= size;
    else below *= size;
  }
  return { above, below };
}
