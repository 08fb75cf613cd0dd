/**
 * The bodies, walls and connections of a scene in matter-js. Ids are given here, from 1 in the order
 * of the scene, and chance starts at the same place, so that a run repeats exactly; nothing sleeps.
 */
import Matter from 'matter-js';
import { bodyAt, distanceAtStart, isMoving, placeOf } from '../connections.ts';
import { contactRestitution } from '../contact-rules.ts';
import { dot, lengthOf, minus, plus, turned, unitOf, zero, type Vector } from '../vector.ts';
import type { Body, Rod, Rope, Scene, Wall } from '../world.ts';
import type { FrictionSource } from './coulomb-friction.ts';
import { smallestSize, type MatterUnits } from './units.ts';

/** What the types of matter-js leave out. */
interface Hidden {
  positionPrev: Matter.Vector;
  anglePrev: number;
  deltaTime: number;
}

/** A body of matter-js with what its types leave out. */
export type MatterBody = Matter.Body & Hidden;

/** A scene in matter-js. */
export interface MatterWorld {
  readonly engine: Matter.Engine;
  readonly units: MatterUnits;
  /** The bodies of the scene, in its order. */
  readonly bodies: readonly MatterBody[];
  /** The velocities of the bodies after the last step, px and rad per step. */
  readonly velocities: { x: number; y: number; spin: number }[];
  /** The friction of bodies and walls by the id of their body in matter-js. */
  readonly frictions: ReadonlyMap<number, FrictionSource>;
  /** Connections that only pull, with their full length in px. */
  readonly ropes: readonly { readonly constraint: Matter.Constraint; readonly length: number }[];
}

/** Bodies touch walls and one another; those without size, or told so, touch walls only. */
const categories = { body: 1, wall: 2, ghost: 4 } as const;

/** Discs are polygons, whose contacts point along one of their sides: 2 degrees off at most. */
const discSides = 100;

/** Thickness of a wall behind its surface, px: more than a body covers in a step. */
const wallThickness = 10 * smallestSize;

/** Makes the world of a scene; its bodies have their start velocities. */
export function createMatterWorld(scene: Scene, units: MatterUnits): MatterWorld {
  const common = Matter.Common as unknown as { _seed: number };
  common._seed = 0;
  let lastId = 0;
  const nextId = () => (lastId += 1);

  const bodies = scene.bodies.map((body) => matterBody(scene, body, units, nextId()));
  const walls = (scene.walls ?? []).map((wall) => matterWall(scene, wall, units, nextId()));
  const byId = new Map(scene.bodies.map(({ id }, index) => [id, bodies[index]]));
  const connect = (held: Rope | Rod, length: number) =>
    Matter.Constraint.create({
      id: nextId(),
      ...endsOf(scene, held, units, (id) => byId.get(id)),
      length: length * units.scale,
      stiffness: 1,
    });
  const rods = (scene.rods ?? []).map((rod) => connect(rod, distanceAtStart(scene, rod)));
  const ropes = (scene.ropes ?? []).map((rope) => ({
    constraint: connect(rope, rope.length),
    length: rope.length * units.scale,
  }));

  const g = (scene.fields?.gravity ?? 0) * units.force;
  const engine = Matter.Engine.create({
    gravity: { x: 0, y: -1, scale: g },
    enableSleeping: false,
    positionIterations: 20,
    velocityIterations: 20,
    constraintIterations: 20,
  });
  Matter.Composite.add(engine.world, [
    ...walls,
    ...bodies,
    ...rods,
    ...ropes.map(({ constraint }) => constraint),
  ]);
  setRestitutions(engine, scene, bodies, walls);
  const velocities = bodies.map(velocityOf);
  return { engine, units, bodies, velocities, ropes, frictions: frictionsOf(scene, bodies, walls) };
}

/** The velocity of a body as matter-js has it now, px and rad per step. */
export function velocityOf(body: MatterBody): { x: number; y: number; spin: number } {
  if (body.isStatic) return { x: 0, y: 0, spin: 0 };
  const { position, positionPrev, angle, anglePrev } = body;
  return {
    x: position.x - positionPrev.x,
    y: position.y - positionPrev.y,
    spin: angle - anglePrev,
  };
}

/** A wall that gives no friction leaves it to the body: it holds anything. */
function frictionsOf(
  scene: Scene,
  bodies: readonly MatterBody[],
  walls: readonly MatterBody[],
): ReadonlyMap<number, FrictionSource> {
  const sources = new Map<number, FrictionSource>();
  for (const [index, { id }] of bodies.entries()) {
    const { friction = 0, staticFriction = friction } = scene.bodies[index] ?? {};
    sources.set(id, { kinetic: friction, static: Math.max(friction, staticFriction) });
  }
  for (const [index, { id }] of walls.entries()) {
    const { friction = Infinity, staticFriction = friction } = scene.walls?.[index] ?? {};
    sources.set(id, { kinetic: friction, static: Math.max(friction, staticFriction) });
  }
  return sources;
}

