import { css, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { propertiesText } from '#text/properties.ts';
import '../../elements/ek-button.ts';
import '../../elements/ek-field.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { failureSentence } from '../model-form/failure-sentence.ts';
import { PropertyField } from './property-field.ts';
import { propertyStyles } from './property.styles.ts';
import { SurroundingsChangeEvent } from './surroundings-change-event.ts';

interface NewTerm {
  readonly name: string;
  readonly definition: string;
}

/** A word of the glossary, or a new one. */
export class EkTermProperty extends PropertyField {
  static override properties = {
    ...PropertyField.properties,
    created: { state: true },
    failure: { state: true },
    isBusy: { state: true },
  };

  /** The new word that is being written; null when the form is closed. */
  declare private created: NewTerm | null;
  declare private failure: string;
  declare private isBusy: boolean;

  constructor() {
    super();
    this.created = null;
    this.failure = '';
    this.isBusy = false;
  }

  override render() {
    const { label, hint = '' } = this.words;
    return html`<ek-field
        .label=${label}
        .hint=${hint}
        .error=${this.error}
        ?required=${this.isRequired}
        ><select @change=${this.#handleChoice} @focus=${this.#refresh}>
          ${this.#renderOptions()}
        </select></ek-field
      >
      ${this.#renderDefinition()}
      ${
        this.created === null
          ? html`<ek-button size="small" @click=${this.#openForm}
              >${propertiesText.term.create}</ek-button
            >`
          : this.#renderForm(this.created)
      }`;
  }

  #renderOptions() {
    const id = typeof this.value === 'string' ? this.value : '';
    const terms = this.place.surroundings
      .terms()
      .toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
    const isGone = id !== '' && terms.every((term) => term.id !== id);
    return html`${
      id === '' ? html`<option value="" selected>${propertiesText.term.choose}</option>` : nothing
    }
    ${isGone ? html`<option value=${id} selected>${propertiesText.unknown(id)}</option>` : nothing}
    ${terms.map(
      (term) => html`<option .value=${term.id} .selected=${term.id === id}>${term.name}</option>`,
    )}`;
  }

  #renderDefinition() {
    const term = this.place.surroundings.terms().find(({ id }) => id === this.value);
    return term === undefined ? nothing : html`<p class="note">${term.definition}</p>`;
  }

  #renderForm({ name, definition }: NewTerm) {
    const words = propertiesText.term;
    return html`<form @submit=${this.#handleSubmit} novalidate>
      <ek-field .label=${words.name} required
        ><input
          maxlength="300"
          .value=${live(name)}
          @input=${(event: Event) => {
            this.created = { name: (event.target as HTMLInputElement).value, definition };
          }}
      /></ek-field>
      <ek-field .label=${words.definition} .error=${this.failure} required>
        <textarea
          maxlength="600"
          .value=${live(definition)}
          @input=${(event: Event) => {
            this.created = { name, definition: (event.target as HTMLTextAreaElement).value };
          }}
        ></textarea>
      </ek-field>
      <div class="row">
        <ek-button type="submit" size="small" ?busy=${this.isBusy}>${words.add}</ek-button>
        <ek-button
          size="small"
          variant="quiet"
          @click=${() => {
            this.created = null;
          }}
          >${words.cancel}</ek-button
        >
      </div>
    </form>`;
  }

  #handleChoice(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    if (value !== '') this.change(value);
  }

  #openForm(): void {
    this.failure = '';
    this.created = { name: '', definition: '' };
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLInputElement>('form input')?.focus();
    });
  }

  async #handleSubmit(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.created?.name.trim() ?? '';
    const definition = this.created?.definition.trim() ?? '';
    if (name === '' || definition === '') {
      this.failure = propertiesText.term.incomplete;
      return;
    }
    this.isBusy = true;
    this.failure = '';
    try {
      const id = await this.place.surroundings.addTerm(name, definition);
      this.created = null;
      this.dispatchEvent(new SurroundingsChangeEvent());
      this.change(id);
    } catch (error) {
      this.failure = failureSentence(error);
    } finally {
      this.isBusy = false;
    }
  }

  /** Colleagues may have added terms. */
  #refresh(): void {
    this.requestUpdate();
  }

  static override styles = [
    shadowBase,
    propertyStyles,
    css`
      form {
        display: grid;
        gap: var(--ek-space-3);
      }

      form,
      ek-field + ek-button,
      .note + ek-button {
        margin-block-start: var(--ek-space-3);
      }
    `,
  ];
}

customElements.define('ek-term-property', EkTermProperty);

declare global {
  interface HTMLElementTagNameMap {
    'ek-term-property': EkTermProperty;
  }
}
