/** How near a model comes to measurements. */
import type { UsedSeries } from './measurements.ts';

/** A point and what the model gives there. */
export interface FittedPoint {
  readonly time: number;
  readonly measured: number;
  readonly model: number;
  /** Model minus measured. */
  readonly residual: number;
}

/** One variable. */
export interface SeriesGoodness {
  readonly name: string;
  readonly points: readonly FittedPoint[];
  /** How many points had no value or lay outside the run. */
  readonly unused: number;
  /** The root of the mean square of the residuals, in the unit of the variable; null without points. */
  readonly rms: number | null;
  /** 1 minus (sum of squared residuals) / (sum of squares around the mean); null if all are equal. */
  readonly rSquared: number | null;
}

/** All variables. */
export interface Goodness {
  readonly series: readonly SeriesGoodness[];
  /** As of one variable, with every residual divided by the deviation of its point. */
  readonly rSquared: number | null;
}

/** Compares; `residuals` are divided by deviations, series after series. */
export function goodnessOf(series: readonly UsedSeries[], residuals: Float64Array): Goodness {
  let place = 0;
  let [rest, total] = [0, 0];
  const all = series.map(({ name, points, unused }): SeriesGoodness => {
    const weights = points.map(({ deviation }) => 1 / (deviation * deviation));
    const weight = sumOf(weights);
    const mean = sumOf(points.map(({ value }, index) => value * (weights[index] ?? 0))) / weight;
    const fitted = points.map(({ time, value, deviation }): FittedPoint => {
      const residual = (residuals[place] ?? NaN) * deviation;
      place += 1;
      return { time, measured: value, model: value + residual, residual };
    });
    const left = sumOf(fitted.map(({ residual }, index) => residual ** 2 * (weights[index] ?? 0)));
    const around = sumOf(
      points.map(({ value }, index) => (value - mean) ** 2 * (weights[index] ?? 0)),
    );
    rest += left;
    total += around;
    const squares = sumOf(fitted.map(({ residual }) => residual ** 2));
    return {
      name,
      points: fitted,
      unused,
      rms: points.length === 0 ? null : Math.sqrt(squares / points.length),
      rSquared: around > 0 ? 1 - left / around : null,
    };
  });
  return { series: all, rSquared: total > 0 ? 1 - rest / total : null };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0);
}
