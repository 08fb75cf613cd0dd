import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { printNumber } from '#core/models/language/printer.ts';
import { parseNumber } from '#text/number.ts';
import { propertiesText } from '#text/properties.ts';
import '../../elements/ek-button.ts';
import '../../elements/ek-field.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { propertyStyles } from './property.styles.ts';
import { TypedProperty, type Reading } from './typed-property.ts';

/** A number with a decimal comma; empty is null, where the attribute may be that. */
export class EkNumberProperty extends TypedProperty {
  override render() {
    const { label, hint = '' } = this.words;
    return html`<ek-field
        .label=${label}
        .hint=${hint}
        .error=${this.error}
        ?required=${this.isRequired}
        ><input
          class="short"
          inputmode="decimal"
          autocomplete="off"
          .value=${live(this.text)}
          @input=${this.handleInput}
          @keydown=${this.handleKey}
          @focus=${this.handleFocus}
          @blur=${this.handleBlur} /></ek-field
      >${this.renderReplaced()}`;
  }

  protected override write(value: unknown): string {
    return typeof value === 'number' ? printNumber(value) : '';
  }

  protected override read(text: string): Reading {
    if (text.trim() === '') return { value: null };
    const value = parseNumber(text);
    return value === null ? { error: propertiesText.notANumber } : { value };
  }

  static override styles = [shadowBase, propertyStyles];
}

customElements.define('ek-number-property', EkNumberProperty);

declare global {
  interface HTMLElementTagNameMap {
    'ek-number-property': EkNumberProperty;
  }
}
