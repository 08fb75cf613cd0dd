/** Where an expression stands, and so what its names mean. */
import type { Macro, OdeModel } from '../../definition.ts';
import { fault, type ModelFault, type Origin, type Position } from '../../fault.ts';
import type { Expression } from '../../language/ast.ts';
import { numberTerm, type Term } from '../term.ts';
import type { Bound, Dimension } from './dimension.ts';
import type { Network } from './network.ts';
import type { Quantity } from './quantity.ts';

/** A formula, how many parts it has, and how many of them stand within one another at most. */
export interface Reading {
  readonly expression: Expression;
  readonly size: number;
  readonly depth: number;
}

/** What is the same for the whole model. */
export interface World {
  readonly network: Network;
  readonly angles: NonNullable<OdeModel['angles']>;
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly macros: ReadonlyMap<string, Macro>;
  /** Names that hold in macros too: of time, and of numbers such as pi. */
  readonly builtIn: ReadonlyMap<string, Term>;
  readonly cells: Readonly<Record<'time' | 'step' | 'start' | 'end', number>>;
  /** Texts that were read before; a macro is read once, however often it is called. */
  readonly readings: Map<string, Reading | null>;
  /** The value of a call of a macro. */
  readonly callMacro: CallMacro;
}

export interface Setting {
  readonly world: World;
  /** The names that the expression sees. */
  readonly scope: ReadonlyMap<string, Quantity>;
  /** The macros in which it stands, the innermost last. */
  readonly inMacros: readonly string[];
  readonly origin: Origin;
  /** The full name of what is computed. */
  readonly owner: string;
  /** The cell of what is computed, which is called `self`. */
  readonly self: number | null;
  /** The element of each dimension of what is computed. */
  readonly bounds: readonly Bound[];
  /** Within a function of an array: the element on each axis along which it runs. */
  readonly axes: ReadonlyMap<string, Bound> | null;
  /** Within a subscript: the dimension in which it chooses. */
  readonly choosesIn: Dimension | null;
  /** How many parts of formulas may still stand within one another here, through macros too. */
  readonly depthLeft: number;
}

/** Gives the value of a call of a macro. */
export type CallMacro = (
  macro: Macro,
  call: Expression & { readonly kind: 'call' },
  setting: Setting,
) => Term;

/** What an expression stands for in a setting. */
export type Lower = (expression: Expression, setting: Setting) => Term;

/** Tells what is wrong, and goes on with a term that is no number. */
export function refused({ world }: Setting, wrong: ModelFault): Term {
  world.network.refuse(wrong);
  return numberTerm(NaN);
}

/** The fault of a name that means nothing. */
export function unknownName({ origin }: Setting, name: string, at: Position): ModelFault {
  return fault('model-unknown-name', origin, at, { name });
}
