/** Opens the fragment that the address names to write in it, or says why it cannot be opened. */
import { LitElement, html } from 'lit';
import { authoringWords } from '#text/authoring.ts';
import { fetchCommits, fetchDocument, sendCommit } from '../../api/authoring.ts';
import { type Feed, openFeed } from '../../api/feed.ts';
import { RequestError } from '../../api/request.ts';
import { fetchMe } from '../../api/session.ts';
import { openCopyStore } from '../../editor/collaboration/copy-store.ts';
import { openToWrite } from '../../editor/collaboration/open-document.ts';
import { DraftSession } from '../../editor/draft/draft-session.ts';
import { ownerOf, rememberPerson, rememberedPerson } from '../../reader/owner.ts';
import '../../elements/ek-status.ts';
import './ek-write-screen.ts';
import type { Opened } from './opened.ts';

type View = 'loading' | 'guest' | 'failed' | Opened;

export class EkWrite extends LitElement {
  static override properties = {
    _view: { state: true },
    _error: { state: true },
  };

  declare private _view: View;
  declare private _error: string;

  #feed: Feed | null = null;

  constructor() {
    super();
    this._view = 'loading';
    this._error = '';
  }

  /** In the page itself, so that the page's styles are its styles. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#feed?.close();
    if (typeof this._view !== 'string') this._view.draft.close();
  }

  protected override render(): unknown {
    const { _view: view } = this;
    if (typeof view !== 'string') {
      return html`<ek-write-screen .opened=${view}></ek-write-screen>`;
    }
    switch (view) {
      case 'loading':
        return html`<ek-status message=${authoringWords.loading} delay="300"></ek-status>`;
      case 'guest':
        return html`<p>${authoringWords.guest}</p>
          <p><a class="action" href="/inloggen">${authoringWords.signIn}</a></p>`;
      case 'failed':
        return html`<p class="form-error" role="alert">${this._error}</p>
          <p>
            <button type="button" @click=${() => void this.#load()}>${authoringWords.again}</button>
          </p>`;
    }
  }

  async #load(): Promise<void> {
    this._view = 'loading';
    try {
      const [, , module = '', fragment = ''] = location.pathname.split('/');
      const person = await fetchMe();
      rememberPerson(person);
      for (const account of document.querySelectorAll('ek-account')) account.person = person;
      if (person === null) {
        this._view = 'guest';
        return;
      }
      const owner = ownerOf(rememberedPerson() ?? person);
      const draft = await DraftSession.open(module, { owner });
      const store = await openCopyStore();
      const server = {
        open: () => fetchDocument(module, fragment),
        send: (commit: Parameters<typeof sendCommit>[2]) => sendCommit(module, fragment, commit),
        since: (version: number) => fetchCommits(module, fragment, version),
      };
      const start = await openToWrite({ owner, module, fragment }, server, store);
      const follow = this.#follow(draft, fragment);
      this._view = { draft, start, server, store, follow };
    } catch (error) {
      const problem = error instanceof RequestError ? error.problem : null;
      this._error = problem?.title ?? authoringWords.noConnection;
      this._view = problem?.status === 401 ? 'guest' : 'failed';
    }
  }

  /** Opens the feed; the screen says later who takes in the commits. */
  #follow(draft: DraftSession, fragment: string): Opened['follow'] {
    return (session) => {
      this.#feed = openFeed(draft.module, {
        onMessage: (message) => {
          if (message.kind === 'commits') {
            if (message.fragment === fragment) session.receive(message.commits);
          } else draft.receive(message);
        },
        onState: (connected) => {
          if (connected) draft.catchUp();
        },
      });
      this.#feed.follow(fragment, () => session.version);
    };
  }
}

customElements.define('ek-write', EkWrite);

declare global {
  interface HTMLElementTagNameMap {
    'ek-write': EkWrite;
  }
}
