/**
 * What authors wrote and the server does not have yet, and texts that found no place, in IndexedDB.
 * A write is done when it is on disk.
 */
import { type DBSchema, openDB } from 'idb';
import type { CopyPlace, KeptCopy } from './kept-copy.ts';

/** Text of the author that could not stay in the document, kept until the author lets it go. */
export interface Aside extends CopyPlace {
  readonly id: string;
  readonly text: string;
  readonly at: string;
}

interface Schema extends DBSchema {
  copies: { key: [string, string, string, string]; value: KeptCopy };
  asides: { key: [string, string, string, string]; value: Aside };
}

export interface CopyStore {
  /** False when this browser keeps nothing after the page is closed. */
  readonly isLasting: boolean;
  put(copy: KeptCopy): Promise<void>;
  remove(copy: Pick<KeptCopy, 'owner' | 'module' | 'fragment' | 'tab'>): Promise<void>;
  list(place: CopyPlace): Promise<readonly KeptCopy[]>;
  /** The copies of all fragments of a module. */
  listModule(place: Pick<CopyPlace, 'owner' | 'module'>): Promise<readonly KeptCopy[]>;
  putAside(aside: Aside): Promise<void>;
  asides(place: CopyPlace): Promise<readonly Aside[]>;
  removeAside(aside: Aside): Promise<void>;
}

const within = ({ owner, module, fragment }: CopyPlace): IDBKeyRange =>
  IDBKeyRange.bound([owner, module, fragment], [owner, module, fragment, []]);

/** Opens the store; where the browser refuses, one in memory that says it does not last. */
export async function openCopyStore(): Promise<CopyStore> {
  try {
    const db = await openDB<Schema>('eklas-writing', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('copies', { keyPath: ['owner', 'module', 'fragment', 'tab'] });
        fresh.createObjectStore('asides', { keyPath: ['owner', 'module', 'fragment', 'id'] });
      },
    });
    return {
      isLasting: true,
      async put(copy) {
        const transaction = db.transaction('copies', 'readwrite', { durability: 'strict' });
        const put = transaction.store.put(copy);
        // Without waiting for an answer: a page that is closing does not live to hear it.
        transaction.commit();
        await Promise.all([put, transaction.done]);
      },
      remove: ({ owner, module, fragment, tab }) =>
        db.delete('copies', [owner, module, fragment, tab]),
      list: (place) => db.getAll('copies', within(place)),
      listModule: ({ owner, module }) =>
        db.getAll('copies', IDBKeyRange.bound([owner, module], [owner, module, []])),
      async putAside(aside) {
        await db.put('asides', aside);
      },
      asides: (place) => db.getAll('asides', within(place)),
      removeAside: ({ owner, module, fragment, id }) =>
        db.delete('asides', [owner, module, fragment, id]),
    };
  } catch {
    return memoryStore();
  }
}

/** A store that lasts as long as the page. */
export function memoryStore(): CopyStore {
  const copies = new Map<string, KeptCopy>();
  const asides = new Map<string, Aside>();
  const placeOf = ({ owner, module, fragment }: CopyPlace): string =>
    `${owner} ${module} ${fragment}`;
  const listed = <T extends CopyPlace>(kept: ReadonlyMap<string, T>, place: CopyPlace): T[] =>
    [...kept.values()].filter((one) => placeOf(one) === placeOf(place));
  return {
    isLasting: false,
    put(copy) {
      copies.set(`${placeOf(copy)} ${copy.tab}`, copy);
      return Promise.resolve();
    },
    remove(copy) {
      copies.delete(`${placeOf(copy)} ${copy.tab}`);
      return Promise.resolve();
    },
    list: (place) => Promise.resolve(listed(copies, place)),
    listModule: ({ owner, module }) =>
      Promise.resolve(
        [...copies.values()].filter((one) => one.owner === owner && one.module === module),
      ),
    putAside(aside) {
      asides.set(`${placeOf(aside)} ${aside.id}`, aside);
      return Promise.resolve();
    },
    asides: (place) => Promise.resolve(listed(asides, place)),
    removeAside(aside) {
      asides.delete(`${placeOf(aside)} ${aside.id}`);
      return Promise.resolve();
    },
  };
}
