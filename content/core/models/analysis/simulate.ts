/**
 * How the analysis gets its runs, and how long work is cut into pieces. Whoever calls chooses the
 * back end, and decides after each piece whether to go on, to report, or to stop.
 */
import type { Run } from '../engine/run.ts';
import type { Measured } from './measured.ts';

/** Values by name of a parameter. */
export type Values = Readonly<Record<string, number>>;

/** Runs a model with these values for parameters; what is not named keeps the value of the model. */
export type Simulate = (parameters: Values) => Run;

/** Reads one number from a run, given the parameters it was made with. */
export type Observe = (run: Run, parameters: Values) => Measured;

/** Ends that the model itself brought about, after which its numbers stand. */
const properEnds: ReadonlySet<string> = new Set(['completed', 'stopped', 'events-too-dense']);

/** Whether a run broke off, on a number that is not finite or because it could not go on. */
export function hasFailed({ end }: Run): boolean {
  return !properEnds.has(end.reason);
}

/** How far work has come, in runs of the model. `total` may be an upper bound. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/**
 * Work in pieces of one run. Each `next()` does a piece and tells how far it is; what `return` gives
 * is the result. To stop halfway, do not call `next()` again.
 */
export type Work<Result, Report = Progress> = Generator<Report, Result, undefined>;

/** Does all of the work at once. */
export function complete<Result, Report>(work: Work<Result, Report>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
