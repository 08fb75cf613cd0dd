/** Measurements are kept as they were typed; nothing is judged. */
import type { Mark } from '../mark.ts';

export interface MeasurementsQuestion {
  readonly kind: 'measurements';
  /** Names of the columns, in order. */
  readonly columns: readonly string[];
  readonly rows: number;
}

export function markMeasurements(): Mark {
  return { verdict: 'recorded', remarks: [], feedback: [] };
}
