/**
 * The period of something that goes up and down.
 *
 * Tops and bottoms are found first; a swing counts if it is at least 2 % of the whole range, so that
 * rounding and small ripples make none. The time of a top is that of the parabola through three rows.
 * From a top to the next top, and from a bottom to the next bottom, is a period. Tops, rather than
 * passages through the mean, keep their distance while an oscillation dies out.
 */
import { found, missing, type Measured } from '../measured.ts';
import { at, rangeOf, type Trajectory } from '../trajectory.ts';

const leastSwing = 0.02;
/** What periods that are called the same may differ by, relative to their mean. */
const likeness = 0.05;

/**
 * The mean of the last periods that are alike (within 5 %), so that a start which is still finding its
 * cycle does not count. At least two are needed.
 */
export function period(trajectory: Trajectory): Measured {
  const turns = turningTimes(trajectory);
  let [sum, count] = [0, 0];
  for (let turn = turns.length - 3; turn >= 0; turn -= 1) {
    const length = (turns[turn + 2] ?? NaN) - (turns[turn] ?? NaN);
    if (count > 0 && Math.abs(length - sum / count) > (likeness * sum) / count) break;
    sum += length;
    count += 1;
  }
  return count < 2 ? missing('no-period') : found(sum / count);
}

/** The times of tops and bottoms in turn. */
export function turningTimes(trajectory: Trajectory): readonly number[] {
  const { values } = trajectory;
  const swing = leastSwing * rangeOf(trajectory);
  if (swing === 0) return [];
  const turns: number[] = [];
  let [highest, lowest] = [0, 0];
  /** 1 on the way up, -1 on the way down, 0 until that is known. */
  let direction = 0;
  for (let row = 1; row < values.length; row += 1) {
    const value = at(values, row);
    if (value > at(values, highest)) highest = row;
    if (value < at(values, lowest)) lowest = row;
    if (direction >= 0 && at(values, highest) - value >= swing) {
      // what came first may be no top but the beginning of the run
      if (highest > 0) turns.push(topTime(trajectory, highest));
      [direction, lowest, highest] = [-1, row, row];
    } else if (direction <= 0 && value - at(values, lowest) >= swing) {
      if (lowest > 0) turns.push(topTime(trajectory, lowest));
      [direction, lowest, highest] = [1, row, row];
    }
  }
  return turns;
}

/** The time of the top of the parabola through a row and its two neighbours. */
function topTime({ time, values }: Trajectory, row: number): number {
  const [t0, t1, t2] = [at(time, row - 1), at(time, row), at(time, row + 1)];
  const before = (at(values, row) - at(values, row - 1)) / (t1 - t0);
  const after = (at(values, row + 1) - at(values, row)) / (t2 - t1);
  if (before === after) return t1;
  // the slope of the parabola is `before` and `after` halfway the two steps
  return (t0 + t1) / 2 + (before / (before - after)) * ((t2 - t0) / 2);
}
