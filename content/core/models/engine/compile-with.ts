/**
 * Compiles a model definition of either semantics, with a given engine for differential equations:
 * that is large, and a page that shows model lines alone can do without.
 */
import type { ModelDefinition, OdeModel } from '../definition.ts';
import { fault, textStart, type ModelFault, type Origin } from '../fault.ts';
import { isName } from '../language/parser.ts';
import { compileLines } from './compile-lines.ts';
import type { Course, Journey } from './course.ts';
import { linesCourse } from './lines-course.ts';
import type { Machine, MakeMachine } from './machine.ts';
import type { Compiled, OdeProgram, Program } from './program.ts';

/** A model that can run any number of times. It holds functions: compile again in a worker. */
export interface CompiledModel {
  readonly definition: ModelDefinition;
  /** The names that get a series: all that changes, and constants that a view shows. */
  readonly names: readonly string[];
  /** Every name that a run can store: those, and constants. */
  readonly everything: readonly string[];
  /** The names that a run may set: start values, or constants and stocks. */
  readonly settable: readonly string[];
  /** @internal */
  readonly program: Program;
  /** The back end that carries the program out. @internal */
  readonly machine: Machine;
  /** How a run goes through the program. @internal */
  readonly courseOf: (journey: Journey) => Course;
  /** The cells of `names`. @internal */
  readonly recorded: ReadonlyMap<string, number>;
  /** The cells of every name that a run can store: those, and what stays the same. @internal */
  readonly recordable: ReadonlyMap<string, number>;
}

/** A compiled model, or everything that is wrong with the definition, in the order of reading. */
export type Compilation =
  | { readonly ok: true; readonly model: CompiledModel }
  | { readonly ok: false; readonly faults: readonly ModelFault[] };

/** What a model in differential equations needs beyond one in lines. */
export interface OdeEngine {
  readonly compile: (definition: OdeModel) => Compiled<OdeProgram>;
  readonly courseOf: (program: OdeProgram, machine: Machine, journey: Journey) => Course;
}

/** As `compileModel`, which says more, with the engine for differential equations. */
export function compileWith(
  definition: ModelDefinition,
  makeMachine: MakeMachine,
  odeEngine: OdeEngine,
): Compilation {
  const timeFaults = checkTime(definition);
  if (timeFaults.length > 0) return { ok: false, faults: timeFaults };
  const compiled =
    definition.semantics === 'lines' ? compileLines(definition) : odeEngine.compile(definition);
  if (!compiled.ok) return compiled;

  const { program } = compiled;
  const faults = [...checkParameters(definition, program), ...checkShown(definition, program)];
  if (faults.length > 0) return { ok: false, faults };

  const recorded = new Map(program.changing);
  for (const name of definition.views.flatMap((view) => view.y)) {
    const cell = program.settable.get(name);
    if (cell !== undefined) recorded.set(name, cell);
  }
  const recordable = new Map([...recorded, ...program.settable]);
  const [names, everything] = [[...recorded.keys()], [...recordable.keys()]];
  const settable = [...program.settable.keys()];
  const machine = makeMachine(program);
  const courseOf = (journey: Journey): Course =>
    program.semantics === 'lines'
      ? linesCourse(program, machine, journey)
      : odeEngine.courseOf(program, machine, journey);
  const cells = { recorded, recordable };
  const model = { definition, names, everything, settable, program, machine, courseOf, ...cells };
  return { ok: true, model };
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
  definition: ModelDefinition,
  { settable, changing }: Program,
): readonly ModelFault[] {
  const { variables, views, time } = definition;
  const arrays = new Set(arrayNames(definition));
  const isKnown = (name: string) => settable.has(name) || changing.has(name);
  const unknownIn = (part: 'variables' | 'views', names: readonly string[]) =>
    names.map((name) => fault('model-unknown-name', { part, item: name }, textStart, { name }));
  const named = variables.map(({ name }) => name);
  const drawn = views.flatMap((view) => view.y);
  return [
    ...unknownIn(
      'variables',
      named.filter(
        (name) => !isKnown(name) && !arrays.has(name) && name !== time.variable && name !== 'dt',
      ),
    ),
    ...unknownIn(
      'views',
      drawn.filter((name) => !isKnown(name)),
    ),
  ];
}

/** The names of arrays as a whole, and of tables; they have no values of their own. */
function arrayNames(definition: ModelDefinition): readonly string[] {
  if (definition.semantics === 'lines') return [];
  const { stocks, flows, auxiliaries, tables = [] } = definition;
  const arrays = [...stocks, ...flows, ...auxiliaries].filter(({ over }) => over !== undefined);
  return [...arrays, ...tables].map(({ name }) => name);
}
