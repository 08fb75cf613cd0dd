import { LitElement, css, html, nothing, svg } from 'lit';
import { mostRuns } from '#core/models/kept/workpiece.ts';
import { reportWords } from '#text/report.ts';
import { workbenchWords } from '#text/workbench.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { keptDash, keptLetter } from '../graph/kept-marks.ts';
import { settingsOf } from '../run-settings.ts';
import type { KeptRun, WorkbenchSession, WorkbenchState } from '../workbench-session.ts';

const words = workbenchWords.runs;

/** Runs that were given a name: shown in the graph or not, taken up again, or removed. */
export class EkModelRuns extends LitElement {
  static override properties = {
    session: { attribute: false },
    state: { attribute: false },
    _said: { state: true },
    _link: { state: true },
    _hasReport: { state: true },
  };

  declare session: WorkbenchSession | null;
  declare state: WorkbenchState | null;
  declare private _said: string;
  /** A link that could not be put on the clipboard, and the run it is of. */
  declare private _link: { readonly id: string; readonly address: string } | null;
  /** Whether the part that writes the report is there. */
  declare private _hasReport: boolean;

  constructor() {
    super();
    this.session = null;
    this.state = null;
    this._said = '';
    this._link = null;
    this._hasReport = false;
  }

  override render() {
    const { state } = this;
    if (state === null) return nothing;
    const isFull = state.kept.length >= mostRuns;
    return html`<form @submit=${this.#keep}>
        <label for="title">${words.title}</label>
        <input
          id="title"
          name="title"
          maxlength="200"
          autocomplete="off"
          placeholder=${words.newTitle(state.kept.length + 1)}
        />
        <button class="button" data-size="small" ?disabled=${state.run.run === null || isFull}>
          ${words.keep}
        </button>
      </form>
      ${
        state.kept.length === 0
          ? html`<p class="empty">${words.empty}</p>`
          : html`<ul>
              ${state.kept.map((run, number) => this.#renderRun(run, number, state))}
            </ul>`
      }
      ${isFull ? html`<p class="empty">${words.full(mostRuns)}</p>` : nothing}
      ${this.#renderReport(state)}
      <p role="status">${this._said}</p>`;
  }

  #renderReport(state: WorkbenchState) {
    if (this._hasReport) {
      return html`<ek-model-report .session=${this.session} .state=${state}></ek-model-report>`;
    }
    if (state.kept.length === 0 && state.report === null) return nothing;
    return html`<p>
      <button class="button" type="button" @click=${this.#openReport}>${reportWords.make}</button>
    </p>`;
  }

  #renderRun(run: KeptRun, number: number, state: WorkbenchState) {
    const { session } = this;
    const { id, title, isShown } = run;
    return html`<li>
      <label class="shown">
        <input
          type="checkbox"
          .checked=${isShown}
          aria-label=${words.shown(title)}
          @change=${(event: Event) => {
            session?.changeKept(id, { isShown: (event.target as HTMLInputElement).checked });
          }}
        />
        ${markOf(number)}<span class="title">${title}</span>
      </label>
      <span class="settings">${settingsOf(run, state.definition, state.run.about?.defaults)}</span>
      <span class="actions">
        <button
          class="button"
          type="button"
          data-variant="quiet"
          data-size="small"
          @click=${() => session?.takeUp(id)}
        >
          ${words.takeUp}<span class="visually-hidden"> ${title}</span>
        </button>
        <button
          class="button"
          type="button"
          data-variant="quiet"
          data-size="small"
          @click=${() => {
            this.#forget(run);
          }}
        >
          ${words.forget}<span class="visually-hidden"> ${title}</span>
        </button>
        ${this.#renderShare(run)}
      </span>
      ${
        this._link?.id === id
          ? html`<label class="link"
              >${words.copyThis}
              <input
                readonly
                .value=${this._link.address}
                @focus=${(event: Event) => {
                  (event.target as HTMLInputElement).select();
                }}
            /></label>`
          : nothing
      }
    </li>`;
  }

