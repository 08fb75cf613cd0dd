/**
 * What a pupil does with the models of an E-klas: kept on this device first, joined with what other
 * devices did, and shown in the page. Loaded by pages with a model.
 *
 * What comes from another device while somebody works here adds its runs; its model is shown when the
 * page is opened again, so that nothing changes under anybody's hands.
 */
import { changeWork, nextStamp, workpieceOf } from '#core/models/kept/change-work.ts';
import type { KeptRun } from '#core/models/kept/kept-run.ts';
import { mergeWork } from '#core/models/kept/merge-work.ts';
import { type ModelWork, noWork } from '#core/models/kept/model-work.ts';
import type { Stamp } from '#core/models/kept/versions.ts';
import { freshWork, type Workpiece } from '#core/models/kept/workpiece.ts';
import { otherVersionWords } from '#text/kept-work.ts';
import { fetchModelWorks, mergeModelWork } from '../api/model-work.ts';
import { RequestError } from '../api/request.ts';
import type { EkModelBlock } from '../blocks/model/ek-model-block.ts';
import type { ModelWorkEvent } from '../blocks/model/model-work-event.ts';
import type { EkModelTask } from '../blocks/model-task/ek-model-task.ts';
import { guestOwner } from './event-store.ts';
import { rememberModelWork } from './unsent-models.ts';
import type { WorkPlace } from './work.ts';
import {
  type KeptModelWork,
  type ModelWorkPlace,
  type ModelWorkStore,
  newWriter,
  noteUnsent,
  openModelWorkStore,
} from './work-on-models-store.ts';

/** Rest after a change before it is sent, in milliseconds: a model that is edited changes often. */
const sendAfter = 1_500;

interface WorkOnModelsOptions {
  readonly module: string;
  /** The fragment of the page, if it is one. */
  readonly place: WorkPlace | null;
  readonly store: ModelWorkStore;
  readonly owner: () => string;
  /** Something waits to be sent. */
  readonly onWaiting: () => void;
  /** Why the server does not take what is here; empty when it does. */
  readonly onRefused: (sentence: string) => void;
  readonly onNotKept: () => void;
}

/** With the store of this device. */
export async function openWorkOnModels(
  options: Omit<WorkOnModelsOptions, 'store'>,
): Promise<WorkOnModels> {
  return new WorkOnModels({ ...options, store: await openModelWorkStore() });
}

type ModelElement = EkModelBlock | EkModelTask;

export class WorkOnModels {
  readonly #options: WorkOnModelsOptions;
  /** By block, what its workbench shows of the work. */
  readonly #shown = new Map<string, ModelWork>();
  /** By block, all work on it as far as this page knows. */
  readonly #known = new Map<string, Pick<KeptModelWork, 'work' | 'writer'>>();
  /** Blocks that somebody changed since the page was opened. */
  readonly #touched = new Set<string>();
  /** Changes are kept in the order in which they were made. */
  #last: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasTriedRefused = false;
  /** What was said last about work that is not taken. */
  #refusal = '';

  constructor(options: WorkOnModelsOptions) {
    this.#options = options;
  }

  /** Keeps what a workbench tells; it is on its way to the disk when this returns. */
  take({ block, workpiece }: ModelWorkEvent): void {
    const kept = this.#take(block, workpiece).catch(this.#options.onNotKept);
    this.#last = Promise.all([this.#last, kept]).then(() => undefined);
  }

  /** Takes away what is shown, as it was somebody else's. */
  clear(): void {
    for (const element of this.#elements()) {
      if (isBlock(element)) element.restore(null);
      else this.#restoreFresh(element);
    }
    this.#shown.clear();
    this.#known.clear();
    this.#touched.clear();
  }

