/** The questions of a page and the work that is kept on this device: each shows in the other. */
import type { Answer } from '#core/blocks/answer.ts';
import { type EventStore, type KeptEvent, guestOwner } from './event-store.ts';
import { ModelWorkEvent } from '../blocks/model/model-work-event.ts';
import { AttemptEvent, DraftEvent, type QuestionAttempt } from '../blocks/question-events.ts';
import { questionsIn } from '../blocks/question-tags.ts';
import { showGoOn } from './go-on.ts';
import { showProgress } from './progress-view.ts';
import type { ReaderData } from './reader-data.ts';
import { hasModelWork, hasUnsentModels } from './unsent-models.ts';
import type { WorkOnModels } from './work-on-models.ts';
import { type WorkPlace, knownWork, lastAttempts, recordAttempts, recordVisit } from './work.ts';

export interface PageWorkOptions {
  readonly data: ReaderData;
  readonly store: EventStore;
  /** Whose work it is at this moment. */
  readonly owner: () => string;
  /** What is said when this browser keeps nothing. */
  readonly notKept: string;
  /** Attempts are on disk. */
  readonly onKept?: () => void;
}

const modelElements = 'ek-model-block, ek-model-task';

export class PageWork {
  readonly #options: PageWorkOptions;
  #models: Promise<WorkOnModels | null> | null = null;

  constructor(options: PageWorkOptions) {
    this.#options = options;
  }

  /** Keeps what is answered and typed from now on. */
  listen(): void {
    const { store } = this.#options;
    document.addEventListener(AttemptEvent.type, (event) => {
      void this.#keep((event as AttemptEvent).attempts);
    });
    document.addEventListener(DraftEvent.type, (event) => {
      const { block, answer } = event as DraftEvent;
      this.#keepDraft(block, answer);
    });
    document.addEventListener(ModelWorkEvent.type, (event) => {
      void this.#loadModels().then((models) => models?.take(event as ModelWorkEvent));
    });
    // Loaded before there is anything to keep: a page that is closing has no time for it.
    document.addEventListener('click', ({ target }) => {
      if ((target as Element).closest(modelElements) !== null) void this.#loadModels();
    });
    if (!store.isLasting) this.#sayNotKept();
  }

  /** Takes away what is shown, as it was somebody else's. */
  clear(): void {
    for (const { form } of questionsIn(document)) form.clear();
    document.querySelector('ek-test')?.clear();
    void this.models.then((models) => models?.clear());
  }

  /** Work on models, where there may be any: on a page with one, or waiting to be sent. */
  get models(): Promise<WorkOnModels | null> {
    if (this.#models !== null) return this.#models;
    const hasModel = document.querySelector(modelElements) !== null;
    const mayHaveWork = hasModelWork() || this.#options.owner() !== guestOwner;
    if (!hasUnsentModels() && !(hasModel && mayHaveWork)) return Promise.resolve(null);
    return this.#loadModels();
  }

  #loadModels(): Promise<WorkOnModels | null> {
    this.#models ??= this.#openModels().catch(() => null);
    return this.#models;
  }

  async #openModels(): Promise<WorkOnModels> {
    const { data, owner, onKept } = this.#options;
    const { openWorkOnModels } = await import('./work-on-models.ts');
    return openWorkOnModels({
      module: data.module.id,
      place: this.#place,
      owner,
      onWaiting: () => onKept?.(),
      onRefused: say,
      onNotKept: this.#sayNotKept,
    });
  }

  /** Keeps that the fragment of this page was opened. */
  async visit(): Promise<void> {
    const { data, store, owner } = this.#options;
    if (this.#place === null || data.route === null) return;
    await recordVisit(store, owner(), this.#place, data.route).catch(this.#sayNotKept);
  }

  /** Shows progress and earlier answers. */
  async show(): Promise<void> {
    const { data, store, owner } = this.#options;
    const work = await knownWork(store, owner(), data.module.id);
    const progress = showProgress(data, work);
    if (data.fragment === null) {
      showGoOn(data, work, progress);
      return;
    }
    const last = lastAttempts(work.events);
    await this.#showAnswers(last);
    this.#showTest(last);
    await (await this.models)?.show();
  }

  #keepDraft(block: string, answer: Answer | null): void {
    const { store, owner } = this.#options;
    const kept =
      answer === null
        ? store.removeDraft(owner(), block)
        : store.putDraft({ owner: owner(), block, answer, at: new Date().toISOString() });
    kept.catch(this.#sayNotKept);
  }

  get #place(): WorkPlace | null {
    const { module, version, fragment } = this.#options.data;
    return fragment === null ? null : { module: module.id, version, fragment };
  }

  async #keep(attempts: readonly QuestionAttempt[]): Promise<void> {
    const { store, owner, onKept } = this.#options;
    if (this.#place === null) return;
    try {
      await recordAttempts(store, owner(), this.#place, attempts);
    } catch {
      this.#sayNotKept();
      return;
    }
    await this.show();
    onKept?.();
  }

  async #showAnswers(last: ReturnType<typeof lastAttempts>): Promise<void> {
    const { store, owner } = this.#options;
    const drafts = new Map(
      (await store.drafts(owner())).map((draft) => [draft.block, draft] as const),
    );
    for (const { form } of questionsIn(document)) {
      const { block, hash } = form.data;
      const draft = drafts.get(block);
      const attempt = last.get(block);
      if (draft !== undefined && draft.at > (attempt?.event.at ?? '')) {
        form.restore({
          answer: draft.answer,
          mark: null,
          feedbackHtml: [],
          changed: false,
          draft: true,
        });
      } else if (attempt !== undefined) {
        const { event, mark, feedbackHtml } = attempt;
        const changed = event.question !== hash;
        form.restore({ answer: event.answer, mark, feedbackHtml, changed, draft: false });
      }
    }
  }

  #showTest(last: ReturnType<typeof lastAttempts>): void {
    const test = document.querySelector('ek-test');
    if (test === null) return;
    const marks = questionsIn(test).flatMap(({ form }) => {
      const { block, hash } = form.data;
      const attempt: KeptEvent | undefined = last.get(block);
      return attempt?.event.kind === 'attempt' && attempt.event.question === hash
        ? [attempt.mark]
        : [];
    });
    if (marks.length > 0) test.showResult(marks);
  }

  readonly #sayNotKept = (): void => {
    say(this.#options.notKept);
  };
}

/** A lasting problem, at the place for it. */
function say(sentence: string): void {
  for (const line of document.querySelectorAll('ek-outbox')) line.problem = sentence;
}
