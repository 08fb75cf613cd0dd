/** How a quantity changes: slope, direction, halving, drift. */
import { found, missing, type Measured } from '../measured.ts';
import { at, crossingTime, rangeOf, rowBefore, valueAt, type Trajectory } from '../trajectory.ts';

/**
 * The slope at a time, in units of the quantity per unit of time: that of the parabola through the
 * three nearest rows, so it is exact for motion with a constant acceleration.
 */
export function slopeAt(trajectory: Trajectory, moment: number): Measured {
  const { time, values } = trajectory;
  const inside = valueAt(trajectory, moment);
  if (!inside.ok) return inside;
  const rows = time.length;
  if (rows < 2) return missing('no-values');
  let nearest = rowBefore(time, moment);
  if (nearest + 1 < rows && at(time, nearest + 1) - moment < moment - at(time, nearest))
    nearest += 1;
  const middle = Math.min(Math.max(nearest, 1), rows - 2);
  if (rows === 2) return found((at(values, 1) - at(values, 0)) / (at(time, 1) - at(time, 0)));

  const [t0, t1, t2] = [at(time, middle - 1), at(time, middle), at(time, middle + 1)];
  const before = (at(values, middle) - at(values, middle - 1)) / (t1 - t0);
  const after = (at(values, middle + 1) - at(values, middle)) / (t2 - t1);
  const curvature = (after - before) / ((t2 - t0) / 2);
  return found(before + curvature * (moment - (t0 + t1) / 2));
}

/** Which way a quantity goes, all the time. */
export type Direction = 'rising' | 'falling' | 'constant' | 'neither';

/** Which way a quantity goes; a stretch without change is both, and rounding is no change. */
export function direction(trajectory: Trajectory): Direction {
  const { values } = trajectory;
  let size = 0;
  for (const value of values) size = Math.max(size, Math.abs(value));
  if (rangeOf(trajectory) <= 1e-12 * size) return 'constant';
  // a step against the direction counts from a billionth of the range
  const noise = Math.max(1e-9 * rangeOf(trajectory), 1e-14 * size);
  let [rises, falls] = [false, false];
  for (let row = 1; row < values.length; row += 1) {
    const change = at(values, row) - at(values, row - 1);
    if (change > noise) rises = true;
    if (change < -noise) falls = true;
  }
  if (rises && falls) return 'neither';
  return at(values, values.length - 1) > at(values, 0) ? 'rising' : 'falling';
}

/** How long it takes from the start until half of the first value is left, for the first time. */
export function halfLife({ time, values }: Trajectory): Measured {
  const [start, first] = [at(time, 0), at(values, 0)];
  if (first === 0) return missing('no-scale');
  for (let row = 1; row < values.length; row += 1) {
    const [previous, value] = [at(values, row - 1), at(values, row)];
    if (value / first > 0.5) continue;
    return found(
      crossingTime(at(time, row - 1), previous, at(time, row), value, first / 2) - start,
    );
  }
  return missing('never');
}

/**
 * The largest distance from the first value, relative to the first value. For a quantity that should
 * be conserved, as energy, this is the error of the method.
 */
export function drift({ values }: Trajectory): Measured {
  const first = at(values, 0);
  if (first === 0) return missing('no-scale');
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value - first));
  return found(largest / Math.abs(first));
}
