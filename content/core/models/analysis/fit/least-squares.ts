/**
 * Least squares with bounds: the method of Levenberg and Marquardt with steps cut off at the bounds
 * (Marquardt 1963; Nocedal and Wright, Numerical Optimization, chapters 10 and 16).
 *
 * Written here because a fit has to stop and report between two runs of the model, to keep every run
 * within the bounds, to survive runs that fail and to count its runs. The package
 * `ml-levenberg-marquardt` runs to its end in one call, computes its derivatives outside the bounds
 * with one step size for parameters of any size, keeps steps that make the fit worse, takes a failed
 * run as its end, and gives no derivatives to compute standard errors from.
 */
import { solveLinear } from '../algebra/solve-linear.ts';

/** A sum of squares to make small. All lists are in the order of the parameters. */
export interface LeastSquaresProblem {
  /** The residuals at these values, always equally many; null if they cannot be computed there. */
  readonly residuals: (values: Float64Array) => Float64Array | null;
  /** Within the bounds, with residuals. */
  readonly start: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** A usual size of each parameter, above 0, for steps of derivatives. */
  readonly sizes: Float64Array;
  /** The most times to compute residuals. */
  readonly budget: number;
}

/** How far it is. */
export interface LeastSquaresProgress {
  /** How often residuals were computed. */
  readonly done: number;
  readonly total: number;
  /** The sum of squares of the best values so far. */
  readonly sum: number;
  readonly values: Float64Array;
}

/** The best values found. */
export interface Minimum {
  readonly values: Float64Array;
  readonly residuals: Float64Array;
  readonly sum: number;
  readonly done: number;
  /** The derivative of residual i to parameter j at i * parameters + j; null if there was no time. */
  readonly derivatives: Float64Array | null;
  readonly end: 'converged' | 'budget';
}

/** Of the usual size of a parameter; larger than rounding asks, for runs with their own small errors. */
const differenceStep = 1e-4;
/** Cosine between the residuals and what a parameter can do about them. */
const flatness = 1e-7;
const mostDamping = 1e10;

/** Thrown inside when the budget is spent. */
class Spent extends Error {}

/** Makes the sum of squares small. A piece of work is one computation of residuals. */
export function* leastSquares(
  problem: LeastSquaresProblem,
): Generator<LeastSquaresProgress, Minimum, undefined> {
  const { lower, upper, budget } = problem;
  const count = problem.start.length;
  let values: Float64Array = problem.start.slice();
  let done = 0;
  let residuals: Float64Array = new Float64Array();
  let sum = Infinity;
  let derivatives: Float64Array | null = null;

  function* evaluate(at: Float64Array): Generator<LeastSquaresProgress, Float64Array | null> {
    if (done >= budget) throw new Spent();
    const computed = problem.residuals(at);
    done += 1;
    yield { done, total: budget, sum, values };
    return computed?.every(Number.isFinite) === true ? computed : null;
  }

  function* differentiate(): Generator<LeastSquaresProgress, Float64Array> {
    const matrix = new Float64Array(residuals.length * count);
    for (let j = 0; j < count; j += 1) {
      const value = values[j] ?? 0;
      const step = differenceStep * Math.max(Math.abs(value), problem.sizes[j] ?? 1);
      let high = Math.min(value + step, upper[j] ?? Infinity);
      let low = Math.max(value - step, lower[j] ?? -Infinity);
      const above = high > value ? yield* evaluate(replaced(values, j, high)) : null;
      const below = low < value ? yield* evaluate(replaced(values, j, low)) : null;
      if (above === null) high = value;
      if (below === null) low = value;
      if (high === low) continue;
      const [top, bottom] = [above ?? residuals, below ?? residuals];
      for (let i = 0; i < residuals.length; i += 1)
        matrix[i * count + j] = ((top[i] ?? 0) - (bottom[i] ?? 0)) / (high - low);
    }
    return matrix;
  }

  const finish = (end: Minimum['end']): Minimum => ({
    values,
    residuals,
    sum,
    done,
    derivatives,
    end,
  });

  try {
    const first = yield* evaluate(values);
    if (first === null) throw new RangeError('a start without residuals');
    residuals = first;
    sum = sumOfSquares(first);
    let damping = 1e-3;
    for (;;) {
      derivatives = yield* differentiate();
      const { normal, gradient } = normalEquations(derivatives, residuals, count);
      const free = freeParameters(values, problem, normal, gradient);
      if (isFlat(free, normal, gradient, sum)) return finish('converged');

      for (;;) {
        if (damping > mostDamping) return finish('converged');
        const step = dampedStep(free, normal, gradient, damping);
        const trial = values.map((value, j) =>
          Math.min(Math.max(value + (step?.[j] ?? 0), lower[j] ?? -Infinity), upper[j] ?? Infinity),
        );
        if (step === null || trial.every((value, j) => value === values[j])) {
          damping *= 8;
          continue;
        }
        const there = yield* evaluate(trial);
        const next = there === null ? Infinity : sumOfSquares(there);
        if (there === null || !(next < sum)) {
          damping *= 8;
          continue;
        }
        const gain = (sum - next) / sum;
        [values, residuals, sum] = [trial, there, next];
        damping = Math.max(damping / 10, 1e-12);
        if (gain < 1e-13) return finish('converged');
        break;
      }
    }
  } catch (error) {
    if (error instanceof Spent) return finish('budget');
    throw error;
  }
}

