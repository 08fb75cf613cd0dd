/**
 * Chooses how a scene is calculated, and says why another way is not possible.
 *
 * `formula`: the ODE engine, exact up to its step; for what has a formula. `discs`: from collision
 * to collision, exact; for discs that fly freely. `contacts`: matter-js, with the accuracy stated;
 * for what remains. Scenes have their fills and chains written out (`prepareScene`).
 */
import { bodyAt, distanceAtStart, isHeldBy, isMoving, suspension } from './connections.ts';
import { fillScene } from './fill-scene.ts';
import { sceneFault, type Obstacle, type SceneFault, type ScenePlace } from './fault.ts';
import { sceneLimits } from './limits.ts';
import { unfoldChains } from './contacts/rope-chain.ts';
import type { Body, Motion, Scene } from './world.ts';

interface Hindrance {
  readonly obstacle: Obstacle;
  readonly place: ScenePlace;
}

/** A way of calculating, or what stands in the way of the one that the scene asks for. */
export type Choice =
  | { readonly ok: true; readonly motion: Motion }
  | { readonly ok: false; readonly faults: readonly SceneFault[] };

/** The way that the scene states; else the first that is possible of formula, discs, contacts. */
export function chooseMotion(scene: Scene): Choice {
  const wanted: readonly Motion[] =
    scene.motion === undefined ? ['formula', 'discs', 'contacts'] : [scene.motion];
  const motion = wanted.find((one) => hindrances(scene, one).length === 0);
  if (motion !== undefined) return { ok: true, motion };
  const last = wanted.at(-1) ?? 'contacts';
  return { ok: false, faults: whyNot(scene, last) };
}

/** Why a scene cannot be calculated in a way; empty if it can. */
export function whyNot(scene: Scene, motion: Motion): readonly SceneFault[] {
  return hindrances(scene, motion).map(({ obstacle, place }) =>
    sceneFault('scene-motion-impossible', place, { motion, obstacle }),
  );
}

/** The scene with everything in it as bodies, for the way in which it is calculated. */
export function prepareScene(scene: Scene): Scene {
  return unfoldChains(fillScene(scene));
}

function hindrances(scene: Scene, motion: Motion): readonly Hindrance[] {
  if (motion === 'formula') return againstFormula(fillScene(scene));
  if (motion === 'discs') return againstDiscs(fillScene(scene));
  return againstContacts(prepareScene(scene));
}

const whole: ScenePlace = { part: 'scene' };
const here = (obstacle: Obstacle, place: ScenePlace = whole): Hindrance => ({ obstacle, place });
const atBody = ({ id }: Body): ScenePlace => ({ part: 'bodies', item: id });
const when = (condition: boolean, hindrance: Hindrance): readonly Hindrance[] =>
  condition ? [hindrance] : [];

function againstFormula(scene: Scene): readonly Hindrance[] {
  const { bodies, ropes = [], rods = [], axis, collide = true } = scene;
  const moving = bodies.filter(isMoving);
  const solid = bodies.filter(({ shape }) => shape.kind !== 'point');
  const mayMeet = collide && axis === undefined && solid.length > 1 && solid.some(isMoving);
  return [
    ...when(moving.length > sceneLimits.formulaBodies, here('too-many-bodies')),
    ...when(mayMeet, here('collisions-in-the-plane')),
    ...moving.flatMap((body) => bodyAgainstFormula(scene, body)),
    ...ropes.flatMap((rope) => {
      const place: ScenePlace = { part: 'ropes', item: rope.id };
      if (rope.chain !== undefined || hangsFromMoving(scene, rope))
        return [here('moving-connection', place)];
      const isSlack = distanceAtStart(scene, rope) < rope.length * (1 - 1e-9);
      return when(isSlack, here('slack-rope', place));
    }),
    ...rods.flatMap((rod) =>
      when(hangsFromMoving(scene, rod), here('moving-connection', { part: 'rods', item: rod.id })),
    ),
  ];
}

