/** Which samples of a run stand in a table: about so many, at rounded times. No DOM. */
import { roundStep } from './graph/picture.ts';
import { nearestIndex, timeBounds, type Trajectory } from './run/trajectory.ts';

/**
 * Indices of the samples at the start, at every rounded stride of time, and at the end. A stride is
 * a whole number of time steps where the step allows it, so that the times are round.
 */
export function tableRows(trajectory: Trajectory, most: number): readonly number[] {
  const { time, step } = trajectory;
  const [start, end] = timeBounds(trajectory);
  if (time.length === 0) return [];
  if (time.length <= most) return Array.from(time.keys());
  const stride = strideOf((end - start) / (most - 1), step);
  const rows = new Set<number>();
  for (let n = 0; start + n * stride <= end + step / 2; n += 1) {
    rows.add(nearestIndex(time, start + n * stride));
  }
  // A run that was stopped ends between two strides; its end matters most.
  rows.add(time.length - 1);
  return [...rows];
}

function strideOf(least: number, step: number): number {
  const round = roundStep(Math.max(least, step));
  const steps = round / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6 * steps ? round : Math.ceil(steps) * step;
}
