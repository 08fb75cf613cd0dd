/** Runs a compiled model from its start to its end. */
import type { Method } from '../definition.ts';
import { limits } from '../limits.ts';
import type { CompiledModel } from './compile.ts';
import { Recorder } from './recorder.ts';
import { stepperFor } from './steppers.ts';

/** What a run may change of the definition. */
export interface RunOptions {
  /** Values for settable names; they replace the start value or constant. */
  readonly parameters?: Readonly<Record<string, number>>;
  readonly method?: Method;
  /** The time step, and so the value of `dt`. */
  readonly step?: number;
  readonly end?: number;
  /** The names to store, and to watch for values that are not finite; all names unless stated. */
  readonly record?: readonly string[];
  /** Refuse a run of more steps; 1,000,000 unless stated. */
  readonly maxSteps?: number;
}

/** Why a run ended. `step` counts from 0 at the start; `name` is what became NaN or infinite. */
export type RunEnd =
  | { readonly reason: 'completed' }
  | { readonly reason: 'stopped'; readonly step: number }
  | { readonly reason: 'not-finite'; readonly step: number; readonly name: string };

/**
 * The numbers of a run: plain data, fit for structured clone. Time and all series are views on one
 * buffer, so a worker posts a run with the transfer list `[run.time.buffer]`.
 */
export interface Run {
  /** Exactly start + n * step. */
  readonly time: Float64Array;
  /**
   * A series as long as `time` for each name of the model. Every number is finite, except that a
   * name that gets its value first from a rule has NaN at the start, before that rule ran.
   */
  readonly series: ReadonlyMap<string, Float64Array>;
  readonly end: RunEnd;
  readonly method: Method;
  readonly step: number;
}

/**
 * Runs a model. Row n holds the state after n steps; row 0 the start. After `stop` the row is stored
 * with what was assigned until then, and ends the run. Of a step with a value that is not finite
 * nothing is stored.
 *
 * @throws RangeError on an unknown name, a number that is not finite, a method that does not fit the
 * semantics, a step that is not positive, an end before the start, or more steps than allowed.
 */
export function runModel(model: CompiledModel, options: RunOptions = {}): Run {
  const { program, definition } = model;
  const { start } = definition.time;
  const { method = definition.method, step = definition.time.step } = options;
  const steps = countSteps(start, options.end ?? definition.time.end, step);
  const maxSteps = options.maxSteps ?? limits.steps;
  if (!(steps <= maxSteps)) throw new RangeError(`a run may take ${maxSteps} steps, not ${steps}`);

  const { timeCell, stepCell, startCell, endCell, initial } = program;
  const { machine } = model;
  const { memory } = machine;
  machine.begin(steps, definition.semantics === 'ode' ? (definition.seed ?? 1) : 1);
  memory[timeCell] = start;
  memory[stepCell] = step;
  memory[startCell] = start;
  memory[endCell] = options.end ?? definition.time.end;
  const advance = stepperFor(program, method, machine, step);
  const recorded = options.record === undefined ? model.recorded : pick(model, options.record);
  const recorder = new Recorder(recorded, timeCell, steps + 1);
  const finish = (end: RunEnd): Run => ({ ...recorder.columns(), end, method, step });

  machine.draw(0);
  const set = setValues(model, options.parameters ?? {}, memory);
  for (const [index, { name, cell }] of initial.entries()) {
    if (!set.has(cell)) machine.start(index);
    if (!Number.isFinite(memory[cell])) return finish({ reason: 'not-finite', step: 0, name });
  }
  machine.settle();
  machine.keep();
  recorder.storeIncomplete(memory);
  const fused = machine.fused(method);
  for (let n = 1; n <= steps; n += 1) {
    if (fused !== null) {
      const taken = fused(n, steps, recorder.rows);
      recorder.skip(taken - n + 1);
      n = taken + 1;
      if (n > steps) break;
    }
    const time = start + n * step;
    const stopped = advance(memory[timeCell] ?? NaN, time);
    memory[timeCell] = time;
    machine.draw(n);
    machine.settle();
    machine.keep();
    if (stopped && n === 1) recorder.storeIncomplete(memory);
    else if (!recorder.store(memory)) {
      const culprit = [...recorded].find(([, cell]) => !Number.isFinite(memory[cell]));
      return finish({ reason: 'not-finite', step: n, name: culprit?.[0] ?? '' });
    }
    if (stopped) return finish({ reason: 'stopped', step: n });
  }
  return finish({ reason: 'completed' });
}

/** The cells of some of the names that can be stored. */
function pick({ recorded }: CompiledModel, names: readonly string[]): ReadonlyMap<string, number> {
  const picked = new Map<string, number>();
  for (const name of names) {
    const cell = recorded.get(name);
    if (cell === undefined) throw new RangeError(`not a name with a series: ${name.slice(0, 50)}`);
    picked.set(name, cell);
  }
  return picked;
}

/** Sets the cells that the caller gives a value, and tells which they are. */
function setValues(
  { program }: CompiledModel,
  values: Readonly<Record<string, number>>,
  memory: Float64Array,
): ReadonlySet<number> {
  const set = new Set<number>();
  for (const [name, value] of Object.entries(values)) {
    const cell = program.settable.get(name);
    if (cell === undefined) throw new RangeError(`not a settable name: ${name.slice(0, 50)}`);
    if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${name} = ${value}`);
    memory[cell] = value;
    set.add(cell);
  }
  return set;
}

/** Whole steps that fit, forgiving what the division loses (60 / 0.1 counts as 600). */
function countSteps(start: number, end: number, step: number): number {
  if (!(step > 0 && Number.isFinite(step))) throw new RangeError(`not a time step: ${step}`);
  if (!(end >= start && Number.isFinite(end))) throw new RangeError(`not an end time: ${end}`);
  const exact = (end - start) / step;
  return Math.floor(exact + 1e-9 * Math.max(1, exact));
}
