/** Values of expressions over a run, as `m*v^2/2 + m*g*h`. */
import type { ModelDefinition } from '../definition.ts';
import { compileModel, type CompiledModel } from '../engine/compile.ts';
import { runModel, type Run } from '../engine/run.ts';
import { printExpression } from '../language/printer.ts';
import { computable, compute, type Computable } from './computable.ts';
import { found, missing, type Measured, type Outcome } from './measured.ts';
import type { Values } from './simulate.ts';
import { trajectory, valueAt, type Trajectory } from './trajectory.ts';

/** A run and the values that were given to parameters for it. */
export interface Sighting {
  readonly run: Run;
  readonly parameters: Values;
}

/** A condition over a run: 0 where it does not hold. */
export interface Condition {
  readonly holds: Trajectory;
  /** Of a comparison of two sides, the left minus the right. */
  readonly difference: Trajectory | null;
}

/** Expressions kept for one model; more than a workbench asks. */
const kept = 200;

/** Computes quantities of one model. Remembers compiled expressions; never throws. */
export class Quantities {
  readonly #definition: ModelDefinition;
  readonly #compiled = new Map<string, Outcome<Computable>>();
  #start: { readonly parameters: Values; readonly values: ReadonlyMap<string, number> } | null =
    null;
  /** Compiled when it is first asked for. */
  #settable: CompiledModel | null | undefined;

  constructor(definition: ModelDefinition) {
    this.#definition = definition;
  }

  /** A quantity at each row of a run. A name with a series is that series. */
  trajectory(text: string, sighting: Sighting): Outcome<Trajectory> {
    const { run } = sighting;
    const series = run.series.get(text);
    if (series !== undefined) return trajectory(run.time, series);
    const made = this.#compile(text);
    return made.ok ? this.#overRun(made.value, sighting) : made;
  }

  /** A quantity at one time; names without a series have the value they have at the start. */
  value(text: string, sighting: Sighting, moment: number): Measured {
    const made = this.#compile(text);
    if (!made.ok) return made;
    const { run } = sighting;
    const inputs: Record<string, number> = {};
    for (const { name, source: origin } of made.value.inputs) {
      const source = this.#source(origin, sighting);
      if (source === null) return missing('unknown-name');
      if (typeof source === 'number') inputs[name] = source;
      else {
        const read = valueAt({ time: run.time, values: source }, moment);
        if (!read.ok) return read;
        inputs[name] = read.value;
      }
      if (!Number.isFinite(inputs[name])) return missing('no-values');
    }
    const value = compute(made.value, inputs, run.step);
    return Number.isFinite(value) ? found(value) : missing('not-finite');
  }

  /** Where a condition holds; two sides are equal too in the row after they passed each other. */
  condition(text: string, sighting: Sighting): Outcome<Condition> {
    const made = this.#compile(text);
    if (!made.ok) return made;
    const holds = this.#overRun(made.value, sighting);
    if (!holds.ok) return holds;
    const { expression } = made.value;
    if (expression.kind !== 'binary' || !/^[<>]=?$|^=$/.test(expression.operator))
      return found({ holds: holds.value, difference: null });
    const sides = `(${printExpression(expression.left)}) - (${printExpression(expression.right)})`;
    const difference = this.trajectory(sides, sighting);
    if (!difference.ok) return found({ holds: holds.value, difference: null });
    const equal = expression.operator === '=' ? equalities(difference.value) : holds.value;
    return found({ holds: equal, difference: difference.value });
  }

  /** The names that an expression reads, as far as they differ per model. */
  names(text: string): Outcome<readonly string[]> {
    const made = this.#compile(text);
    return made.ok ? found(made.value.inputs.map(({ source }) => source)) : made;
  }

  /** Whether a name has a value in the model. */
  knows(name: string, sighting: Sighting): boolean {
    return this.#source(name, sighting) !== null;
  }

  #overRun(expression: Computable, sighting: Sighting): Outcome<Trajectory> {
    const { run } = sighting;
    const changing: [string, Float64Array][] = [];
    const inputs: Record<string, number> = {};
    for (const { name, source: origin } of expression.inputs) {
      const source = this.#source(origin, sighting);
      if (source === null) return missing('unknown-name');
      if (typeof source !== 'number') changing.push([name, source]);
      else if (Number.isFinite(source)) inputs[name] = source;
      else return missing('no-values');
    }
    const values = new Float64Array(run.time.length);
    if (changing.length === 0) {
      values.fill(compute(expression, inputs, run.step));
      return trajectory(run.time, values);
    }
    // a row in which a name has no value yet has none either; other failures are told apart below
    let valued = false;
    for (let row = 0; row < values.length; row += 1) {
      for (const [name, series] of changing) inputs[name] = series[row] ?? NaN;
      const ready: boolean = valued || changing.every(([, series]) => Number.isFinite(series[row]));
      values[row] = ready ? compute(expression, inputs, run.step) : NaN;
      if (ready && !Number.isFinite(values[row])) return missing('not-finite');
      valued = ready;
    }
    return trajectory(run.time, values);
  }

  /** The series of a name, or its one value, or null for a name without either. */
  #source(name: string, { run, parameters }: Sighting): Float64Array | number | null {
    if (name === this.#definition.time.variable) return run.time;
    return (
      run.series.get(name) ?? parameters[name] ?? this.#startValues(parameters).get(name) ?? null
    );
  }

  #startValues(parameters: Values): ReadonlyMap<string, number> {
    if (this.#start?.parameters === parameters) return this.#start.values;
    if (this.#settable === undefined) this.#settable = withSettable(this.#definition);
    const values =
      this.#settable === null ? new Map<string, number>() : startValues(this.#settable, parameters);
    this.#start = { parameters, values };
    return values;
  }

  #compile(text: string): Outcome<Computable> {
    const known = this.#compiled.get(text);
    if (known !== undefined) return known;
    const compiled = computable(text, this.#definition);
    if (this.#compiled.size < kept) this.#compiled.set(text, compiled);
    return compiled;
  }
}

/** Where a difference is zero, or has changed its sign since the row before. */
function equalities({ time, values }: Trajectory): Trajectory {
  const isZero = (value: number, row: number) =>
    value === 0 || (row > 0 && value * (values[row - 1] ?? 0) < 0);
  return { time, values: values.map((value, row) => Number(isZero(value, row))) };
}

/** The model with a series for each constant and start value; null for a model that does not run. */
function withSettable(definition: ModelDefinition): CompiledModel | null {
  const plain = compileModel(definition);
  if (!plain.ok) return null;
  // a series is kept for what a view shows
  const views = plain.model.settable.map((name) => ({ kind: 'graph' as const, y: [name] }));
  const shown = compileModel({ ...definition, views });
  return shown.ok ? shown.model : null;
}

/** The constants and start values of a model, from a run that takes no step. */
function startValues(model: CompiledModel, parameters: Values): ReadonlyMap<string, number> {
  const known = Object.entries(parameters).filter(([name]) => model.settable.includes(name));
  const { series } = runModel(model, {
    parameters: Object.fromEntries(known),
    end: model.definition.time.start,
  });
  return new Map([...series].map(([name, values]) => [name, values[0] ?? NaN]));
}
