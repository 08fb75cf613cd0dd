/**
 * Scenes with many contacts, on matter-js: stacks, ropes, boxes that turn over. Steps are fixed
 * (interval / substeps) and small. What is measured on it is in test/core/mechanics: free fall goes
 * through its exact places, friction is Coulomb's, a stack stands; but slow bounces (below about 0.1 m/s
 * for a body of 0.5 m) lose their restitution, and ropes and rods lose energy. `accuracy` says for each
 * run how much energy came from nowhere.
 */
import Matter from 'matter-js';
import { accuracyOf } from '../accuracy.ts';
import { isMoving } from '../connections.ts';
import { forcesWithoutContact, sumByBody, type Force, type Motion } from '../measure/forces.ts';
import { potentialEnergies } from '../measure/energies.ts';
import type { Simulation } from '../simulation.ts';
import { contactSubsteps, intervals } from '../time.ts';
import { TrackRecorder, type BodyState } from '../track-recorder.ts';
import type {
  BodyTrack,
  ForceKind,
  ForceTrack,
  Quantity,
  Trajectory,
  TrajectoryEnd,
} from '../trajectory.ts';
import type { Scene } from '../world.ts';
import { applyFriction } from './coulomb-friction.ts';
import { sceneSeries } from '../scene-series.ts';
import { contactSeries } from './contact-series.ts';
import { createMatterWorld, velocityOf, type MatterWorld } from './matter-world.ts';
import { matterUnits } from './units.ts';

type Name = (typeof contactSeries)[number];

/** A simulation of a scene (fills and chains written out) without obstacle to contacts. */
export function createContactSimulation(scene: Scene): Simulation {
  const substeps = contactSubsteps(scene.time);
  const stepSize = scene.time.interval / substeps;
  const world = createMatterWorld(scene, matterUnits(scene, stepSize));
  const count = intervals(scene.time);
  const recorder = new TrackRecorder<Name>(scene, contactSeries, count + 1);
  const indices = new Map(scene.bodies.map(({ id }, index) => [id, index]));
  const motionOf = (id: string): Motion => {
    const { x, y, vx, vy } = stateOf(scene, world, indices.get(id) ?? 0);
    return { position: { x, y }, velocity: { x: vx, y: vy } };
  };
  let end: TrajectoryEnd = { reason: 'running' };
  const store = () => {
    const time = recorder.rows * scene.time.interval;
    recorder.store(time, (index) => stateOf(scene, world, index), totalsOf(scene, world, motionOf));
  };
  store();

  const advanceRow = () => {
    const start = (recorder.rows - 1) * scene.time.interval;
    for (let step = 0; step < substeps; step += 1)
      stepOnce(scene, world, motionOf, start + step * stepSize);
    if (world.bodies.every(({ position }) => Number.isFinite(position.x + position.y))) store();
    else end = { reason: 'not-finite', name: 'x' };
  };
  return {
    scene,
    motion: 'contacts',
    advance: (until) => {
      while (
        end.reason === 'running' &&
        recorder.rows * scene.time.interval <= until * (1 + 1e-12)
      ) {
        if (recorder.rows > count) end = { reason: 'completed' };
        else advanceRow();
      }
      return end.reason === 'running';
    },
    trajectory: () => trajectoryOf(scene, recorder, end),
  };
}

/** The stiffness of a rope that does not pull; matter-js takes 0 for 'not given'. */
const slack = 1e-15;

/** One step of matter-js: ropes pull only when they are taut; gravity is its own, the rest is ours. */
function stepOnce(
  scene: Scene,
  { engine, units, bodies, velocities, ropes, frictions }: MatterWorld,
  motionOf: (id: string) => Motion,
  time: number,
): void {
  for (const { constraint, length } of ropes)
    constraint.stiffness = Matter.Constraint.currentLength(constraint) < length ? slack : 1;
  if (hasMoreThanGravity(scene)) {
    const forces = sumByBody(
      forcesWithoutContact(scene, motionOf, time).filter(({ kind }) => kind !== 'gravity'),
    );
    for (const [index, { id }] of scene.bodies.entries()) {
      const [body, force] = [bodies[index], forces.get(id)];
      if (body === undefined || force === undefined) continue;
      body.force.x += force.x * units.force;
      body.force.y += force.y * units.force;
    }
  }
  Matter.Engine.update(engine, units.step);
  const kick = { x: 0, y: -(scene.fields?.gravity ?? 0) * units.force * units.step ** 2 };
  applyFriction(
    engine,
    (id) => frictions.get(id),
    kick,
    () => {
      for (const [index, body] of bodies.entries()) velocities[index] = velocityOf(body);
    },
  );
}

function hasMoreThanGravity({ springs = [], drives = [], fields = {}, bodies }: Scene): boolean {
  const acts = [...springs, ...drives].length > 0 || bodies.some(({ drag }) => drag !== undefined);
  return acts || fields.electric !== undefined || fields.magnetic !== undefined;
}

/**
 * Place and velocity of a body, SI. matter-js knows the velocity half a step ago; what falls freely
 * gets the half step of gravity that is missing.
 */
