import { html } from 'lit';
import '../../elements/ek-field.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { PropertyField } from './property-field.ts';
import { propertyStyles } from './property.styles.ts';

/** One of the options of the descriptor, by its Dutch name. */
export class EkSelectProperty extends PropertyField {
  override render() {
    const { label, hint = '', options: names = {} } = this.words;
    const { options = [] } = this.place.field;
    return html`<ek-field .label=${label} .hint=${hint} .error=${this.error}
      ><select @change=${this.#handleChange}>
        ${options.map(
          (option) =>
            html`<option .value=${option} .selected=${option === this.value}>
              ${names[option] ?? option}
            </option>`,
        )}
      </select></ek-field
    >`;
  }

  #handleChange(event: Event): void {
    this.change((event.target as HTMLSelectElement).value);
  }

  static override styles = [shadowBase, propertyStyles];
}

customElements.define('ek-select-property', EkSelectProperty);

declare global {
  interface HTMLElementTagNameMap {
    'ek-select-property': EkSelectProperty;
  }
}
