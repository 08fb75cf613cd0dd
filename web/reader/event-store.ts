/**
 * A person's work on this device, in IndexedDB: events (sent or not), their marks, and drafts. Owner
 * is the person's id, or `guest` for who is not signed in. A write is done when it is on disk.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Answer } from '#core/blocks/answer.ts';
import type { Mark } from '#core/blocks/mark.ts';
import type { LearningEvent } from '#core/learning/event.ts';

export interface KeptEvent {
  readonly owner: string;
  readonly id: string;
  readonly module: string;
  readonly event: LearningEvent;
  /** Null for a visit, and for an answer to a test that the server still has to mark. */
  readonly mark: Mark | null;
  readonly feedbackHtml: readonly string[];
  readonly status: 'unsent' | 'sent' | 'refused';
}

export interface Draft {
  readonly owner: string;
  readonly block: string;
  readonly answer: Answer;
  readonly at: string;
}

export const guestOwner = 'guest';

interface Schema extends DBSchema {
  events: {
    key: [string, string];
    value: KeptEvent;
    indexes: { module: [string, string]; status: [string, string] };
  };
  drafts: { key: [string, string]; value: Draft };
}

export interface EventStore {
  /** False when this browser keeps nothing after the page is closed. */
  readonly isLasting: boolean;
  put(events: readonly KeptEvent[]): Promise<void>;
  inModule(owner: string, module: string): Promise<readonly KeptEvent[]>;
  /** What the server does not have yet, all of it or so many. */
  unsent(owner: string, most?: number): Promise<readonly KeptEvent[]>;
  countUnsent(owner: string): Promise<number>;
  /** Gives the work of one owner to another, to be sent as theirs. */
  adopt(from: string, to: string): Promise<number>;
  /** Takes away what the server has and drafts; what is unsent stays. */
  forgetSent(owner: string): Promise<void>;
  putDraft(draft: Draft): Promise<void>;
  drafts(owner: string): Promise<readonly Draft[]>;
  removeDraft(owner: string, block: string): Promise<void>;
}

const through = (owner: string): IDBKeyRange => IDBKeyRange.bound([owner], [owner, []]);

/** Opens the store; where the browser refuses, one in memory that says it does not last. */
export async function openEventStore(): Promise<EventStore> {
  try {
    const db = await openDB<Schema>('eklas', 1, {
      upgrade(fresh) {
        const events = fresh.createObjectStore('events', { keyPath: ['owner', 'id'] });
        events.createIndex('module', ['owner', 'module']);
        events.createIndex('status', ['owner', 'status']);
        fresh.createObjectStore('drafts', { keyPath: ['owner', 'block'] });
      },
    });
    return storeIn(db);
  } catch {
    return memoryStore();
  }
}

function storeIn(db: IDBPDatabase<Schema>): EventStore {
  return {
    isLasting: true,
    async put(events) {
      const transaction = db.transaction('events', 'readwrite', { durability: 'strict' });
      const puts = events.map((one) => transaction.store.put(one));
      // Without waiting for an answer: a page that is closing does not live to hear it.
      transaction.commit();
      await Promise.all([...puts, transaction.done]);
    },
    inModule: (owner, module) => db.getAllFromIndex('events', 'module', [owner, module]),
    unsent: (owner, most) => db.getAllFromIndex('events', 'status', [owner, 'unsent'], most),
    countUnsent: (owner) => db.countFromIndex('events', 'status', [owner, 'unsent']),
    async adopt(from, to) {
      const transaction = db.transaction(['events', 'drafts'], 'readwrite', {
        durability: 'strict',
      });
      const events = transaction.objectStore('events');
      const drafts = transaction.objectStore('drafts');
      const taken = await events.getAll(through(from));
      for (const one of taken) {
        void events.put({ ...one, owner: to, status: 'unsent' });
        void events.delete([from, one.id]);
      }
      for (const draft of await drafts.getAll(through(from))) {
        void drafts.put({ ...draft, owner: to });
        void drafts.delete([from, draft.block]);
      }
      await transaction.done;
      return taken.length;
    },
    async forgetSent(owner) {
      const transaction = db.transaction(['events', 'drafts'], 'readwrite');
      const events = transaction.objectStore('events');
      for (const one of await events.getAll(through(owner))) {
        if (one.status !== 'unsent') void events.delete([owner, one.id]);
      }
      void transaction.objectStore('drafts').delete(through(owner));
      await transaction.done;
    },
    async putDraft(draft) {
      const transaction = db.transaction('drafts', 'readwrite');
      const put = transaction.store.put(draft);
      transaction.commit();
      await Promise.all([put, transaction.done]);
    },
    drafts: (owner) => db.getAll('drafts', through(owner)),
    removeDraft: (owner, block) => db.delete('drafts', [owner, block]),
  };
}

function memoryStore(): EventStore {
  let events: KeptEvent[] = [];
  let drafts: Draft[] = [];
  const unsentOf = (owner: string): KeptEvent[] =>
    events.filter((one) => one.owner === owner && one.status === 'unsent');
  return {
    isLasting: false,
    put(added) {
      const ids = new Set(added.map(({ owner, id }) => `${owner} ${id}`));
      events = [...events.filter(({ owner, id }) => !ids.has(`${owner} ${id}`)), ...added];
      return Promise.resolve();
    },
    inModule: (owner, module) =>
      Promise.resolve(events.filter((one) => one.owner === owner && one.module === module)),
    unsent: (owner, most) => Promise.resolve(unsentOf(owner).slice(0, most)),
    countUnsent: (owner) => Promise.resolve(unsentOf(owner).length),
    adopt(from, to) {
      const taken = events.filter(({ owner }) => owner === from).length;
      events = events.map((one) =>
        one.owner === from ? { ...one, owner: to, status: 'unsent' } : one,
      );
      drafts = drafts.map((one) => (one.owner === from ? { ...one, owner: to } : one));
      return Promise.resolve(taken);
    },
    forgetSent(owner) {
      events = events.filter((one) => one.owner !== owner || one.status === 'unsent');
      drafts = drafts.filter((one) => one.owner !== owner);
      return Promise.resolve();
    },
    putDraft(draft) {
      drafts = [
        ...drafts.filter((one) => one.owner !== draft.owner || one.block !== draft.block),
        draft,
      ];
      return Promise.resolve();
    },
    drafts: (owner) => Promise.resolve(drafts.filter((one) => one.owner === owner)),
    removeDraft(owner, block) {
      drafts = drafts.filter((one) => one.owner !== owner || one.block !== block);
      return Promise.resolve();
    },
  };
}
