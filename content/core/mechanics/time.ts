/** The rows of a trajectory and the steps between them. */
import type { Scene } from './world.ts';

/** The step of calculation, s. */
export function rowStep({ interval, substeps = 1 }: Scene['time']): number {
  return interval / substeps;
}

/** The largest step with contacts, s: a quarter of what matter-js is made for. */
const contactStep = 1 / 240;

/** How many steps an interval has with contacts. */
export function contactSubsteps({ interval, substeps = 1 }: Scene['time']): number {
  return Math.max(substeps, Math.ceil(interval / contactStep - 1e-9));
}

/** How many intervals fit, forgiving what the division loses. */
export function intervals({ end, interval }: Scene['time']): number {
  const exact = end / interval;
  return Math.floor(exact + 1e-9 * Math.max(1, exact));
}