function bodyAgainstFormula(scene: Scene, body: Body): readonly Hindrance[] {
  const { fields = {}, walls = [], springs = [], axis } = scene;
  const { id, on, shape, friction = 0, charge = 0 } = body;
  const held = isHeldBy(scene, id);
  const isSprung = springs.some(({ from, to }) => bodyAt(from) === id || bodyAt(to) === id);
  const holds = held.length + (on === undefined ? 0 : 1);
  if (holds > 0) {
    const { electric, magnetic, gravitation = 0, coulomb = 0 } = fields;
    const isCharged = charge !== 0 && (electric !== undefined || magnetic !== undefined);
    const isDrawn = gravitation > 0 || (coulomb > 0 && charge !== 0);
    const isDriven = on === undefined && (scene.drives ?? []).some((drive) => drive.body === id);
    return [
      ...when(holds > 1 || isSprung || isDriven, here('held-twice', atBody(body))),
      ...when(isCharged || isDrawn, here('field-on-held-body', atBody(body))),
      ...when(held.length > 0 && walls.length > 0, here('held-near-wall', atBody(body))),
    ];
  }
  const touches = walls.some((wall) => wall.endsRun !== true && !isTrackOfAnother(scene, wall.id));
  const rubs = walls.some((wall) => Math.min(friction, wall.friction ?? friction) > 0);
  return [
    ...when(touches && shape.kind === 'box' && axis === undefined, here('turns', atBody(body))),
    ...when(touches && rubs && axis === undefined, here('wall-friction', atBody(body))),
  ];
}

const isTrackOfAnother = ({ bodies }: Scene, wall: string): boolean =>
  bodies.some(({ on }) => on === wall);

function hangsFromMoving(scene: Scene, held: NonNullable<Scene['rods']>[number]): boolean {
  return [held.from, held.to].every((end) => {
    const id = bodyAt(end);
    const body = scene.bodies.find((one) => one.id === id);
    return body !== undefined && isMoving(body) && suspension(scene, held, body.id) === null;
  });
}

function againstDiscs(scene: Scene): readonly Hindrance[] {
  const { bodies, fields = {}, springs = [], ropes = [], rods = [], drives = [], axis } = scene;
  const { gravity = 0, electric, magnetic, gravitation = 0, coulomb = 0 } = fields;
  const connections = [...springs, ...ropes, ...rods, ...drives];
  const isBent = gravity > 0;
  return [
    ...when(bodies.length > sceneLimits.bodies, here('too-many-bodies')),
    ...when(connections.length > 0 || electric !== undefined, here('force')),
    ...when(magnetic !== undefined || gravitation > 0 || coulomb > 0, here('force')),
    ...when(axis !== undefined, here('track')),
    ...bodies.flatMap((body) => {
      const { shape, on, drag, friction = 0, restitution = 1, spin = 0 } = body;
      const place = atBody(body);
      return [
        ...when(shape.kind === 'box', here('shape', place)),
        ...when(on !== undefined, here('track', place)),
        ...when(drag !== undefined, here('force', place)),
        ...when(friction > 0 || spin !== 0, here('friction', place)),
        // Under gravity, bounces that lose energy follow one another without end.
        ...when(isBent && (restitution < 1 || !isMoving(body)), here('force', place)),
      ];
    }),
  ];
}

function againstContacts(scene: Scene): readonly Hindrance[] {
  const { bodies, fields = {}, axis } = scene;
  const { gravitation = 0, coulomb = 0 } = fields;
  return [
    ...when(bodies.length > sceneLimits.contactBodies, here('too-many-bodies')),
    ...when(gravitation > 0 || coulomb > 0, here('mutual-force')),
    ...when(axis !== undefined, here('track')),
    ...bodies.flatMap((body) => when(body.on !== undefined, here('track', atBody(body)))),
  ];
}
