/**
 * What is known of the unit of a part of an expression. Numbers in a text have no unit of their own,
 * and say less than they mean: in `T - 20` the 20 is in °C, in `t / 60` it may turn seconds into
 * minutes, in `0,28 * A` it may be a quantity that the author gave no name.
 */
import { raise } from './powers.ts';
import { negative, one, product, type Rational } from './rational.ts';
import { nothingUnknown, times, type PartlyKnown } from './unit-system.ts';

/** A number that may convert one unit into another, such as 60 or 1000, and its exponent. */
export interface Factor {
  readonly value: number;
  readonly exponent: Rational;
}

export interface Term {
  readonly unit: PartlyKnown;
  /** Numbers only: fits every unit. */
  readonly isBare: boolean;
  /** The numbers that it is multiplied with, as far as they may be conversions. */
  readonly factors: readonly Factor[];
  /** Whether a number in it may have a unit that is not written: in `exp(-t / 5)` the 5 has one. */
  readonly mayCarry: boolean;
}

/** Something in the given unit. */
export function termOf(unit: PartlyKnown): Term {
  return { unit, isBare: false, factors: [], mayCarry: false };
}

/** A quantity without unit, such as the sine of an angle. */
export const plainTerm: Term = termOf(nothingUnknown);

/** A number in the text, or something of numbers only. */
export function bareTerm(value?: number): Term {
  const factors = value === undefined ? [] : [{ value: Math.abs(value), exponent: one }];
  return { unit: nothingUnknown, isBare: true, factors, mayCarry: false };
}

/** Numbers that count or halve: 2·π·r, ½·m·v². They convert nothing and have no unit. */
const counts: ReadonlySet<number> = new Set([0, 0.5, 1, 2, 3, 4, 5, 6, 8, 9]);
const conversions: ReadonlySet<number> = new Set([3.6, 60, 3600, 86_400]);

function isConversion(value: number): boolean {
  const isPowerOfTen = value >= 10 && Number.isInteger(Math.log10(value));
  return isPowerOfTen || conversions.has(value);
}

/**
 * The product of two terms, the second to the power `exponent` (1 or -1). `fresh` makes the unit of
 * a number that is neither a count nor a conversion, and so may be any quantity.
 */
export function multiplyTerms(
  left: Term,
  right: Term,
  exponent: Rational,
  fresh: () => PartlyKnown,
): Term {
  const raised = raiseTerm(right, exponent);
  if (left.isBare && raised.isBare)
    return { ...bareTerm(), factors: [...left.factors, ...raised.factors] };
  const unit = times(left.unit, raised.unit);
  const mayCarry = left.mayCarry || raised.mayCarry;
  const factors = [...(left.isBare ? [] : left.factors), ...(raised.isBare ? [] : raised.factors)];
  const result: Term = { unit, isBare: false, factors, mayCarry };
  if (left.isBare) return withNumbers(result, left.factors, fresh);
  return raised.isBare ? withNumbers(result, raised.factors, fresh) : result;
}

function withNumbers(term: Term, numbers: readonly Factor[], fresh: () => PartlyKnown): Term {
  let { unit, mayCarry } = term;
  const factors = [...term.factors];
  for (const number of numbers) {
    const isHalfOrDouble = number.value === 2 || number.value === 0.5 || number.value === 1;
    if (!isHalfOrDouble && (number.exponent.n < 0 || !counts.has(number.value))) mayCarry = true;
    if (isConversion(number.value)) factors.push(number);
    else if (!counts.has(number.value)) unit = times(unit, fresh(), number.exponent);
  }
  return { unit, isBare: false, factors, mayCarry };
}

/** A term to a fixed power. */
export function raiseTerm(term: Term, exponent: Rational): Term {
  if (exponent.n === 1 && exponent.d === 1) return term;
  return {
    unit: {
      unknowns: raise(term.unit.unknowns, exponent),
      known: raise(term.unit.known, exponent),
    },
    isBare: term.isBare,
    factors: term.factors.map((factor) => ({
      value: factor.value,
      exponent: product(factor.exponent, exponent),
    })),
    mayCarry: term.mayCarry,
  };
}

/** Most numbers that are tried as conversions together; more than this explain any size. */
const mostFactors = 10;

/**
 * Whether some of the numbers explain a difference in size, given as a logarithm: with 3600 in the
 * text, W·h multiplied by it is J.
 */
export function explains(
  factors: readonly Factor[],
  difference: number,
  isNone: (difference: number) => boolean,
): boolean {
  if (factors.length > mostFactors) return true;
  const [first, ...others] = factors;
  if (first === undefined) return isNone(difference);
  const size = (Math.log(first.value) * first.exponent.n) / first.exponent.d;
  return explains(others, difference, isNone) || explains(others, difference - size, isNone);
}

/** The numbers of one term over those of another. */
export function factorsOfRatio(left: Term, right: Term): readonly Factor[] {
  const below = right.factors.map(({ value, exponent }) => ({
    value,
    exponent: negative(exponent),
  }));
  return [...left.factors, ...below];
}
