/** A finished run as everything here reads it: times, and a row of values for each name. */
import type { Run } from '#core/models/index.ts';

/** Times in ascending order; every series is as long as `time`. */
export type Trajectory = Run;

const nothing = new Float64Array(0);

/** The values of a name; empty where the run does not hold them. */
export function seriesOf(trajectory: Trajectory, name: string): Float64Array {
  return trajectory.series.get(name) ?? nothing;
}

/** The last index whose time is not after `time`; 0 before the beginning. */
export function indexAt(times: Float64Array, time: number): number {
  let low = 0;
  let high = times.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((times[middle] ?? Infinity) <= time) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}

/** The index whose time is nearest to `time`. */
export function nearestIndex(times: Float64Array, time: number): number {
  const before = indexAt(times, time);
  const after = Math.min(before + 1, times.length - 1);
  const isCloser = Math.abs((times[after] ?? 0) - time) < Math.abs(time - (times[before] ?? 0));
  return isCloser ? after : before;
}

/** First and last time of a run; both 0 where it is empty. */
export function timeBounds(trajectory: Trajectory): readonly [start: number, end: number] {
  return [trajectory.time[0] ?? 0, trajectory.time.at(-1) ?? 0];
}

/** Least and most of each row that was asked for; rows of a run do not change. */
const known = new WeakMap<Float64Array, readonly [least: number, most: number] | null>();

/** Smallest and largest finite value of a row that does not change; null where there is none. */
export function boundsOf(row: Float64Array): readonly [least: number, most: number] | null {
  const before = known.get(row);
  if (before !== undefined) return before;
  let least = Infinity;
  let most = -Infinity;
  for (const value of row) {
    if (!Number.isFinite(value)) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const bounds = least <= most ? ([least, most] as const) : null;
  known.set(row, bounds);
  return bounds;
}

/** Smallest and largest finite value of all rows; null where there is none. */
export function valueBounds(
  rows: Iterable<Float64Array>,
): readonly [least: number, most: number] | null {
  let least = Infinity;
  let most = -Infinity;
  for (const row of rows) {
    const bounds = boundsOf(row);
    if (bounds === null) continue;
    least = Math.min(least, bounds[0]);
    most = Math.max(most, bounds[1]);
  }
  return least <= most ? [least, most] : null;
}
