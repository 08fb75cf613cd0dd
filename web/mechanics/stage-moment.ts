/** Which scene and which moment of it the stage shows. No DOM. */
import { prepareScene, type Scene, type Trajectory } from '#core/mechanics/index.ts';
import { bodiesAt, bodiesAtStart, forcesAt, type BodyMoment, type ForceMoment } from './moment.ts';
import type { SceneRunState } from './scene-run.ts';

/** One moment of a scene, with the scene it is of. */
export interface StageMoment {
  readonly scene: Scene;
  /** The scene with its fills and chains written out as bodies. */
  readonly prepared: Scene;
  readonly time: number;
  readonly row: number;
  readonly bodies: readonly BodyMoment[];
  readonly forces: readonly ForceMoment[];
}

/** Where time is. */
export interface Now {
  readonly time: number;
  readonly index: number;
  readonly isAtStart: boolean;
}

/** The last moment of a run, which a picture on paper shows with all that came before it. */
export function lastMoment({ time }: Trajectory): Now {
  return { time: time.at(-1) ?? 0, index: time.length - 1, isAtStart: false };
}

/**
 * What is shown now. At the start it is the scene as it is, whose motion may still be calculated;
 * later, the scene whose motion is seen.
 */
export function stageMoment({ scene, run }: SceneRunState, now: Now): StageMoment {
  const forces = run === null ? [] : forcesAt(run.trajectory, now.index);
  if (run === null || now.isAtStart) {
    const prepared = preparedOf(scene);
    return { scene, prepared, time: 0, row: 0, bodies: bodiesAtStart(prepared), forces };
  }
  const bodies = bodiesAt(run.trajectory, now.time);
  const prepared = preparedOf(run.scene);
  return { scene: run.scene, prepared, time: now.time, row: now.index, bodies, forces };
}

const known = new WeakMap<Scene, Scene>();

/** The scene with everything in it as bodies; asked for at each frame, so kept. */
function preparedOf(scene: Scene): Scene {
  const before = known.get(scene);
  if (before !== undefined) return before;
  const made = prepareScene(scene);
  known.set(scene, made);
  return made;
}
