/** What a back end offers: one memory, and the program on it. */
import type { Method } from '../definition.ts';
import type { Program } from './program.ts';

/**
 * A program that can be carried out. The runner sets time, and calls in this order: `begin`, `start`
 * for each start value, `draw` and `settle` and `keep` for step 0; then for every step `draw`, the
 * work of the method, `settle`, `keep`.
 */
export interface Machine {
  /**
   * The cells of the program; a back end may have more cells behind them. Another list after `begin`,
   * where that needed more memory.
   */
  readonly memory: Float64Array;
  /**
   * Forgets everything; makes room for the histories of so many steps, and where it can for a block
   * of so many numbers, for rows of which none is left out.
   */
  begin(steps: number, seed: number, numbers?: number): void;
  /**
   * The room for rows that `begin` made; null where the caller has to make it. The next run uses it
   * again, so that what is kept has to be copied.
   */
  readonly block?: Float64Array | null;
  /** Computes start value `index` into its cell. */
  start(index: number): void;
  /** New random numbers for step `n` (0 is the start), which is from now on the present step. */
  draw(n: number): void;
  /** ode: what follows from the stocks at the present time. */
  settle(): void;
  /** lines: the rules once; true if the run is ended by `stop`. */
  iterate(): boolean;
  /** ode: gives the stocks of event `index` their new values. */
  fire(index: number): void;
  /** Keeps what the histories hold of the present step. */
  keep(): void;
  /**
   * Takes many steps at once, as the runner would; null where this back end has no such loop for the
   * method. To be asked for when step 0 has settled: time starts there.
   */
  fused(method: Method): FusedLoop | null;
}

/** Where rows are stored: column after column, one for time and one for each recorded cell. */
export interface Rows {
  readonly cells: readonly number[];
  readonly capacity: number;
  readonly block: Float64Array;
  /** Only step n that is a multiple of this is stored, as row n / every. Every step is checked. */
  readonly every: number;
}

/**
 * Takes steps `from` to `to` (`from - 1` is done) and stores a row for each; time is
 * start + n * step. Returns the last step that was taken: less than `to` where the next
 * one has a value that is not finite, may have an event in it, or ends by `stop`. The memory is then
 * as it was after the returned step, so that the runner takes the next step itself.
 */
export type FusedLoop = (from: number, to: number, rows: Rows) => number;

/** Makes a machine for a program. */
export type MakeMachine = (program: Program) => Machine;
