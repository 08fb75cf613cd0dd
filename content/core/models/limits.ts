/**
 * Bounds that keep any text and any run within memory and stack. Far above classroom models:
 * the largest model of an exam has some thirty lines.
 */
export const limits = {
  /** Characters of one source text. */
  sourceLength: 100_000,
  /** Characters of one XMILE file. */
  xmileLength: 2_000_000,
  /** Elements within one another in a file. */
  xmlDepth: 100,
  /** Nested parentheses, calls, powers and `als` blocks. */
  nesting: 100,
  /** Operands in one expression; bounds the depth of a chain such as a + b + c + ... */
  expressionSize: 1_000,
  /** Parts of formulas within one another, through macros too; above what one text may have. */
  depth: 1_500,
  /** Different names in one model; each element of an array counts in `cells` only. */
  names: 5_000,
  /** Values in one model: names, the elements of arrays, and what functions keep behind them. */
  cells: 50_000,
  /** Parts of formulas in one model, written out for every element. */
  terms: 500_000,
  /** Steps of one run, unless the caller says otherwise. */
  steps: 1_000_000,
  /** How often a method that chooses its own steps computes all rates, unless the caller says. */
  evaluations: 5_000_000,
  /** Events in one step of a run, and in the whole run. */
  eventsPerStep: 1_000,
  events: 100_000,
  /** Numbers stored by one run (8 bytes each). */
  storedValues: 25_000_000,
} as const;
