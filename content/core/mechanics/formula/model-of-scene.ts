/**
 * A scene as a model in differential equations: a proper definition that a pupil can open and
 * change. Only for scenes without obstacle (`formulaObstacles`).
 */
import { suggestedBounds, type Bounds } from '../../models/authoring/suggested-bounds.ts';
import type { OdeModel } from '../../models/definition.ts';
import { isHeldBy, isMoving, suspension } from '../connections.ts';
import { rowStep } from '../time.ts';
import type { QuantityKind } from '../trajectory.ts';
import type { Body, Scene } from '../world.ts';
import { addCollision, addWallContact } from './bounces.ts';
import { ModelDraft, sum, type DraftName } from './draft.ts';
import { addFieldForces, addMutualForces } from './field-forces.ts';
import { addFreeBody, finishFreeBody } from './free-body.ts';
import { addPendulum } from './pendulum.ts';
import { addDrive, addSpring } from './springs.ts';
import { addTrackBody, bouncingWalls } from './track.ts';

/** Words for a name of the model; content/text has them. */
export type LabelOf = (name: DraftName) => string;

/** The model of a scene, with the name itself as label unless words are given. */
export function modelOfScene(scene: Scene, labelOf: LabelOf = ({ name }) => name): OdeModel {
  return definitionOf(draftOfScene(scene), labelOf);
}

/** All that the model of a scene is made of. @throws RangeError on a body that does not exist */
export function draftOfScene(scene: Scene): ModelDraft {
  const draft = new ModelDraft(scene);
  const free = draft.moving.filter((body) => draft.isFree(body));
  for (const body of draft.moving) addMotion(draft, body);
  for (const body of free) addFieldForces(draft, body);
  addMutualForces(draft);
  for (const spring of scene.springs ?? []) addSpring(draft, spring);
  for (const drive of scene.drives ?? []) addDrive(draft, drive);
  for (const body of free)
    for (const wall of bouncingWalls(scene)) addWallContact(draft, body, wall);
  addCollisions(draft);
  for (const body of free) finishFreeBody(draft, body);
  addTotals(draft);
  return draft;
}

function addMotion(draft: ModelDraft, body: Body): void {
  const { scene } = draft;
  const wall = (scene.walls ?? []).find(({ id }) => id === body.on);
  const [held] = isHeldBy(scene, body.id);
  const point = held === undefined ? null : suspension(scene, held, body.id);
  if (wall !== undefined) addTrackBody(draft, body, wall);
  else if (held !== undefined && point !== null) addPendulum(draft, body, held, point);
  else addFreeBody(draft, body);
}

/** Bodies on one axis meet only their neighbours. */
function addCollisions(draft: ModelDraft): void {
  const { scene } = draft;
  const { axis, collide = true } = scene;
  if (axis === undefined || !collide) return;
  const solid = scene.bodies
    .filter((body) => body.shape.kind !== 'point')
    .sort((a, b) => a.position[axis] - b.position[axis]);
  for (const [index, second] of solid.entries()) {
    const first = solid[index - 1];
    if (first !== undefined && (isMoving(first) || isMoving(second)))
      addCollision(draft, first, second);
  }
}

const energyNames = [
  ['kinetic-energy', 'E_k'],
  ['gravity-energy', 'E_z'],
  ['gravitation-energy', 'E_g'],
  ['electric-energy', 'E_el'],
  ['spring-energy', 'E_v'],
] as const;

/** Energies, heat, work and momentum of all bodies together. */
function addTotals(draft: ModelDraft): void {
  const parts = energyNames.flatMap(([kind, name]) => {
    const terms = draft.energies.get(kind);
    return terms === undefined ? [] : [draft.auxiliary(name, sum(terms), 'J', kind)];
  });
  draft.auxiliary('E_mech', sum(parts), 'J', 'mechanical-energy');
  if (draft.heatRates.length > 0 || draft.losesEnergyAtOnce) {
    const rate = { name: 'P_w', expression: sum(draft.heatRates) };
    draft.stock({ name: 'Q', kind: 'heat', body: null, unit: 'J' }, 0, rate);
    draft.describeFlow({ name: 'P_w', kind: 'heat-rate', body: null, unit: 'W' });
  }
  if (draft.powers.length > 0) {
    const rate = { name: 'P_a', expression: sum(draft.powers) };
    draft.stock({ name: 'W', kind: 'work', body: null, unit: 'J' }, 0, rate);
    draft.describeFlow({ name: 'P_a', kind: 'power', body: null, unit: 'W' });
  }
  if (draft.moving.length < 2) return;
  for (const axis of draft.axes) {
    const terms = draft.moving.flatMap((body) => {
      const velocity = draft.kinematics.get(body.id)?.[`v${axis}`];
      return velocity === undefined ? [] : [`${draft.mass(body)}*${velocity}`];
    });
    const kind = axis === 'x' ? 'momentum-x' : 'momentum-y';
    draft.auxiliary(draft.component('p', axis), sum(terms), 'kg·m/s', kind);
  }
}

/** Constants that a pupil may move: not the places of walls and points, nor sizes. */
const movable: readonly QuantityKind[] = ['constant', 'restitution', 'mass', 'charge', 'angle'];

function definitionOf(draft: ModelDraft, labelOf: LabelOf): OdeModel {
  const { scene } = draft;
  const described = [...draft.names.values()].map((one) => ({ ...one, label: labelOf(one) }));
  const graphs = (scene.view.graphs ?? []).flatMap(({ title, y }) => {
    const known = y.filter((name) => draft.names.has(name));
    const view = { kind: 'graph' as const, y: known, ...(title === undefined ? {} : { title }) };
    return known.length === 0 ? [] : [view];
  });
  return {
    schemaVersion: 1,
    id: scene.id,
    title: scene.title ?? scene.id,
    semantics: 'ode',
    method: 'rk4',
    time: { variable: 't', unit: 's', start: 0, end: scene.time.end, step: rowStep(scene.time) },
    stocks: draft.stocks,
    flows: draft.flows,
    auxiliaries: draft.auxiliaries,
    constants: [...draft.constants].map(([name, value]) => ({ name, value })),
    ...(draft.events.length === 0 ? {} : { events: draft.events }),
    parameters: described.flatMap(({ name, kind, unit, label }) => {
      const value = draft.constants.get(name);
      if (value === undefined || !movable.includes(kind)) return [];
      return [{ name, label, unit, ...boundsOf(kind, value) }];
    }),
    variables: described.map(({ name, unit, label }) => ({ name, unit, label })),
    views: graphs,
    ...(scene.source === undefined ? {} : { source: scene.source }),
  };
}

/** Around the value, without a zero that nothing can be divided by. */
function boundsOf(kind: QuantityKind, value: number): Bounds {
  if (kind === 'restitution') return { min: 0, max: 1, step: 0.01 };
  const bounds = suggestedBounds(value);
  return kind === 'mass' ? { ...bounds, min: bounds.step } : bounds;
}
