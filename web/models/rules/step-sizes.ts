/** The same run with other time steps, and what that says about the time step. No DOM. */
import type { Outcome } from '../run/model-work.ts';

/** Times the present step, from large to small. */
export const stepFactors = [4, 2, 1, 0.5, 0.25, 0.125] as const;

/** Most steps of a run that is made to compare. */
const mostSteps = 500_000;
/** Parts of the outcome by which halving may change it, to be small or still fair. */
const smallChange = 0.001;
const fairChange = 0.01;
/** An end value below this part of the largest value says little about an error. */
const leastPart = 0.1;

export interface SizedRun {
  readonly factor: number;
  readonly step: number;
}

/** What runs to make: each with its step, all up to one and the same moment. */
export interface SizePlan {
  readonly runs: readonly SizedRun[];
  readonly end: number;
}

/** Steps that fit in the time of a model; the end is a whole number of the largest of them. */
export function planOf(start: number, end: number, step: number): SizePlan {
  const length = end - start;
  const fits = stepFactors.filter(
    (factor) => length / (step * factor) >= 1 - 1e-9 && length / (step * factor) <= mostSteps,
  );
  const largest = step * (fits[0] ?? 1);
  const whole = Math.floor(length / largest + 1e-9) * largest;
  return { runs: fits.map((factor) => ({ factor, step: step * factor })), end: start + whole };
}

/** A run as far as it is compared: the end and the largest size of each name. */
export interface SizedResult extends SizedRun {
  /** Null where the run broke off. */
  readonly values: ReadonlyMap<string, SizedValue> | null;
}

export interface SizedValue {
  readonly end: number;
  readonly largest: number;
}

export function resultOf(run: SizedRun, outcome: Outcome, timeName: string): SizedResult {
  if (outcome.kind !== 'run') return { ...run, values: null };
  const { series, time, end } = outcome.trajectory;
  if (end.reason !== 'completed' && end.reason !== 'stopped') return { ...run, values: null };
  const values = [...series].map(([name, row]): [string, SizedValue] => {
    let largest = 0;
    for (const value of row) largest = Math.max(largest, Math.abs(value));
    return [name, { end: row.at(-1) ?? NaN, largest }];
  });
  const last = time.at(-1) ?? NaN;
  values.push([timeName, { end: last, largest: Math.abs(last) }]);
  return { ...run, values: new Map(values) };
}

export type Verdict = 'small' | 'fair' | 'large' | 'broken';

/** What halving the step changes: a part of the end value, or of the largest value where that is small. */
export interface Halving {
  readonly verdict: Verdict;
  readonly change: number;
  readonly isOfLargest: boolean;
}

/** Null where one of the two runs is not there. */
export function halvingOf(results: readonly SizedResult[], name: string): Halving | null {
  const present = results.find(({ factor }) => factor === 1);
  const half = results.find(({ factor }) => factor === 0.5)?.values?.get(name);
  if (present === undefined) return null;
  const now = present.values?.get(name);
  if (now === undefined) return { verdict: 'broken', change: NaN, isOfLargest: false };
  if (half === undefined) return null;
  const isOfLargest = Math.abs(half.end) < leastPart * half.largest;
  const scale = isOfLargest ? half.largest : Math.abs(half.end);
  const change = scale === 0 ? 0 : Math.abs(now.end - half.end) / scale;
  const verdict = change <= smallChange ? 'small' : change <= fairChange ? 'fair' : 'large';
  return { verdict, change, isOfLargest };
}

/** The difference of each run from that with the smallest step; null for a run that broke off. */
export function differences(
  results: readonly SizedResult[],
  name: string,
): readonly (number | null)[] {
  const best = results.at(-1)?.values?.get(name)?.end ?? NaN;
  return results.map(({ values }) => {
    const value = values?.get(name)?.end;
    return value === undefined || !Number.isFinite(best) ? null : value - best;
  });
}
