/**
 * A task with a model in a page: the reader moves its values, or changes it where the author lets
 * them, and has it marked. Player and marking are loaded when the reader comes near.
 *
 * @fires ek-attempt @fires ek-draft @fires ek-model-work
 */
import type { Answer } from '#core/blocks/answer.ts';
import type { ModelTaskAnswer } from '#core/blocks/model-task/model-task-question.ts';
import type { markModelTask } from '#core/blocks/model-task/marking.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import type { KeptRun } from '#core/models/kept/kept-run.ts';
import type { Workpiece } from '#core/models/kept/workpiece.ts';
import { namesIn } from '../model/ek-model-block.ts';
import { ModelStage } from '../model/model-stage.ts';
import { ModelWorkEvent } from '../model/model-work-event.ts';
import { QuestionForm } from '../question-form.ts';
import type { EkRunChoice } from './ek-run-choice.ts';

export class EkModelTask extends HTMLElement {
  #form: QuestionForm | null = null;
  #stage: ModelStage | null = null;
  #mark: typeof markModelTask | null = null;
  /** An answer of an earlier time, until the player shows it. */
  #earlier: ModelTaskAnswer | null = null;
  #isMoved = false;
  /** What was shown when the form was told last. */
  #told: string | undefined = '';
  /** The title of the kept run that is the answer, as long as nothing is moved. */
  #run: string | null = null;
  #runs: readonly KeptRun[] = [];
  #choice: EkRunChoice | null = null;

  get form(): QuestionForm {
    this.#form ??= new QuestionForm(this, {
      read: () => this.#read(),
      write: (answer) => {
        this.#write(answer);
      },
      mark: (question, answer) =>
        question.kind === 'model_task' && answer.kind === 'model_task'
          ? (this.#mark?.(question, answer) ?? null)
          : { verdict: 'unreadable', remarks: [], feedback: [] },
    });
    return this.#form;
  }

  connectedCallback(): void {
    this.#openStage().watch();
    this.addEventListener('ek-parameter', this.#handleMove);
    this.addEventListener('ek-run', this.#handleMove);
    this.addEventListener('reset', this.#handleReset);
  }

  disconnectedCallback(): void {
    this.#stage?.leave();
    this.removeEventListener('ek-parameter', this.#handleMove);
    this.removeEventListener('ek-run', this.#handleMove);
    this.removeEventListener('reset', this.#handleReset);
  }

  /** Loads the player and what marks it now, wherever the task stands. */
  async load(): Promise<void> {
    await this.#openStage().load();
  }

  /** The id of the block; in the page it is that of the form. */
  get block(): string {
    return this.form.data.block;
  }

  /** The model as its author made it; null where the page has none. */
  get original(): ModelDefinition | null {
    const { forPupil } = this.form.data;
    return forPupil.kind === 'model_task' ? forPupil.model : null;
  }

  /** Runs that were kept here, and their report. */
  restore(work: Workpiece): boolean {
    return this.#openStage().restoreRuns(work);
  }

  /** Kept runs that the reader may hand in as the answer. */
  offer(runs: readonly KeptRun[]): void {
    this.#runs = runs;
    this.#showRuns();
  }

  #showRuns(): void {
    if (this.#choice === null && this.#runs.length === 0 && this.#run === null) return;
    void this.#loadChoice();
  }

  async #loadChoice(): Promise<void> {
    const { original } = this;
    if (original === null) return;
    // Without a connection the task itself still works.
    const loaded = await import('./ek-run-choice.ts').catch(() => null);
    if (loaded === null) return;
    if (this.#choice === null) {
      this.#choice = new loaded.EkRunChoice();
      this.#choice.onChoose = (answer) => {
        this.#write(answer);
        this.querySelector('form')?.dispatchEvent(new Event('input', { bubbles: true }));
      };
      this.querySelector('.task-model')?.after(this.#choice);
    }
    this.#choice.original = original;
    this.#choice.runs = this.#runs;
    this.#choice.chosen = this.#run;
  }

  #openStage(): ModelStage {
    if (this.#stage !== null) return this.#stage;
    const { data } = this.form;
    const place = this.querySelector<HTMLElement>('.task-model');
    if (place === null) throw new Error('ek-model-task without a place for its model');
    this.#stage = new ModelStage({
      place,
      definition: async () => {
        const { forPupil, question } = data;
        if (forPupil.kind !== 'model_task' || forPupil.model === null) throw new Error('no model');
        if (question !== null) await this.#loadMarking();
        return forPupil.model;
      },
      controls: () => namesIn(place.dataset['controls']),
      views: () => [],
      onWork: (work) => {
        this.dispatchEvent(new ModelWorkEvent(this.block, work));
        this.#tell();
      },
    });
    return this.#stage;
  }

  async #loadMarking(): Promise<void> {
    const { markModelTask } = await import('#core/blocks/model-task/marking.ts');
    this.#mark = markModelTask;
  }

  #read(): ModelTaskAnswer | null {
    if (this.#earlier !== null) return this.#earlier;
    const present = this.#stage?.present ?? null;
    if (present === null) return null;
    const { definition, settings } = present;
    if (!this.#isMoved && definition === null) return null;
    // What is read now is no news later: that would take away what is said of it.
    this.#notice();
    return {
      kind: 'model_task',
      parameters: { ...settings.parameters },
      ...(settings.step === null ? {} : { step: settings.step }),
      ...(definition === null ? {} : { definition }),
      ...(this.#run === null ? {} : { run: this.#run }),
    };
  }

  #write(answer: Answer): void {
    if (answer.kind !== 'model_task') return;
    this.#earlier = answer;
    this.#run = answer.run ?? null;
    this.#showRuns();
    void this.#showEarlier(answer);
  }

  async #showEarlier(answer: ModelTaskAnswer): Promise<void> {
    const { definition = null, parameters, step = null } = answer;
    await this.#openStage().restoreValues(definition, { parameters, step });
    if (this.#earlier !== answer) return;
    this.#isMoved = true;
    // where the player cannot be shown, the answer is still there to be handed in
    const present = this.#stage?.present ?? null;
    if (present === null) return;
    this.#told = JSON.stringify(present);
    this.#earlier = null;
  }

  /** What is moved is what is answered; the form tells of it as of any field. */
  readonly #handleMove = ({ type }: Event): void => {
    // to play the model is no answer yet
    if (type === 'ek-parameter' || this.#isMoved) this.#tell();
  };

  /** Takes up what is shown as the answer; whether it is another than before. */
  #notice(): boolean {
    const now = JSON.stringify(this.#stage?.present);
    if (now === this.#told) return false;
    this.#told = now;
    this.#isMoved = true;
    this.#run = null;
    this.#showRuns();
    return true;
  }

  #tell(): void {
    if (this.#earlier !== null || !this.#notice()) return;
    this.querySelector('form')?.dispatchEvent(new Event('input', { bubbles: true }));
  }

  readonly #handleReset = (): void => {
    this.#earlier = null;
    this.#run = null;
    this.#isMoved = false;
    this.#showRuns();
    this.#stage?.restore(null);
    this.#stage?.player?.reset();
    this.#told = '';
  };
}

customElements.define('ek-model-task', EkModelTask);

declare global {
  interface HTMLElementTagNameMap {
    'ek-model-task': EkModelTask;
  }
}
