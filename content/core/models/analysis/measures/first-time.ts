/** When something happens for the first time. */
import { found, missing, type Measured } from '../measured.ts';
import { at, crossingTime, type Trajectory } from '../trajectory.ts';

/**
 * The first time that `holds` is not 0. If the condition compares two quantities, `difference` is the
 * one minus the other; the moment is then where a straight line between two rows crosses zero.
 */
export function firstTime(holds: Trajectory, difference: Trajectory | null): Measured {
  const { time, values } = holds;
  const row = values.findIndex((value) => value !== 0);
  if (row === -1) return missing('never');
  if (row === 0 || difference === null) return found(at(time, row));
  // both begin at the same row or the difference began earlier
  const other = row + difference.values.length - values.length;
  const [before, after] = [at(difference.values, other - 1), at(difference.values, other)];
  if (!(before * after <= 0)) return found(at(time, row));
  return found(crossingTime(at(time, row - 1), before, at(time, row), after, 0));
}
