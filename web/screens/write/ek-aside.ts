/** A text of the author that lost its place, to copy or let go. */
import { LitElement, html, nothing } from 'lit';
import { writingWords as words } from '#text/writing.ts';
import type { Aside } from '../../editor/collaboration/copy-store.ts';
import '../../elements/ek-alert.ts';
import '../../elements/ek-button.ts';

/** Fires `ek-let-go` when the author does not need the text any more. */
export class EkAside extends LitElement {
  static override properties = {
    aside: { attribute: false },
    _isCopied: { state: true },
  };

  declare aside: Aside | null;
  declare private _isCopied: boolean;

  constructor() {
    super();
    this.aside = null;
    this._isCopied = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): unknown {
    if (this.aside === null) return nothing;
    return html`<ek-alert kind="caution"
      ><strong>${words.asideHeading}</strong>
      <p>${words.asideHint}</p>
      <blockquote class="aside-text" tabindex="0">${this.aside.text}</blockquote>
      <ek-button slot="actions" size="small" @click=${this.#copy}
        >${this._isCopied ? words.copied : words.copy}</ek-button
      >
      <ek-button slot="actions" size="small" variant="quiet" @click=${this.#letGo}
        >${words.letGo}</ek-button
      ></ek-alert
    >`;
  }

  readonly #copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(this.aside?.text ?? '');
    this._isCopied = true;
  };

  readonly #letGo = (): void => {
    this.dispatchEvent(new Event('ek-let-go'));
  };
}

customElements.define('ek-aside', EkAside);

declare global {
  interface HTMLElementTagNameMap {
    'ek-aside': EkAside;
  }
}
