/** Connects the questions of a page with the work that is kept, and both with the server. */
import { accountWords } from '#text/account.ts';
import { fetchWork } from '../api/learning.ts';
import { AttemptEvent, DraftEvent, type QuestionAttempt } from '../blocks/question-events.ts';
import { questionsIn } from '../blocks/question-tags.ts';
import { type EventStore, openEventStore } from './event-store.ts';
import { showGoOn } from './go-on.ts';
import { Outbox } from './outbox.ts';
import { type SignedIn, ownerOf, rememberPerson, rememberedPerson } from './owner.ts';
import { showProgress } from './progress-view.ts';
import type { ReaderData } from './reader-data.ts';
import {
  type WorkPlace,
  knownWork,
  lastAttempts,
  mergeFromServer,
  recordAttempts,
  recordVisit,
} from './work.ts';

/** Starts the page; `data` is null outside an E-klas, where only the account is shown. */
export async function connectReader(data: ReaderData | null): Promise<void> {
  showPerson(rememberedPerson());
  if (data === null) return;
  const reader = new Reader(data, await openEventStore());
  await reader.start();
}

function showPerson(person: SignedIn | null): void {
  for (const account of document.querySelectorAll('ek-account')) account.person = person;
}

class Reader {
  readonly #data: ReaderData;
  readonly #store: EventStore;
  readonly #outbox: Outbox;
  #owner = ownerOf(rememberedPerson());

  constructor(data: ReaderData, store: EventStore) {
    this.#data = data;
    this.#store = store;
    this.#outbox = new Outbox({
      store,
      owner: () => this.#owner,
      onState: (state) => {
        for (const line of document.querySelectorAll('ek-outbox')) line.state = state;
      },
      onMarks: () => void this.#show(),
    });
  }

  async start(): Promise<void> {
    document.addEventListener(AttemptEvent.type, (event) => {
      void this.#keep((event as AttemptEvent).attempts);
    });
    document.addEventListener(DraftEvent.type, (event) => {
      const { block, answer } = event as DraftEvent;
      const owner = this.#owner;
      const kept =
        answer === null
          ? this.#store.removeDraft(owner, block)
          : this.#store.putDraft({ owner, block, answer, at: new Date().toISOString() });
      kept.catch(this.#sayNotKept);
    });
    if (!this.#store.isLasting) this.#sayNotKept();
    await this.#show();
    await this.#meetServer();
    await this.#visit();
    await this.#show();
    await this.#outbox.flush();
  }

  get #place(): WorkPlace | null {
    const { module, version, fragment } = this.#data;
    return fragment === null ? null : { module: module.id, version, fragment };
  }

  /** Asks who is signed in and what the server knows; without a network all stays as remembered. */
  async #meetServer(): Promise<void> {
    const { module, version } = this.#data;
    try {
      const work = await fetchWork(module.id);
      rememberPerson(work.person);
      showPerson(work.person);
      this.#changeOwner(ownerOf(work.person));
      if (work.person !== null) {
        await mergeFromServer(this.#store, this.#owner, module.id, version, work);
      }
    } catch {
      // The outbox says so when there is something to send.
    }
  }

  /** Who works here turns out to be somebody else than was remembered. */
  #changeOwner(owner: string): void {
    if (owner === this.#owner) return;
    this.#owner = owner;
    for (const { form } of questionsIn(document)) form.clear();
    document.querySelector('ek-test')?.clear();
  }

  async #visit(): Promise<void> {
    const { route } = this.#data;
    if (this.#place === null || route === null) return;
    await recordVisit(this.#store, this.#owner, this.#place, route).catch(this.#sayNotKept);
  }

  async #keep(attempts: readonly QuestionAttempt[]): Promise<void> {
    if (this.#place === null) return;
    try {
      await recordAttempts(this.#store, this.#owner, this.#place, attempts);
    } catch {
      this.#sayNotKept();
      return;
    }
    await this.#show();
    await this.#outbox.flush();
  }

  async #show(): Promise<void> {
    const { module, fragment } = this.#data;
    const work = await knownWork(this.#store, this.#owner, module.id);
    const progress = showProgress(this.#data, work);
    if (fragment === null) {
      showGoOn(this.#data, work, progress);
      return;
    }
    const last = lastAttempts(work.events);
    const drafts = new Map(
      (await this.#store.drafts(this.#owner)).map((draft) => [draft.block, draft] as const),
    );
    for (const { form } of questionsIn(document)) {
      const { block, hash } = form.data;
      const draft = drafts.get(block);
      const attempt = last.get(block);
      if (draft !== undefined && draft.at > (attempt?.event.at ?? '')) {
        const { answer } = draft;
        form.restore({ answer, mark: null, feedbackHtml: [], changed: false, draft: true });
      } else if (attempt !== undefined) {
        const { event, mark, feedbackHtml } = attempt;
        const changed = event.question !== hash;
        form.restore({ answer: event.answer, mark, feedbackHtml, changed, draft: false });
      }
    }
    this.#showTest(last);
  }

  #showTest(last: ReturnType<typeof lastAttempts>): void {
    const test = document.querySelector('ek-test');
    if (test === null) return;
    const marks = questionsIn(test).flatMap(({ form }) => {
      const { block, hash } = form.data;
      const attempt = last.get(block);
      return attempt?.event.question === hash ? [attempt.mark] : [];
    });
    if (marks.length > 0) test.showResult(marks);
  }

  readonly #sayNotKept = (): void => {
    for (const line of document.querySelectorAll('ek-outbox')) line.problem = accountWords.notKept;
  };
}
