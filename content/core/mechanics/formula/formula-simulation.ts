/** Runs the model of a scene and tells it as a trajectory. */
import { compileModel } from '../../models/engine/compile.ts';
import { runModel, type Run } from '../../models/engine/run.ts';
import { accuracyOf } from '../accuracy.ts';
import { isMoving } from '../connections.ts';
import { lengthOf } from '../vector.ts';
import type { Simulation } from '../simulation.ts';
import type {
  BodyTrack,
  ForceKind,
  ForceTrack,
  Quantity,
  Trajectory,
  TrajectoryEnd,
} from '../trajectory.ts';
import type { Body, Scene } from '../world.ts';
import type { Direction, DraftForce, ModelDraft } from './draft.ts';
import { draftOfScene, modelOfScene } from './model-of-scene.ts';
import { trackAxes } from './track.ts';

/** A simulation of a scene without obstacle to a formula. @throws RangeError if the model is faulty */
export function createFormulaSimulation(scene: Scene): Simulation {
  const compiled = compileModel(modelOfScene(scene));
  if (!compiled.ok) throw new RangeError(JSON.stringify(compiled.faults));
  const draft = draftOfScene(scene);
  let whole: Trajectory | null = null;
  const { interval } = scene.time;
  const calculate = () =>
    (whole ??= trajectoryOf(draft, runModel(compiled.model, { report: interval })));
  return {
    scene,
    motion: 'formula',
    advance: () => {
      calculate();
      return false;
    },
    trajectory: () => whole ?? startOf(calculate()),
  };
}

/** The first row alone. */
function startOf(trajectory: Trajectory): Trajectory {
  const first = (values: Float64Array) => values.slice(0, 1);
  return {
    ...trajectory,
    time: first(trajectory.time),
    bodies: trajectory.bodies.map((body) => ({
      id: body.id,
      x: first(body.x),
      y: first(body.y),
      rotation: first(body.rotation),
      vx: first(body.vx),
      vy: first(body.vy),
    })),
    forces: trajectory.forces.map((force) => ({ ...force, x: first(force.x), y: first(force.y) })),
    quantities: trajectory.quantities.map((one) => ({ ...one, values: first(one.values) })),
    end: { reason: 'running' },
  };
}

function trajectoryOf(draft: ModelDraft, run: Run): Trajectory {
  const { scene } = draft;
  const time = run.time.slice();
  const seriesOf = (text: string): Float64Array => {
    const series = run.series.get(text);
    if (series !== undefined) return series.slice();
    const constant = draft.constants.get(text) ?? Number(text);
    return new Float64Array(time.length).fill(constant);
  };
  const bodies = scene.bodies.map((body) => trackOf(draft, body, time, seriesOf));
  const quantities = [...draft.names.values()].flatMap((name): Quantity[] =>
    run.series.has(name.name) ? [{ ...name, values: seriesOf(name.name) }] : [],
  );
  return {
    time,
    bodies,
    forces: forcesOf(draft.forces, bodies, seriesOf),
    quantities,
    end: endOf(run),
    accuracy: accuracyOf(scene, bodies, balanceOf(quantities)),
  };
}

type SeriesOf = (name: string) => Float64Array;

function trackOf(draft: ModelDraft, body: Body, time: Float64Array, seriesOf: SeriesOf): BodyTrack {
  const { id, position, angle = 0, spin = 0 } = body;
  const wall = (draft.scene.walls ?? []).find((one) => one.id === body.on);
  const swing = draft.nameOf('phi', id);
  const { x, y, vx, vy } = draft.kinematics.get(id) ?? {
    x: String(position.x),
    y: String(position.y),
    vx: '0',
    vy: '0',
  };
  const rotation = draft.names.has(swing)
    ? seriesOf(swing)
    : time.map((t) => {
        if (wall === undefined) return angle + (isMoving(body) ? spin * t : 0);
        const { along } = trackAxes(wall);
        return Math.atan2(along.y, along.x);
      });
  return { id, x: seriesOf(x), y: seriesOf(y), rotation, vx: seriesOf(vx), vy: seriesOf(vy) };
}

/** The forces by body and kind; what a body has more of (two springs) is added. */
function forcesOf(
  forces: readonly DraftForce[],
  bodies: readonly BodyTrack[],
  seriesOf: SeriesOf,
): readonly ForceTrack[] {
  const tracks = new Map<
    string,
    { body: string; kind: ForceKind; x: Float64Array; y: Float64Array }
  >();
  for (const { body, kind, name, direction } of forces) {
    const track = bodies.find(({ id }) => id === body);
    if (track === undefined) continue;
    const rows = track.x.length;
    const key = `${body} ${kind}`;
    const total = tracks.get(key) ?? {
      body,
      kind,
      x: new Float64Array(rows),
      y: new Float64Array(rows),
    };
    tracks.set(key, total);
    const size = seriesOf(name);
    for (let row = 0; row < rows; row += 1) {
      const unit = unitAt(direction, track, row);
      total.x[row] = (total.x[row] ?? 0) + (size[row] ?? 0) * unit.x;
      total.y[row] = (total.y[row] ?? 0) + (size[row] ?? 0) * unit.y;
    }
  }
  return [...tracks.values(), ...missingNets(bodies, [...tracks.values()])];
}

/** The sum of the forces on bodies of which the model has only a part of it, such as a pendulum. */
function missingNets(
  bodies: readonly BodyTrack[],
  forces: readonly ForceTrack[],
): readonly ForceTrack[] {
  return bodies.flatMap(({ id }): readonly ForceTrack[] => {
    const parts = forces.filter(({ body }) => body === id);
    if (parts.length === 0 || parts.some(({ kind }) => kind === 'net')) return [];
    const sumOf = (axis: 'x' | 'y') =>
      Float64Array.from(parts[0]?.[axis] ?? [], (_, row) =>
        parts.reduce((sum, part) => sum + (part[axis][row] ?? 0), 0),
      );
    return [{ body: id, kind: 'net', x: sumOf('x'), y: sumOf('y') }];
  });
}

function unitAt(direction: Direction, { x, y }: BodyTrack, row: number) {
  if (direction.kind === 'fixed') return direction;
  const toward = {
    x: direction.point.x - (x[row] ?? 0),
    y: direction.point.y - (y[row] ?? 0),
  };
  const length = lengthOf(toward);
  return direction.kind === 'toward'
    ? { x: toward.x / length, y: toward.y / length }
    : { x: toward.y / length, y: -toward.x / length };
}

function endOf({ end }: Run): TrajectoryEnd {
  if (end.reason === 'completed' || end.reason === 'stopped') return { reason: end.reason };
  if (end.reason === 'not-finite') return { reason: 'not-finite', name: end.name };
  if (end.reason === 'events-too-dense') return { reason: 'too-many-collisions' };
  throw new RangeError(`a fixed step does not end with ${end.reason}`);
}

/** Mechanical energy and heat, less the work of drives. */
function balanceOf(quantities: readonly Quantity[]) {
  const named = (name: string) => quantities.find((one) => one.name === name)?.values;
  const mechanical = named('E_mech');
  const [heat, work] = [named('Q'), named('W')];
  const energy =
    mechanical?.map((value, row) => value + (heat?.[row] ?? 0) - (work?.[row] ?? 0)) ?? null;
  const isEnergy = ({ unit, kind }: Quantity) => unit === 'J' && kind !== 'mechanical-energy';
  return { energy, scale: quantities.filter(isEnergy).map(({ values }) => values) };
}
