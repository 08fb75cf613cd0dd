/**
 * Friction after Coulomb on matter-js. Its own friction is limited by a speed in pixels and not by
 * the normal force, so bodies are frictionless there. After each step every contact gets the impulse
 * along its surface that would stop it sliding, as far as friction can give it: up to μ_s N where it
 * holds, μ N where it slides, N being the normal impulse of the step. A hard impact has no friction:
 * matter-js does not tell its impulse.
 */
import type Matter from 'matter-js';

/** The coefficients of a body or wall. */
export interface FrictionSource {
  readonly kinetic: number;
  readonly static: number;
}

/** A body with its velocity, which matter-js keeps as the place one step ago. */
interface MovingBody extends Matter.Body {
  positionPrev: Matter.Vector;
  anglePrev: number;
}

/** What the types of matter-js leave out or describe otherwise; `contacts` has unused room. */
interface KnownPair {
  readonly contacts: readonly { readonly vertex: Matter.Vector; readonly normalImpulse: number }[];
  readonly contactCount: number;
}

/** A contact that may get friction; impulses in kg·px per step. */
interface RubbingContact {
  readonly one: MovingBody;
  readonly other: MovingBody;
  readonly at: Matter.Vector;
  readonly tangent: Matter.Vector;
  /** The impulse that changes the velocity along the surface by 1. */
  readonly mass: number;
  readonly most: { readonly kinetic: number; readonly static: number };
  given: number;
}

/** Rounds over all contacts, each of which disturbs its neighbours. */
const rounds = 20;

/**
 * Gives the contacts of the last step their friction. `seen` is called when the velocities are those
 * after the step. From there friction goes on to what it has to hold in the next one, `kick` being the
 * velocity that gravity will give (px per step): matter-js moves bodies before it solves contacts, and
 * without this a block that is held would creep down a slope.
 */
export function applyFriction(
  engine: Matter.Engine,
  sourceOf: (bodyId: number) => FrictionSource | undefined,
  kick: Matter.Vector,
  seen: () => void,
): void {
  const contacts = (engine.pairs.list as readonly Matter.Pair[]).flatMap((pair) =>
    pair.isActive ? rubbing(pair, sourceOf(pair.bodyA.id), sourceOf(pair.bodyB.id)) : [],
  );
  const still = { x: 0, y: 0 };
  const solve = (expected: Matter.Vector) => {
    for (let round = 0; round < rounds && contacts.length > 0; round += 1)
      for (const contact of contacts) rub(contact, expected);
  };
  solve(still);
  seen();
  solve(kick);
}

function rubbing(
  pair: Matter.Pair,
  source: FrictionSource | undefined,
  counterpart: FrictionSource | undefined,
): readonly RubbingContact[] {
  if (source === undefined || counterpart === undefined) return [];
  const kinetic = Math.min(source.kinetic, counterpart.kinetic);
  const holding = Math.min(source.static, counterpart.static);
  if (holding === 0) return [];
  const { contacts, contactCount } = pair as unknown as KnownPair;
  const { tangent } = pair.collision;
  const [one, other] = [pair.bodyA as MovingBody, pair.bodyB as MovingBody];
  return contacts.slice(0, contactCount).map(({ vertex, normalImpulse }) => {
    const normal = Math.abs(normalImpulse);
    return {
      one,
      other,
      at: vertex,
      tangent,
      mass: 1 / (yielding(one, vertex, tangent) + yielding(other, vertex, tangent)),
      most: { kinetic: kinetic * normal, static: holding * normal },
      given: 0,
    };
  });
}

/** How much the velocity of a body along the tangent changes by an impulse of 1 there. */
function yielding(body: Matter.Body, at: Matter.Vector, tangent: Matter.Vector): number {
  if (body.isStatic) return 0;
  const arm = (at.x - body.position.x) * tangent.y - (at.y - body.position.y) * tangent.x;
  return body.inverseMass + body.inverseInertia * arm * arm;
}

function rub(contact: RubbingContact, kick: Matter.Vector): void {
  const { one, other, at, tangent, mass, most, given } = contact;
  const sliding = speedAlong(one, at, tangent, kick) - speedAlong(other, at, tangent, kick);
  const wanted = given + sliding * mass;
  contact.given = Math.abs(wanted) <= most.static ? wanted : Math.sign(wanted) * most.kinetic;
  push(one, at, tangent, given - contact.given);
  push(other, at, tangent, contact.given - given);
}

/** The velocity of the surface of a body along the tangent once it is kicked, px per step. */
function speedAlong(
  body: MovingBody,
  at: Matter.Vector,
  tangent: Matter.Vector,
  kick: Matter.Vector,
): number {
  if (body.isStatic) return 0;
  const spin = body.angle - body.anglePrev;
  const x = body.position.x - body.positionPrev.x + kick.x - spin * (at.y - body.position.y);
  const y = body.position.y - body.positionPrev.y + kick.y + spin * (at.x - body.position.x);
  return x * tangent.x + y * tangent.y;
}

function push(body: MovingBody, at: Matter.Vector, tangent: Matter.Vector, impulse: number): void {
  if (body.isStatic) return;
  const arm = (at.x - body.position.x) * tangent.y - (at.y - body.position.y) * tangent.x;
  body.positionPrev.x -= impulse * tangent.x * body.inverseMass;
  body.positionPrev.y -= impulse * tangent.y * body.inverseMass;
  body.anglePrev -= impulse * arm * body.inverseInertia;
}