  readonly #keep = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = this.renderRoot.querySelector('input');
    const typed = field?.value.trim() ?? '';
    const title = typed === '' ? words.newTitle((this.state?.kept.length ?? 0) + 1) : typed;
    if (this.session?.keep(title) === null) return;
    if (field !== null) field.value = '';
    this._said = words.kept(title);
  };

  /** A page that was opened from disk has no page of models beside it. */
  #renderShare(run: KeptRun) {
    if (location.protocol === 'file:') return nothing;
    return html`<button
      class="button"
      type="button"
      data-variant="quiet"
      data-size="small"
      aria-label=${words.shareRun(run.title)}
      @click=${() => void this.#share(run)}
    >
      ${words.share}
    </button>`;
  }

  async #share(run: KeptRun): Promise<void> {
    this._link = null;
    const { linkToRun } = await import('../model-link.ts');
    const address = await linkToRun(run, `${location.origin}/model`);
    if (address === null) {
      this._said = words.linkTooLong;
      return;
    }
    try {
      await navigator.clipboard.writeText(address);
      this._said = words.linkCopied(run.title);
    } catch {
      this._link = { id: run.id, address };
    }
  }

  readonly #openReport = async (): Promise<void> => {
    const isThere = await import('../report/ek-model-report.ts').then(
      () => true,
      () => false,
    );
    if (!isThere) {
      this._said = workbenchWords.notLoaded;
      return;
    }
    this._hasReport = true;
    await this.updateComplete;
    const report = this.renderRoot.querySelector('ek-model-report');
    await report?.updateComplete;
    report?.shadowRoot?.querySelector('h3')?.focus();
  };

  #forget({ id, title }: KeptRun): void {
    this.session?.forgetKept(id);
    this._said = words.forgotten(title);
    // The button that had focus is gone.
    this.renderRoot.querySelector('input')?.focus();
  }

  static override styles = [
    shadowBase,
    buttonStyles,
    css`
      :host {
        display: block;
        color: var(--ek-ink);
        font: var(--ek-ui-s);
      }

      form {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--ek-space-2) var(--ek-space-3);
      }

      form input {
        min-inline-size: 12rem;
        min-block-size: 2.25rem;
        padding: var(--ek-space-1) var(--ek-space-2);
        border: 1px solid var(--ek-line-strong);
        border-radius: var(--ek-radius);
        background: var(--ek-paper-raised);
        color: var(--ek-ink);
        font: inherit;
      }

      .empty {
        max-inline-size: var(--ek-measure);
        color: var(--ek-ink-soft);
      }

      ul {
        margin: var(--ek-space-3) 0 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--ek-space-1) var(--ek-space-4);
        padding-block: var(--ek-space-1);
        border-block-start: 1px solid var(--ek-line);
      }

      .shown {
        display: inline-flex;
        align-items: center;
        gap: var(--ek-space-2);
        min-block-size: var(--ek-touch);
      }

      .letter {
        min-inline-size: 1.2em;
      }

      .shown line {
        stroke: currentColor;
        stroke-width: 1.75;
      }

      .title {
        font-weight: 600;
        overflow-wrap: anywhere;
      }

      .link {
        flex: 1 0 100%;
      }

      .link input {
        inline-size: 100%;
        min-block-size: var(--ek-touch);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        margin-inline-start: calc(-1 * var(--ek-space-2));
      }

      .actions .button {
        padding-inline: var(--ek-space-2);
      }

      @media print {
        form,
        .actions,
        .link,
        p {
          display: none;
        }
      }

      [role='status']:empty {
        margin: 0;
      }

      .settings {
        flex: 1 1 14rem;
        color: var(--ek-ink-soft);
      }
    `,
  ];
}

/** What the run has at its lines in a graph, so that it is found there without colour. */
const markOf = (number: number) =>
  html`<b class="letter">${keptLetter(number)}</b
    ><svg viewBox="0 0 48 12" width="48" height="12" aria-hidden="true">
      ${svg`<line x1="0" y1="6" x2="48" y2="6" stroke-dasharray=${keptDash(number, 0).join(' ')} />`}
    </svg>`;

customElements.define('ek-model-runs', EkModelRuns);

declare global {
  interface HTMLElementTagNameMap {
    'ek-model-runs': EkModelRuns;
  }
}
