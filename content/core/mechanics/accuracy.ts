/** How well a run kept what should stay the same; reported beside its results. */
import { bodyAt, isMoving } from './connections.ts';
import type { Accuracy, BodyTrack } from './trajectory.ts';
import type { Scene } from './world.ts';

/** What a run did, in one number for each row. */
export interface Balance {
  /** All energies with a name, heat included, less the work done from outside; null if not known. */
  readonly energy: Float64Array | null;
  /** The sizes to which a change of energy is compared, J. */
  readonly scale: readonly Float64Array[];
  /** Whether energy may become heat that is not counted. */
  readonly mayLose?: boolean;
}

/** Measures the drift over the rows of a run. */
export function accuracyOf(
  scene: Scene,
  bodies: readonly BodyTrack[],
  { energy, scale, mayLose = false }: Balance,
): Accuracy {
  const change = mayLose ? rise : drift;
  return {
    energy: energy === null ? null : change(energy, largest(scale)),
    momentum: isIsolated(scene) ? momentumDrift(scene, bodies) : null,
  };
}

/** Whether nothing outside the moving bodies acts on them. */
export function isIsolated(scene: Scene): boolean {
  const {
    fields = {},
    walls = [],
    bodies,
    springs = [],
    ropes = [],
    rods = [],
    drives = [],
  } = scene;
  const { gravity = 0, electric, magnetic = 0 } = fields;
  const connections = [...springs, ...ropes, ...rods].flatMap(({ from, to }) => [from, to]);
  return (
    gravity === 0 &&
    electric === undefined &&
    magnetic === 0 &&
    walls.length === 0 &&
    drives.length === 0 &&
    connections.every((end) => bodyAt(end) !== null) &&
    bodies.every((body) => isMoving(body) && body.drag === undefined)
  );
}

function drift(values: Float64Array, scale: number): number {
  const first = values[0] ?? 0;
  const change = values.reduce((most, value) => Math.max(most, Math.abs(value - first)), 0);
  return scale === 0 ? change : change / scale;
}

/** The largest rise above what was there before. */
function rise(values: Float64Array, scale: number): number {
  let least = Infinity;
  let most = 0;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value - least);
  }
  return scale === 0 ? most : most / scale;
}

function largest(series: readonly Float64Array[]): number {
  return series
    .flatMap((values) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0))
    .reduce((most, value) => Math.max(most, value), 0);
}

function momentumDrift(scene: Scene, tracks: readonly BodyTrack[]): number {
  const masses = new Map(scene.bodies.map(({ id, mass }) => [id, mass]));
  const rows = tracks[0]?.x.length ?? 0;
  const px = new Float64Array(rows);
  const py = new Float64Array(rows);
  const sizes = new Float64Array(rows);
  for (const { id, vx, vy } of tracks) {
    const mass = masses.get(id) ?? 0;
    for (let row = 0; row < rows; row += 1) {
      const x = mass * (vx[row] ?? 0);
      const y = mass * (vy[row] ?? 0);
      px[row] = (px[row] ?? 0) + x;
      py[row] = (py[row] ?? 0) + y;
      sizes[row] = (sizes[row] ?? 0) + Math.sqrt(x * x + y * y);
    }
  }
  const scale = largest([sizes]);
  return Math.max(drift(px, scale), drift(py, scale));
}
