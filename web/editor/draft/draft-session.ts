/**
 * A draft that is open here: shows edits at once, sends them one at a time in the order in which
 * they were made, and takes in what colleagues do. Without a network edits wait, on disk, and are
 * sent later; what the server refuses is taken back and told.
 *
 * Over 300 lines: sending, taking in and taking back share one copy and one order, and are only
 * right together. What can stand apart stands beside it.
 */
import type { Draft } from '#core/authoring/draft.ts';
import type { Edit } from '#core/authoring/edit.ts';
import type {
  Allowed,
  DraftResponse,
  FeedMessage,
  StoredEdit,
  Team,
} from '#core/contract/authoring.ts';
import * as authoringCalls from '../../api/authoring.ts';
import type { RequestError } from '../../api/request.ts';
import {
  type DraftCopy,
  type WaitingEdit,
  draftCopy,
  withStored,
  withWaiting,
  withoutWaiting,
} from './draft-copy.ts';
import { editName } from './edit-name.ts';
import { EditShelf } from './edit-shelf.ts';
import { type EditStore, openEditStore } from './edit-store.ts';
import {
  type Refusal,
  type SaveState,
  type Trouble,
  isRefusal,
  refusalHere,
  troubleOf,
} from './save-state.ts';
import { randomName } from '../random-name.ts';
import { type TabLock, holdTabLock } from '../tab-lock.ts';

/** Whether an edit is with the server, or kept on this device because the server cannot be reached. */
export type Outcome = 'stored' | 'kept';

type Calls = Pick<typeof authoringCalls, 'fetchDraft' | 'sendEdit' | 'fetchEdits' | 'uploadMedium'>;

export interface DraftSessionOptions {
  /** Id of the person who writes. */
  readonly owner: string;
  readonly calls?: Calls;
  readonly store?: EditStore;
  /** Does the work after so many milliseconds, unless the returned function is called. */
  readonly later?: (work: () => void, milliseconds: number) => () => void;
}

interface Ticket {
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: RequestError) => void;
}

const firstWait = 2_000;
const longestWait = 60_000;

export class DraftSession {
  readonly module: string;
  readonly team: Team;
  readonly may: Allowed;
  /** Under which address the server is known to the world; null when nobody said so. */
  readonly origin: string | null;
  readonly #calls: Calls;
  readonly #shelf: EditShelf;
  readonly #later: NonNullable<DraftSessionOptions['later']>;
  readonly #listeners = new Set<() => void>();
  readonly #tickets = new Map<string, Ticket>();
  readonly #ears = new AbortController();
  #copy: DraftCopy;
  #published: DraftResponse['published'];
  #refusals: readonly Refusal[] = [];
  #trouble: Trouble | null = null;
  #savedAt: Date | null = null;
  #isBehind = false;
  #isRunning = false;
  #wait = firstWait;
  #cancelRetry = (): void => undefined;

  /** Opens the draft; rejects with a RequestError. */
  static async open(module: string, options: DraftSessionOptions): Promise<DraftSession> {
    const response = await (options.calls ?? authoringCalls).fetchDraft(module);
    const store = options.store ?? (await openEditStore());
    const session = new DraftSession(module, response, store, await holdTabLock(), options);
    await session.#shelf.inherit();
    return session;
  }

