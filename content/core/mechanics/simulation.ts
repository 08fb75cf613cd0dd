/** The one form in which every way of calculating is used. */
import type { Trajectory } from './trajectory.ts';
import type { Motion, Scene } from './world.ts';

/** A scene that is being calculated. */
export interface Simulation {
  /** The scene with its fills written out as bodies. */
  readonly scene: Scene;
  readonly motion: Motion;
  /**
   * Calculates all rows up to a time, s (Infinity for all). Call it with small leaps to be able to
   * stop in between; a scene by formula is calculated whole at the first call, which is quick. True
   * as long as there is more to come.
   */
  readonly advance: (until: number) => boolean;
  /** What there is until now, in fresh arrays. */
  readonly trajectory: () => Trajectory;
}
