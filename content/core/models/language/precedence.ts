/** How tightly operators bind, for parser and printer alike. */

/** The levels of a language. A higher number binds more tightly; 0 is no operator. */
export interface Precedence {
  readonly or: number;
  readonly and: number;
  readonly not: number;
  /** = and <>. */
  readonly equality: number;
  /** <, <=, > and >=. */
  readonly comparison: number;
  readonly sum: number;
  readonly product: number;
  /** Below powers, so that -2^2 is -4. */
  readonly minus: number;
  readonly power: number;
  /** Numbers, names, calls and what stands in parentheses. */
  readonly atom: number;
}

/** As a sentence is read: `niet a = b` denies that a is b. */
export const spokenPrecedence: Precedence = {
  or: 1,
  and: 2,
  not: 3,
  equality: 4,
  comparison: 4,
  sum: 5,
  product: 6,
  minus: 7,
  power: 8,
  atom: 9,
};

/** As in XMILE 1.0, section 3.3.1: NOT is a sign like minus, and equality binds less than order. */
export const standardPrecedence: Precedence = {
  or: 1,
  and: 2,
  equality: 3,
  comparison: 4,
  sum: 5,
  product: 6,
  not: 7,
  minus: 7,
  power: 8,
  atom: 9,
};

const levels: ReadonlyMap<string, keyof Precedence> = new Map([
  ['or', 'or'],
  ['and', 'and'],
  ['<', 'comparison'],
  ['<=', 'comparison'],
  ['>', 'comparison'],
  ['>=', 'comparison'],
  ['=', 'equality'],
  ['<>', 'equality'],
  ['+', 'sum'],
  ['-', 'sum'],
  ['*', 'product'],
  ['/', 'product'],
  ['//', 'product'],
  ['mod', 'product'],
  ['^', 'power'],
]);

/** The precedence of a binary operator, 0 for anything else. */
export function precedenceOf(operator: string, precedence: Precedence): number {
  const level = levels.get(operator);
  return level === undefined ? 0 : precedence[level];
}

/** Whether an operator compares two values. */
export function isComparison(operator: string): boolean {
  const level = levels.get(operator);
  return level === 'comparison' || level === 'equality';
}
