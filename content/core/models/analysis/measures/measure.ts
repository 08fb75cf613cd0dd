/**
 * Measures as data: what to read from a run. `of` and `when` are modelregels expressions of the
 * names of the model, most often one name.
 */
import { Type, type Static } from 'typebox';
import { derive, found, missing, type Measured, type Outcome } from '../measured.ts';
import type { Quantities, Sighting } from '../quantities.ts';
import { hasFailed } from '../simulate.ts';
import { at, valueAt, within, type Trajectory } from '../trajectory.ts';
import { drift, halfLife, slopeAt } from './change.ts';
import { compare } from './compare.ts';
import { maximum, minimum } from './extremes.ts';
import { firstTime } from './first-time.ts';
import { period } from './period.ts';
import { settling } from './settling.ts';

const expression = Type.String({ minLength: 1, maxLength: 2_000, pattern: '^[^\\r\\n]*$' });
const closed = { additionalProperties: false };
/** The part of the run that counts; all of it unless stated. */
const window = { from: Type.Optional(Type.Number()), to: Type.Optional(Type.Number()) };
const moment = Type.Union([Type.Literal('start'), Type.Literal('end'), Type.Number()]);

/** What to read from one run. */
export const Measure = Type.Union([
  Type.Object({ measure: Type.Literal('value'), of: expression, at: moment }, closed),
  Type.Object({ measure: Type.Literal('slope'), of: expression, at: moment }, closed),
  Type.Object(
    {
      measure: Type.Union([
        Type.Literal('maximum'),
        Type.Literal('minimum'),
        Type.Literal('time-of-maximum'),
        Type.Literal('time-of-minimum'),
        Type.Literal('period'),
        Type.Literal('half-life'),
        /** The largest distance from the first value, relative to it; for energy, say. */
        Type.Literal('drift'),
      ]),
      of: expression,
      ...window,
    },
    closed,
  ),
  Type.Object({ measure: Type.Literal('first-time'), when: expression, ...window }, closed),
  Type.Object(
    {
      measure: Type.Union([Type.Literal('equilibrium'), Type.Literal('settling-time')]),
      of: expression,
      /** How far from the end value counts as at rest; 1 % of the range unless stated. */
      absolute: Type.Optional(Type.Number({ minimum: 0 })),
      relative: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
      ...window,
    },
    closed,
  ),
  Type.Object(
    {
      /** Between this run and the one to compare with. */
      measure: Type.Union([
        Type.Literal('largest-difference'),
        Type.Literal('rms-difference'),
        Type.Literal('relative-largest-difference'),
        Type.Literal('relative-rms-difference'),
      ]),
      of: expression,
    },
    closed,
  ),
]);
export type Measure = Static<typeof Measure>;

/** Where a measure is read: a run, and perhaps another to compare with. */
export interface MeasureContext {
  readonly quantities: Quantities;
  readonly sighting: Sighting;
  readonly reference?: { readonly quantities: Quantities; readonly sighting: Sighting } | undefined;
}

/** Reads a measure. Never throws; a number is finite. */
export function readMeasure(measure: Measure, context: MeasureContext): Measured {
  const { quantities, sighting } = context;
  if (hasFailed(sighting.run)) return missing('run-failed');
  if (measure.measure === 'first-time') {
    const condition = quantities.condition(measure.when, sighting);
    if (!condition.ok) return condition;
    const holds = within(condition.value.holds, measure);
    return holds.ok
      ? firstTime(holds.value, differenceOf(condition.value.difference, measure))
      : holds;
  }
  const whole = quantities.trajectory(measure.of, sighting);
  if (!whole.ok) return whole;
  if (measure.measure === 'value' || measure.measure === 'slope') {
    const { time } = whole.value;
    const moment = momentIn(time, measure.at);
    const read = measure.measure === 'value' ? valueAt : slopeAt;
    return derive(read(whole.value, moment), (value) => value);
  }
  if ('from' in measure || 'to' in measure) {
    const part = within(whole.value, measure);
    return part.ok ? readWhole(measure, part.value, context) : part;
  }
  return readWhole(measure, whole.value, context);
}

type WholeMeasure = Exclude<Measure, { measure: 'value' | 'slope' | 'first-time' }>;

function readWhole(
  measure: WholeMeasure,
  trajectory: Trajectory,
  context: MeasureContext,
): Measured {
  switch (measure.measure) {
    case 'maximum':
      return found(maximum(trajectory).value);
    case 'minimum':
      return found(minimum(trajectory).value);
    case 'time-of-maximum':
      return found(maximum(trajectory).time);
    case 'time-of-minimum':
      return found(minimum(trajectory).time);
    case 'period':
      return period(trajectory);
    case 'half-life':
      return halfLife(trajectory);
    case 'drift':
      return derive(drift(trajectory), (value) => value);
    case 'equilibrium':
    case 'settling-time': {
      const settled = settling(trajectory, measure);
      if (!settled.ok) return settled;
      return found(measure.measure === 'equilibrium' ? settled.value.value : settled.value.time);
    }
    default:
      return readDifference(measure, trajectory, context);
  }
}

function readDifference(
  { measure, of }: WholeMeasure,
  trajectory: Trajectory,
  { reference }: MeasureContext,
): Measured {
  const other: Outcome<Trajectory> =
    reference === undefined
      ? missing('no-reference')
      : reference.quantities.trajectory(of, reference.sighting);
  if (!other.ok) return other;
  const difference = compare(trajectory, other.value);
  if (!difference.ok) return difference;
  const { max, rms, relativeMax, relativeRms } = difference.value;
  const value = {
    'largest-difference': max,
    'rms-difference': rms,
    'relative-largest-difference': relativeMax,
    'relative-rms-difference': relativeRms,
  }[measure as 'rms-difference'];
  return value === null ? missing('no-scale') : derive(found(value), (number) => number);
}

function differenceOf(difference: Trajectory | null, window: { from?: number; to?: number }) {
  const part = difference && within(difference, window);
  return part?.ok === true ? part.value : null;
}

function momentIn(time: Float64Array, moment: number | 'start' | 'end'): number {
  if (moment === 'start') return at(time, 0);
  return moment === 'end' ? at(time, time.length - 1) : moment;
}
