import { css, html, nothing } from 'lit';
import type { ModelDefinition } from '#core/models/index.ts';
import { propertiesText } from '#text/properties.ts';
import '../../elements/ek-button.ts';
import '../../elements/ek-field.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { PropertyField } from './property-field.ts';
import { propertyStyles } from './property.styles.ts';
import { SurroundingsChangeEvent } from './surroundings-change-event.ts';

const words = propertiesText.model;

/** A model of the E-klas out of a list, and the way to make or change one. */
export class EkModelProperty extends PropertyField {
  override render() {
    const { label, hint = '' } = this.words;
    const model = this.#model;
    return html`<ek-field
        .label=${label}
        .hint=${hint}
        .error=${this.error}
        ?required=${this.isRequired}
        ><select @change=${this.#handleChoice} @focus=${this.#refresh}>
          ${this.#renderOptions()}
        </select></ek-field
      >
      <div class="row">
        ${
          model === undefined
            ? nothing
            : html`<ek-button
                size="small"
                @click=${() => {
                  void this.#open(model);
                }}
                >${words.change}</ek-button
              >`
        }
        <ek-button
          size="small"
          @click=${() => {
            void this.#open(null);
          }}
          >${words.create}</ek-button
        >
      </div>`;
  }

  #renderOptions() {
    const id = typeof this.value === 'string' ? this.value : '';
    const isGone = id !== '' && this.#model === undefined;
    return html`${id === '' ? html`<option value="" selected>${words.choose}</option>` : nothing}
    ${isGone ? html`<option value=${id} selected>${propertiesText.unknown(id)}</option>` : nothing}
    ${this.place.surroundings
      .models()
      .map(
        (model) =>
          html`<option .value=${model.id} .selected=${model.id === id}>${model.title}</option>`,
      )}`;
  }

  get #model(): ModelDefinition | undefined {
    return this.place.surroundings.models().find(({ id }) => id === this.value);
  }

  #handleChoice(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    if (value !== '') this.change(value);
  }

  /** Colleagues may have added models. */
  #refresh(): void {
    this.requestUpdate();
  }

  async #open(model: ModelDefinition | null): Promise<void> {
    const { openModelDialog } = await import('../model-form/ek-model-dialog.ts');
    const id = await openModelDialog(this.place.surroundings, model);
    if (id === null) return;
    this.dispatchEvent(new SurroundingsChangeEvent());
    if (this.isConnected) this.change(id);
  }

  static override styles = [
    shadowBase,
    propertyStyles,
    css`
      .row {
        margin-block-start: var(--ek-space-2);
      }
    `,
  ];
}

customElements.define('ek-model-property', EkModelProperty);

declare global {
  interface HTMLElementTagNameMap {
    'ek-model-property': EkModelProperty;
  }
}
