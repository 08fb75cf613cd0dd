/**
 * Work on models on this device, in IndexedDB: a record for each person and block with a model. It
 * is apart from the other work, so that pages without a model load nothing of it.
 *
 * A page writes what it knows without reading first, in a record of its own, for one that is closing
 * does not live to hear an answer; whoever reads joins these records to the one of the block.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { mergeWork } from '#core/models/kept/merge-work.ts';
import type { ModelWork } from '#core/models/kept/model-work.ts';
import { guestOwner } from './event-store.ts';
import { rememberUnsentModels } from './unsent-models.ts';

/** Whose work, and on the model in which block. */
export interface ModelWorkPlace {
  readonly owner: string;
  readonly module: string;
  readonly fragment: string;
  readonly block: string;
}

export interface KeptModelWork extends ModelWorkPlace {
  /** Of the module, on the page where it was changed last. */
  readonly version: number;
  /** The name of this device in the stamps of its changes. */
  readonly writer: string;
  readonly work: ModelWork;
  readonly status: 'unsent' | 'sent' | 'refused';
}

/** `page` is empty in the record of the block, and the name of a page in what that page wrote. */
interface Stored extends KeptModelWork {
  readonly page: string;
}

interface Schema extends DBSchema {
  works: { key: [string, string, string, string, string]; value: Stored };
}

export interface ModelWorkStore {
  /** False when this browser keeps nothing after the page is closed. */
  readonly isLasting: boolean;
  /** Joins this to what is kept, at once. */
  put(work: KeptModelWork): Promise<void>;
  inModule(owner: string, module: string): Promise<readonly KeptModelWork[]>;
  /** What the server does not have yet, or refused. */
  unsent(owner: string): Promise<readonly KeptModelWork[]>;
  /**
   * Changes one record, also while other pages do; null in is one that is not there, null out leaves
   * it.
   */
  change(
    place: ModelWorkPlace,
    edit: (before: KeptModelWork | null) => KeptModelWork | null,
  ): Promise<void>;
  /** Joins the work of one owner to that of another, to be sent as theirs. */
  adopt(from: string, to: string): Promise<void>;
  /** Takes away what the server has. */
  forgetSent(owner: string): Promise<void>;
}

/** The name of a device in stamps: short, and by chance its own. */
export function newWriter(): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => alphabet.charAt(byte & 31)).join('');
}

const keyOf = ({ owner, module, fragment, block }: ModelWorkPlace, page = '') =>
  [owner, module, fragment, block, page] as [string, string, string, string, string];

const within = (...start: readonly string[]): IDBKeyRange =>
  IDBKeyRange.bound([...start], [...start, []]);

const isUnsent = ({ status }: KeptModelWork): boolean => status !== 'sent';

/** Opens the store; where the browser refuses, one in memory that says it does not last. */
export async function openModelWorkStore(): Promise<ModelWorkStore> {
  try {
    const db = await openDB<Schema>('eklas-model-work', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('works', {
          keyPath: ['owner', 'module', 'fragment', 'block', 'page'],
        });
      },
    });
    return storeIn(db);
  } catch {
    return memoryStore();
  }
}

