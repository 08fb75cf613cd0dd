/** An author fills a part of a scene with a gas. */
import { freeId, withSeries } from './edit-scene.ts';
import type { Scene } from './world.ts';

/** Particles of a new gas; few enough to follow one. */
const count = 60;

/**
 * The scene with a gas in the middle of what is shown, that crosses it some times in the whole run. A
 * scene without walls gets four around the gas, as it would be gone at once.
 */
export function withGas(scene: Scene): Scene {
  const { centre, width } = scene.view;
  const half = 0.3 * width;
  const from = { x: centre.x - half, y: centre.y - half };
  const to = { x: centre.x + half, y: centre.y + half };
  const fill = {
    id: freeId(scene, 'gas'),
    count,
    radius: width / 120,
    mass: scene.bodies[0]?.mass ?? 1,
    speed: (4 * width) / scene.time.end,
    from,
    to,
    seed: 1,
  };
  const filled: Scene = { ...scene, fills: [...(scene.fills ?? []), fill] };
  if ((scene.walls ?? []).length > 0) return withSeries(scene, filled);
  const corners = [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }];
  const boxed = corners.reduce((made, corner, index) => {
    const wall = { id: freeId(made, 'wand'), from: corner, to: corners[(index + 1) % 4] ?? from };
    return { ...made, walls: [...(made.walls ?? []), wall] };
  }, filled);
  return withSeries(scene, boxed);
}
