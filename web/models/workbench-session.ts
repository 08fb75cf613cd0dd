/**
 * A model on the workbench: what the model is now and was before each change, which run belongs to
 * it, which runs are kept beside it. No DOM. Parts of the workbench read one state and call one
 * session, so that rules, diagram, graph and data always show the same model.
 */
import type { ModelDefinition, ModelFault } from '#core/models/index.ts';
import type { MeasuredData } from '#core/models/definition.ts';
import {
  beginHistory,
  redone,
  undone,
  withChange,
  type History,
} from '#core/models/editing/history.ts';
import type { KeptRun } from '#core/models/kept/kept-run.ts';
import { freshWork, type Report, type Workpiece } from '#core/models/kept/workpiece.ts';
import { ModelRun, type FinishedRun, type ModelRunState } from './run/model-run.ts';
import { pageRunner, type ModelRunner } from './run/model-runner.ts';
import type { Band } from './study.ts';

export { freshWork, type KeptRun, type Workpiece };

export interface WorkbenchState {
  /** The model as its author made it; what "back to the model of the author" gives. */
  readonly original: ModelDefinition;
  readonly definition: ModelDefinition;
  /** Faults of the present definition; the run is that of the last one without. */
  readonly faults: readonly ModelFault[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether the present model differs from the original. */
  readonly isChanged: boolean;
  /** The name that is looked at, in every view at once. */
  readonly selected: string | null;
  readonly kept: readonly KeptRun[];
  /** What is written about the runs; null until somebody writes. */
  readonly report: Report | null;
  /** Finished runs of what is kept, as far as they are there. */
  readonly keptRuns: ReadonlyMap<string, FinishedRun>;
  /** The run of the model, its parameters and troubles. */
  readonly run: ModelRunState;
  /** Where most of many runs with uncertain parameters are; null where nobody asked. */
  readonly band: readonly Band[] | null;
}

export class WorkbenchSession {
  readonly #runner: ModelRunner;
  readonly #listeners = new Set<() => void>();
  readonly #original: ModelDefinition;
  #history: History<ModelDefinition>;
  #model: ModelRun;
  #stop: () => void = () => undefined;
  #selected: string | null = null;
  #kept: readonly KeptRun[];
  #report: Report | null;
  #keptRuns: ReadonlyMap<string, FinishedRun> = new Map();
  /** The last run that could be drawn, of whichever definition. */
  #lastRun: FinishedRun | null = null;
  #band: readonly Band[] | null = null;
  #state: WorkbenchState;

