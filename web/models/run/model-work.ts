/**
 * The work that a model asks for: compile once, run often. A pure function of messages, so that the
 * same lines run in the worker and, where there is none, in the page.
 */
import type { ModelDefinition, ModelFault } from '#core/models/index.ts';
import type { CompiledModel } from '#core/models/engine/compile-with.ts';
import { type Run, runModel, type RunOptions } from '#core/models/engine/run.ts';
import type { RulesText } from '#core/models/exchange/rules-text.ts';
import type { Compilation } from '#core/models/engine/compile-with.ts';
import type { MakeMachine } from '#core/models/engine/machine.ts';
import { tapeMachine } from '#core/models/engine/tape-machine.ts';
import { compileInPage, rulesTextInPage } from './compile-in-page.ts';
import type { StudyReply, StudyRequest } from '../study.ts';

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
  | { readonly kind: 'forget'; readonly model: string }
  | StudyRequest;

/** From the worker to the page. */
export type WorkerReply =
  | { readonly kind: 'awake' }
  | { readonly kind: 'done'; readonly job: number; readonly outcome: Outcome }
  | StudyReply;

/** Compiled models, and the work on them. */
export interface Workshop {
  /** Never rejects. */
  work(work: Work): Promise<Outcome>;
  forget(model: string): void;
}

interface KnownModel {
  readonly model: CompiledModel;
  /** Whether it runs on the faster back end, if there is one. */
  readonly isFast: boolean;
}

/**
 * Models run on tapes at first, which work everywhere and are ready at once. `loadFaster` loads a
 * faster back end, for models that run again and again under the hand of a reader.
 */
export function createWorkshop(loadFaster?: () => Promise<MakeMachine>): Workshop {
  const models = new Map<string, KnownModel>();

  async function compile(definition: ModelDefinition, isAgain: boolean): Promise<Compilation> {
    const faster = isAgain ? await loadFaster?.().catch(() => undefined) : undefined;
    return compileInPage(definition, faster ?? tapeMachine);
  }

  async function run({ model: key, definition, settings }: Work): Promise<Outcome> {
    const known = models.get(key);
    if (known?.isFast === true) return { kind: 'run', trajectory: runModel(known.model, settings) };
    const wanted = known?.model.definition ?? definition;
    if (wanted === undefined) return { kind: 'error' };
    const compiled = await compile(wanted, known !== undefined);
    if (!compiled.ok) return { kind: 'faults', faults: compiled.faults };
    const { model } = compiled;
    models.set(key, { model, isFast: known !== undefined || loadFaster === undefined });
    const trajectory = runModel(model, settings);
    if (known !== undefined) return { kind: 'run', trajectory };
    return { kind: 'run', trajectory, about: await aboutModel(model) };
  }

  return {
    async work(work) {
      try {
        return await run(work);
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

async function aboutModel(model: CompiledModel): Promise<ModelAbout> {
  return { defaults: defaultsOf(model), ...(await rulesTextInPage(model.definition)) };
}

/** Read from the first row of a run. */
function defaultsOf(model: CompiledModel): Readonly<Record<string, number>> {
  const { parameters, time } = model.definition;
  const names = parameters.map(({ name }) => name);
  const { series } = runModel(model, { end: time.start, record: names });
  return Object.fromEntries(names.map((name) => [name, series.get(name)?.[0] ?? NaN]));
}
