/** The largest and smallest value. */
import { at, type Trajectory } from '../trajectory.ts';

/** A value of the trajectory, and the first time that it has it. */
export interface Extreme {
  readonly value: number;
  readonly time: number;
}

/** The largest value of any row. */
export function maximum(trajectory: Trajectory): Extreme {
  return extreme(trajectory, (value, best) => value > best);
}

/** The smallest value of any row. */
export function minimum(trajectory: Trajectory): Extreme {
  return extreme(trajectory, (value, best) => value < best);
}

function extreme(
  { time, values }: Trajectory,
  isBetter: (value: number, best: number) => boolean,
): Extreme {
  let best = 0;
  for (let row = 1; row < values.length; row += 1)
    if (isBetter(at(values, row), at(values, best))) best = row;
  return { value: at(values, best), time: at(time, best) };
}
