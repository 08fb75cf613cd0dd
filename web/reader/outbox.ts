/**
 * Sends a person's events to the server, in parts, by one tab at a time; tries again when
 * the network comes back. A guest's events stay here; only their tests are sent, to be marked.
 */
import type { MarkedAttempt } from '#core/contract/learning.ts';
import { markAttempts, recordEvents } from '../api/learning.ts';
import { RequestError } from '../api/request.ts';
import { type EventStore, type KeptEvent, guestOwner } from './event-store.ts';

/** Fewer than the contract's maximum, so that a slow line gets through. */
const batch = 50;
const firstWait = 2_000;
const longestWait = 60_000;

export interface OutboxState {
  /** Events, and models with work, that are on this device only; for guests always 0. */
  readonly waiting: number;
  /** The last try found no connection. */
  readonly isOffline: boolean;
  /** The server no longer knows this session; work stays here until its owner signs in. */
  readonly isSignedOut: boolean;
}

export interface OtherWork {
  send(): Promise<void>;
  count(): Promise<number>;
}

export interface OutboxOptions {
  readonly store: EventStore;
  readonly owner: () => string;
  /** What else is sent for who is signed in; null where there is none. */
  readonly also?: () => Promise<OtherWork | null>;
  readonly onState: (state: OutboxState) => void;
  /** The server marked answers that had no mark yet. */
  readonly onMarks: (marked: readonly KeptEvent[]) => void;
}

export class Outbox {
  readonly #options: OutboxOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = firstWait;
  #running: Promise<void> | null = null;
  #again = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
    addEventListener('online', () => void this.flush());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void this.flush();
    });
  }

  /** Sends what waits; resolves when all is sent or the network is gone. Never rejects. */
  flush(): Promise<void> {
    if (this.#running !== null) {
      this.#again = true;
      return this.#running;
    }
    clearTimeout(this.#timer);
    this.#running = this.#exclusively(() => this.#sendAll()).finally(() => {
      this.#running = null;
      if (this.#again) {
        this.#again = false;
        void this.flush();
      }
    });
    return this.#running;
  }

  async #exclusively(work: () => Promise<void>): Promise<void> {
    // Locks exist in secure contexts only; without them a second tab sends twice, which is harmless.
    const { locks } = navigator as { locks?: LockManager };
    await (locks === undefined ? work() : locks.request('eklas-outbox', work));
  }

  async #sendAll(): Promise<void> {
    const { store, also } = this.#options;
    const owner = this.#options.owner();
    try {
      if (owner === guestOwner) await this.#markForGuest();
      else {
        for (;;) {
          const waiting = await store.unsent(owner, batch);
          if (waiting.length === 0) break;
          await this.#send(waiting);
        }
        await (await also?.())?.send();
      }
      this.#wait = firstWait;
      await this.#tell(false, false);
    } catch (error) {
      const isPassing = !(error instanceof RequestError) || error.isPassing;
      const isSignedOut = error instanceof RequestError && error.problem?.status === 401;
      await this.#tell(isPassing, isSignedOut);
      if (isPassing) this.#tryLater();
    }
  }

  async #send(waiting: readonly KeptEvent[]): Promise<void> {
    const { store, onMarks } = this.#options;
    const { kept, refused, marks } = await recordEvents({
      events: waiting.map(({ event }) => event),
    });
    const keptIds = new Set(kept);
    const refusedIds = new Set(refused.map(({ event }) => event));
    const settled = waiting
      .filter(({ id }) => keptIds.has(id) || refusedIds.has(id))
      .map((one) => ({ ...one, status: keptIds.has(one.id) ? 'sent' : 'refused' }) as const)
      .map((one) => withMark(one, marks));
    // A server that settles nothing must not be asked for ever.
    if (settled.length === 0) throw new RequestError(null);
    await store.put(settled);
    onMarks(settled.filter(({ id }) => marks.some(({ event }) => event === id)));
  }

  async #markForGuest(): Promise<void> {
    const { store, onMarks } = this.#options;
    const unmarked = (await store.unsent(guestOwner)).filter(
      ({ event, mark }) => event.kind === 'attempt' && mark === null,
    );
    for (let start = 0; start < unmarked.length; start += batch) {
      const part = unmarked.slice(start, start + batch);
      const attempts = part.flatMap(({ event }) => (event.kind === 'attempt' ? [event] : []));
      const marks = await markAttempts(attempts);
      const marked = part
        .filter(({ id }) => marks.some(({ event }) => event === id))
        .map((one) => withMark(one, marks));
      await store.put(marked);
      onMarks(marked);
    }
  }

  #tryLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, longestWait);
  }

  async #tell(isOffline: boolean, isSignedOut: boolean): Promise<void> {
    const { store, onState, also } = this.#options;
    const owner = this.#options.owner();
    const other = owner === guestOwner ? null : await also?.();
    const events = owner === guestOwner ? 0 : await store.countUnsent(owner);
    const waiting = events + ((await other?.count()) ?? 0);
    onState({ waiting, isOffline, isSignedOut });
  }
}

function withMark(kept: KeptEvent, marks: readonly MarkedAttempt[]): KeptEvent {
  const found = marks.find(({ event }) => event === kept.id);
  return found === undefined
    ? kept
    : { ...kept, mark: found.mark, feedbackHtml: found.feedbackHtml };
}
