/**
 * Bounds that keep any text and any run within memory and stack. Far above classroom models:
 * the largest model of an exam has some thirty lines.
 */
export const limits = {
  /** Characters of one source text. */
  sourceLength: 100_000,
  /** Nested parentheses, calls, powers and `als` blocks. */
  nesting: 100,
  /** Operands in one expression; bounds the depth of a chain such as a + b + c + ... */
  expressionSize: 1_000,
  /** Different names in one model. */
  names: 1_000,
  /** Steps of one run, unless the caller says otherwise. */
  steps: 1_000_000,
  /** Numbers stored by one run (8 bytes each). */
  storedValues: 25_000_000,
} as const;