  private constructor(
    module: string,
    { draft, revision, team, may, published, origin }: DraftResponse,
    store: EditStore,
    lock: TabLock,
    { owner, calls = authoringCalls, later = afterTimeout }: DraftSessionOptions,
  ) {
    this.module = module;
    this.team = team;
    this.may = may;
    this.origin = origin;
    this.#copy = draftCopy(draft, revision, []);
    this.#published = published;
    this.#shelf = new EditShelf({
      owner,
      module,
      store,
      lock,
      onInherited: (edits) => {
        this.#inherit(edits);
      },
    });
    this.#calls = calls;
    this.#later = later;
    const { signal } = this.#ears;
    addEventListener('online', () => void this.#run(), { signal });
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState !== 'visible') return;
        void this.#shelf.inherit();
        this.catchUp();
      },
      { signal },
    );
  }

  /** With everything that was stored and everything that this person changed. */
  get draft(): Draft {
    return this.#copy.draft;
  }

  /** How many edits of the draft are known here to be stored. */
  get revision(): number {
    return this.#copy.revision;
  }

  /** The latest version; null when there is none. */
  get published(): DraftResponse['published'] {
    return this.#published;
  }

  get state(): SaveState {
    return {
      waiting: this.#copy.waiting.length,
      trouble: this.#trouble,
      savedAt: this.#savedAt,
      isLasting: this.#shelf.isLasting,
    };
  }

  /** What the server refused, until it is forgotten. */
  get refusals(): readonly Refusal[] {
    return this.#refusals;
  }

  forgetRefusal(id: string): void {
    this.#refusals = this.#refusals.filter((one) => one.id !== id);
    this.#tell();
  }

  /**
   * Makes a change: at once here, and at the server as soon as it can. Resolves when it is stored or
   * known to wait; rejects with a RequestError when it is refused (`refusals` tells it too, so that
   * nobody has to listen).
   */
  edit(edit: Edit): Promise<Outcome> {
    const waiting: WaitingEdit = { id: randomName(), edit, name: editName(this.draft, edit) };
    let next: DraftCopy;
    try {
      next = withWaiting(this.#copy, waiting);
    } catch (error) {
      return handled(Promise.reject(this.#refuse(waiting, refusalHere(error))));
    }
    if (next.draft === this.draft) return Promise.resolve('stored');
    const outcome = new Promise<Outcome>((resolve, reject) => {
      this.#tickets.set(waiting.id, { resolve, reject });
    });
    this.#shelf.keep(waiting);
    this.#copy = next;
    this.#tell();
    void this.#run();
    return handled(outcome);
  }

  /** Keeps an image with the E-klas; resolves to its path, rejects with a RequestError. */
  async uploadMedium(file: File): Promise<string> {
    const { edits, path } = await this.#calls.uploadMedium(this.module, file, this.revision);
    this.#take(edits);
    if (this.#isBehind) await this.#catchUp();
    return path;
  }

  /** Calls whenever something here changed; returns how to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Takes in what the feed tells. */
  receive(message: FeedMessage): void {
    if (message.kind === 'edits') {
      this.#take(message.edits);
      void this.#run();
    } else if (message.kind === 'published') {
      const { number } = message;
      if (number <= (this.#published?.number ?? 0)) return;
      this.#published = { number, publishedAt: new Date().toISOString() };
      this.#tell();
    }
  }

  /** Asks for what was missed: call when the feed was away. */
  catchUp(): void {
    this.#isBehind = true;
    void this.#run();
  }

  /** Stops; what still waits is sent when the draft is opened again. */
  close(): void {
    this.#ears.abort();
    this.#cancelRetry();
    this.#listeners.clear();
    this.#shelf.close();
  }

  get #isClosed(): boolean {
    return this.#ears.signal.aborted;
  }

  /** Does what there is to do with the server, one thing after the other. Never rejects. */
  async #run(): Promise<void> {
    if (this.#isRunning || this.#isClosed) return;
    this.#isRunning = true;
    this.#cancelRetry();
    try {
      for (;;) {
        const [first] = this.#copy.waiting;
        if (this.#isClosed) break;
        if (this.#isBehind) await this.#catchUp();
        else if (first !== undefined) await this.#send(first);
        else break;
        this.#trouble = null;
        this.#wait = firstWait;
      }
    } catch (error) {
      this.#trouble = troubleOf(error);
      for (const { resolve } of this.#tickets.values()) resolve('kept');
      this.#tickets.clear();
      if (!this.#isClosed) this.#cancelRetry = this.#later(() => void this.#run(), this.#wait);
      this.#wait = Math.min(this.#wait * 2, longestWait);
    }
    this.#isRunning = false;
    this.#tell();
  }

  async #send(waiting: WaitingEdit): Promise<void> {
    const { id, edit } = waiting;
    await this.#shelf.written(id);
    let answer: readonly StoredEdit[];
    try {
      answer = await this.#calls.sendEdit(this.module, { id, edit, revision: this.revision });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const ticket = this.#tickets.get(id);
      this.#tickets.delete(id);
      this.#refuse(waiting, error);
      this.#become(withoutWaiting(this.#copy, id));
      ticket?.reject(error);
      return;
    }
    this.#take(answer);
    // One that was sent before and stored then need not be among the news. While edits are missing
    // it stays on top, so that it does not vanish for a moment; it is sent again, which is harmless.
    if (!this.#isBehind) this.#become(withoutWaiting(this.#copy, id));
    this.#savedAt = new Date();
  }

  #take(edits: readonly StoredEdit[]): void {
    const next = withStored(this.#copy, edits);
    if (next === null) this.#isBehind = true;
    else this.#become(next);
  }

  async #catchUp(): Promise<void> {
    this.#isBehind = false;
    try {
      this.#take(await this.#calls.fetchEdits(this.module, this.revision));
      if (!this.#isBehind) return;
      const { draft, revision, published } = await this.#calls.fetchDraft(this.module);
      this.#isBehind = false;
      this.#published = published;
      // Meanwhile the feed may have told more than this answer knows.
      if (revision >= this.revision) {
        this.#become(draftCopy(draft, revision, this.#copy.waiting));
      }
    } catch (error) {
      this.#isBehind = true;
      throw error;
    }
  }

  /** Goes on with another copy; what no longer waits in it was answered. */
  #become(next: DraftCopy): void {
    if (next === this.#copy) return;
    const left = new Set(next.waiting.map(({ id }) => id));
    for (const { id } of this.#copy.waiting.filter((one) => !left.has(one.id))) {
      this.#tickets.get(id)?.resolve('stored');
      this.#tickets.delete(id);
      this.#shelf.forget(id);
    }
    this.#copy = next;
    this.#tell();
  }

  #refuse({ id, name }: WaitingEdit, error: RequestError): RequestError {
    this.#refusals = [...this.#refusals, { id, name, title: error.problem?.title ?? '' }];
    this.#tell();
    return error;
  }

  #inherit(edits: readonly WaitingEdit[]): void {
    const { stored, revision, waiting } = this.#copy;
    this.#copy = draftCopy(stored, revision, [...waiting, ...edits]);
    this.#tell();
    void this.#run();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

function afterTimeout(work: () => void, milliseconds: number): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => {
    clearTimeout(timer);
  };
}

/** The promise itself, seen to: nobody has to listen to it. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
