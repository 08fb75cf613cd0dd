/** The change of a stock per unit of time as what comes in and what goes out. */
import { textStart as at } from '../fault.ts';
import type { Expression } from '../language/ast.ts';

/** A part of a sum, without its sign. */
export interface RateTerm {
  readonly sign: '+' | '-';
  readonly term: Expression;
}

/** The parts of a sum, from left to right; one part for what is no sum. */
export function rateTerms(rate: Expression, sign: '+' | '-' = '+'): readonly RateTerm[] {
  const other = sign === '+' ? '-' : '+';
  if (rate.kind === 'unary' && rate.operator === '-') return rateTerms(rate.operand, other);
  if (rate.kind === 'binary' && (rate.operator === '+' || rate.operator === '-')) {
    const second = rate.operator === '+' ? sign : other;
    return [...rateTerms(rate.left, sign), ...rateTerms(rate.right, second)];
  }
  // -a*b is (-a)*b to the reader of the text, and means what -(a*b) means.
  if (rate.kind === 'binary' && (rate.operator === '*' || rate.operator === '/')) {
    const { left } = rate;
    if (left.kind === 'unary' && left.operator === '-')
      return rateTerms({ ...rate, left: left.operand }, other);
  }
  return [{ sign, term: rate }];
}

/** The sum of expressions; there is at least one. */
export function sumOf([first, ...others]: readonly Expression[]): Expression {
  const zero: Expression = { kind: 'number', value: 0, at };
  return others.reduce<Expression>(
    (left, right) => ({ kind: 'binary', operator: '+', left, right, at }),
    first ?? zero,
  );
}
