/** Sensitivity, one parameter at a time: what a small change of it does to each output. */
import { derive, found, missing, type Measured } from '../measured.ts';
import type { Simulate, Values, Work } from '../simulate.ts';
import type { Outputs } from './observe.ts';

/** A parameter is moved down and up by `by`: in its own unit, or as a part of its value. */
export interface Change {
  readonly name: string;
  /** Above 0. */
  readonly by: number;
  readonly kind: 'absolute' | 'relative';
}

/** What is asked. */
export interface SensitivityStudy {
  readonly simulate: Simulate;
  /** The values that are changed, one for each change at least. */
  readonly base: Values;
  readonly changes: readonly Change[];
  readonly outputs: Outputs;
}

/** What moving one parameter does to one output. */
export interface Effect {
  readonly parameter: string;
  readonly low: { readonly parameter: number; readonly output: Measured };
  readonly high: { readonly parameter: number; readonly output: Measured };
  /** Output at the high value minus output at the low value, in the unit of the output. */
  readonly span: Measured;
  /** The span per unit of the parameter. */
  readonly slope: Measured;
  /**
   * The elasticity: the relative change of the output per relative change of the parameter, both
   * relative to the base. 2 means: 1 % more of the parameter gives 2 % more output.
   */
  readonly elasticity: Measured;
}

/** The effects on one output. */
export interface OutputSensitivity {
  readonly base: Measured;
  /** From the largest span to the smallest; what could not be measured comes last. */
  readonly effects: readonly Effect[];
}

/**
 * Runs the model 1 + 2 * changes times.
 *
 * @throws RangeError on a change of an unknown parameter or by nothing
 */
export function* sensitivity(
  study: SensitivityStudy,
): Work<ReadonlyMap<string, OutputSensitivity>> {
  const { base, changes, outputs } = study;
  const total = 1 + 2 * changes.length;
  let done = 0;
  const measure = (parameters: Values) => {
    const run = study.simulate(parameters);
    done += 1;
    return new Map(Object.entries(outputs).map(([key, read]) => [key, read(run, parameters)]));
  };

  const middle = measure(base);
  yield { done, total };
  const sides: { name: string; low: Side; high: Side }[] = [];
  for (const change of changes) {
    const { name } = change;
    const value = valueOf(base, name);
    const by = change.kind === 'absolute' ? change.by : Math.abs(value) * change.by;
    if (!(by > 0)) throw new RangeError(`no change of ${name.slice(0, 50)}: ${by}`);
    const measured: Side[] = [];
    for (const parameter of [value - by, value + by]) {
      measured.push({ parameter, outputs: measure({ ...base, [name]: parameter }) });
      yield { done, total };
    }
    const [low, high] = measured;
    if (low !== undefined && high !== undefined) sides.push({ name, low, high });
  }

  return new Map(
    Object.keys(outputs).map((key) => {
      const level = middle.get(key) ?? missing('no-values');
      const effects = sides.map(({ name, low, high }) =>
        effect(name, valueOf(base, name), level, outputOf(low, key), outputOf(high, key)),
      );
      return [key, { base: level, effects: effects.sort(bySpan) }];
    }),
  );
}

interface Side {
  readonly parameter: number;
  readonly outputs: ReadonlyMap<string, Measured>;
}

function outputOf({ parameter, outputs }: Side, key: string): Effect['low'] {
  return { parameter, output: outputs.get(key) ?? missing('no-values') };
}

function effect(
  parameter: string,
  value: number,
  base: Measured,
  low: Effect['low'],
  high: Effect['high'],
): Effect {
  const span = derive(high.output, (top) => (low.output.ok ? top - low.output.value : NaN));
  const slope = derive(span, (size) => size / (high.parameter - low.parameter));
  return {
    parameter,
    low,
    high,
    span: low.output.ok ? span : low.output,
    slope: low.output.ok ? slope : low.output,
    elasticity: elasticity(low.output.ok ? slope : low.output, value, base),
  };
}

function elasticity(slope: Measured, parameter: number, base: Measured): Measured {
  if (!slope.ok) return slope;
  if (!base.ok) return base;
  if (base.value === 0 || parameter === 0) return missing('no-scale');
  return derive(found(slope.value), (size) => size * (parameter / base.value));
}

function bySpan(a: Effect, b: Effect): number {
  const size = ({ span }: Effect) => (span.ok ? Math.abs(span.value) : -1);
  return size(b) - size(a);
}

function valueOf(base: Values, name: string): number {
  const value = Object.hasOwn(base, name) ? base[name] : undefined;
  if (value === undefined) throw new RangeError(`no value to change: ${name.slice(0, 50)}`);
  return value;
}
