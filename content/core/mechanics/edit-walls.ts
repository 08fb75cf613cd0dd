/** Changes an author makes to the walls of a scene. */
import type { Vector } from './vector.ts';
import type { Scene, Wall } from './world.ts';

/** What a wall does to what touches it; where the wall is silent, the body decides. */
export const surfaceNumbers = ['restitution', 'friction', 'staticFriction'] as const;
export type SurfaceNumber = (typeof surfaceNumbers)[number];

/** The scene with a wall that begins or ends elsewhere. */
export function withWallEnd(scene: Scene, id: string, side: 'from' | 'to', at: Vector): Scene {
  return withWall(scene, id, (wall) => ({ ...wall, [side]: at }));
}

/** The scene with a wall at which the run ends, or does not. */
export function withWallThatEnds(scene: Scene, id: string, endsRun: boolean): Scene {
  return withWall(scene, id, (wall) => ({ ...wall, endsRun }));
}

/**
 * The scene with a wall of another surface; null leaves it to the body, and then pupils can set it no
 * longer.
 */
export function withSurface(
  scene: Scene,
  id: string,
  name: SurfaceNumber,
  value: number | null,
): Scene {
  const changed = withWall(scene, id, ({ [name]: _before, ...wall }) =>
    value === null ? wall : { ...wall, [name]: value },
  );
  if (value !== null || scene.controls === undefined) return changed;
  const isOfIt = ({ part, id: of, property }: (typeof scene.controls)[number]): boolean =>
    part === 'walls' && of === id && property === name;
  return { ...changed, controls: scene.controls.filter((one) => !isOfIt(one)) };
}

function withWall(scene: Scene, id: string, change: (wall: Wall) => Wall): Scene {
  return { ...scene, walls: (scene.walls ?? []).map((one) => (one.id === id ? change(one) : one)) };
}
