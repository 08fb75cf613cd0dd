/** What keeps the draft from being published, asked again after each change that was stored. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CheckItem } from '#core/authoring/checklist.ts';
import { fetchChecklist } from '../../api/authoring.ts';
import type { DraftSession } from '../../editor/draft/draft-session.ts';

const pause = 500;

export class Checklist implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #session: DraftSession | null = null;
  #stop = (): void => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #revision = -1;
  #items: readonly CheckItem[] | null = null;
  #hasFailed = false;
  #asked = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Null as long as nobody knows. */
  get items(): readonly CheckItem[] | null {
    return this.#items;
  }

  /** Whether the last time of asking had no answer; `items` may be older. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Begins with this draft. */
  follow(session: DraftSession): void {
    if (session === this.#session) return;
    this.#stop();
    this.#session = session;
    this.#revision = session.revision;
    this.#stop = session.subscribe(() => {
      if (session.revision === this.#revision) return;
      this.#revision = session.revision;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.ask(), pause);
    });
    void this.ask();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#stop();
    this.#session = null;
  }

  /** Asks the server now. Never rejects. */
  async ask(): Promise<void> {
    const session = this.#session;
    if (session === null) return;
    const turn = (this.#asked += 1);
    try {
      const { items } = await fetchChecklist(session.module);
      if (turn !== this.#asked) return;
      this.#items = items;
      this.#hasFailed = false;
    } catch {
      if (turn !== this.#asked) return;
      this.#hasFailed = true;
    }
    this.#host.requestUpdate();
  }
}
