/** Products of powers, such as kg·m·s⁻²: from each factor to its exponent, none of which is zero. */
import { isExact, product, sum, zero, type Rational } from './rational.ts';

export type Powers = ReadonlyMap<string, Rational>;

/** The empty product: 1. */
export const noPowers: Powers = new Map();

/** One times the other to the power `exponent` (1 unless stated). */
export function multiply(one: Powers, other: Powers, exponent?: Rational): Powers {
  if (other.size === 0) return one;
  const result = new Map(one);
  for (const [factor, own] of other) {
    const added = exponent === undefined ? own : product(own, exponent);
    const total = sum(result.get(factor) ?? zero, added);
    if (total.n === 0) result.delete(factor);
    else result.set(factor, total);
  }
  return result;
}

/** The product to a power. */
export function raise(powers: Powers, exponent: Rational): Powers {
  return multiply(noPowers, powers, exponent);
}

/** Whether all exponents are still exact. */
export function areExact(powers: Powers): boolean {
  return [...powers.values()].every(isExact);
}