/** JᵀJ, row by row, and Jᵀr. */
function normalEquations(derivatives: Float64Array, residuals: Float64Array, count: number) {
  const normal = new Float64Array(count * count);
  const gradient = new Float64Array(count);
  residuals.forEach((residual, i) => {
    const row = derivatives.subarray(i * count, i * count + count);
    row.forEach((value, j) => {
      gradient[j] = (gradient[j] ?? 0) + value * residual;
      row.forEach((other, k) => {
        normal[j * count + k] = (normal[j * count + k] ?? 0) + value * other;
      });
    });
  });
  return { normal, gradient };
}

/** The parameters that can make the sum smaller: not those that would have to leave their bounds. */
function freeParameters(
  values: Float64Array,
  { lower, upper }: LeastSquaresProblem,
  normal: Float64Array,
  gradient: Float64Array,
): readonly number[] {
  return Array.from(values.keys()).filter((j) => {
    const [value, slope] = [values[j] ?? 0, gradient[j] ?? 0];
    if (value <= (lower[j] ?? -Infinity) && slope >= 0) return false;
    if (value >= (upper[j] ?? Infinity) && slope <= 0) return false;
    return (normal[j * values.length + j] ?? 0) > 0;
  });
}

function isFlat(
  free: readonly number[],
  normal: Float64Array,
  gradient: Float64Array,
  sum: number,
): boolean {
  return free.every((j) => {
    const length = Math.sqrt((normal[j * gradient.length + j] ?? 0) * sum);
    return Math.abs(gradient[j] ?? 0) <= flatness * length;
  });
}

/** The step of the free parameters, 0 for the others; null if it cannot be computed. */
function dampedStep(
  free: readonly number[],
  normal: Float64Array,
  gradient: Float64Array,
  damping: number,
): Float64Array | null {
  const [all, few] = [gradient.length, free.length];
  const size = (j: number) => Math.sqrt(normal[j * all + j] ?? 1);
  // in parameters divided by their influence, so that the numbers are about 1
  const matrix = new Float64Array(few * few);
  free.forEach((j, row) => {
    free.forEach((k, column) => {
      const value = (normal[j * all + k] ?? 0) / (size(j) * size(k));
      matrix[row * few + column] = row === column ? 1 + damping : value;
    });
  });
  const right = Float64Array.from(free, (j) => -(gradient[j] ?? 0) / size(j));
  const solution = solveLinear(matrix, right);
  if (solution === null) return null;
  const step = new Float64Array(all);
  free.forEach((j, row) => (step[j] = (solution[row] ?? 0) / size(j)));
  return step;
}

function replaced(values: Float64Array, place: number, value: number): Float64Array {
  const copy = values.slice();
  copy[place] = value;
  return copy;
}

function sumOfSquares(numbers: Float64Array): number {
  return numbers.reduce((sum, value) => sum + value * value, 0);
}
