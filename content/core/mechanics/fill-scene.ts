/** Writes the fills of a scene out as bodies. */
import { cos, sin } from '../models/engine/elementary.ts';
import { seededRandom } from './random.ts';
import type { Body, Fill, Scene } from './world.ts';

/** The scene with bodies for its fills; the same object if it has none. */
export function fillScene(scene: Scene): Scene {
  const { fills = [], ...rest } = scene;
  if (fills.length === 0) return scene;
  return { ...rest, bodies: [...scene.bodies, ...fills.flatMap(bodiesOf)] };
}

/** How many discs fit on the grid of a fill, with room between them. */
export function fillCapacity({ from, to, radius }: Fill): number {
  const fit = (size: number) => Math.floor(Math.abs(size) / (2.1 * radius));
  return fit(to.x - from.x) * fit(to.y - from.y);
}

/**
 * The bodies of a fill: on a grid, all equally fast, directions at random. Each second disc goes
 * against the one before it, so that the momenta of an even number add up to nothing.
 */
function bodiesOf(fill: Fill): readonly Body[] {
  const { id, count, radius, mass, speed, from, to, seed, restitution, label } = fill;
  const width = Math.abs(to.x - from.x);
  const height = Math.abs(to.y - from.y);
  const most = Math.floor(width / (2.1 * radius));
  const columns = Math.max(1, Math.min(most, Math.ceil(Math.sqrt((count * width) / height))));
  const rows = Math.ceil(count / columns);
  const random = seededRandom(seed);
  let turn = 0;
  return Array.from({ length: count }, (_, index): Body => {
    if (index % 2 === 0) turn = 2 * Math.PI * random();
    const sign = index % 2 === 0 ? 1 : -1;
    return {
      id: `${id}${String(index + 1)}`,
      shape: { kind: 'disc', radius },
      mass,
      position: {
        x: Math.min(from.x, to.x) + (width * ((index % columns) + 0.5)) / columns,
        y: Math.min(from.y, to.y) + (height * (Math.floor(index / columns) + 0.5)) / rows,
      },
      velocity: { x: sign * speed * cos(turn), y: sign * speed * sin(turn) },
      ...(restitution === undefined ? {} : { restitution }),
      ...(label === undefined ? {} : { label }),
    };
  });
}
