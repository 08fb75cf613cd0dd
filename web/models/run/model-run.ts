/**
 * One model on a page: which parameters are wanted, the run that belongs to them, the run before
 * it, and what went wrong. No DOM. One job is under way at a time; what is wanted meanwhile waits,
 * and only the latest of it is worked out.
 */
import type { ModelDefinition, ModelFault, RunEnd } from '#core/models/index.ts';
import type { ModelAbout, Outcome } from './model-work.ts';
import { pageRunner, type ModelRunner } from './model-runner.ts';
import type { Trajectory } from './trajectory.ts';

/** Values by name of parameter. */
export type ParameterValues = Readonly<Record<string, number>>;

/**
 * Why a run was made: to open the model, while the pupil is still moving something, or because the
 * pupil chose these values.
 */
export type RunReason = 'opening' | 'moving' | 'chosen';

/** A run that can be drawn, and what it was made with. */
export interface FinishedRun {
  readonly parameters: ParameterValues;
  readonly trajectory: Trajectory;
  readonly reason: RunReason;
}

/** A run that ended before its time, and not because the model says so. */
export interface BrokenOff {
  readonly kind: 'broken-off';
  readonly run: Trajectory;
}

/** Why there is no new picture. */
export type RunTrouble =
  | { readonly kind: 'faults'; readonly faults: readonly ModelFault[] }
  | BrokenOff
  | { readonly kind: 'too-long'; readonly seconds: number }
  | { readonly kind: 'error' };

export interface ModelRunState {
  readonly status: 'idle' | 'running' | 'ready' | 'failed';
  /** What is wanted now; the run may be behind for a moment. */
  readonly parameters: ParameterValues;
  /** The time step that is wanted; null means the model's own. */
  readonly step: number | null;
  /** The last good run; stays when a later one fails. */
  readonly run: FinishedRun | null;
  /** The run before the pupil moved anything. */
  readonly ghost: FinishedRun | null;
  readonly trouble: RunTrouble | null;
  /** Known once the model has been compiled. */
  readonly about: ModelAbout | null;
}

const initialState: ModelRunState = {
  status: 'idle',
  parameters: {},
  step: null,
  run: null,
  ghost: null,
  trouble: null,
  about: null,
};

let models = 0;

export class ModelRun {
  readonly definition: ModelDefinition;
  readonly #runner: ModelRunner;
  readonly #key: string;
  readonly #listeners = new Set<(state: ModelRunState) => void>();
  #state = initialState;
  /** Reason of the run that is wanted but not begun. */
  #wanted: RunReason | null = null;
  #isBusy = false;
  #isClosed = false;
  /** The run that was there when the pupil began to move something. */
  #before: FinishedRun | null = null;

  constructor(definition: ModelDefinition, runner: ModelRunner = pageRunner()) {
    models += 1;
    this.#key = `${definition.id}#${String(models)}`;
    this.definition = definition;
    this.#runner = runner;
  }

  get state(): ModelRunState {
    return this.#state;
  }

  /** Calls back at every change of state, until the returned function is called. */
  subscribe(listener: (state: ModelRunState) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Works out the model with its own values. */
  open(): void {
    if (this.#state.status === 'idle') this.#want('opening');
  }

  /** Other values for some parameters. While `isMoving`, the ghost stays what it was. */
  set(values: ParameterValues, isMoving = false): void {
    this.#before ??= this.#state.run;
    this.#change({ parameters: { ...this.#state.parameters, ...values } });
    this.#want(isMoving ? 'moving' : 'chosen');
  }

  /** Another time step; null for the model's own. */
  setStep(step: number | null): void {
    this.#change({ step });
    this.#want('chosen');
  }

  /** The model as it was opened. */
  reset(): void {
    this.#change({ step: null });
    this.set(this.#state.about?.defaults ?? {});
  }

  /** Lets go of the compiled model; nothing is called back after this. */
  close(): void {
    this.#isClosed = true;
    this.#listeners.clear();
    this.#runner.forget(this.#key);
  }

  #want(reason: RunReason): void {
    this.#wanted = reason;
    if (!this.#isBusy) void this.#workOn();
  }

  async #workOn(): Promise<void> {
    this.#isBusy = true;
    this.#change({ status: 'running' });
    while (this.#wanted !== null && !this.#isClosed) {
      const reason = this.#wanted;
      this.#wanted = null;
      const { parameters, step } = this.#state;
      const settings = { parameters, ...(step === null ? {} : { step }) };
      const work = { model: this.#key, definition: this.definition, settings };
      const outcome = await this.#runner.run(work);
      if (!this.#isClosed) this.#take(outcome, parameters, reason);
    }
    this.#isBusy = false;
  }

  #take(outcome: Outcome, wanted: ParameterValues, reason: RunReason): void {
    const about = outcome.kind === 'run' ? (outcome.about ?? this.#state.about) : this.#state.about;
    const parameters = { ...about?.defaults, ...wanted };
    const rest = { about, parameters: { ...about?.defaults, ...this.#state.parameters } };
    const trouble = troubleOf(outcome);
    if (outcome.kind !== 'run' || !this.#isDrawable(outcome.trajectory)) {
      if (reason !== 'moving') this.#before = null;
      this.#change({ ...rest, trouble, status: this.#statusAfter('failed') });
      return;
    }
    const before = this.#before;
    this.#change({
      ...rest,
      trouble,
      run: { parameters, trajectory: outcome.trajectory, reason },
      ghost:
        before === null || sameValues(before, parameters, outcome) ? this.#state.ghost : before,
      status: this.#statusAfter(trouble === null ? 'ready' : 'failed'),
    });
    if (reason === 'chosen') this.#before = null;
  }

  /**
   * A run that broke off is drawn as far as it came; one that grew out of all bounds, which would
   * leave nothing to see of the rest, only where there is no good one to keep.
   */
  #isDrawable({ end, time }: Trajectory): boolean {
    if (isAsMeant(end)) return true;
    return time.length > 1 && (end.reason !== 'not-finite' || this.#state.run === null);
  }

  #statusAfter(status: 'ready' | 'failed'): ModelRunState['status'] {
    return this.#wanted === null ? status : 'running';
  }

  #change(part: Partial<ModelRunState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener(this.#state);
  }
}

function troubleOf(outcome: Outcome): RunTrouble | null {
  switch (outcome.kind) {
    case 'faults':
      return { kind: 'faults', faults: outcome.faults };
    case 'too-long':
      return { kind: 'too-long', seconds: outcome.limit / 1_000 };
    case 'error':
      return { kind: 'error' };
    case 'run': {
      const run = outcome.trajectory;
      return isAsMeant(run.end) ? null : { kind: 'broken-off', run };
    }
  }
}

/** Whether a run went on to its end, or to where the model stops it. */
const isAsMeant = ({ reason }: RunEnd): boolean => reason === 'completed' || reason === 'stopped';

function sameValues(
  run: FinishedRun,
  parameters: ParameterValues,
  outcome: Extract<Outcome, { kind: 'run' }>,
): boolean {
  const names = Object.keys(parameters);
  return (
    run.trajectory.step === outcome.trajectory.step &&
    names.every((name) => run.parameters[name] === parameters[name])
  );
}
