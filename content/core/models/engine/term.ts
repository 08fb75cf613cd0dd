/**
 * The intermediate form of a model: what is computed, over cells of one memory, with names and
 * arrays resolved. Back ends turn it into instructions; all of them compute the same bits.
 */
import type { Table } from '../definition.ts';
import type { BinaryOperator } from '../language/ast.ts';

/** Functions of one number. */
export const unaryFunctionNames = [
  'sin',
  'cos',
  'tan',
  'arcsin',
  'arccos',
  'arctan',
  'exp',
  'ln',
  'log',
  'sqrt',
  'abs',
  'floor',
  'ceil',
  'round',
  'sign',
] as const;

export type UnaryFunction = (typeof unaryFunctionNames)[number];

/** Operators of two numbers; comparisons and logic give 1 or 0, and what is not 0 is true. */
export type TermOperator = BinaryOperator | 'min' | 'max' | 'mod';

/** Something with a value. */
export type Term =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'cell'; readonly cell: number }
  | { readonly kind: 'unary'; readonly operator: '-' | 'not'; readonly operand: Term }
  | {
      readonly kind: 'binary';
      readonly operator: TermOperator;
      readonly left: Term;
      readonly right: Term;
    }
  | { readonly kind: 'call'; readonly function: UnaryFunction; readonly argument: Term }
  /** Only the branch that is chosen is computed. */
  | {
      readonly kind: 'if';
      readonly condition: Term;
      readonly then: Term;
      readonly else: Term;
    }
  /** What table number `table` of the program gives at `input`. */
  | { readonly kind: 'table'; readonly table: number; readonly input: Term }
  /** The cell at place `index` (from 1, the fraction cut off); 0 outside the list, as XMILE says. */
  | { readonly kind: 'pick'; readonly cells: readonly number[]; readonly index: Term }
  /**
   * What history number `history` of the program held `steps` time steps ago (the fraction cut off);
   * `initial` before the start of the run.
   */
  | {
      readonly kind: 'past';
      readonly history: number;
      readonly steps: Term;
      readonly initial: Term;
    };

/** Something that is done. */
export type Action =
  | { readonly kind: 'assign'; readonly cell: number; readonly term: Term }
  | {
      readonly kind: 'choose';
      readonly condition: Term;
      readonly then: readonly Action[];
      readonly else: readonly Action[];
    }
  /** Ends the run. */
  | { readonly kind: 'stop' };

export type { Table };

/** The number as a term. */
export const numberTerm = (value: number): Term => ({ kind: 'number', value });

/** The cell as a term. */
export const cellTerm = (cell: number): Term => ({ kind: 'cell', cell });

export const binaryTerm = (operator: TermOperator, left: Term, right: Term): Term => ({
  kind: 'binary',
  operator,
  left,
  right,
});
