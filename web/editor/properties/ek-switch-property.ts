import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import '../../elements/ek-field.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { PropertyField } from './property-field.ts';
import { propertyStyles } from './property.styles.ts';

/** Yes or no. */
export class EkSwitchProperty extends PropertyField {
  override render() {
    const { label, hint = '' } = this.words;
    return html`<ek-field .label=${label} .hint=${hint} .error=${this.error}
      ><input type="checkbox" .checked=${live(this.value === true)} @change=${this.#handleChange}
    /></ek-field>`;
  }

  #handleChange(event: Event): void {
    this.change((event.target as HTMLInputElement).checked);
  }

  static override styles = [shadowBase, propertyStyles];
}

customElements.define('ek-switch-property', EkSwitchProperty);

declare global {
  interface HTMLElementTagNameMap {
    'ek-switch-property': EkSwitchProperty;
  }
}
