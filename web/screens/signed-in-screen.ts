/**
 * The frame of a screen for who is signed in: asks who that is, opens what the screen shows, and
 * says what to do when that cannot be done.
 */
import { LitElement, html, nothing } from 'lit';
import { authoringWords as words } from '#text/authoring.ts';
import { RequestError } from '../api/request.ts';
import { fetchMe } from '../api/session.ts';
import { type SignedIn, rememberPerson } from '../reader/owner.ts';
import '../elements/ek-status.ts';

type View<Opened> =
  | { readonly kind: 'loading' | 'guest' | 'failed' }
  | { readonly kind: 'opened'; readonly opened: Opened };

/** `Opened` is what the screen shows once it is there. */
export abstract class SignedInScreen<Opened> extends LitElement {
  static override properties = {
    _view: { state: true },
    _error: { state: true },
  };

  declare private _view: View<Opened>;
  declare private _error: string;

  constructor() {
    super();
    this._view = { kind: 'loading' };
    this._error = '';
  }

  /** Rejects with a RequestError when there is nothing to show. */
  protected abstract open(person: SignedIn): Promise<Opened>;

  protected abstract renderOpened(opened: Opened): unknown;

  /** The screen is left, or opened anew. */
  protected close(_opened: Opened): void {
    // Nothing to let go, as a rule.
  }

  /** A heading as long as what it stands for is not there. */
  protected renderHeading(): unknown {
    return nothing;
  }

  /** In the page itself, so that the page's styles are its styles; instead of what the page says. */
  protected override createRenderRoot(): HTMLElement {
    this.replaceChildren();
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this._view.kind === 'opened') this.close(this._view.opened);
  }

  protected override render(): unknown {
    const { _view: view } = this;
    return view.kind === 'opened'
      ? this.renderOpened(view.opened)
      : html`${this.renderHeading()} ${this.#renderOther(view.kind)}`;
  }

  #renderOther(kind: 'loading' | 'guest' | 'failed'): unknown {
    switch (kind) {
      case 'loading':
        return html`<ek-status message=${words.loading} delay="300"></ek-status>`;
      case 'guest':
        return html`<p>${words.guest}</p>
          <p><a class="action" href="/inloggen">${words.signIn}</a></p>`;
      case 'failed':
        return html`<p class="form-error" role="alert">${this._error}</p>
          <p><button type="button" @click=${() => void this.#load()}>${words.again}</button></p>`;
    }
  }

  async #load(): Promise<void> {
    this._view = { kind: 'loading' };
    this._error = '';
    try {
      const person = await fetchMe();
      rememberPerson(person);
      for (const account of document.querySelectorAll('ek-account')) account.person = person;
      this._view =
        person === null ? { kind: 'guest' } : { kind: 'opened', opened: await this.open(person) };
    } catch (error) {
      const problem = error instanceof RequestError ? error.problem : null;
      this._error = problem?.title ?? words.noConnection;
      this._view = { kind: problem?.status === 401 ? 'guest' : 'failed' };
    }
  }
}
