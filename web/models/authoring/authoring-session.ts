/**
 * A model on the workbench of its author. The author may see and change everything, so what pupils
 * may do is kept out of the model that the parts of the workbench see; it is part of what is undone
 * and kept all the same. No DOM.
 */
import type { Access, ModelDefinition } from '#core/models/definition.ts';
import type { ModelRunner } from '../run/model-runner.ts';
import { WorkbenchSession, type KeptRun, type WorkbenchState } from '../workbench-session.ts';
import { leftOut } from './left-out.ts';
import { TypedDrafts } from './typed-drafts.ts';

/** What pupils may do where the author says nothing. */
export const fullAccess: Access = {
  rules: 'change',
  diagram: 'change',
  data: 'change',
  step: true,
};

export class AuthoringSession extends WorkbenchSession {
  /** What stands in fields of the author and cannot be used yet. */
  readonly drafts = new TypedDrafts();
  readonly #open = new WeakMap<ModelDefinition, ModelDefinition>();
  readonly #openRuns = new WeakMap<readonly KeptRun[], readonly KeptRun[]>();

  constructor(definition: ModelDefinition, runner?: ModelRunner) {
    super({ definition, runs: [] }, definition, runner);
  }

  /** The model without bounds on what may be done with it. */
  override get state(): WorkbenchState {
    const state = super.state;
    return {
      ...state,
      original: this.#opened(state.original),
      definition: this.#opened(state.definition),
      kept: this.#openedRuns(state.kept),
    };
  }

  /** The model as it is kept: with what pupils may do. */
  get whole(): ModelDefinition {
    return super.state.definition;
  }

  /** What pupils may do. */
  get access(): Access {
    return this.whole.access ?? fullAccess;
  }

  /** Whether keeping it would change anything. */
  get hasChanges(): boolean {
    return JSON.stringify(this.whole) !== JSON.stringify(super.state.original);
  }

  override change(definition: ModelDefinition, key: string | null = null): void {
    // A view that reports what it got changes nothing.
    if (definition === this.state.definition) return;
    const { access } = this.whole;
    super.change(access === undefined ? definition : { ...definition, access }, key);
  }

  override restore(): void {
    super.change(super.state.original);
  }

  /** Other rights of pupils; can be undone. */
  setAccess(part: Partial<Access>): void {
    const access = { ...this.access, ...part };
    super.change({ ...this.whole, access });
  }

  /** The same object for the same model, so that nothing is drawn again without need. */
  #opened(definition: ModelDefinition): ModelDefinition {
    if (definition.access === undefined) return definition;
    const known = this.#open.get(definition);
    if (known !== undefined) return known;
    const opened = leftOut(definition, 'access');
    this.#open.set(definition, opened);
    return opened;
  }

  #openedRuns(kept: readonly KeptRun[]): readonly KeptRun[] {
    const known = this.#openRuns.get(kept);
    if (known !== undefined) return known;
    const opened = kept.map((run) => ({ ...run, definition: this.#opened(run.definition) }));
    this.#openRuns.set(kept, opened);
    return opened;
  }
}

/** Whether a session is that of an author. */
export function isAuthoring(session: WorkbenchSession): session is AuthoringSession {
  return session instanceof AuthoringSession;
}
