/** Runs a compiled model from its start to its end. */
import type { Method } from '../definition.ts';
import { limits } from '../limits.ts';
import type { CompiledModel } from './compile.ts';
import type { Halt } from './course.ts';
import type { EventMoment } from './events.ts';
import type { StepsReport } from './methods/dopri5.ts';
import { Recorder } from './recorder.ts';

/** What a run may change of the definition, and how far it may go. */
export interface RunOptions {
  /** Values for settable names; they replace the start value or constant. */
  readonly parameters?: Readonly<Record<string, number>>;
  /** Any method for differential equations, whatever the definition says; for lines only `lines`. */
  readonly method?: Method;
  /** The time step, and so the value of `dt`. */
  readonly step?: number;
  readonly end?: number;
  /** The interval between two rows, a whole number of steps; one step unless stated. */
  readonly report?: number;
  /**
   * The names to store, and to watch for values that are not finite: some of `model.everything`, or
   * `model.names` unless stated.
   */
  readonly record?: readonly string[];
  /** Refuse a run of more steps; 1,000,000 unless stated. */
  readonly maxSteps?: number;
  /** End a run whose method chooses its steps once it has computed all rates this often. */
  readonly maxEvaluations?: number;
  /** Asked every few thousand steps; true ends the run there. */
  readonly shouldStop?: () => boolean;
}

/**
 * Why a run ended. `step` counts from 0 at the start: the step that could not be taken, or that a stop
 * was in. `name` is what became NaN or infinite, or the stock that asks for ever smaller steps; `event`
 * is the place of the event that follows itself ever faster.
 */
export type RunEnd =
  | { readonly reason: 'completed' }
  | {
      readonly [Reason in Halt['reason']]: Extract<Halt, { readonly reason: Reason }> & {
        readonly step: number;
      };
    }[Halt['reason']];

/**
 * The numbers of a run: plain data, fit for structured clone. Time and all series are views on one
 * buffer, so a worker posts a run with the transfer list `[run.time.buffer]`.
 */
export interface Run {
  /**
   * Exactly start + n * step, for each step or each that is reported; where the run is ended by an
   * event, the last one is the moment of the event.
   */
  readonly time: Float64Array;
  /**
   * A series as long as `time` for each name of the model. Every number is finite, except that a
   * name that gets its value first from a rule has NaN at the start, before that rule ran.
   */
  readonly series: ReadonlyMap<string, Float64Array>;
  readonly end: RunEnd;
  readonly method: Method;
  readonly step: number;
  /** The events that happened, in the order of time. */
  readonly events: readonly EventMoment[];
  /** Of a method that chooses its own steps. */
  readonly steps?: StepsReport;
}

/** Steps between two questions whether to stop. */
const stepsPerQuestion = 4_096;

/**
 * Runs a model. Row n holds the state after n steps; row 0 the start. After `stop`, of rules or of an
 * event, and after events that follow each other too fast, the row is stored with what was assigned
 * until then, and ends the run. Of a step with a value that is not finite nothing is stored.
 *
 * @throws RangeError on an unknown name, a number that is not finite, a method that does not fit the
 * semantics, a step that is not positive, an end before the start, a report interval that is not a
 * whole number of steps, or more steps than allowed.
 */
export function runModel(model: CompiledModel, options: RunOptions = {}): Run {
  const { program, definition, machine } = model;
  const { start } = definition.time;
  const { method = definition.method, step = definition.time.step } = options;
  const { end = definition.time.end, shouldStop } = options;
  const steps = countSteps(start, end, step);
  const every = stepsPerRow(options.report, step);
  const maxSteps = options.maxSteps ?? limits.steps;
  if (!(steps <= maxSteps)) throw new RangeError(`a run may take ${maxSteps} steps, not ${steps}`);

  const isOde = definition.semantics === 'ode';
  const { timeCell, stepCell, startCell, endCell, initial } = program;
  const recorded = options.record === undefined ? model.recorded : pick(model, options.record);
  const recorder = new Recorder(recorded, timeCell, steps, every);
  machine.begin(steps, isOde ? (definition.seed ?? 1) : 1, every === 1 ? recorder.size : 0);
  const { memory } = machine;
  recorder.open(machine.block);
  memory[timeCell] = start;
  memory[stepCell] = step;
  memory[startCell] = start;
  memory[endCell] = end;
  const course = model.courseOf({
    method,
    start,
    step,
    lastTime: start + steps * step,
    tolerance: (isOde ? definition.tolerance : undefined) ?? 1e-6,
    maxEvaluations: options.maxEvaluations ?? limits.evaluations,
    shouldStop: shouldStop ?? (() => false),
  });
  const finish = (reached: RunEnd): Run => {
    const { moments: events, report } = course;
    const told = report === undefined ? {} : { steps: report() };
    return { ...recorder.columns(), end: reached, method, step, events, ...told };
  };
  const notFinite = (n: number): Run => {
    const culprit = [...recorded].find(([, cell]) => !Number.isFinite(memory[cell]));
    return finish({ reason: 'not-finite', step: n, name: culprit?.[0] ?? '' });
  };

  machine.draw(0);
  const set = setValues(model, options.parameters ?? {}, memory);
  for (const [index, { name, cell }] of initial.entries()) {
    if (!set.has(cell)) machine.start(index);
    if (!Number.isFinite(memory[cell])) return finish({ reason: 'not-finite', step: 0, name });
  }
  machine.settle();
  machine.keep();
  // Rules may give a name its first value, and nothing else does.
  if (!isOde) recorder.storeIncomplete(memory);
  else if (!recorder.storeLast(memory)) return notFinite(0);
  const fused = machine.fused(method);
  let question = stepsPerQuestion;
  for (let n = 1; n <= steps; n += 1) {
    if (n >= question) {
      question = n + stepsPerQuestion;
      if (shouldStop?.() === true) return finish({ reason: 'interrupted', step: n });
    }
    if (fused !== null && !course.isDelicate()) {
      const to = shouldStop === undefined ? steps : Math.min(steps, question - 1);
      const taken = fused(n, to, recorder.rows);
      recorder.skipTo(taken);
      if (taken === to) {
        n = taken;
        continue;
      }
      n = taken + 1;
    }
    const halt = course.advance(n);
    if (halt === null) {
      machine.keep();
      if (!recorder.store(memory, n)) return notFinite(n);
      continue;
    }
    if (halt.reason === 'stopped' || halt.reason === 'events-too-dense') {
      if (program.semantics === 'lines' && n === 1) recorder.storeIncomplete(memory);
      else if (!recorder.storeLast(memory)) return notFinite(n);
    }
    return finish({ ...halt, step: n });
  }
  return finish({ reason: 'completed' });
}

/** How many steps go from one row to the next, forgiving what a division loses. */
function stepsPerRow(report: number | undefined, step: number): number {
  if (report === undefined) return 1;
  const every = Math.round(report / step);
  if (!(every >= 1 && Math.abs(report / step - every) <= 1e-9 * every))
    throw new RangeError(`not a whole number of steps: ${report}`);
  return every;
}

/** The cells of some of the names that can be stored. */
function pick(
  { recordable }: CompiledModel,
  names: readonly string[],
): ReadonlyMap<string, number> {
  const picked = new Map<string, number>();
  for (const name of names) {
    const cell = recordable.get(name);
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
