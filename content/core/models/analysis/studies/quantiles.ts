/** Quantiles of a list of numbers. */

/**
 * The quantile of sorted numbers at a level from 0 to 1: on the line between the two numbers around
 * place (n - 1) * level, counted from 0. This is definition 7 of Hyndman and Fan, "Sample quantiles
 * in statistical packages" (1996), as in spreadsheets, R and NumPy. NaN without numbers.
 */
export function quantileOfSorted(sorted: ArrayLike<number>, level: number): number {
  const place = (sorted.length - 1) * level;
  const below = Math.floor(place);
  const low = sorted[below] ?? NaN;
  const high = sorted[below + 1] ?? low;
  // written so that it never comes outside low and high
  return low === high ? low : Math.min(low + (place - below) * (high - low), high);
}

/** The numbers of a list in short. */
export interface Summary {
  readonly count: number;
  readonly mean: number;
  /** The standard deviation, with n - 1; null for fewer than two numbers. */
  readonly deviation: number | null;
  readonly min: number;
  readonly max: number;
  readonly quantiles: readonly number[];
}

/** Describes numbers; null for none. */
export function summarize(numbers: readonly number[], levels: readonly number[]): Summary | null {
  const count = numbers.length;
  if (count === 0) return null;
  const sorted = Float64Array.from(numbers).sort();
  const mean = sorted.reduce((sum, value) => sum + value, 0) / count;
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    count,
    mean,
    deviation: count < 2 ? null : Math.sqrt(squares / (count - 1)),
    min: sorted[0] ?? NaN,
    max: sorted[count - 1] ?? NaN,
    quantiles: levels.map((level) => quantileOfSorted(sorted, level)),
  };
}
