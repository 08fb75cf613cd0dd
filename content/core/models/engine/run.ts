/** Runs a compiled model from its start to its end. */
import type { Method } from '../definition.ts';
import { limits } from '../limits.ts';
import type { CompiledModel } from './compile.ts';
import { execute } from './execute.ts';
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

  const { timeSlot, stepSlot, initial } = program;
  const memory = program.newMemory();
  memory[timeSlot] = start;
  memory[stepSlot] = step;
  const stepper = stepperFor(program, method, memory, step);
  const recorded = options.record === undefined ? model.recorded : pick(model, options.record);
  const recorder = new Recorder(recorded, timeSlot, steps + 1);
  const finish = (end: RunEnd): Run => ({ ...recorder.columns(), end, method, step });

  const set = setValues(model, options.parameters ?? {}, memory);
  for (const { name, slot, tape } of initial) {
    if (!set.has(slot)) execute(tape, memory);
    if (!Number.isFinite(memory[slot])) return finish({ reason: 'not-finite', step: 0, name });
  }
  stepper.settle();
  recorder.storeIncomplete(memory);
  for (let n = 1; n <= steps; n += 1) {
    const time = start + n * step;
    const stopped = stepper.advance(time);
    memory[timeSlot] = time;
    stepper.settle();
    if (stopped && n === 1) recorder.storeIncomplete(memory);
    else if (!recorder.store(memory)) {
      const culprit = [...recorded].find(([, slot]) => !Number.isFinite(memory[slot]));
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
    const slot = recorded.get(name);
    if (slot === undefined) throw new RangeError(`not a name with a series: ${name.slice(0, 50)}`);
    picked.set(name, slot);
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
    const slot = program.settable.get(name);
    if (slot === undefined) throw new RangeError(`not a settable name: ${name.slice(0, 50)}`);
    if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${name} = ${value}`);
    memory[slot] = value;
    set.add(slot);
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
