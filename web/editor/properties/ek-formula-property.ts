import { css, html } from 'lit';
import { live } from 'lit/directives/live.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { formulaHtml } from '#pages/formula.ts';
import { propertiesText } from '#text/properties.ts';
import '../../elements/ek-button.ts';
import '../../elements/ek-field.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { propertyStyles } from './property.styles.ts';
import { TypedProperty, type Reading } from './typed-property.ts';

/** LaTeX, with the formula it makes below it at every key. */
export class EkFormulaProperty extends TypedProperty {
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
          autocapitalize="off"
          spellcheck="false"
          .value=${live(this.text)}
          @input=${this.handleInput}
          @keydown=${this.handleKey}
          @focus=${this.handleFocus}
          @blur=${this.handleBlur}
        ></textarea></ek-field
      >${this.renderReplaced()}${this.#renderPreview()}`;
  }

  #renderPreview() {
    const tex = this.text.trim();
    if (tex === '') return html`<p class="note" role="status"></p>`;
    const written = formulaHtml(tex, true).toString();
    // What cannot be read comes back as its LaTeX; the sentence says more.
    if (!written.startsWith('<math'))
      return html`<p class="note" role="status">${propertiesText.formula.unreadable}</p>`;
    // MathML that Temml wrote, not markup that a person did.
    return html`<p class="note" role="status"></p>
      <div class="preview" role="group" aria-label=${propertiesText.formula.preview} tabindex="0">
        ${unsafeHTML(written)}
      </div>`;
  }

  protected override write(value: unknown): string {
    return typeof value === 'string' ? value : '';
  }

  protected override read(text: string): Reading {
    return { value: text.replace(/\s*[\r\n]+\s*/g, ' ').trim() };
  }

  static override styles = [
    shadowBase,
    propertyStyles,
    css`
      textarea {
        font-family: var(--ek-font-code);
      }

      .preview {
        margin-block-start: var(--ek-space-2);
        padding: var(--ek-space-2);
        overflow-x: auto;
        border-block: 1px solid var(--ek-line);
        text-align: center;
      }

      math {
        font-family: var(--ek-font-math);
        font-size: var(--ek-text-m);
      }
    `,
  ];
}

customElements.define('ek-formula-property', EkFormulaProperty);

declare global {
  interface HTMLElementTagNameMap {
    'ek-formula-property': EkFormulaProperty;
  }
}