function matterBody(scene: Scene, body: Body, units: MatterUnits, id: number): MatterBody {
  const { shape, position, angle = 0, friction = 0, staticFriction = friction } = body;
  const holds = Math.max(friction, staticFriction) > 0;
  const { scale, step } = units;
  const touches = shape.kind !== 'point' && (scene.collide ?? true);
  const { x, y } = position;
  const options: Matter.IChamferableBodyDefinition = {
    id,
    frictionAir: 0,
    friction: 0,
    frictionStatic: 0,
    restitution: 0,
    slop: 0.02,
    collisionFilter: touches
      ? { category: categories.body, mask: categories.body | categories.wall }
      : { category: categories.ghost, mask: categories.wall },
  };
  const made =
    shape.kind === 'box'
      ? Matter.Bodies.rectangle(
          x * scale,
          y * scale,
          shape.width * scale,
          shape.height * scale,
          options,
        )
      : Matter.Bodies.circle(
          x * scale,
          y * scale,
          shape.kind === 'disc' ? shape.radius * scale : 1,
          options,
          discSides,
        );
  Matter.Body.setMass(made, body.mass);
  if (shape.kind !== 'box' && !holds) Matter.Body.setInertia(made, Infinity);
  Matter.Body.setAngle(made, angle);
  if (!isMoving(body)) {
    Matter.Body.setStatic(made, true);
    return made as MatterBody;
  }
  return setMotion(made as MatterBody, scene, body, { scale, step });
}

/**
 * Sets the velocity as the place one step ago. Half a step of gravity belongs to it, so that free
 * fall passes through its exact places.
 */
function setMotion(
  made: MatterBody,
  scene: Scene,
  { velocity = zero, spin = 0 }: Body,
  { scale, step }: Pick<MatterUnits, 'scale' | 'step'>,
): MatterBody {
  const gravity = (scene.fields?.gravity ?? 0) * scale * 1e-6;
  made.deltaTime = step;
  made.positionPrev.x = made.position.x - velocity.x * scale * 1e-3 * step;
  made.positionPrev.y =
    made.position.y - velocity.y * scale * 1e-3 * step - (gravity * step * step) / 2;
  made.anglePrev = made.angle - spin * 1e-3 * step;
  return made;
}

/** A wall is thick on the side where fewer bodies are. */
function matterWall(scene: Scene, wall: Wall, { scale }: MatterUnits, id: number): MatterBody {
  const along = unitOf(minus(wall.to, wall.from));
  const left = turned(along);
  const sides = scene.bodies.map(({ position }) =>
    Math.sign(dot(minus(position, wall.from), left)),
  );
  const outward = sides.reduce<number>((sum, side) => sum + side, 0) > 0 ? -1 : 1;
  const middle = plus(wall.from, minus(wall.to, wall.from), 0.5);
  const centre = plus(middle, left, (outward * wallThickness) / (2 * scale));
  const length = lengthOf(minus(wall.to, wall.from)) * scale;
  const made = Matter.Bodies.rectangle(centre.x * scale, centre.y * scale, length, wallThickness, {
    id,
    isStatic: true,
    angle: Math.atan2(along.y, along.x),
    friction: 0,
    frictionStatic: 0,
    restitution: 0,
    slop: 0.02,
    collisionFilter: {
      category: categories.wall,
      mask: categories.body | categories.ghost,
    },
  });
  return made as MatterBody;
}

/** The ends of a connection: the centre of a body that moves, or a place. */
function endsOf(
  scene: Scene,
  held: Rope | Rod,
  { scale }: MatterUnits,
  find: (id: string) => Matter.Body | undefined,
): Partial<Matter.IConstraintDefinition> {
  const scaled = ({ x, y }: Vector) => ({ x: x * scale, y: y * scale });
  const at = (end: Rope['from']) => {
    const body = find(bodyAt(end) ?? '');
    return body === undefined ? { point: scaled(placeOf(scene, end)) } : { body };
  };
  const [from, to] = [at(held.from), at(held.to)];
  return {
    ...('body' in from ? { bodyA: from.body } : { pointA: from.point }),
    ...('body' in to ? { bodyB: to.body } : { pointB: to.point }),
  };
}

/** matter-js takes the larger restitution of a pair; the scene wants the smaller. */
function setRestitutions(
  engine: Matter.Engine,
  scene: Scene,
  bodies: readonly MatterBody[],
  walls: readonly MatterBody[],
): void {
  const sources = new Map<number, Pick<Body, 'restitution'>>();
  for (const [index, { id }] of bodies.entries()) sources.set(id, scene.bodies[index] ?? {});
  for (const [index, { id }] of walls.entries()) sources.set(id, scene.walls?.[index] ?? {});
  Matter.Events.on(engine, 'collisionStart', ({ pairs }) => {
    for (const pair of pairs) {
      const [one, other] = [sources.get(pair.bodyA.id), sources.get(pair.bodyB.id)];
      pair.restitution = contactRestitution(one ?? {}, other ?? {});
    }
  });
}
