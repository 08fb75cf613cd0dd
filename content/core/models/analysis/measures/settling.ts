/** Whether, where and when a quantity comes to rest. */
import { found, missing, type Outcome } from '../measured.ts';
import { at, crossingTime, lastValue, rangeOf, type Trajectory } from '../trajectory.ts';

/** How far from the final value still counts as at rest. */
export interface SettlingTolerance {
  /** In the unit of the quantity. */
  readonly absolute?: number | undefined;
  /** Of the whole range of the quantity; 0.01 unless `absolute` is stated. */
  readonly relative?: number | undefined;
}

/** A quantity at rest. */
export interface Settled {
  /** The value at the end of the run. */
  readonly value: number;
  /** From this time on it stays within the tolerance of that value. */
  readonly time: number;
}

/** The part of the run, at its end, in which a quantity at rest may no longer move. */
const calm = 0.2;

/**
 * A quantity has settled if it stays within the tolerance of its last value during at least the last
 * fifth of the run. It may be on its way somewhere else more slowly than the run can tell.
 */
export function settling(
  trajectory: Trajectory,
  tolerance: SettlingTolerance = {},
): Outcome<Settled> {
  const { time, values } = trajectory;
  const { absolute, relative = absolute === undefined ? 0.01 : 0 } = tolerance;
  const margin = Math.max(absolute ?? 0, relative * rangeOf(trajectory));
  const value = lastValue(trajectory);
  const [start, end] = [at(time, 0), at(time, time.length - 1)];

  let row = time.length - 1;
  while (row > 0 && Math.abs(at(values, row - 1) - value) <= margin) row -= 1;
  if (row === 0) return found({ value, time: start });
  const outside = at(values, row - 1);
  const edge = value + Math.sign(outside - value) * margin;
  const settled = crossingTime(at(time, row - 1), outside, at(time, row), at(values, row), edge);
  return end - settled < calm * (end - start)
    ? missing('not-settled')
    : found({ value, time: settled });
}
