/** From metres to pixels and back, y up, with what is shown in the middle of the room there is. */
import { connections, type Vector } from './world-points.ts';
import type { Scene, Trajectory } from '#core/mechanics/index.ts';

/** The part of the world that has to be in sight, m. */
export interface Frame {
  readonly centre: Vector;
  readonly width: number;
  readonly height: number;
}

export interface Projection {
  readonly width: number;
  readonly height: number;
  /** Pixels for a metre. */
  readonly scale: number;
  readonly toPixel: (at: Vector) => Vector;
  readonly toWorld: (at: Vector) => Vector;
}

/** The height of a frame over its width. */
const lowest = 0.44;
const highest = 1.06;

/**
 * The frame of a scene: the width is the scene's, the height what its parts and its motion need
 * above and below the middle.
 */
export function frameOf(scene: Scene, trajectory: Trajectory | null): Frame {
  const { centre, width } = scene.view;
  const half = width / 2;
  let reach = 0;
  const see = (x: number, y: number, size = 0): void => {
    if (Math.abs(x - centre.x) > half) return;
    reach = Math.max(reach, Math.abs(y - centre.y) + size);
  };
  for (const { from, to } of scene.walls ?? []) {
    see(from.x, from.y);
    see(to.x, to.y);
    if (from.y === to.y) see(centre.x, from.y);
  }
  for (const { x, y } of connections(scene)) see(x, y);
  for (const { position, shape } of scene.bodies) {
    const size = shape.kind === 'disc' ? shape.radius : shape.kind === 'box' ? shape.height / 2 : 0;
    see(position.x, position.y, size);
  }
  for (const { x, y } of trajectory?.bodies ?? []) {
    const stride = Math.max(1, Math.floor(x.length / 100));
    for (let row = 0; row < x.length; row += stride) see(x[row] ?? 0, y[row] ?? 0);
  }
  const wanted = 2 * reach + 0.14 * width;
  return { centre, width, height: Math.min(Math.max(wanted, lowest * width), highest * width) };
}

/** Shows a frame whole in so many pixels. */
export function projectionOf({ centre, width, height }: Frame, room: Size): Projection {
  const scale = Math.min(room.width / width, room.height / height);
  const [left, top] = [room.width / 2, room.height / 2];
  return {
    ...room,
    scale,
    toPixel: ({ x, y }) => ({ x: left + (x - centre.x) * scale, y: top - (y - centre.y) * scale }),
    toWorld: ({ x, y }) => ({ x: centre.x + (x - left) / scale, y: centre.y - (y - top) / scale }),
  };
}

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}
