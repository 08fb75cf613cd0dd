/** The difference between two runs of the same quantity. */
import { found, missing, type Outcome } from '../measured.ts';
import { at, interpolate, rangeOf, type Trajectory } from '../trajectory.ts';

/** Distances between two trajectories, in the unit of the quantity unless relative. */
export interface Difference {
  readonly max: number;
  /** The time at which they differ most. */
  readonly timeOfMax: number;
  /** The root of the mean square of the differences. */
  readonly rms: number;
  /** `max` and `rms` relative to the range of the second; null if that does not change. */
  readonly relativeMax: number | null;
  readonly relativeRms: number | null;
}

/** Compares at the times of the first that lie within the second, on lines between rows. */
export function compare(first: Trajectory, second: Trajectory): Outcome<Difference> {
  const [start, end] = [at(second.time, 0), at(second.time, second.time.length - 1)];
  const slack = 1e-9 * Math.max(Math.abs(start), Math.abs(end));
  let [max, timeOfMax, squares, count] = [-1, NaN, 0, 0];
  first.time.forEach((moment, row) => {
    if (moment < start - slack || moment > end + slack) return;
    const gap = Math.abs(at(first.values, row) - interpolate(second.time, second.values, moment));
    if (gap > max) [max, timeOfMax] = [gap, moment];
    squares += gap * gap;
    count += 1;
  });
  if (count === 0) return missing('no-values');
  const rms = Math.sqrt(squares / count);
  const range = rangeOf(second);
  const relative = (gap: number) => (range === 0 ? null : gap / range);
  return found({ max, timeOfMax, rms, relativeMax: relative(max), relativeRms: relative(rms) });
}
