/**
 * The work that a model asks for: compile once, run often. A pure function of messages, so that the
 * same lines run in the worker and, where there is none, in the page.
 */
import {
  compileModel,
  rulesText,
  runModel,
  type CompiledModel,
  type ModelDefinition,
  type ModelFault,
  type RulesText,
  type Run,
  type RunOptions,
} from '#core/models/index.ts';

/** One run of a model. */
export interface Work {
  /** The key under which the compiled model is kept. */
  readonly model: string;
  /** May be left out once it has been given. */
  readonly definition?: ModelDefinition;
  readonly settings: RunOptions;
}

/** What is known of a model once it is compiled. */
export interface ModelAbout extends RulesText {
  /** The model's own values of its parameters. */
  readonly defaults: Readonly<Record<string, number>>;
}

/** What came of the work. `about` comes with the first run. */
export type Outcome =
  | { readonly kind: 'run'; readonly trajectory: Run; readonly about?: ModelAbout }
  | { readonly kind: 'faults'; readonly faults: readonly ModelFault[] }
  | { readonly kind: 'too-long'; readonly limit: number }
  | { readonly kind: 'error' };

/** From the page to the worker. */
export type WorkerRequest =
  | { readonly kind: 'work'; readonly job: number; readonly work: Work }
  | { readonly kind: 'forget'; readonly model: string };

/** From the worker to the page. */
export type WorkerReply =
  | { readonly kind: 'awake' }
  | { readonly kind: 'done'; readonly job: number; readonly outcome: Outcome };

/** Compiled models, and the work on them. */
export interface Workshop {
  work(work: Work): Outcome;
  forget(model: string): void;
}

export function createWorkshop(): Workshop {
  const models = new Map<string, CompiledModel>();

  function run({ model: key, definition, settings }: Work): Outcome {
    const known = models.get(key);
    if (known !== undefined) return { kind: 'run', trajectory: runModel(known, settings) };
    if (definition === undefined) return { kind: 'error' };
    const compiled = compileModel(definition);
    if (!compiled.ok) return { kind: 'faults', faults: compiled.faults };
    models.set(key, compiled.model);
    const trajectory = runModel(compiled.model, settings);
    return { kind: 'run', trajectory, about: aboutModel(definition) };
  }

  return {
    work(work) {
      try {
        return run(work);
      } catch {
        // Values that the engine refuses, or more numbers than fit in memory.
        return { kind: 'error' };
      }
    },
    forget(model) {
      models.delete(model);
    },
  };
}

/** What may be handed over instead of copied. */
export function transferables(outcome: Outcome): Transferable[] {
  return outcome.kind === 'run' ? [outcome.trajectory.time.buffer] : [];
}

function aboutModel(definition: ModelDefinition): ModelAbout {
  return { defaults: defaultsOf(definition), ...rulesText(definition) };
}

/** Read from the first row of a run that shows every parameter. */
function defaultsOf(definition: ModelDefinition): Readonly<Record<string, number>> {
  const names = definition.parameters.map(({ name }) => name);
  const view = { kind: 'graph', y: names } as const;
  const compiled = compileModel({ ...definition, views: [view] });
  if (!compiled.ok) return {};
  const { series } = runModel(compiled.model, { end: definition.time.start });
  return Object.fromEntries(names.map((name) => [name, series.get(name)?.[0] ?? NaN]));
}
