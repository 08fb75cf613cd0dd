/** Connects the questions of a page with the work that is kept, and both with the server. */
import { accountWords } from '#text/account.ts';
import { fetchWork } from '../api/learning.ts';
import { type EventStore, openEventStore } from './event-store.ts';
import { Outbox } from './outbox.ts';
import { type SignedIn, ownerOf, rememberPerson, rememberedPerson } from './owner.ts';
import { PageWork } from './page-work.ts';
import type { ReaderData } from './reader-data.ts';
import { mergeFromServer } from './work.ts';

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
  readonly #work: PageWork;
  #owner = ownerOf(rememberedPerson());

  constructor(data: ReaderData, store: EventStore) {
    this.#data = data;
    this.#store = store;
    this.#outbox = new Outbox({
      store,
      owner: () => this.#owner,
      also: () => this.#work.models,
      onState: (state) => {
        for (const line of document.querySelectorAll('ek-outbox')) line.state = state;
      },
      onMarks: () => void this.#work.show(),
    });
    this.#work = new PageWork({
      data,
      store,
      owner: () => this.#owner,
      notKept: accountWords.notKept,
      onKept: () => void this.#outbox.flush(),
    });
  }

  async start(): Promise<void> {
    this.#work.listen();
    await this.#work.show();
    await this.#meetServer();
    await this.#work.visit();
    await this.#work.show();
    await this.#meetModels();
    await this.#outbox.flush();
  }

  /** Joins work on models from other devices, on a page that has a model. */
  async #meetModels(): Promise<void> {
    try {
      await (await this.#work.models)?.fetch();
    } catch {
      // The outbox says so when there is something to send.
    }
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
    this.#work.clear();
  }
}
