/** Publishing: what pupils read now, what the next version waits for, the record and the packages. */
import { type PropertyValues, html, nothing } from 'lit';
import type { CheckItem } from '#core/authoring/checklist.ts';
import type { DraftModule } from '#core/authoring/draft.ts';
import type { PublishResponse, VersionsResponse } from '#core/contract/authoring.ts';
import { momentInWords } from '#text/moment.ts';
import { checkWords, publishWords as words } from '#text/workspace.ts';
import { fetchVersions, publishDraft } from '../../api/authoring.ts';
import { RequestError } from '../../api/request.ts';
import type { DraftSession } from '../../editor/draft/draft-session.ts';
import '../../elements/ek-alert.ts';
import '../../elements/ek-button.ts';
import './ek-record.ts';
import { addressOf, readerAddress } from './places.ts';
import { WorkspacePart } from './workspace-part.ts';

export class EkPublish extends WorkspacePart {
  static override properties = {
    ...WorkspacePart.properties,
    items: { attribute: false },
    hasFailed: { attribute: false },
    ask: { attribute: false },
    _versions: { state: true },
    _isBusy: { state: true },
    _done: { state: true },
    _error: { state: true },
  };

  /** What keeps the draft from being published; null as long as nobody knows. */
  declare items: readonly CheckItem[] | null;
  declare hasFailed: boolean;
  /** Asks the server for the items again. */
  declare ask: () => void;
  /** The newest first; null as long as nobody knows. */
  declare private _versions: VersionsResponse['versions'] | null;
  declare private _isBusy: boolean;
  declare private _done: PublishResponse | null;
  declare private _error: string;

  #known: number | null = null;

  constructor() {
    super();
    this.items = null;
    this.hasFailed = false;
    this.ask = () => undefined;
    this._versions = null;
    this._isBusy = false;
    this._done = null;
    this._error = '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // Also when a colleague publishes, which the feed tells.
    const latest = this.session?.published?.number ?? 0;
    if (this.session === null || latest === this.#known) return;
    this.#known = latest;
    void this.#fetchVersions(this.session);
  }

  protected override renderPart(module: DraftModule, session: DraftSession): unknown {
    return html`<section aria-label=${words.heading}>
        <h2 tabindex="-1">${words.heading}</h2>
        <p class="hint">${words.lead}</p>
        <div role="status">${this.#renderDone(module)}</div>
        <p class="form-error" role="alert">${this._error}</p>
        ${this.#renderAction(session)}
        <h3>${words.versions}</h3>
        ${this.#renderVersions(module)}
      </section>
      <ek-record .session=${session} .latest=${this._versions?.[0] ?? null}></ek-record>`;
  }

  #renderDone({ slug }: DraftModule): unknown {
    const { _done: done } = this;
    if (done === null) return nothing;
    const sentence = done.isNew ? words.done(done.number) : words.nothingNew(done.number);
    return html`<p>${sentence} <a href=${readerAddress(slug)}>${words.read}</a></p>`;
  }

  #renderAction({ may, state, published }: DraftSession): unknown {
    if (!may.publish) return html`<p>${words.mayNot}</p>`;
    const { items } = this;
    if (items === null) {
      return html`<p>${this.hasFailed ? checkWords.failed : words.checking}</p>`;
    }
    if (items.length > 0) {
      return html`<p>
        ${words.notReady(items.length)} <a href=${addressOf('controle')}>${words.toChecks}</a>
      </p>`;
    }
    if (state.waiting > 0) return html`<p>${words.waiting}</p>`;
    return html`<p>
      <ek-button variant="primary" ?busy=${this._isBusy} @click=${() => void this.#publish()}
        >${words.publish((published?.number ?? 0) + 1)}</ek-button
      >
    </p>`;
  }

  #renderVersions({ slug }: DraftModule): unknown {
    const { _versions: versions } = this;
    if (versions === null) return nothing;
    if (versions.length === 0) return html`<p>${words.none}</p>`;
    return html`<ul class="versions">
        ${versions.map(
          ({ number, publishedAt }) =>
            html`<li>${words.version(number, momentInWords(publishedAt))}</li>`,
        )}
      </ul>
      ${
        this._done === null
          ? html`<p><a href=${readerAddress(slug)}>${words.read}</a></p>`
          : nothing
      }`;
  }

  async #publish(): Promise<void> {
    const { session } = this;
    if (session === null || this._isBusy) return;
    this._isBusy = true;
    this._error = '';
    this._done = null;
    try {
      this._done = await publishDraft(session.module);
      session.receive({ kind: 'published', number: this._done.number });
    } catch (error) {
      const problem = error instanceof RequestError ? error.problem : null;
      this._error = problem?.title ?? words.failed;
      // What keeps it from being published may have changed meanwhile.
      this.ask();
    }
    this._isBusy = false;
  }

  async #fetchVersions({ module }: DraftSession): Promise<void> {
    try {
      const { versions } = await fetchVersions(module);
      this._versions = [...versions].sort((a, b) => b.number - a.number);
    } catch (error) {
      const problem = error instanceof RequestError ? error.problem : null;
      this._error = problem?.title ?? words.versionsFailed;
    }
  }
}

customElements.define('ek-publish', EkPublish);

declare global {
  interface HTMLElementTagNameMap {
    'ek-publish': EkPublish;
  }
}
