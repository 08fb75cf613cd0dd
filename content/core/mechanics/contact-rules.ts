/** The coefficients of a contact, one rule for every way of calculating. */
import type { Body, Wall } from './world.ts';

/** The smaller of both restitutions; 1 where nothing is said. */
export function contactRestitution(
  one: Pick<Body, 'restitution'>,
  other: Pick<Body, 'restitution'>,
): number {
  return Math.min(one.restitution ?? 1, other.restitution ?? 1);
}

/** The kinetic friction between a body and a wall: the smaller of both; a silent wall agrees. */
export function contactFriction({ friction = 0 }: Body, wall: Wall): number {
  return Math.min(friction, wall.friction ?? friction);
}

/** The static friction between a body and a wall, at least the kinetic one. */
export function contactStaticFriction(body: Body, wall: Wall): number {
  const { friction = 0, staticFriction = friction } = body;
  const ofWall = wall.staticFriction ?? wall.friction ?? staticFriction;
  return Math.max(Math.min(staticFriction, ofWall), contactFriction(body, wall));
}
