/** How certain fitted parameters are. */
import { inverse } from '../algebra/solve-linear.ts';
import type { Minimum } from './least-squares.ts';

/** How certain one parameter is. */
export interface Certainty {
  /**
   * The standard error: the root of its variance s² (JᵀJ)⁻¹, in which s² is the sum of squares divided
   * by points minus free parameters. It holds for a model that is about straight around the best
   * values. Null if there is none, see `state`, or if there are no more points than parameters.
   */
  readonly standardError: number | null;
  /**
   * `at-min`, `at-max`: better values lie outside the bounds. `no-influence`: the measured variables do
   * not depend on it. `undetermined`: other parameters can do the same, so that many pairs fit as well,
   * or there were too few runs to tell.
   */
  readonly state: 'free' | 'at-min' | 'at-max' | 'no-influence' | 'undetermined';
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** Relative to the largest effect of a parameter over its own size: less is rounding. */
const leastInfluence = 1e-10;
/** How many times a variance may grow by the company of the other parameters (10^10: not determined). */
const mostInflation = 1e10;

/** The certainty of each parameter. */
export function certaintyOf(
  { values, residuals, derivatives, sum }: Minimum,
  bounds: readonly Bounds[],
): readonly Certainty[] {
  const count = values.length;
  if (derivatives === null)
    return bounds.map(() => ({ standardError: null, state: 'undetermined' }));
  const gradient = new Float64Array(count);
  const lengths = new Float64Array(count);
  derivatives.forEach((value, place) => {
    const j = place % count;
    gradient[j] = (gradient[j] ?? 0) + value * (residuals[Math.floor(place / count)] ?? 0);
    lengths[j] = (lengths[j] ?? 0) + value * value;
  });
  const effects = lengths.map((square, j) => Math.sqrt(square) * (Math.abs(values[j] ?? 0) || 1));
  const largest = Math.max(...effects);

  const states = bounds.map(({ min, max }, j): Certainty['state'] => {
    if (!((effects[j] ?? 0) > leastInfluence * largest)) return 'no-influence';
    const value = values[j] ?? NaN;
    if (value <= min && (gradient[j] ?? 0) >= 0) return 'at-min';
    return value >= max && (gradient[j] ?? 0) <= 0 ? 'at-max' : 'free';
  });
  const free = [...states.keys()].filter((j) => states[j] === 'free');
  const variances = inflations(derivatives, lengths, free, count);
  const spare = residuals.length - free.length;
  return states.map((state, j) => {
    const inflation = variances?.[free.indexOf(j)];
    if (state !== 'free') return { standardError: null, state };
    if (inflation === undefined || !(inflation > 0 && inflation < mostInflation))
      return { standardError: null, state: 'undetermined' };
    if (spare <= 0) return { standardError: null, state };
    return { standardError: Math.sqrt(((sum / spare) * inflation) / (lengths[j] ?? NaN)), state };
  });
}

/** The diagonal of the inverse of JᵀJ with columns of length 1, for the free parameters. */
function inflations(
  derivatives: Float64Array,
  lengths: Float64Array,
  free: readonly number[],
  count: number,
): readonly number[] | null {
  const few = free.length;
  const matrix = new Float64Array(few * few);
  for (let row = 0; row < derivatives.length; row += count) {
    free.forEach((j, a) => {
      free.forEach((k, b) => {
        const product = (derivatives[row + j] ?? 0) * (derivatives[row + k] ?? 0);
        matrix[a * few + b] =
          (matrix[a * few + b] ?? 0) + product / Math.sqrt((lengths[j] ?? 1) * (lengths[k] ?? 1));
      });
    });
  }
  const inverted = inverse(matrix, few);
  return inverted && free.map((_, index) => inverted[index * few + index] ?? NaN);
}
