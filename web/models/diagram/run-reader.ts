/** Values by name from a run, also of what a run does not hold: constants, and flows that the diagram names. */
import { lifted } from '#core/models/editing/between-semantics.ts';
import { evaluate, valuelessPart } from '#core/models/editing/evaluate.ts';
import { modelParts } from '#core/models/editing/model-parts.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import { namesIn } from '#core/models/language/ast.ts';
import { parseExpression } from '#core/models/language/parser.ts';
import { modelText } from '#text/models.ts';
import { decimalsFor, decimalsOf, figure } from '../figures.ts';
import type { FinishedRun } from '../run/model-run.ts';
import { boundsOf, seriesOf } from '../run/trajectory.ts';
import { flowNames } from '../flow-names.ts';

/** A name in a run: its value at a sample, and between which values it lies. */
export interface Row {
  readonly at: (index: number) => number;
  readonly least: number;
  readonly most: number;
}

/** The part of the largest value that is no more to be seen. */
const nearNothing = 5e-4;

/** Samples in which the bounds of what is worked out here are looked for. */
const samples = 40;

export class RunReader {
  readonly #definition: ModelDefinition;
  readonly #run: FinishedRun;
  readonly #rows = new Map<string, Row | null>();
  #lifted: ModelDefinition | null = null;

  constructor(definition: ModelDefinition, run: FinishedRun) {
    this.#definition = definition;
    this.#run = run;
  }

  /** Null for what has no value. */
  row(name: string): Row | null {
    const known = this.#rows.get(name);
    if (known !== undefined) return known;
    // What leads back to itself has none.
    this.#rows.set(name, null);
    const row = this.#stored(name) ?? this.#constant(name) ?? this.#computed(name);
    this.#rows.set(name, row);
    return row;
  }

  /** The value at a sample with its unit, empty where there is none. */
  written(name: string, index: number, unit: string): string {
    const row = this.row(name);
    if (row === null) return '';
    return modelText.amount(figureIn(row, row.at(index)), unit);
  }

  #stored(name: string): Row | null {
    const series = seriesOf(this.#run.trajectory, name);
    const bounds = boundsOf(series);
    if (bounds === null) return null;
    return { at: (index) => series[index] ?? NaN, least: bounds[0], most: bounds[1] };
  }

  #constant(name: string): Row | null {
    const { parameters } = this.#run;
    const part = modelParts(this.#definition)?.find((one) => one.name === name);
    if (part?.kind !== 'constant') return null;
    const value = parameters[name] ?? part.value;
    return value === null ? null : { at: () => value, least: value, most: value };
  }

  /** What stands in the rules without a name of its own: worked out from what it reads. */
  #computed(name: string): Row | null {
    if (this.#definition.semantics === 'ode') return null;
    this.#lifted ??= lifted(this.#definition, flowNames);
    const model = this.#lifted;
    if (model.semantics === 'lines') return null;
    const formula = [...model.flows, ...model.auxiliaries].find((one) => one.name === name);
    const parsed = parseExpression(formula?.expression ?? '', { part: 'flows' });
    if (!parsed.ok || valuelessPart(parsed.value) !== null) return null;
    const { angles = 'radians' } = model;
    const { time } = this.#run.trajectory;
    const names = namesIn(parsed.value);
    const at = (index: number): number => {
      const values = new Map(names.map((one) => [one, this.row(one)?.at(index) ?? NaN]));
      values.set(model.time.variable, time[index] ?? NaN);
      return evaluate(parsed.value, values, { angles });
    };
    const last = time.length - 1;
    const some = Array.from({ length: samples }, (_, sample) =>
      at(Math.round((sample * last) / (samples - 1))),
    );
    const bounds = boundsOf(Float64Array.from(some));
    return bounds === null ? null : { at, least: bounds[0], most: bounds[1] };
  }
}

/**
 * A value of a row in as many decimals as the row needs; what never changes as it is, and what is
 * nothing beside the rest of the row as zero.
 */
export function figureIn({ least, most }: Row, value: number): string {
  const size = Math.max(Math.abs(least), Math.abs(most));
  if (most > least && Math.abs(value) < size * nearNothing) return '0';
  if (most > least) return figure(value, decimalsFor(Math.max(most - least, Math.abs(most) / 10)));
  return figure(value, decimalsOf(Math.abs(value)));
}
