/** Measured points, and their distance to a run of a model. */
import type { Run } from '../../engine/run.ts';
import { hasFailed } from '../simulate.ts';
import { at, interpolate, trajectoryOf } from '../trajectory.ts';

/** One measurement. */
export interface MeasuredPoint {
  /** In time units of the model, at any moment. */
  readonly time: number;
  /** Null or NaN where nothing was measured. */
  readonly value: number | null;
  /** The uncertainty of the value, above 0, in its unit; see `MeasuredSeries`. */
  readonly deviation?: number | undefined;
}

/**
 * Measurements of one variable. A residual is divided by the deviation of its point. Where no
 * deviation is given, it is 1 if there is one series; with several series it is the standard deviation
 * of the measured values of the series, so that variables in different units count equally.
 */
export interface MeasuredSeries {
  readonly name: string;
  readonly points: readonly MeasuredPoint[];
}

/** A point that counts. */
export interface UsedPoint {
  readonly time: number;
  readonly value: number;
  readonly deviation: number;
}

/** The points of one variable that count. */
export interface UsedSeries {
  readonly name: string;
  readonly points: readonly UsedPoint[];
  /** How many points have no value or lie outside the run. */
  readonly unused: number;
}

/** The points with a value, at a time of the run; a run that the model stopped has no last time. */
export function usedSeries(series: readonly MeasuredSeries[], run: Run): readonly UsedSeries[] {
  const slack = 1e-9 * (at(run.time, run.time.length - 1) - at(run.time, 0));
  const start = at(run.time, 0) - slack;
  const end = run.end.reason === 'completed' ? at(run.time, run.time.length - 1) + slack : Infinity;
  return series.map(({ name, points }) => {
    const valued = points.flatMap(({ time, value, deviation }) =>
      value !== null && Number.isFinite(value) && time >= start && time <= end
        ? [{ time, value, deviation }]
        : [],
    );
    const usual = series.length === 1 ? 1 : spread(valued.map(({ value }) => value));
    const used = valued.map(({ time, value, deviation }) => ({
      time,
      value,
      deviation: deviation !== undefined && deviation > 0 ? deviation : usual,
    }));
    return { name, points: used, unused: points.length - used.length };
  });
}

/**
 * What the model gives at each point, series after series, on lines between the rows of the run. After
 * the end of a run that the model itself stopped its last values last. Null for a run that failed or
 * lacks a series.
 */
export function modelValues(series: readonly UsedSeries[], run: Run): Float64Array | null {
  if (hasFailed(run)) return null;
  const values: number[] = [];
  for (const { name, points } of series) {
    const trajectory = trajectoryOf(run, name);
    if (!trajectory.ok) return null;
    for (const point of points)
      values.push(interpolate(trajectory.value.time, trajectory.value.values, point.time));
  }
  return Float64Array.from(values);
}

function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / Math.max(1, values.length - 1)) || 1;
}
