/** A quantity over time: the rows of a run, with a straight line between two rows. */
import type { Run } from '../engine/run.ts';
import { found, missing, type Measured, type Outcome } from './measured.ts';

/** At least one row; `time` rises, and all numbers are finite. */
export interface Trajectory {
  readonly time: Float64Array;
  /** As long as `time`. */
  readonly values: Float64Array;
}

/** A part of a run, ends included; from the start and to the end unless stated. */
export interface Window {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** The trajectory of a name with a series. */
export function trajectoryOf(run: Run, name: string): Outcome<Trajectory> {
  const values = run.series.get(name);
  return values === undefined ? missing('unknown-name') : trajectory(run.time, values);
}

/** Rows at the start without a value (NaN) are left out: there a rule had not run yet. */
export function trajectory(time: Float64Array, values: Float64Array): Outcome<Trajectory> {
  let first = 0;
  while (first < values.length && Number.isNaN(values[first])) first += 1;
  if (first === values.length) return missing('no-values');
  for (let row = first; row < values.length; row += 1)
    if (!Number.isFinite(values[row])) return missing('not-finite');
  return found({ time: time.subarray(first), values: values.subarray(first) });
}

/** The rows within a window. */
export function within({ time, values }: Trajectory, window: Window): Outcome<Trajectory> {
  const { from = -Infinity, to = Infinity } = window;
  const slack = rounding(time);
  let [first, last] = [0, time.length];
  while (first < last && at(time, first) < from - slack) first += 1;
  while (last > first && at(time, last - 1) > to + slack) last -= 1;
  if (first === last) return missing('no-values');
  return found({ time: time.subarray(first, last), values: values.subarray(first, last) });
}

/** The value at a time: exactly that of the row, or on the line between two rows. */
export function valueAt({ time, values }: Trajectory, moment: number): Measured {
  const slack = rounding(time);
  const last = time.length - 1;
  if (!(moment >= at(time, 0) - slack && moment <= at(time, last) + slack))
    return missing('outside-run');
  return found(interpolate(time, values, moment));
}

/** The value at the end of the trajectory. */
export function lastValue({ values }: Trajectory): number {
  return at(values, values.length - 1);
}

/** The line between two rows; before the first and after the last row their value. */
export function interpolate(time: Float64Array, values: Float64Array, moment: number): number {
  const row = rowBefore(time, moment);
  if (row + 1 >= time.length) return at(values, time.length - 1);
  const [start, end] = [at(time, row), at(time, row + 1)];
  if (moment <= start) return at(values, row);
  const share = (moment - start) / (end - start);
  return at(values, row) * (1 - share) + at(values, row + 1) * share;
}

/** The last row that is not after the moment; 0 if all are. */
export function rowBefore(time: Float64Array, moment: number): number {
  let [low, high] = [0, time.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (at(time, middle) <= moment) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where a straight line through (t0, y0) and (t1, y1) has the value `level`. */
export function crossingTime(
  t0: number,
  y0: number,
  t1: number,
  y1: number,
  level: number,
): number {
  return y1 === y0 ? t1 : t0 + ((level - y0) / (y1 - y0)) * (t1 - t0);
}

/** The difference between the largest and the smallest value. */
export function rangeOf({ values }: Trajectory): number {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high - low;
}

/** The number at a place that is known to be there. */
export function at(numbers: Float64Array, place: number): number {
  return numbers[place] ?? NaN;
}

/** What two texts for the same time may differ by: a billionth of the step. */
function rounding(time: Float64Array): number {
  return time.length > 1 ? 1e-9 * (at(time, 1) - at(time, 0)) : 0;
}
