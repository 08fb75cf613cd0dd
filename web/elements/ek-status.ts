import { LitElement, css, html } from 'lit';
import type { PropertyValues } from 'lit';
import { shadowBase } from '../styles/shadow.ts';

/**
 * A quiet line that says how things stand ("opgeslagen om 14:03"), read out politely. With `delay`
 * a message is only said when it still holds after that many milliseconds: what is done within
 * 300 ms need not be called busy.
 */
export class EkStatus extends LitElement {
  static override properties = {
    message: {},
    delay: { type: Number },
    shown: { state: true },
  };

  declare message: string;
  declare delay: number;
  declare private shown: string;

  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.message = '';
    this.delay = 0;
    this.shown = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('message')) return;
    clearTimeout(this.#timer);
    const { message } = this;
    if (this.delay <= 0) {
      this.shown = message;
      return;
    }
    this.#timer = setTimeout(() => {
      this.shown = message;
    }, this.delay);
  }

  override render() {
    return html`<span role="status">${this.shown}</span>`;
  }

  static override styles = [
    shadowBase,
    css`
      :host {
        display: block;
        min-block-size: 1.4em;
        color: var(--ek-ink-soft);
        font: var(--ek-ui-s);
        font-variant-numeric: tabular-nums;
        overflow-wrap: anywhere;
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];
}

customElements.define('ek-status', EkStatus);

declare global {
  interface HTMLElementTagNameMap {
    'ek-status': EkStatus;
  }
}
