/**
 * The one place where SI meets matter-js. Its lengths are pixels, its times milliseconds, and its
 * thresholds (slop, resting speed) are fixed numbers of pixels; so the scale decides how exact
 * contacts are. The smallest body is 600 px: contacts that part slower than 120 px/s lose their
 * restitution. Masses stay in kg and the y axis stays upward: matter-js has no up of its own.
 */
import type { Body, Scene } from '../world.ts';

/** The size of the smallest body, px. */
export const smallestSize = 600;

/** Lengths of a scene in the world of matter-js. */
export interface MatterUnits {
  /** px per m */
  readonly scale: number;
  /** Step of calculation, ms. */
  readonly step: number;
  /** m/s² or N to px/ms² or kg·px/ms². */
  readonly force: number;
}

export function matterUnits(scene: Scene, step: number): MatterUnits {
  const sizes = scene.bodies.flatMap(sizesOf);
  const smallest = sizes.length === 0 ? scene.view.width / 20 : Math.min(...sizes);
  const scale = smallestSize / smallest;
  return { scale, step: 1000 * step, force: scale * 1e-6 };
}

function sizesOf({ shape }: Body): readonly number[] {
  if (shape.kind === 'point') return [];
  return shape.kind === 'disc' ? [2 * shape.radius] : [shape.width, shape.height];
}
