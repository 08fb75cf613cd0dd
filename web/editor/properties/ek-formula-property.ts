import { css, html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { formulaHtml } from '#pages/formula.ts';
import { propertiesText } from '#text/properties.ts';
import { EkLineProperty } from './ek-line-property.ts';

/** LaTeX, with the formula it makes below it at every key. */
export class EkFormulaProperty extends EkLineProperty {
  protected override readonly isProse = false;

  protected override renderBelow(): unknown {
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

  static override styles = [
    EkLineProperty.styles,
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
