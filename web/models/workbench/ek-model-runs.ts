import { LitElement, css, html, nothing } from 'lit';
import { modelText } from '#text/models.ts';
import { workbenchWords } from '#text/workbench.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { parameterFigure } from '../figures.ts';
import type { KeptRun, WorkbenchSession, WorkbenchState } from '../workbench-session.ts';

const words = workbenchWords.runs;

/** Runs that were given a name: shown in the graph or not, taken up again, or removed. */
export class EkModelRuns extends LitElement {
  static override properties = {
    session: { attribute: false },
    state: { attribute: false },
    _said: { state: true },
  };

  declare session: WorkbenchSession | null;
  declare state: WorkbenchState | null;
  declare private _said: string;

  constructor() {
    super();
    this.session = null;
    this.state = null;
    this._said = '';
  }

  override render() {
    const { state } = this;
    if (state === null) return nothing;
    return html`<form @submit=${this.#keep}>
        <label for="title">${words.title}</label>
        <input
          id="title"
          name="title"
          maxlength="200"
          autocomplete="off"
          placeholder=${words.newTitle(state.kept.length + 1)}
        />
        <button class="button" data-size="small" ?disabled=${state.run.run === null}>
          ${words.keep}
        </button>
      </form>
      ${
        state.kept.length === 0
          ? html`<p class="empty">${words.empty}</p>`
          : html`<ul>
              ${state.kept.map((run) => this.#renderRun(run, state))}
            </ul>`
      }
      <p class="visually-hidden" role="status">${this._said}</p>`;
  }

  #renderRun(run: KeptRun, state: WorkbenchState) {
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
        <span class="title">${title}</span>
      </label>
      <span class="settings">${settingsOf(run, state)}</span>
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
      </span>
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

      .title {
        font-weight: 600;
        overflow-wrap: anywhere;
      }

      .settings {
        flex: 1 1 14rem;
        color: var(--ek-ink-soft);
      }
    `,
  ];
}

/** What sets a run apart: moved parameters, another step, another model. */
function settingsOf({ definition, parameters, step }: KeptRun, state: WorkbenchState): string {
  const defaults = state.run.about?.defaults ?? {};
  const moved = definition.parameters.flatMap((parameter) => {
    const value = parameters[parameter.name];
    if (value === undefined || value === defaults[parameter.name]) return [];
    const amount = modelText.amount(parameterFigure(value, parameter.step), parameter.unit);
    return [`${parameter.name} = ${amount}`];
  });
  return [
    ...moved,
    ...(step === null ? [] : [`dt = ${String(step).replace('.', ',')}`]),
    ...(definition === state.definition ? [] : [words.otherModel]),
  ].join(', ');
}

customElements.define('ek-model-runs', EkModelRuns);

declare global {
  interface HTMLElementTagNameMap {
    'ek-model-runs': EkModelRuns;
  }
}
