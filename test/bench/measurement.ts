/** What a benchmark gives: figures, some with a bar they have to reach. */

export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the value has to reach, as `<= 1.3`. */
  readonly bar?: string;
  readonly holds?: boolean;
}

const comparisons = {
  '<': (value: number, limit: number) => value < limit,
  '<=': (value: number, limit: number) => value <= limit,
  '>=': (value: number, limit: number) => value >= limit,
} as const;

/** A figure, held against its bar where it has one. */
export function measured(
  name: string,
  value: number,
  unit: string,
  bar?: readonly [comparison: keyof typeof comparisons, limit: number],
): Measurement {
  if (bar === undefined) return { name, value, unit };
  const [comparison, limit] = bar;
  return {
    name,
    value,
    unit,
    bar: `${comparison} ${String(limit)}`,
    holds: comparisons[comparison](value, limit),
  };
}

/** The value below which this part of the values lies; NaN when there are none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(part * (sorted.length - 1))] ?? NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