function storeIn(db: IDBPDatabase<Schema>): ModelWorkStore {
  const page = newWriter();
  const writing = () => db.transaction('works', 'readwrite', { durability: 'strict' });
  type Works = ReturnType<typeof writing>['store'];
  const save = (works: Works, one: KeptModelWork): void => void works.put({ ...one, page: '' });

  /** The records in a range, with what pages wrote joined to them. */
  async function joined(works: Works, range: IDBKeyRange): Promise<readonly KeptModelWork[]> {
    const byBlock = new Map<string, KeptModelWork>();
    for (const { page: writtenBy, ...one } of await works.getAll(range)) {
      const name = JSON.stringify(keyOf(one));
      const before = byBlock.get(name);
      // that of the block itself comes first
      byBlock.set(name, before === undefined ? one : adopted(one, one.owner, before));
      if (writtenBy === '') continue;
      void works.delete(keyOf(one, writtenBy));
      save(works, byBlock.get(name) ?? one);
    }
    return [...byBlock.values()];
  }

  async function read(range: IDBKeyRange): Promise<readonly KeptModelWork[]> {
    const transaction = writing();
    const found = await joined(transaction.store, range);
    await transaction.done;
    return found;
  }

  return {
    isLasting: true,
    async put(work) {
      const transaction = writing();
      const put = transaction.store.put({ ...work, page });
      // Without waiting for an answer: a page that is closing does not live to hear it.
      transaction.commit();
      await Promise.all([put, transaction.done]);
    },
    inModule: (owner, module) => read(within(owner, module)),
    unsent: async (owner) => (await read(within(owner))).filter(isUnsent),
    async change(place, edit) {
      const transaction = writing();
      const { owner, module, fragment, block } = place;
      const [before] = await joined(transaction.store, within(owner, module, fragment, block));
      const after = edit(before ?? null);
      if (after !== null) save(transaction.store, after);
      await transaction.done;
    },
    async adopt(from, to) {
      const transaction = writing();
      const own = await joined(transaction.store, within(to));
      for (const taken of await joined(transaction.store, within(from))) {
        const key = JSON.stringify(keyOf({ ...taken, owner: to }));
        const same = own.find((one) => JSON.stringify(keyOf(one)) === key);
        save(transaction.store, adopted(taken, to, same ?? null));
        void transaction.store.delete(keyOf(taken));
      }
      await transaction.done;
      await noteUnsent(this, to);
    },
    async forgetSent(owner) {
      const transaction = writing();
      for (const one of await joined(transaction.store, within(owner))) {
        if (!isUnsent(one)) void transaction.store.delete(keyOf(one));
      }
      await transaction.done;
    },
  };
}

/** Whose writer stays does not matter, as long as one writer is on one device. */
function adopted(taken: KeptModelWork, to: string, own: KeptModelWork | null): KeptModelWork {
  if (own === null) return { ...taken, owner: to, status: 'unsent' };
  return { ...own, work: mergeWork(own.work, taken.work), status: 'unsent' };
}

/** Remembers whether work waits, for pages that have no model themselves. */
export async function noteUnsent(store: ModelWorkStore, owner: string): Promise<void> {
  if (owner === guestOwner) return;
  const waiting = (await store.unsent(owner)).some(({ status }) => status === 'unsent');
  rememberUnsentModels(waiting);
}

function memoryStore(): ModelWorkStore {
  const works = new Map<string, KeptModelWork>();
  const nameOf = (place: ModelWorkPlace): string => keyOf(place).join(' ');
  const ofOwner = (owner: string): KeptModelWork[] =>
    [...works.values()].filter((one) => one.owner === owner);
  return {
    isLasting: false,
    put(work) {
      const own = works.get(nameOf(work)) ?? null;
      works.set(nameOf(work), adopted(work, work.owner, own));
      return Promise.resolve();
    },
    inModule: (owner, module) =>
      Promise.resolve(ofOwner(owner).filter((one) => one.module === module)),
    unsent: (owner) => Promise.resolve(ofOwner(owner).filter(isUnsent)),
    change(place, edit) {
      const after = edit(works.get(nameOf(place)) ?? null);
      if (after !== null) works.set(nameOf(place), after);
      return Promise.resolve();
    },
    async adopt(from, to) {
      for (const taken of ofOwner(from)) {
        const own = works.get(nameOf({ ...taken, owner: to })) ?? null;
        works.set(nameOf({ ...taken, owner: to }), adopted(taken, to, own));
        works.delete(nameOf(taken));
      }
      await noteUnsent(this, to);
    },
    forgetSent(owner) {
      for (const one of ofOwner(owner)) if (!isUnsent(one)) works.delete(nameOf(one));
      return Promise.resolve();
    },
  };
}
