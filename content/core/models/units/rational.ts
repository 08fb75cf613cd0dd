/**
 * Exact fractions for exponents: m^(1/2) times m^(1/2) is m, without rounding. What grows beyond
 * whole numbers that are exact is NaN, and stays so.
 */

/** A fraction in lowest terms; the denominator is positive. */
export interface Rational {
  readonly n: number;
  readonly d: number;
}

export const zero: Rational = { n: 0, d: 1 };
export const one: Rational = { n: 1, d: 1 };

/** n / d in lowest terms. */
export function rational(n: number, d = 1): Rational {
  if (d === 0 || !Number.isSafeInteger(n) || !Number.isSafeInteger(d))
    return { n: Number.NaN, d: 1 };
  const divisor = greatestCommonDivisor(Math.abs(n), Math.abs(d)) * Math.sign(d);
  // adding 0 turns -0 into 0
  return { n: n / divisor + 0, d: d / divisor };
}

export function sum(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function product(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d);
}

export function negative(a: Rational): Rational {
  return rational(-a.n, a.d);
}

export function inverse(a: Rational): Rational {
  return rational(a.d, a.n);
}

/** Whether the fraction is a number; false once it grew beyond what is exact. */
export function isExact(a: Rational): boolean {
  return !Number.isNaN(a.n);
}

/**
 * The fraction that a written exponent such as 0.75, -2 or 0.333333333 stands for; null when none
 * with a denominator up to 10,000 is that close.
 */
export function closestRational(value: number): Rational | null {
  if (!Number.isFinite(value) || Math.abs(value) > 1000) return null;
  // continued fraction: the best fractions one after the other
  let [before, now] = [zero, one];
  let [below, belowNow] = [1, 0];
  let rest = value;
  for (let round = 0; round < 20; round += 1) {
    const whole = Math.floor(rest);
    [before, now] = [now, rational(whole * now.n + before.n)];
    [below, belowNow] = [belowNow, whole * belowNow + below];
    if (belowNow > 10_000) return null;
    if (Math.abs(now.n / belowNow - value) < 1e-9) return rational(now.n, belowNow);
    rest = 1 / (rest - whole);
  }
  return null;
}

function greatestCommonDivisor(a: number, b: number): number {
  let [greater, less] = [a, b];
  while (less > 0) [greater, less] = [less, greater % less];
  return greater;
}
