/** The edits of one tab on disk, until they are answered; and those of tabs that are gone. */
import type { WaitingEdit } from './draft-copy.ts';
import type { EditStore } from './edit-store.ts';
import type { TabLock } from '../tab-lock.ts';

export interface ShelfOptions {
  readonly owner: string;
  readonly module: string;
  readonly store: EditStore;
  readonly lock: TabLock;
  /** Takes over edits that another tab left; they are on this shelf by then. */
  readonly onInherited: (edits: readonly WaitingEdit[]) => void;
}

export class EditShelf {
  readonly #options: ShelfOptions;
  readonly #written = new Map<string, Promise<void>>();
  /** Tabs that are watched, or gone already. */
  readonly #tabs = new Set<string>();
  #isLasting: boolean;
  #isClosed = false;
  #order = 0;

  constructor(options: ShelfOptions) {
    this.#options = options;
    this.#isLasting = options.store.isLasting;
  }

  /** False when this browser keeps nothing after the page is closed, or refused to. */
  get isLasting(): boolean {
    return this.#isLasting;
  }

  /** Keeps an edit; see `written`. */
  keep(edit: WaitingEdit): void {
    const { owner, module, lock, store } = this.#options;
    this.#order = Math.max(Date.now(), this.#order + 1);
    const kept = { ...edit, owner, module, tab: lock.tab, order: this.#order };
    const writing = store.put(kept).catch(() => {
      this.#isLasting = false;
    });
    this.#written.set(edit.id, writing);
  }

  /** Resolves when the edit is on disk, or cannot be. */
  written(id: string): Promise<void> {
    return this.#written.get(id) ?? Promise.resolve();
  }

  /** Takes away an edit that was answered. One that is left over is sent again, which is harmless. */
  forget(id: string): void {
    const { store } = this.#options;
    void this.written(id)
      .then(() => store.remove(id))
      .catch(() => undefined);
    this.#written.delete(id);
  }

  /** Takes over what other tabs left, of those that are gone now or will be. Never rejects. */
  async inherit(): Promise<void> {
    const { owner, module, lock, store } = this.#options;
    const kept = await store.inDraft(owner, module).catch(() => []);
    for (const { tab } of kept) {
      if (tab === lock.tab || this.#tabs.has(tab)) continue;
      this.#tabs.add(tab);
      lock.whenGone(tab, () => this.#inheritFrom(tab));
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#options.lock.release();
  }

  async #inheritFrom(from: string): Promise<void> {
    const { owner, module, lock, store, onInherited } = this.#options;
    const kept = await store.inDraft(owner, module);
    if (this.#isClosed) return;
    const left = kept.filter(({ tab }) => tab === from);
    for (const one of left) await store.put({ ...one, tab: lock.tab });
    onInherited(left.map(({ id, edit, name }) => ({ id, edit, name })));
  }
}