  constructor(workpiece: Workpiece, original = workpiece.definition, runner = pageRunner()) {
    this.#runner = runner;
    this.#original = original;
    this.#history = beginHistory(workpiece.definition);
    this.#kept = workpiece.runs;
    this.#report = workpiece.report ?? null;
    this.#model = this.#open(this.#definition);
    this.#state = this.#newState();
    for (const run of this.#kept) if (run.isShown) void this.#makeAgain(run);
  }

  get state(): WorkbenchState {
    return this.#state;
  }

  /** The model, the kept runs and what is written about them, to save or send. */
  get workpiece(): Workpiece {
    const report = this.#report === null ? {} : { report: this.#report };
    return { definition: this.#definition, runs: this.#kept, ...report };
  }

  /**
   * The values that are not the model's own. They stay the same when those of a changed model, which
   * come with its first run, arrive.
   */
  get moved(): Readonly<Record<string, number>> {
    const { parameters, about } = this.#model.state;
    return Object.fromEntries(
      Object.entries(parameters).filter(([name, value]) => value !== about?.defaults[name]),
    );
  }

  /** Calls back after every change, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Lets go of everything. */
  close(): void {
    this.#listeners.clear();
    this.#stop();
    this.#model.close();
  }

  // The model

  /**
   * Another model; can be undone. Changes in a row with the same `key` (typing in one field, dragging
   * one symbol) are undone at once.
   */
  change(definition: ModelDefinition, key: string | null = null): void {
    this.#go(withChange(this.#history, definition, key));
  }

  undo(): void {
    this.#go(undone(this.#history));
  }

  redo(): void {
    this.#go(redone(this.#history));
  }

  /** Back to the author's model; can be undone. */
  restore(): void {
    this.change(this.#original);
  }

  /** Other measured data; can be undone. The run stays. */
  setData(data: readonly MeasuredData[], key: string | null = null): void {
    this.change({ ...this.#definition, data: [...data] }, key);
  }

  /** Looks at a name everywhere; null at nothing. */
  select(name: string | null): void {
    this.#selected = name;
    this.#tell();
  }

  // The run

  set(values: Readonly<Record<string, number>>, isMoving = false): void {
    this.#model.set(values, isMoving);
  }

  setStep(step: number | null): void {
    this.#model.setStep(step);
  }

  resetParameters(): void {
    this.#model.reset();
  }

  /** Shows a band beside the run, until the model changes; null for none. */
  setBand(band: readonly Band[] | null): void {
    if (band === this.#band) return;
    this.#band = band;
    this.#tell();
  }

  /** Keeps the present run under a name. */
  keep(title: string): KeptRun | null {
    const { run, step } = this.#model.state;
    if (run === null) return null;
    const kept: KeptRun = {
      id: freshId(),
      title,
      definition: this.#definition,
      parameters: run.parameters,
      step,
      isShown: true,
    };
    this.#kept = [...this.#kept, kept];
    this.#keptRuns = new Map([...this.#keptRuns, [kept.id, run]]);
    this.#tell();
    return kept;
  }

  /** Another name, or shown or hidden. */
  changeKept(id: string, part: Partial<Pick<KeptRun, 'title' | 'isShown'>>): void {
    this.#kept = this.#kept.map((run) => (run.id === id ? { ...run, ...part } : run));
    const run = this.#kept.find((one) => one.id === id);
    if (run?.isShown === true && !this.#keptRuns.has(id)) void this.#makeAgain(run);
    this.#tell();
  }

  forgetKept(id: string): void {
    this.#kept = this.#kept.filter((run) => run.id !== id);
    this.#tell();
  }

  /** Puts a kept run's model and parameters back on the bench; can be undone. */
  takeUp(id: string): void {
    const run = this.#kept.find((one) => one.id === id);
    if (run === undefined) return;
    this.change(run.definition);
    this.#model.setStep(run.step);
    this.#model.set(run.parameters);
  }

  /** Other texts of the report, or other runs in it. */
  setReport(report: Report): void {
    this.#report = report;
    this.#tell();
  }

  /** Work that was done elsewhere takes the place of what is here; its model can be undone. */
  receive({ definition, runs, report }: Workpiece): void {
    this.#kept = runs;
    this.#report = report ?? null;
    for (const run of runs) {
      if (run.isShown && !this.#keptRuns.has(run.id)) void this.#makeAgain(run);
    }
    if (JSON.stringify(definition) === JSON.stringify(this.#definition)) this.#tell();
    else this.change(definition);
  }

  get #definition(): ModelDefinition {
    return this.#history.present;
  }

  #go(history: History<ModelDefinition>): void {
    if (history === this.#history) return;
    const before = this.#definition;
    this.#history = history;
    this.#show(history.present, before);
  }

  #show(definition: ModelDefinition, before: ModelDefinition): void {
    const { step } = this.#model.state;
    const moved = this.moved;
    const needsRun = !runsTheSame(definition, before);
    if (needsRun) {
      this.#band = null;
      this.#stop();
      this.#model.close();
      this.#model = this.#open(definition);
      const names = new Set(definition.parameters.map(({ name }) => name));
      const kept = Object.entries(moved).filter(([name]) => names.has(name));
      if (step !== null) this.#model.setStep(step);
      if (kept.length > 0) this.#model.set(Object.fromEntries(kept), true);
    }
    this.#tell();
  }

  #open(definition: ModelDefinition): ModelRun {
    const model = new ModelRun(definition, this.#runner);
    this.#stop = model.subscribe(() => {
      // it tells of itself while it is being opened; whoever opens it tells when it is there
      if (model !== this.#model) return;
      this.#lastRun = model.state.run ?? this.#lastRun;
      this.#tell();
    });
    model.open();
    return model;
  }

  async #makeAgain({ id, definition, parameters, step }: KeptRun): Promise<void> {
    const settings = { parameters, ...(step === null ? {} : { step }) };
    const model = `kept#${id}`;
    const outcome = await this.#runner.run({ model, definition, settings });
    this.#runner.forget(model);
    if (outcome.kind !== 'run') return;
    const run: FinishedRun = { parameters, trajectory: outcome.trajectory, reason: 'chosen' };
    this.#keptRuns = new Map([...this.#keptRuns, [id, run]]);
    this.#tell();
  }

  #newState(): WorkbenchState {
    const run = this.#model.state;
    const { trouble } = run;
    return {
      original: this.#original,
      definition: this.#definition,
      faults: trouble?.kind === 'faults' ? trouble.faults : [],
      canUndo: this.#history.past.length > 0,
      canRedo: this.#history.future.length > 0,
      isChanged: this.#definition !== this.#original,
      selected: this.#selected,
      kept: this.#kept,
      report: this.#report,
      keptRuns: this.#keptRuns,
      run: run.run === null ? { ...run, run: this.#lastRun } : run,
      band: this.#band,
    };
  }

  #tell(): void {
    this.#state = this.#newState();
    for (const listener of this.#listeners) listener();
  }
}

/** An id that no run has, here or on another device. */
function freshId(): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => alphabet.charAt(byte & 31)).join('');
}

/** Whether two definitions give the same run: they differ in words, places and data only. */
function runsTheSame(one: ModelDefinition, other: ModelDefinition): boolean {
  const silent = { title: '', description: '', data: 0, diagram: 0, scene: 0, runs: 0 };
  const bare = (definition: ModelDefinition) => JSON.stringify({ ...definition, ...silent });
  return bare(one) === bare(other);
}
