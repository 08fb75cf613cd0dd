/**
 * Many runs of one variable as bands: at each time the quantiles of all runs.
 *
 * Memory is bounded by what the constructor is told: at most `capacity` runs of at most `points` times,
 * 8 bytes each (200 runs of 1,000 times: 1.6 MB). Quantiles are exact, not estimated.
 */
import type { Outcome } from '../measured.ts';
import { at, interpolate, type Trajectory } from '../trajectory.ts';
import { quantileOfSorted } from './quantiles.ts';

/** Quantiles over time. */
export interface Bands {
  readonly time: Float64Array;
  readonly levels: readonly number[];
  /** For each level the quantile at each time; NaN where no run has a value. */
  readonly curves: readonly Float64Array[];
  /** How many runs have a value at each time; runs that stop early have none after. */
  readonly counts: Uint32Array;
}

/** 5 %, 25 %, the median, 75 % and 95 %. */
export const usualLevels = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** More points than a graph has pixels. */
const mostPoints = 2_000;

/** Collects runs, and gives their bands at any moment. */
export class BandCollector {
  /** The times of the bands: all of the times that were given, or every so many. */
  readonly time: Float64Array;
  readonly #capacity: number;
  readonly #stride: number;
  /** The full time that the runs are expected to have. */
  readonly #full: Float64Array;
  /** The values at one time stand together. */
  readonly #block: Float64Array;
  readonly #counts: Uint32Array;
  #runs = 0;

  /**
   * @param time the times of a whole run
   * @param capacity the most runs there will be
   * @param points the most times to keep; with more, every second, third … is kept, and the last
   */
  constructor(time: Float64Array, capacity: number, points = mostPoints) {
    this.#stride = Math.max(1, Math.ceil((time.length - 1) / Math.max(1, points - 1)));
    const rows = Math.ceil(Math.max(0, time.length - 1) / this.#stride) + Math.min(1, time.length);
    this.#full = time;
    this.time = Float64Array.from({ length: rows }, (_, point) => at(time, this.#row(point)));
    this.#capacity = capacity;
    this.#block = new Float64Array(rows * capacity);
    this.#counts = new Uint32Array(rows);
  }

  /** How many runs were added. */
  get runs(): number {
    return this.#runs;
  }

  /**
   * Adds a run. Between its rows it is a straight line; before its first and after its last row it
   * has no value. A run without values counts as added.
   *
   * @throws RangeError if there is no room
   */
  add(run: Outcome<Trajectory>): void {
    if (this.#runs === this.#capacity) throw new RangeError(`room for ${this.#capacity} runs`);
    this.#runs += 1;
    if (!run.ok) return;
    const { time, values } = run.value;
    const rows = this.time.length;
    const capacity = this.#capacity;
    if (sameTimes(time, this.#full)) {
      for (let point = 0; point < rows; point += 1)
        this.#put(point, capacity, values[this.#row(point)] ?? NaN);
      return;
    }
    const [first, last] = [at(time, 0), at(time, time.length - 1)];
    for (let point = 0; point < rows; point += 1) {
      const moment = at(this.time, point);
      if (moment >= first && moment <= last)
        this.#put(point, capacity, interpolate(time, values, moment));
    }
  }

  /** The bands of the runs so far. */
  bands(levels: readonly number[] = usualLevels): Bands {
    const rows = this.time.length;
    const curves = levels.map(() => new Float64Array(rows));
    for (let point = 0; point < rows; point += 1) {
      const from = point * this.#capacity;
      // sorting in place is allowed: which run a value belongs to does not matter
      const sorted = this.#block.subarray(from, from + (this.#counts[point] ?? 0)).sort();
      levels.forEach((level, index) => {
        const curve = curves[index];
        if (curve !== undefined) curve[point] = quantileOfSorted(sorted, level);
      });
    }
    return { time: this.time, levels, curves, counts: this.#counts.slice() };
  }

  #put(point: number, capacity: number, value: number): void {
    const count = this.#counts[point] ?? 0;
    this.#block[point * capacity + count] = value;
    this.#counts[point] = count + 1;
  }

  /** The row of a whole run for a point of the bands. */
  #row(point: number): number {
    return Math.min(point * this.#stride, this.#full.length - 1);
  }
}

/** Runs of one model with the same step have the same times, if they are equally long. */
function sameTimes(a: Float64Array, b: Float64Array): boolean {
  const last = a.length - 1;
  return a.length === b.length && a[0] === b[0] && a[1] === b[1] && a[last] === b[last];
}
