/** Finds the values of parameters with which a model comes nearest to measurements. */
import { createSampler } from '../chance/sampling.ts';
import { hasFailed, type Simulate, type Values, type Work } from '../simulate.ts';
import type { Run } from '../../engine/run.ts';
import { certaintyOf, type Certainty } from './certainty.ts';
import { goodnessOf, type Goodness } from './goodness.ts';
import { leastSquares, type LeastSquaresProgress } from './least-squares.ts';
import { modelValues, usedSeries, type MeasuredSeries, type UsedSeries } from './measurements.ts';

/** A parameter to find. */
export interface FitParameter {
  readonly name: string;
  /** Where to begin; moved into the bounds if it is outside. */
  readonly start: number;
  readonly min: number;
  readonly max: number;
}

/** What is asked. */
export interface FitStudy {
  readonly simulate: Simulate;
  /** The other parameters. */
  readonly base: Values;
  readonly parameters: readonly FitParameter[];
  readonly series: readonly MeasuredSeries[];
  /** The most runs, at least 2; 500 unless stated. */
  readonly runs?: number;
  /**
   * How many runs of those to spend first on values all over the bounds, to begin from the best; 20
   * unless stated. A fit that begins far away may end in a dale of its own.
   */
  readonly explore?: number;
}

/** Why there is no fit. */
export type FitFailure =
  | 'no-parameters'
  /** Bounds or a start that are no numbers, or a minimum above the maximum. */
  | 'bad-bounds'
  /** No point has a value within the run. */
  | 'no-points'
  /** Fewer points than parameters. */
  | 'too-few-points'
  /** A measured variable has no series in the run. */
  | 'unknown-name'
  /** All runs that were tried broke off. */
  | 'run-failed'
  /** No parameter changes what was measured. */
  | 'no-influence';

/** A parameter that was found. */
export interface FittedParameter extends Certainty {
  readonly name: string;
  readonly value: number;
}

/** The best fit found. */
export interface Fit extends Goodness {
  readonly parameters: readonly FittedParameter[];
  readonly runs: number;
  /** `budget`: the runs were used up; more runs may find better values. */
  readonly end: 'converged' | 'budget';
}

/** A fit, or why there is none. */
export type FitResult =
  | { readonly ok: true; readonly value: Fit }
  | { readonly ok: false; readonly reason: FitFailure; readonly runs: number };

/** How far it is; the best values so far by name. */
export interface FitProgress {
  readonly done: number;
  readonly total: number;
  readonly values: Values;
  /** The sum of the squares of residuals divided by their deviations. */
  readonly sum: number;
}

/** Fits within the bounds: no run is made outside them. A piece of work is one run. */
export function* fit(study: FitStudy): Work<FitResult, FitProgress> {
  const { simulate, base, series } = study;
  const budget = Math.max(2, study.runs ?? 500);
  const parameters = study.parameters.map((one) => ({
    ...one,
    start: Math.min(Math.max(one.start, one.min), one.max),
  }));
  let done = 0;
  const fail = (reason: FitFailure): FitResult => ({ ok: false, reason, runs: done });
  if (parameters.length === 0) return fail('no-parameters');
  if (!parameters.every(hasBounds)) return fail('bad-bounds');

  const valuesOf = (vector: Float64Array): Values =>
    Object.fromEntries(parameters.map(({ name }, index) => [name, vector[index] ?? NaN]));
  const runAt = (vector: Float64Array): Run => simulate({ ...base, ...valuesOf(vector) });

  // the points that count follow from the first run that did not fail
  let used: readonly UsedSeries[] | null = null;
  let best: { vector: Float64Array; sum: number } | null = null;
  const explore = Math.min(study.explore ?? 20, budget - 2);
  for (const vector of beginnings(parameters, explore)) {
    const run = runAt(vector);
    done += 1;
    if (!hasFailed(run)) {
      if (!series.every(({ name }) => run.series.has(name))) return fail('unknown-name');
      used ??= usedSeries(series, run);
      const count = used.reduce((sum, one) => sum + one.points.length, 0);
      if (count === 0) return fail('no-points');
      if (count < parameters.length) return fail('too-few-points');
      const sum = squares(residualsOf(used, run));
      if (best === null || sum < best.sum) best = { vector, sum };
    }
    const values = valuesOf((best ?? { vector }).vector);
    yield { done, total: budget, values, sum: best?.sum ?? Infinity };
  }
  if (used === null || best === null) return fail('run-failed');

  const counted = used;
  const searched = leastSquares({
    residuals: (vector) => residualsOf(counted, runAt(vector)),
    start: best.vector,
    lower: Float64Array.from(parameters, ({ min }) => min),
    upper: Float64Array.from(parameters, ({ max }) => max),
    sizes: Float64Array.from(parameters, usualSize),
    budget: budget - done,
  });
  const before = done;
  let step = searched.next();
  for (; step.done !== true; step = searched.next()) {
    const { sum, values }: LeastSquaresProgress = step.value;
    done = before + step.value.done;
    yield { done, total: budget, values: valuesOf(values), sum: Math.min(sum, best.sum) };
  }
  const minimum = step.value;
  done = before + minimum.done;
  const certainty = certaintyOf(minimum, parameters);
  if (certainty.every(({ state }) => state === 'no-influence')) return fail('no-influence');
  return {
    ok: true,
    value: {
      ...goodnessOf(counted, minimum.residuals),
      parameters: parameters.map(({ name }, index) => ({
        name,
        value: minimum.values[index] ?? NaN,
        ...(certainty[index] ?? { standardError: null, state: 'undetermined' }),
      })),
      runs: done,
      end: minimum.end,
    },
  };
}

/** Model minus measurement, divided by the deviation, series after series; null for a failed run. */
function residualsOf(series: readonly UsedSeries[], run: Run): Float64Array | null {
  const points = series.flatMap((one) => one.points);
  return (
    modelValues(series, run)?.map((value, index) => {
      const point = points[index];
      return point === undefined ? NaN : (value - point.value) / point.deviation;
    }) ?? null
  );
}

/** The start, and samples all over the bounds if all of these are finite. */
function beginnings(parameters: readonly FitParameter[], explore: number): Float64Array[] {
  const starts = [Float64Array.from(parameters, ({ start }) => start)];
  const bounded = parameters.every(({ min, max }) => Number.isFinite(max - min));
  if (!bounded || explore < 1) return starts;
  const sampler = createSampler({
    distributions: Object.fromEntries(
      parameters.map(({ name, min, max }) => [name, { kind: 'uniform', min, max }]),
    ),
    count: explore,
    seed: 1,
    kind: 'latin',
  });
  for (let index = 0; index < explore; index += 1) {
    const sample = sampler(index);
    starts.push(Float64Array.from(parameters, ({ name, start }) => sample[name] ?? start));
  }
  return starts;
}

function hasBounds({ start, min, max }: FitParameter): boolean {
  return Number.isFinite(start) && min <= max;
}

/** For the steps of derivatives: a hundredth of the bounds, or the start where there are none. */
function usualSize({ start, min, max }: FitParameter): number {
  const range = Number.isFinite(max - min) ? (max - min) / 100 : 0;
  return Math.max(range, Math.abs(start)) || 1;
}

function squares(residuals: Float64Array | null): number {
  const sum = residuals?.reduce((total, value) => total + value * value, 0) ?? Infinity;
  return Number.isNaN(sum) ? Infinity : sum;
}
