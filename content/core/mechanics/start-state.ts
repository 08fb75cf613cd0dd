/** Other start positions and velocities of a scene, as a hand that drags sets them. */
import { isHeldBy, placeOf, requireBody, suspension } from './connections.ts';
import { dot, lengthOf, minus, plus, turned, unitOf, zero, type Vector } from './vector.ts';
import type { Body, Scene } from './world.ts';

/**
 * The scene with a body elsewhere, as near to `at` as what holds it allows: a body on a rod or rope
 * stays on its circle, one on a track on the track, one on an axis on the axis.
 *
 * @throws RangeError if the body does not exist
 */
export function withPosition(scene: Scene, id: string, at: Vector): Scene {
  const body = requireBody(scene, id);
  const position = nearestPlace(scene, body, at);
  const velocity = possibleVelocity(scene, { ...body, position }, body.velocity ?? zero);
  return withBody(scene, { ...body, position, velocity });
}

/**
 * The scene with a body that starts with another velocity, of which only the part remains that its
 * rod, track or axis allows.
 *
 * @throws RangeError if the body does not exist
 */
export function withVelocity(scene: Scene, id: string, velocity: Vector): Scene {
  const body = requireBody(scene, id);
  return withBody(scene, { ...body, velocity: possibleVelocity(scene, body, velocity) });
}

function withBody(scene: Scene, changed: Body): Scene {
  return {
    ...scene,
    bodies: scene.bodies.map((body) => (body.id === changed.id ? changed : body)),
  };
}

function nearestPlace(scene: Scene, { id, on, position }: Body, at: Vector): Vector {
  if (scene.axis === 'x') return { x: at.x, y: position.y };
  if (scene.axis === 'y') return { x: position.x, y: at.y };
  const wall = (scene.walls ?? []).find((one) => one.id === on);
  if (wall !== undefined) {
    const along = unitOf(minus(wall.to, wall.from));
    const place = dot(minus(position, wall.from), along);
    const wanted = dot(minus(at, wall.from), along);
    const within = Math.min(lengthOf(minus(wall.to, wall.from)), Math.max(0, wanted));
    return plus(position, along, within - place);
  }
  const point = suspensionOf(scene, id);
  if (point === null) return at;
  const length = lengthOf(minus(position, point));
  const wanted = minus(at, point);
  return lengthOf(wanted) === 0 ? position : plus(point, unitOf(wanted), length);
}

function possibleVelocity(scene: Scene, { id, on, position }: Body, velocity: Vector): Vector {
  if (scene.axis === 'x') return { x: velocity.x, y: 0 };
  if (scene.axis === 'y') return { x: 0, y: velocity.y };
  const wall = (scene.walls ?? []).find((one) => one.id === on);
  const point = suspensionOf(scene, id);
  const way =
    wall !== undefined
      ? unitOf(minus(wall.to, wall.from))
      : point === null
        ? null
        : turned(unitOf(minus(position, point)));
  if (way === null) return velocity;
  const size = dot(velocity, way);
  return { x: size * way.x, y: size * way.y };
}

/** Where a body hangs, if it hangs from one fixed place by a rod, or by a rope that is taut. */
function suspensionOf(scene: Scene, id: string): Vector | null {
  const [held, ...more] = isHeldBy(scene, id);
  if (held === undefined || more.length > 0) return null;
  const distance = lengthOf(minus(placeOf(scene, held.from), placeOf(scene, held.to)));
  if ('length' in held && distance < held.length * (1 - 1e-9)) return null;
  return suspension(scene, held, id);
}
