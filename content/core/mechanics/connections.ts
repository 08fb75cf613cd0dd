/** Which bodies of a scene move, and what holds them. */
import { lengthOf, minus, type Vector } from './vector.ts';
import type { Body, End, Rod, Rope, Scene } from './world.ts';

/** Whether a body can move at all. */
export function isMoving(body: Body): boolean {
  return body.fixed !== true;
}

/** The ropes and rods that have an end at the body. */
export function isHeldBy({ ropes = [], rods = [] }: Scene, body: string): readonly (Rope | Rod)[] {
  return [...ropes, ...rods].filter(({ from, to }) => bodyAt(from) === body || bodyAt(to) === body);
}

/** The id of the body at an end, or null for a point. */
export function bodyAt(end: End): string | null {
  return 'body' in end ? end.body : null;
}

/** Where an end is at the start. @throws RangeError if the body does not exist */
export function placeOf(scene: Scene, end: End): Vector {
  if ('point' in end) return end.point;
  return requireBody(scene, end.body).position;
}

/** The point in which a rope or rod holds a body; null if its other end moves too. */
export function suspension(scene: Scene, held: Rope | Rod, body: string): Vector | null {
  const other = bodyAt(held.from) === body ? held.to : held.from;
  const id = bodyAt(other);
  if (id !== null && isMoving(requireBody(scene, id))) return null;
  return placeOf(scene, other);
}

/** @throws RangeError if the body does not exist */
export function requireBody({ bodies }: Scene, id: string): Body {
  const body = bodies.find((one) => one.id === id);
  if (body === undefined) throw new RangeError(`no body ${id}`);
  return body;
}

/** How far a body reaches in a direction (a unit vector): where it touches a wall, m. */
export function reach({ shape, angle = 0 }: Body, direction: Vector): number {
  if (shape.kind === 'point') return 0;
  if (shape.kind === 'disc') return shape.radius;
  const along = { x: Math.cos(angle), y: Math.sin(angle) };
  const across = { x: -along.y, y: along.x };
  const part = (axis: Vector, size: number) =>
    (Math.abs(axis.x * direction.x + axis.y * direction.y) * size) / 2;
  return part(along, shape.width) + part(across, shape.height);
}

/** The distance between the ends at the start. */
export function distanceAtStart(scene: Scene, { from, to }: Rope | Rod): number {
  return lengthOf(minus(placeOf(scene, from), placeOf(scene, to)));
}
