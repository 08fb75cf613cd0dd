/** Models that somebody works on, kept on this device. A write is done when it is on disk. */
import { type DBSchema, openDB } from 'idb';
import type { ModelDefinition } from '#core/models/index.ts';
import type { Workpiece } from '../../models/workbench-session.ts';

export interface ShelvedModel {
  readonly id: string;
  readonly title: string;
  /** What "back to the original" gives. */
  readonly original: ModelDefinition;
  readonly workpiece: Workpiece;
  /** ISO 8601. */
  readonly changedAt: string;
}

interface Schema extends DBSchema {
  models: { key: string; value: ShelvedModel };
}

export interface ModelShelf {
  /** False when this browser keeps nothing after the page is closed. */
  readonly isLasting: boolean;
  /** Latest first. */
  list(): Promise<readonly ShelvedModel[]>;
  get(id: string): Promise<ShelvedModel | null>;
  put(model: ShelvedModel): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Opens the shelf; where the browser refuses, one in memory that says it does not last. */
export async function openModelShelf(): Promise<ModelShelf> {
  try {
    const db = await openDB<Schema>('eklas-models', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('models', { keyPath: 'id' });
      },
    });
    return {
      isLasting: true,
      list: async () => latestFirst(await db.getAll('models')),
      get: async (id) => (await db.get('models', id)) ?? null,
      async put(model) {
        const transaction = db.transaction('models', 'readwrite', { durability: 'strict' });
        const put = transaction.store.put(model);
        // Without waiting for an answer: a page that is closing does not live to hear it.
        transaction.commit();
        await Promise.all([put, transaction.done]);
      },
      remove: (id) => db.delete('models', id),
    };
  } catch {
    const models = new Map<string, ShelvedModel>();
    return {
      isLasting: false,
      list: () => Promise.resolve(latestFirst([...models.values()])),
      get: (id) => Promise.resolve(models.get(id) ?? null),
      put(model) {
        models.set(model.id, model);
        return Promise.resolve();
      },
      remove(id) {
        models.delete(id);
        return Promise.resolve();
      },
    };
  }
}

const latestFirst = (models: readonly ShelvedModel[]): readonly ShelvedModel[] =>
  models.toSorted((one, other) => other.changedAt.localeCompare(one.changedAt));
