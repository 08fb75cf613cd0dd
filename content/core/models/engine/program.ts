/** A compiled model, as the runner and the back ends take it. */
import type { ModelFault } from '../fault.ts';
import type { Action, Table, Term } from './term.ts';

/** Gives a cell its value before the first step. */
export interface StartValue {
  readonly name: string;
  readonly cell: number;
  readonly term: Term;
}

/** A cell that gets a new random number at the start of every step. */
export interface Noise {
  readonly cell: number;
  readonly distribution: 'uniform' | 'normal';
  /** Tells one series of random numbers from another, within the seed of the model. */
  readonly stream: number;
}

interface ProgramBase {
  /** Cells of the memory, from 0. All are NaN at first. */
  readonly size: number;
  /** The cells of time and of `dt`, and of the first and last time of the run. */
  readonly timeCell: number;
  readonly stepCell: number;
  readonly startCell: number;
  readonly endCell: number;
  /** In the order in which they need each other. */
  readonly initial: readonly StartValue[];
  /** The cells that a caller may set at the start of a run. */
  readonly settable: ReadonlyMap<string, number>;
  /** The cells that change during a run, in the order in which they are computed. */
  readonly changing: ReadonlyMap<string, number>;
  readonly tables: readonly Table[];
  /** For each history the cell whose value is kept at every whole step, after settling. */
  readonly histories: readonly number[];
  readonly noises: readonly Noise[];
}

/** Model lines, run in order. */
export interface LinesProgram extends ProgramBase {
  readonly semantics: 'lines';
  /** The cell from which `t = t + dt` takes the new time. */
  readonly nextTimeCell: number;
  readonly iterate: readonly Action[];
}

/** A stock that has flows. */
export interface StockCells {
  readonly name: string;
  readonly cell: number;
  /** Its change per unit of time, computed by settling. */
  readonly rate: number;
  /** Rounding may leave it a little below zero after a step; then it is zero. */
  readonly nonNegative: boolean;
}

/** What happens where the value of a cell goes through zero. */
export interface ProgramEvent {
  /** Computed by settling. */
  readonly when: number;
  readonly direction: 'rising' | 'falling' | 'both';
  /** All terms are computed before any cell is set. */
  readonly set: readonly { readonly cell: number; readonly term: Term }[];
  readonly stop: boolean;
}

/** Differential equations. */
export interface OdeProgram extends ProgramBase {
  readonly semantics: 'ode';
  /** Computes auxiliaries, flows, rates and the values that events watch, from stocks and time. */
  readonly settle: readonly Action[];
  readonly stocks: readonly StockCells[];
  readonly events: readonly ProgramEvent[];
}

export type Program = LinesProgram | OdeProgram;

/** A program, or all that is wrong with the model. */
export type Compiled<Kind extends Program> =
  | { readonly ok: true; readonly program: Kind }
  | { readonly ok: false; readonly faults: readonly ModelFault[] };
