import { LitElement, css, html, nothing } from 'lit';
import { editorText } from '#text/editor.ts';
import '../../elements/ek-alert.ts';
import { shadowBase } from '../../styles/shadow.ts';

/** One message to the author, in sight until it is closed or another takes its place. */
export class EkNotice extends LitElement {
  static override properties = {
    sentence: { attribute: false },
  };

  declare sentence: string;

  constructor() {
    super();
    this.sentence = '';
  }

  override render() {
    return html`<div role="status">
      ${
        this.sentence === ''
          ? nothing
          : html`<ek-alert kind="caution">
              ${this.sentence}
              <button
                slot="actions"
                type="button"
                @click=${() => {
                  this.sentence = '';
                }}
              >
                ${editorText.close}
              </button>
            </ek-alert>`
      }
    </div>`;
  }

  static override styles = [
    shadowBase,
    css`
      :host {
        position: fixed;
        inset: auto var(--ek-space-4) calc(var(--ek-space-4) + 3.5rem);
        z-index: 5;
        max-inline-size: 36rem;
        margin-inline: auto;
        pointer-events: none;
      }

      ek-alert {
        display: block;
        background: var(--ek-paper-raised);
        box-shadow: var(--ek-shadow);
        pointer-events: auto;
      }

      button {
        min-block-size: 2.25rem;
        padding-inline: var(--ek-space-3);
        border: 1px solid var(--ek-line-strong);
        border-radius: var(--ek-radius);
        background: none;
        color: inherit;
        font: var(--ek-ui-s);
        cursor: pointer;
      }
    `,
  ];
}

customElements.define('ek-notice', EkNotice);

declare global {
  interface HTMLElementTagNameMap {
    'ek-notice': EkNotice;
  }
}
