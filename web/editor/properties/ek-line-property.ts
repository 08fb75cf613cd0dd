import { type CSSResultGroup, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import '../../elements/ek-button.ts';
import '../../elements/ek-field.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { propertyStyles } from './property.styles.ts';
import { TypedProperty, type Reading } from './typed-property.ts';

/** A line of text; the field grows with it. */
export class EkLineProperty extends TypedProperty {
  /** Whether these are words, that a browser may check and capitalise. */
  protected readonly isProse: boolean = true;

  override render() {
    const { label, hint = '' } = this.words;
    return html`<ek-field
        .label=${label}
        .hint=${hint}
        .error=${this.error}
        ?required=${this.isRequired}
      >
        <textarea
          class="line"
          rows="1"
          autocomplete="off"
          autocapitalize=${this.isProse ? nothing : 'off'}
          spellcheck=${this.isProse ? nothing : 'false'}
          .value=${live(this.text)}
          @input=${this.handleInput}
          @keydown=${this.handleKey}
          @focus=${this.handleFocus}
          @blur=${this.handleBlur}
        ></textarea></ek-field
      >${this.renderReplaced()}${this.renderBelow()}`;
  }

  /** What stands below the field. */
  protected renderBelow(): unknown {
    return nothing;
  }

  protected override write(value: unknown): string {
    return typeof value === 'string' ? value : '';
  }

  protected override read(text: string): Reading {
    return { value: text.replace(/\s*[\r\n]+\s*/g, ' ').trim() };
  }

  static override styles: CSSResultGroup = [shadowBase, propertyStyles];
}

customElements.define('ek-line-property', EkLineProperty);

declare global {
  interface HTMLElementTagNameMap {
    'ek-line-property': EkLineProperty;
  }
}
