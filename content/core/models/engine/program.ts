/** A compiled model, as the runner takes it. */
import type { ModelFault } from '../fault.ts';
import type { Tape } from './tape.ts';

/** Gives a cell its value before the first iteration. */
export interface StartValue {
  readonly name: string;
  readonly slot: number;
  readonly tape: Tape;
}

interface ProgramBase {
  /** A fresh memory: constants filled in, all else NaN. */
  readonly newMemory: () => Float64Array;
  readonly timeSlot: number;
  readonly stepSlot: number;
  /** In the order in which they need each other. */
  readonly initial: readonly StartValue[];
  /** The cells that a caller may set at the start of a run. */
  readonly settable: ReadonlyMap<string, number>;
  /** The cells that change during a run, in the order in which they are computed. */
  readonly changing: ReadonlyMap<string, number>;
}

/** Model lines, run in order. */
export interface LinesProgram extends ProgramBase {
  readonly semantics: 'lines';
  /** The cell from which `t = t + dt` takes the new time. */
  readonly nextTimeSlot: number;
  readonly iterate: Tape;
}

/** Differential equations. */
export interface OdeProgram extends ProgramBase {
  readonly semantics: 'ode';
  /** Computes auxiliaries, flows and rates from the stocks. */
  readonly settle: Tape;
  /** The cells of the stocks that have flows, and those of their change per unit of time. */
  readonly stockSlots: Int32Array;
  readonly rateSlots: Int32Array;
}

export type Program = LinesProgram | OdeProgram;

/** A program, or all that is wrong with the model. */
export type Compiled<Kind extends Program> =
  | { readonly ok: true; readonly program: Kind }
  | { readonly ok: false; readonly faults: readonly ModelFault[] };
