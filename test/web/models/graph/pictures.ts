/** Small graphs to look at in tests. */
import type { GraphPicture } from '#web/models/graph/picture.ts';
import type { Trajectory } from '#web/models/run/trajectory.ts';

/** Samples at 0, 1, … 10 s: x = t, v = 10 - t, E = 100 + t. */
export function motion(shift = 0): Trajectory {
  const time = Float64Array.from({ length: 11 }, (_, index) => index);
  const series = new Map([
    ['x', time.map((t) => t + shift)],
    ['v', time.map((t) => 10 - t + shift)],
    ['E', time.map((t) => 100 + t + shift)],
  ]);
  return { time, series, step: 1, method: 'euler', events: [], end: { reason: 'completed' } };
}

export const x = { name: 'x', label: 'plaats', unit: 'm' };
export const v = { name: 'v', label: 'snelheid', unit: 'm/s' };
export const energy = { name: 'E', label: 'energie', unit: 'J' };

/** A graph of x against time, and what a test changes in it. */
export function picture(changes: Partial<GraphPicture> = {}): GraphPicture {
  return {
    time: { name: 't', label: 'tijd', unit: 's' },
    quantities: [x],
    right: [],
    across: null,
    trajectory: motion(),
    ghost: null,
    ghostNotes: [],
    others: [],
    points: [],
    band: null,
    ...changes,
  };
}

/** Three measured points of x, the second at 4 s. */
export const points = [
  {
    name: 'x',
    title: 'proef 1',
    across: Float64Array.of(1, 4, 8),
    values: Float64Array.of(1.5, 3.5, 8.25),
  },
];

/** From half to twice the value of x. */
export function band(): NonNullable<GraphPicture['band']> {
  const { time } = motion();
  const times = (factor: number): Float64Array => time.map((t) => t * factor);
  return [{ name: 'x', time, low: times(0.5), mid: times(1), high: times(2) }];
}
