import { LitElement, css, html } from 'lit';
import { editorText } from '#text/editor.ts';
import '../../elements/ek-dialog.ts';
import { shadowBase } from '../../styles/shadow.ts';

const words = editorText.shortcuts;
const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The list of keys, in a dialog. */
export class EkShortcuts extends LitElement {
  /** Shows the list; the keys go back to where they were when it is closed. */
  async open(): Promise<void> {
    await this.updateComplete;
    await this.renderRoot.querySelector('ek-dialog')?.open();
  }

  override render() {
    return html`<ek-dialog heading=${words.heading}>
      <div class="groups">
        ${words.groups.map(
          ({ name, keys }) =>
            html`<section>
              <h3>${name}</h3>
              <dl>
                ${keys.map(
                  ([press, does]) =>
                    html`<div>
                      <dt><kbd>${press.replace('Mod', isMac ? 'Cmd' : 'Ctrl')}</kbd></dt>
                      <dd>${does}</dd>
                    </div>`,
                )}
              </dl>
            </section>`,
        )}
      </div>
    </ek-dialog>`;
  }

  static override styles = [
    shadowBase,
    css`
      .groups {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
        gap: var(--ek-space-4);
        padding-block-end: var(--ek-space-5);
        font: var(--ek-ui-s);
      }

      h3,
      dl,
      dd {
        margin: 0;
      }

      h3 {
        font-size: inherit;
      }

      dl > div {
        display: flex;
        gap: var(--ek-space-3);
        padding-block: var(--ek-space-1);
      }

      dt {
        flex: none;
        min-inline-size: 6.5rem;
      }

      kbd {
        padding: 0.1em 0.35em;
        border: 1px solid var(--ek-line);
        border-radius: 2px;
        background: var(--ek-wash);
        font: var(--ek-ui-s);
        white-space: nowrap;
      }
    `,
  ];
}

customElements.define('ek-shortcuts', EkShortcuts);

declare global {
  interface HTMLElementTagNameMap {
    'ek-shortcuts': EkShortcuts;
  }
}
