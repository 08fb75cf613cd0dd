/** Compiles a model definition of either semantics. */
import type { ModelDefinition } from '../definition.ts';
import { fault, textStart, type ModelFault, type Origin } from '../fault.ts';
import { isName } from '../language/parser.ts';
import { compileLines } from './compile-lines.ts';
import { compileOde } from './compile-ode.ts';
import type { Machine, MakeMachine } from './machine.ts';
import type { Program } from './program.ts';
import { tapeMachine } from './tape-machine.ts';

/** A model that can run any number of times. It holds functions: compile again in a worker. */
export interface CompiledModel {
  readonly definition: ModelDefinition;
  /** The names that get a series: all that changes, and constants that a view shows. */
  readonly names: readonly string[];
  /** The names that a run may set: start values, or constants and stocks. */
  readonly settable: readonly string[];
  /** @internal */
  readonly program: Program;
  /** The back end that carries the program out. @internal */
  readonly machine: Machine;
  /** The cells of `names`. @internal */
  readonly recorded: ReadonlyMap<string, number>;
}

/** A compiled model, or everything that is wrong with the definition, in the order of reading. */
export type Compilation =
  | { readonly ok: true; readonly model: CompiledModel }
  | { readonly ok: false; readonly faults: readonly ModelFault[] };

/**
 * Checks and compiles a definition that fits the schema. Never throws on what stands in its texts;
 * those give faults with a place. `makeMachine` chooses the back end: tapes, which work everywhere,
 * unless stated. All give the same numbers.
 */
export function compileModel(
  definition: ModelDefinition,
  makeMachine: MakeMachine = tapeMachine,
): Compilation {
  const timeFaults = checkTime(definition);
  if (timeFaults.length > 0) return { ok: false, faults: timeFaults };
  const compiled =
    definition.semantics === 'lines' ? compileLines(definition) : compileOde(definition);
  if (!compiled.ok) return compiled;

  const { program } = compiled;
  const faults = [...checkParameters(definition, program), ...checkShown(definition, program)];
  if (faults.length > 0) return { ok: false, faults };

  const recorded = new Map(program.changing);
  for (const name of definition.views.flatMap((view) => view.y)) {
    const cell = program.settable.get(name);
    if (cell !== undefined) recorded.set(name, cell);
  }
  const names = [...recorded.keys()];
  const settable = [...program.settable.keys()];
  const machine = makeMachine(program);
  return { ok: true, model: { definition, names, settable, program, machine, recorded } };
}

function checkTime({ time }: ModelDefinition): readonly ModelFault[] {
  const origin: Origin = { part: 'time' };
  const { variable: name, start, step, end } = time;
  const bad = (field: 'start' | 'step' | 'end') =>
    fault('model-bad-time', origin, textStart, { field });
  return [
    ...(name === 'dt' || !isName(name)
      ? [fault('model-invalid-name', origin, textStart, { name })]
      : []),
    ...(Number.isFinite(start) ? [] : [bad('start')]),
    ...(step > 0 && Number.isFinite(step) ? [] : [bad('step')]),
    ...(end >= start && Number.isFinite(end) ? [] : [bad('end')]),
  ];
}

function checkParameters(
  { parameters }: ModelDefinition,
  { settable, changing }: Program,
): readonly ModelFault[] {
  return parameters.flatMap(({ name, min, max, step }) => {
    const origin: Origin = { part: 'parameters', item: name };
    if (!settable.has(name)) {
      const code = changing.has(name) ? 'model-not-settable' : 'model-unknown-name';
      return [fault(code, origin, textStart, { name })];
    }
    return min < max && step > 0 ? [] : [fault('model-bad-range', origin, textStart, { name })];
  });
}

/** Words may be given to any name; a view draws names that have values in time. */
function checkShown(
  { variables, views, time }: ModelDefinition,
  { settable, changing }: Program,
): readonly ModelFault[] {
  const isKnown = (name: string) => settable.has(name) || changing.has(name);
  const unknownIn = (part: 'variables' | 'views', names: readonly string[]) =>
    names.map((name) => fault('model-unknown-name', { part, item: name }, textStart, { name }));
  const named = variables.map(({ name }) => name);
  const drawn = views.flatMap((view) => view.y);
  return [
    ...unknownIn(
      'variables',
      named.filter((name) => !isKnown(name) && name !== time.variable && name !== 'dt'),
    ),
    ...unknownIn(
      'views',
      drawn.filter((name) => !isKnown(name)),
    ),
  ];
}
