/**
 * What every way of calculating gives: numbers in time, plain data and fit for structured clone, so
 * that the stage only draws.
 */

/** A body in time: SI units, rotation in radians from the x axis, one number for each row. */
export interface BodyTrack {
  readonly id: string;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly rotation: Float64Array;
  readonly vx: Float64Array;
  readonly vy: Float64Array;
}

/** What exerts a force. `contact` is all that touches together; `net` is the sum of all forces. */
export type ForceKind =
  | 'gravity'
  | 'gravitation'
  | 'electric'
  | 'magnetic'
  | 'coulomb'
  | 'drag'
  | 'spring'
  | 'damping'
  | 'tension'
  | 'normal'
  | 'friction'
  | 'drive'
  | 'contact'
  | 'net';

/** A force on a body in time, N. */
export interface ForceTrack {
  readonly body: string;
  readonly kind: ForceKind;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** What a series is about; content/text/mechanics.ts has a label for each. */
export type QuantityKind =
  | 'time'
  | 'x'
  | 'y'
  | 'vx'
  | 'vy'
  | 'velocity'
  | 'speed'
  | 'acceleration'
  | 'angle'
  | 'spin'
  | 'place-on-track'
  | 'distance'
  | 'stretch'
  | 'rests'
  | 'direction'
  | 'above-wall'
  | 'restitution'
  | `force-${ForceKind}`
  | 'kinetic-energy'
  | 'gravity-energy'
  | 'gravitation-energy'
  | 'electric-energy'
  | 'spring-energy'
  | 'mechanical-energy'
  | 'heat'
  | 'heat-rate'
  | 'work'
  | 'power'
  | 'momentum-x'
  | 'momentum-y'
  | 'temperature'
  | 'pressure'
  | 'wall-impulse'
  | 'collisions'
  /** Constants of a model made from a scene. */
  | 'mass'
  | 'charge'
  | 'constant';

/** A named series of the scene: an energy, a momentum, or any name of the model. */
export interface Quantity {
  /** As in a model: `E_k`, `F_w_x`, with the id of the body behind it if there are more. */
  readonly name: string;
  readonly kind: QuantityKind;
  /** The body concerned, or null if it is about the scene. */
  readonly body: string | null;
  readonly unit: string;
  readonly values: Float64Array;
}

/** Why a trajectory has its last row. `name` is what became NaN or infinite. */
export type TrajectoryEnd =
  | { readonly reason: 'running' }
  | { readonly reason: 'completed' }
  /** Something in the scene ended the run: a wall with `endsRun`, a rope that went slack. */
  | { readonly reason: 'stopped' }
  | { readonly reason: 'not-finite'; readonly name: string }
  /** More collisions than the limit. */
  | { readonly reason: 'too-many-collisions' };

/**
 * How well what should stay the same did so, measured on the rows of the run.
 *
 * `energy`: the largest change of the sum of all energies (heat counted, work of drives not) over
 * the largest energy that occurred. Where contacts or resistance make heat that is not measured
 * (matter-js), it is the largest rise: energy that came from nowhere. `momentum`: the largest change
 * over the largest sum of m·v. Null where it need not stay the same.
 */
export interface Accuracy {
  readonly energy: number | null;
  readonly momentum: number | null;
}

/** The numbers of a run until now. */
export interface Trajectory {
  /** n · interval; where a run was stopped, its last row has the moment of stopping. */
  readonly time: Float64Array;
  readonly bodies: readonly BodyTrack[];
  readonly forces: readonly ForceTrack[];
  readonly quantities: readonly Quantity[];
  readonly end: TrajectoryEnd;
  readonly accuracy: Accuracy;
}

/** What a series is about and its unit. */
export type SeriesMeaning = Pick<Quantity, 'kind' | 'unit'>;

/** What a body answers to: place, velocity and its size (v), rotation. */
export const bodySeries = {
  x: { kind: 'x', unit: 'm' },
  y: { kind: 'y', unit: 'm' },
  v_x: { kind: 'vx', unit: 'm/s' },
  v_y: { kind: 'vy', unit: 'm/s' },
  v: { kind: 'speed', unit: 'm/s' },
  angle: { kind: 'angle', unit: 'rad' },
} as const satisfies Readonly<Record<string, SeriesMeaning>>;

type BodySeries = keyof typeof bodySeries;
export const bodyPrefixes = Object.keys(bodySeries) as readonly BodySeries[];

const valuesOf: Readonly<Record<BodySeries, (track: BodyTrack) => Float64Array>> = {
  x: ({ x }) => x,
  y: ({ y }) => y,
  v_x: ({ vx }) => vx,
  v_y: ({ vy }) => vy,
  v: speedOf,
  angle: ({ rotation }) => rotation,
};

/**
 * The series of a name with its meaning, or null: of a quantity, or of a body as `x_A`, `y_A`, `v_x_A`,
 * `v_y_A`, `v_A` (speed), `angle_A`, without the subscript in a scene of one body.
 */
export function findQuantity(trajectory: Trajectory, name: string): Quantity | null {
  const { quantities, bodies } = trajectory;
  const quantity = quantities.find((one) => one.name === name);
  if (quantity !== undefined) return quantity;
  const prefix = bodyPrefixes.find((one) =>
    bodies.some(({ id }) => name === `${one}_${id}` || (name === one && bodies.length === 1)),
  );
  const body = bodies.find(({ id }) => name === `${prefix ?? ''}_${id}` || name === prefix);
  if (prefix === undefined || body === undefined) return null;
  return { name, ...bodySeries[prefix], body: body.id, values: valuesOf[prefix](body) };
}

/** The numbers of `findQuantity`. */
export function findSeries(trajectory: Trajectory, name: string): Float64Array | null {
  return findQuantity(trajectory, name)?.values ?? null;
}

function speedOf({ vx, vy }: BodyTrack): Float64Array {
  return vx.map((x, row) => Math.sqrt(x * x + (vy[row] ?? 0) ** 2));
}

/** The last row at or before a time; 0 before the first. */
export function rowAt({ time }: Trajectory, at: number): number {
  let low = 0;
  let high = time.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((time[middle] ?? Infinity) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
