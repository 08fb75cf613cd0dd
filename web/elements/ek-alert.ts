import { LitElement, css, html, nothing } from 'lit';
import { elementText } from '#text/elements.ts';
import { shadowBase } from '../styles/shadow.ts';
import { icon } from './icon.ts';

/** How serious it is; also the picture and the role. */
export type AlertKind = 'info' | 'positive' | 'caution' | 'negative';

/**
 * Something to know where it matters, in the default slot; what can be done about it in the slot
 * `actions`. What needs attention interrupts (role alert); the rest waits its turn (role status).
 */
export class EkAlert extends LitElement {
  static override properties = {
    kind: { reflect: true },
    heading: {},
  };

  declare kind: AlertKind;
  declare heading: string;

  constructor() {
    super();
    this.kind = 'info';
    this.heading = '';
  }

  override render() {
    const isUrgent = this.kind === 'negative' || this.kind === 'caution';
    return html`<div class="alert" role=${isUrgent ? 'alert' : 'status'} data-kind=${this.kind}>
      ${icon(this.kind)}
      <div class="words">
        <span class="visually-hidden">${elementText.alert[this.kind]}: </span>
        ${this.heading === '' ? nothing : html`<strong>${this.heading}</strong>`}
        <slot></slot>
        <slot name="actions"></slot>
      </div>
    </div>`;
  }

  static override styles = [
    shadowBase,
    css`
      :host {
        display: block;
        max-inline-size: var(--ek-measure);
      }

      .alert {
        --mark: var(--ek-accent-strong);
        --ground: var(--ek-accent-soft);
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--ek-space-3);
        padding: var(--ek-space-3) var(--ek-space-4);
        border: 1px solid transparent;
        border-radius: var(--ek-radius);
        background: var(--ground);
        color: var(--ek-ink);
        font: var(--ek-ui);
      }

      .alert[data-kind='positive'] {
        --mark: var(--ek-positive);
        --ground: var(--ek-positive-soft);
      }

      .alert[data-kind='caution'] {
        --mark: var(--ek-caution);
        --ground: var(--ek-caution-soft);
      }

      .alert[data-kind='negative'] {
        --mark: var(--ek-negative);
        --ground: var(--ek-negative-soft);
      }

      svg {
        margin-block-start: 0.07rem;
        color: var(--mark);
      }

      .words {
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }

      strong {
        display: block;
        font-weight: 650;
      }

      ::slotted([slot='actions']) {
        margin-block-start: var(--ek-space-3);
      }

      @media (prefers-contrast: more), (forced-colors: active), print {
        .alert {
          border-color: var(--mark);
        }
      }
    `,
  ];
}

customElements.define('ek-alert', EkAlert);

declare global {
  interface HTMLElementTagNameMap {
    'ek-alert': EkAlert;
  }
}
