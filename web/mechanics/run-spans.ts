/** How far the numbers of a run reach; asked for at each frame, so kept. */
import type { Trajectory } from '#core/mechanics/index.ts';
import { boundsOf } from '../models/run/trajectory.ts';

/** The largest size in a row of a run. */
export function spanOf(values: Float64Array): number {
  const [least, most] = boundsOf(values) ?? [0, 0];
  return Math.max(Math.abs(least), Math.abs(most));
}

const largest = new WeakMap<Trajectory, number>();

/** The largest component of a force that does not pass at once, N. */
export function forceSpan(trajectory: Trajectory): number {
  const before = largest.get(trajectory);
  if (before !== undefined) return before;
  const span = Math.max(0, ...trajectory.forces.flatMap(({ x, y }) => [spanOf(x), spanOf(y)]));
  largest.set(trajectory, span);
  return span;
}

/** An energy with its row of values. */
export interface EnergyRow {
  readonly kind: EnergyKind;
  readonly name: string;
  readonly values: Float64Array;
}

const energyKinds = [
  'kinetic-energy',
  'gravity-energy',
  'gravitation-energy',
  'electric-energy',
  'spring-energy',
  'heat',
] as const;

export type EnergyKind = (typeof energyKinds)[number];

/** The energies of a run that are not always zero, and their sum. */
export interface Energies {
  readonly rows: readonly EnergyRow[];
  readonly sum: Float64Array;
  /** The ends of the scale on which they are all drawn, J. */
  readonly least: number;
  readonly most: number;
}

const known = new WeakMap<Trajectory, Energies>();

/** The energies of a whole scene. */
export function energiesOf(trajectory: Trajectory): Energies {
  const before = known.get(trajectory);
  if (before !== undefined) return before;
  const rows = energyKinds.flatMap((kind): EnergyRow[] => {
    const found = trajectory.quantities.find((one) => one.kind === kind && one.body === null);
    if (found === undefined || (spanOf(found.values) === 0 && kind !== 'kinetic-energy')) return [];
    return [{ kind, name: found.name, values: found.values }];
  });
  const sum = trajectory.time.map((_, row) =>
    rows.reduce((total, { values }) => total + (values[row] ?? 0), 0),
  );
  const bounds = [sum, ...rows.map(({ values }) => values)].map((row) => boundsOf(row) ?? [0, 0]);
  const energies = {
    rows,
    sum,
    least: Math.min(0, ...bounds.map(([least]) => least)),
    most: Math.max(0, ...bounds.map(([, most]) => most)),
  };
  known.set(trajectory, energies);
  return energies;
}
