/**
 * Edits of drafts that the server did not answer yet, in IndexedDB, so that they outlive a reload
 * and a crash. Each is of a person, a draft and a tab: a tab sends only its own, and takes over those
 * of a tab that is gone. A write is done when it is on disk.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { WaitingEdit } from './draft-copy.ts';

export interface KeptEdit extends WaitingEdit {
  readonly owner: string;
  readonly module: string;
  readonly tab: string;
  /** Edits are made in the order of these numbers; each tab counts up from the clock. */
  readonly order: number;
}

export interface EditStore {
  /** False when this browser keeps nothing after the page is closed. */
  readonly isLasting: boolean;
  put(edit: KeptEdit): Promise<void>;
  remove(id: string): Promise<void>;
  /** In the order in which they were made, of all tabs. */
  inDraft(owner: string, module: string): Promise<readonly KeptEdit[]>;
}

interface Schema extends DBSchema {
  edits: { key: string; value: KeptEdit; indexes: { draft: [string, string] } };
}

/** Opens the store; where the browser refuses, one in memory that says it does not last. */
export async function openEditStore(): Promise<EditStore> {
  try {
    const db = await openDB<Schema>('eklas-edits', 1, {
      upgrade(fresh) {
        const edits = fresh.createObjectStore('edits', { keyPath: 'id' });
        edits.createIndex('draft', ['owner', 'module']);
      },
    });
    return storeIn(db);
  } catch {
    return memoryStore();
  }
}

const byOrder = (edits: readonly KeptEdit[]): KeptEdit[] =>
  [...edits].sort((a, b) => a.order - b.order);

function storeIn(db: IDBPDatabase<Schema>): EditStore {
  return {
    isLasting: true,
    async put(edit) {
      const transaction = db.transaction('edits', 'readwrite', { durability: 'strict' });
      const put = transaction.store.put(edit);
      // Without waiting for an answer: a page that is closing does not live to hear it.
      transaction.commit();
      await Promise.all([put, transaction.done]);
    },
    remove: (id) => db.delete('edits', id),
    inDraft: async (owner, module) =>
      byOrder(await db.getAllFromIndex('edits', 'draft', [owner, module])),
  };
}

function memoryStore(): EditStore {
  const edits = new Map<string, KeptEdit>();
  return {
    isLasting: false,
    put(edit) {
      edits.set(edit.id, edit);
      return Promise.resolve();
    },
    remove(id) {
      edits.delete(id);
      return Promise.resolve();
    },
    inDraft: (owner, module) =>
      Promise.resolve(
        byOrder([...edits.values()].filter((one) => one.owner === owner && one.module === module)),
      ),
  };
}