function stateOf(
  scene: Scene,
  { engine, units, bodies, velocities }: MatterWorld,
  index: number,
): BodyState {
  const [body, velocity] = [bodies[index], velocities[index]];
  if (body === undefined || velocity === undefined)
    throw new RangeError(`no body ${String(index)}`);
  const { position, isStatic, id } = body;
  const speed = (perStep: number) => (perStep / (units.step * units.scale)) * 1000;
  const isTouching = (engine.pairs.list as readonly Matter.Pair[]).some(
    ({ isActive, bodyA, bodyB }) => isActive && (bodyA.id === id || bodyB.id === id),
  );
  const isHeld = engine.world.constraints.some(
    ({ bodyA, bodyB }) => bodyA?.id === id || bodyB?.id === id,
  );
  const isFree = !isStatic && !isTouching && !isHeld;
  const half = isFree ? ((scene.fields?.gravity ?? 0) * units.step) / 2000 : 0;
  return {
    x: position.x / units.scale,
    y: position.y / units.scale,
    rotation: body.angle,
    vx: speed(velocity.x),
    vy: speed(velocity.y) - half,
  };
}

function totalsOf(
  scene: Scene,
  { bodies, velocities, units }: MatterWorld,
  motionOf: (id: string) => Motion,
): Record<Name, number> {
  const potential = potentialEnergies(scene, motionOf);
  const totals = { ...potential, E_k: 0, E_mech: 0, p_x: 0, p_y: 0 };
  for (const [index, { id, mass, fixed }] of scene.bodies.entries()) {
    const body = bodies[index];
    if (body === undefined || fixed === true) continue;
    const { velocity } = motionOf(id);
    const turns = ((velocities[index]?.spin ?? 0) / units.step) * 1000;
    const inertia = Number.isFinite(body.inertia) ? body.inertia / units.scale ** 2 : 0;
    totals.E_k += 0.5 * mass * (velocity.x ** 2 + velocity.y ** 2) + 0.5 * inertia * turns ** 2;
    totals.p_x += mass * velocity.x;
    totals.p_y += mass * velocity.y;
  }
  totals.E_mech = totals.E_k + totals.E_z + totals.E_v + totals.E_el;
  return totals;
}

function trajectoryOf(scene: Scene, recorder: TrackRecorder<Name>, end: TrajectoryEnd): Trajectory {
  const time = recorder.time();
  const bodies = recorder.tracks();
  const quantities = contactSeries.map((name): Quantity => ({
    name,
    ...sceneSeries[name],
    body: null,
    values: recorder.series(name),
  }));
  const energy = (scene.drives ?? []).length === 0 ? recorder.series('E_mech') : null;
  const scale = [recorder.series('E_k'), recorder.series('E_z')];
  const accuracy = accuracyOf(scene, bodies, { energy, scale, mayLose: makesHeat(scene) });
  return { time, bodies, forces: forcesOf(scene, time, bodies), quantities, end, accuracy };
}

/** Whether something in the scene turns energy into heat. */
function makesHeat({ bodies, walls = [], springs = [] }: Scene): boolean {
  return (
    bodies.some(
      ({ restitution = 1, friction = 0, drag }) =>
        restitution < 1 || friction > 0 || drag !== undefined,
    ) ||
    walls.some(({ restitution = 1 }) => restitution < 1) ||
    springs.some(({ damping = 0 }) => damping > 0)
  );
}

/**
 * The forces without contact as they are at each row. The net force is the mean over the interval
 * before the row, by the change of momentum; what is missing in it is by contacts and connections.
 */
function forcesOf(
  scene: Scene,
  time: Float64Array,
  tracks: readonly BodyTrack[],
): readonly ForceTrack[] {
  const rows = time.length;
  const found = new Map<
    string,
    { body: string; kind: ForceKind; x: Float64Array; y: Float64Array }
  >();
  const add = ({ body, kind, value }: Force, row: number) => {
    const key = `${body} ${kind}`;
    const track = found.get(key) ?? {
      body,
      kind,
      x: new Float64Array(rows),
      y: new Float64Array(rows),
    };
    found.set(key, track);
    track.x[row] = (track.x[row] ?? 0) + value.x;
    track.y[row] = (track.y[row] ?? 0) + value.y;
  };
  const byId = new Map(tracks.map((track) => [track.id, track]));
  const motionAt = (row: number) => (id: string) => motionIn(byId.get(id), row);
  for (let row = 0; row < rows; row += 1) {
    const forces = forcesWithoutContact(scene, motionAt(row), time[row] ?? 0);
    for (const force of forces) add(force, row);
    if (row === 0) continue;
    const known = sumByBody(forces);
    const passed = (time[row] ?? 0) - (time[row - 1] ?? 0);
    for (const { id, mass } of scene.bodies.filter(isMoving)) {
      const [now, before] = [motionAt(row)(id).velocity, motionAt(row - 1)(id).velocity];
      const net = {
        x: (mass * (now.x - before.x)) / passed,
        y: (mass * (now.y - before.y)) / passed,
      };
      const rest = known.get(id) ?? { x: 0, y: 0 };
      add({ body: id, kind: 'net', value: net }, row);
      add({ body: id, kind: 'contact', value: { x: net.x - rest.x, y: net.y - rest.y } }, row);
    }
  }
  return [...found.values()];
}

function motionIn(track: BodyTrack | undefined, row: number): Motion {
  return {
    position: { x: track?.x[row] ?? 0, y: track?.y[row] ?? 0 },
    velocity: { x: track?.vx[row] ?? 0, y: track?.vy[row] ?? 0 },
  };
}
