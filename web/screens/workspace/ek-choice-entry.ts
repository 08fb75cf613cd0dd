/** A choice of one from a few, saved when it is made. */
import { LitElement, html } from 'lit';
import { live } from 'lit/directives/live.js';
import '../../elements/ek-field.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export class EkChoiceEntry extends LitElement {
  static override properties = {
    label: {},
    hint: {},
    field: {},
    value: {},
    choices: { attribute: false },
    readonly: { type: Boolean },
    save: { attribute: false },
  };

  declare label: string;
  declare hint: string;
  /** For tests and addresses: how the field is called among its neighbours. */
  declare field: string;
  /** As it is stored. */
  declare value: string;
  declare choices: readonly Choice[];
  declare readonly: boolean;
  /** Stores the value; when it is refused the screen says so and the stored value comes back. */
  declare save: (value: string) => Promise<void>;

  constructor() {
    super();
    this.label = '';
    this.hint = '';
    this.field = '';
    this.value = '';
    this.choices = [];
    this.readonly = false;
    this.save = () => Promise.resolve();
  }

  /** In the page itself, so that the page's styles are its styles. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): unknown {
    return html`<ek-field label=${this.label} hint=${this.hint}>
      <select name=${this.field} ?disabled=${this.readonly} @change=${this.#handleChange}>
        ${this.choices.map(
          ({ value, label }) =>
            html`<option value=${value} .selected=${live(value === this.value)}>${label}</option>`,
        )}
      </select>
    </ek-field>`;
  }

  readonly #handleChange = (event: Event): void => {
    this.save((event.target as HTMLSelectElement).value).catch(() => {
      this.requestUpdate();
    });
  };
}

/** Choices from names by value, in that order. */
export function choicesOf(names: Readonly<Record<string, string>>): readonly Choice[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

customElements.define('ek-choice-entry', EkChoiceEntry);

declare global {
  interface HTMLElementTagNameMap {
    'ek-choice-entry': EkChoiceEntry;
  }
}