  /** Shows what is known where that differs from what is shown. */
  async show(): Promise<void> {
    await this.#last;
    const { store, owner, module } = this.#options;
    const all = await store.inModule(owner(), module);
    for (const element of this.#elements()) this.#showIn(element, all);
    const runs = all.flatMap(({ work }) =>
      work.runs.toSorted((one, other) => one.made - other.made).flatMap(({ run }) => run ?? []),
    );
    for (const task of document.querySelectorAll('ek-model-task')) offer(task, runs);
  }

  /** Joins what the server has; what it does not have is sent. */
  async fetch(): Promise<void> {
    const { store, owner, module, onWaiting } = this.#options;
    const whose = owner();
    if (whose === guestOwner) return;
    const works = await fetchModelWorks(module);
    for (const { fragment, block, version, work } of works) {
      const place = { owner: whose, module, fragment, block };
      await store.change(place, (before) => {
        if (before === null) {
          return { ...place, version, writer: newWriter(), work, status: 'sent' };
        }
        const merged = mergeWork(before.work, work);
        const status = isSame(merged, work) ? 'sent' : 'unsent';
        return { ...before, work: merged, status };
      });
    }
    await noteUnsent(store, whose);
    await this.show();
    if ((await store.unsent(whose)).length > 0) onWaiting();
  }

  /** How many models have work that is on this device only. */
  async count(): Promise<number> {
    const unsent = await this.#options.store.unsent(this.#options.owner());
    return unsent.filter(({ status }) => status === 'unsent').length;
  }

  /** Sends what waits. Rejects where there is no connection, or no session. */
  async send(): Promise<void> {
    const { store, owner, onRefused } = this.#options;
    const whose = owner();
    if (whose === guestOwner) return;
    await this.#last;
    const waiting = await store.unsent(whose);
    let refusal = '';
    for (const one of waiting) {
      // What was refused is tried once more on each page: there may be room by now.
      if (one.status === 'refused' && this.#hasTriedRefused) continue;
      refusal = (await this.#sendOne(one)) || refusal;
    }
    this.#hasTriedRefused = true;
    await noteUnsent(store, whose);
    if (waiting.length === 0) return;
    if (refusal !== this.#refusal) onRefused(refusal);
    this.#refusal = refusal;
    await this.show();
  }

  /** Gives why it is not taken; empty where it is. */
  async #sendOne(sent: KeptModelWork): Promise<string> {
    const { store } = this.#options;
    const { module, fragment, block, version, work } = sent;
    try {
      const reply = await mergeModelWork(module, { fragment, block, version, work });
      await store.change(sent, (now) => {
        if (now === null) return null;
        const status = isSame(now.work, work) ? 'sent' : now.status;
        return { ...now, work: mergeWork(now.work, reply), status };
      });
      return '';
    } catch (error) {
      if (!isRefusal(error)) throw error;
      await store.change(sent, (now) =>
        now !== null && isSame(now.work, work) ? { ...now, status: 'refused' } : now,
      );
      return error.problem.title;
    }
  }

  async #take(block: string, workpiece: Workpiece | null): Promise<void> {
    const { store, owner, onWaiting, onNotKept } = this.#options;
    const element = this.#elements().find((one) => one.block === block);
    const place = this.#placeOf(block);
    const { original = null } = element ?? {};
    if (element === undefined || place === null || original === null) return;
    const fresh = freshWork(original);
    const shown = this.#shown.get(block) ?? noWork;
    const before = workpieceOf(shown, fresh, otherVersionWords);
    const told = workpiece ?? fresh;
    // The model of a task is its answer and is kept as such.
    const after = isBlock(element) ? told : { ...told, definition: before.definition };
    this.#touched.add(block);
    const known = this.#known.get(block) ?? { work: noWork, writer: newWriter() };
    const { writer } = known;
    const change = { shown, before, after, fresh, stamp: stampOf(known.work, writer) };
    const work = changeWork(known.work, change);
    this.#shown.set(block, changeWork(shown, change));
    this.#known.set(block, { work, writer });
    rememberModelWork();
    const { version } = this.#options.place ?? { version: 1 };
    await store.put({ ...place, version, writer, work, status: 'unsent' });
    if (!store.isLasting) onNotKept();
    await noteUnsent(store, owner());
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      void this.show();
      onWaiting();
    }, sendAfter);
  }

  #showIn(element: ModelElement, all: readonly KeptModelWork[]): void {
    const place = this.#placeOf(element.block);
    const { original } = element;
    if (place === null || original === null) return;
    const fresh = freshWork(original);
    const kept = all.find(
      ({ fragment, block }) => fragment === place.fragment && block === place.block,
    );
    const known = this.#learn(element.block, kept);
    const shown = this.#shown.get(element.block) ?? noWork;
    const next = this.#touched.has(element.block) ? { ...known, models: shown.models } : known;
    const piece = workpieceOf(next, fresh, otherVersionWords);
    if (isSame(piece, workpieceOf(shown, fresh, otherVersionWords))) {
      this.#shown.set(element.block, next);
    } else if (this.#give(element, piece, fresh)) {
      this.#shown.set(element.block, next);
    }
  }

  /** What is known of a block, with what was read of it. */
  #learn(block: string, kept: KeptModelWork | undefined): ModelWork {
    const before = this.#known.get(block);
    if (kept === undefined) return before?.work ?? noWork;
    const work = before === undefined ? kept.work : mergeWork(before.work, kept.work);
    this.#known.set(block, { work, writer: kept.writer });
    return work;
  }

  #give(element: ModelElement, piece: Workpiece, fresh: Workpiece): boolean {
    // without any work the page shows the player
    if (isBlock(element) && isSame(piece, fresh) && !this.#touched.has(element.block)) {
      return element.restore(null);
    }
    return element.restore(piece);
  }

  #restoreFresh(element: ModelElement): void {
    if (element.original !== null) element.restore(freshWork(element.original));
  }

  #placeOf(block: string): ModelWorkPlace | null {
    const { place, owner } = this.#options;
    if (place === null) return null;
    return { owner: owner(), module: place.module, fragment: place.fragment, block };
  }

  #elements(): readonly ModelElement[] {
    return [...document.querySelectorAll<ModelElement>('ek-model-block, ek-model-task')];
  }
}

const isBlock = (element: ModelElement): element is EkModelBlock =>
  element.localName === 'ek-model-block';

function offer(task: EkModelTask, runs: readonly KeptRun[]): void {
  task.offer(runs.filter(({ definition }) => definition.id === task.original?.id));
}

/**
 * The next stamp, by the clock where that is not behind: what was changed last is the last change,
 * and two pages on one device, which have one writer, do not make the same stamp.
 */
function stampOf(work: ModelWork, writer: string): Stamp {
  return { writer, count: Math.max(nextStamp(work, writer).count, Date.now()) };
}

type Refusal = RequestError & { readonly problem: NonNullable<RequestError['problem']> };

/** Whether the server will never take this, as it is. */
function isRefusal(error: unknown): error is Refusal {
  return (
    error instanceof RequestError &&
    error.problem !== null &&
    !error.isPassing &&
    error.problem.status !== 401
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
