/** How tightly operators bind, for parser and printer alike. */

/** A higher number binds more tightly; 0 is no operator. */
export const precedence = {
  or: 1,
  and: 2,
  not: 3,
  comparison: 4,
  sum: 5,
  product: 6,
  /** Below powers, so that -2^2 is -4. */
  minus: 7,
  power: 8,
  /** Numbers, names, calls and what stands in parentheses. */
  atom: 9,
} as const;

const binary: ReadonlyMap<string, number> = new Map([
  ['or', precedence.or],
  ['and', precedence.and],
  ['<', precedence.comparison],
  ['<=', precedence.comparison],
  ['>', precedence.comparison],
  ['>=', precedence.comparison],
  ['=', precedence.comparison],
  ['<>', precedence.comparison],
  ['+', precedence.sum],
  ['-', precedence.sum],
  ['*', precedence.product],
  ['/', precedence.product],
  ['^', precedence.power],
]);

/** The precedence of a binary operator, 0 for anything else. */
export function precedenceOf(operator: string): number {
  return binary.get(operator) ?? 0;
}
