/** Who is signed in, on which devices, and signing out here or everywhere. */
import { LitElement, html, nothing } from 'lit';
import type { SessionsResponse } from '#core/contract/session.ts';
import { accountWords } from '#text/account.ts';
import { momentInWords } from '#text/moment.ts';
import { RequestError } from '../../api/request.ts';
import {
  endSession,
  fetchMe,
  fetchSessions,
  signOut,
  signOutEverywhere,
} from '../../api/session.ts';
import { openEventStore } from '../../reader/event-store.ts';
import { type SignedIn, rememberPerson } from '../../reader/owner.ts';
import { openModelWorkStore } from '../../reader/work-on-models-store.ts';

type Sessions = SessionsResponse['sessions'];

export class EkAccountScreen extends LitElement {
  static override properties = {
    _person: { state: true },
    _sessions: { state: true },
    _error: { state: true },
  };

  /** Undefined as long as the server was not asked. */
  declare private _person: SignedIn | null | undefined;
  declare private _sessions: Sessions;
  declare private _error: string;

  constructor() {
    super();
    this._person = undefined;
    this._sessions = [];
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

  protected override render(): unknown {
    return html`<p class="form-error" role="alert">${this._error}</p>
      ${this.#renderPerson()}`;
  }

  #renderPerson(): unknown {
    if (this._person === undefined) return nothing;
    if (this._person === null) {
      return html`<p>${accountWords.notSignedIn} <a href="/inloggen">${accountWords.title}</a></p>`;
    }
    return html`
      <p>${accountWords.signedInAs(this._person.displayName)}</p>
      <p class="actions">
        <button type="button" class="primary" @click=${this.#signOutHere}>
          ${accountWords.signOut}
        </button>
        <button type="button" @click=${this.#signOutEverywhere}>
          ${accountWords.signOutEverywhere}
        </button>
      </p>
      <h2>${accountWords.devices}</h2>
      <ul class="sessions">
        ${this._sessions.map(
          ({ id, current, since, lastSeen }) =>
            html`<li>
              <span
                >${accountWords.since} ${momentInWords(since)}, ${accountWords.lastSeen}
                ${momentInWords(lastSeen)}</span
              >
              ${
                current
                  ? html`<span class="hint">${accountWords.thisDevice}</span>`
                  : html`<button type="button" @click=${() => this.#end(id)}>
                      ${accountWords.end}
                    </button>`
              }
            </li>`,
        )}
      </ul>
    `;
  }

  async #load(): Promise<void> {
    await this.#try(async () => {
      this._person = await fetchMe();
      rememberPerson(this._person);
      for (const account of document.querySelectorAll('ek-account')) account.person = this._person;
      if (this._person !== null) this._sessions = await fetchSessions();
    });
  }

  readonly #signOutHere = (): Promise<void> => this.#leave(signOut);

  readonly #signOutEverywhere = (): Promise<void> => this.#leave(signOutEverywhere);

  async #leave(end: () => Promise<void>): Promise<void> {
    await this.#try(async () => {
      const { _person: person } = this;
      await end();
      rememberPerson(null);
      if (person !== null && person !== undefined) {
        const store = await openEventStore();
        await store.forgetSent(person.id);
        await (await openModelWorkStore()).forgetSent(person.id);
      }
      location.assign('/');
    });
  }

  async #end(id: string): Promise<void> {
    await this.#try(async () => {
      await endSession(id);
      this._sessions = await fetchSessions();
    });
  }

  async #try(work: () => Promise<void>): Promise<void> {
    this._error = '';
    try {
      await work();
    } catch (error) {
      const failure = error instanceof RequestError ? error.problem : null;
      this._error = failure?.title ?? accountWords.noConnection;
    }
  }
}

customElements.define('ek-account-screen', EkAccountScreen);

declare global {
  interface HTMLElementTagNameMap {
    'ek-account-screen': EkAccountScreen;
  }
}
