/**
 * Choosing any number from a list by name. A long list is folded: its heading says what is chosen,
 * and inside one can search.
 *
 * @fires change - when this person ticked or unticked something; `chosen` holds the new choice
 */
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listInWords } from '#text/authoring.ts';
import { workspaceWords } from '#text/workspace.ts';
import { uniqueId } from '../../elements/references.ts';

export interface PickOption {
  readonly value: string;
  readonly label: string;
}

const searchFrom = 8;

export class EkPickList extends LitElement {
  static override properties = {
    label: {},
    options: { attribute: false },
    chosen: { attribute: false },
    folded: { type: Boolean },
    missing: {},
    readonly: { type: Boolean },
    _search: { state: true },
    _error: { state: true },
  };

  declare label: string;
  declare options: readonly PickOption[];
  /** Values, in the order of the options. */
  declare chosen: readonly string[];
  declare folded: boolean;
  /** The sentence when nothing would be left; empty when that is allowed. */
  declare missing: string;
  declare readonly: boolean;
  declare private _search: string;
  declare private _error: string;

  readonly #id = uniqueId();

  constructor() {
    super();
    this.label = '';
    this.options = [];
    this.chosen = [];
    this.folded = false;
    this.missing = '';
    this.readonly = false;
    this._search = '';
    this._error = '';
  }

  /** In the page itself, so that the page's styles are its styles. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): unknown {
    if (!this.folded) {
      return html`<fieldset class="picks" aria-describedby=${this.#id}>
        <legend>${this.label}</legend>
        <div class="pick-row">${this.#renderOptions(this.options)}</div>
        ${this.#renderError()}
      </fieldset>`;
    }
    const search = this._search.trim().toLowerCase();
    const found = this.options.filter(({ label }) => label.toLowerCase().includes(search));
    return html`<details class="picks">
      <summary>${this.label} <span class="pick-chosen">${this.#chosenInWords}</span></summary>
      ${
        this.options.length < searchFrom
          ? nothing
          : html`<input
              type="search"
              class="pick-search"
              aria-label=${workspaceWords.search}
              placeholder=${workspaceWords.search}
              .value=${this._search}
              @input=${this.#handleSearch}
              @change=${(event: Event) => {
                // Of the search, not of the choice.
                event.stopPropagation();
              }}
            />`
      }
      <fieldset class="pick-list" aria-describedby=${this.#id}>
        <legend class="visually-hidden">${this.label}</legend>
        ${this.#renderOptions(found)}
        <p class="hint" role="status">${this.#emptyInWords(found)}</p>
      </fieldset>
      ${this.#renderError()}
    </details>`;
  }

  #renderOptions(options: readonly PickOption[]): unknown {
    return repeat(
      options,
      ({ value }) => value,
      ({ value, label }) =>
        html`<label
          ><input
            type="checkbox"
            value=${value}
            ?disabled=${this.readonly}
            .checked=${this.chosen.includes(value)}
            @change=${this.#handleChange}
          />
          ${label}</label
        >`,
    );
  }

  #renderError(): unknown {
    return html`<p class="pick-error" id=${this.#id} aria-live="polite">${this._error}</p>`;
  }

  get #chosenInWords(): string {
    const names = this.options
      .filter(({ value }) => this.chosen.includes(value))
      .map(({ label }) => label);
    return names.length === 0
      ? workspaceWords.noneChosen
      : workspaceWords.chosen(listInWords(names));
  }

  #emptyInWords(found: readonly PickOption[]): string {
    if (this.options.length === 0) return workspaceWords.emptyList;
    return found.length === 0 ? workspaceWords.noneFound : '';
  }

  readonly #handleSearch = (event: Event): void => {
    this._search = (event.target as HTMLInputElement).value;
  };

  readonly #handleChange = (event: Event): void => {
    event.stopPropagation();
    const box = event.target as HTMLInputElement;
    const wanted = this.options
      .map(({ value }) => value)
      .filter((value) => (value === box.value ? box.checked : this.chosen.includes(value)));
    if (wanted.length === 0 && this.missing !== '') {
      box.checked = true;
      this._error = this.missing;
      return;
    }
    this._error = '';
    this.chosen = wanted;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  };
}

customElements.define('ek-pick-list', EkPickList);

declare global {
  interface HTMLElementTagNameMap {
    'ek-pick-list': EkPickList;
  }
}
