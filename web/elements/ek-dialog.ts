import { LitElement, css, html } from 'lit';
import { elementText } from '#text/elements.ts';
import { shadowBase } from '../styles/shadow.ts';
import { icon } from './icon.ts';

/**
 * A modal question or form: a native dialog with a heading, the content, and buttons in the slot
 * `actions`. A form inside with `method="dialog"` closes it with the value of its button.
 *
 * @fires close - after closing; the value is in `returnValue`
 */
export class EkDialog extends LitElement {
  static override properties = {
    heading: {},
  };

  declare heading: string;
  /** What the dialog was last closed with; empty when it was dismissed. */
  returnValue = '';

  #opener: HTMLElement | null = null;
  #closed: { promise: Promise<string>; resolve: (value: string) => void } | null = null;

  constructor() {
    super();
    this.heading = '';
    this.addEventListener('submit', this.#handleSubmit);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#settle();
  }

  override render() {
    return html`<dialog aria-labelledby="heading" @close=${this.#handleClose}>
      <h2 id="heading">${this.heading}</h2>
      <div class="content"><slot></slot></div>
      <div class="actions"><slot name="actions"></slot></div>
      <button
        class="dismiss"
        type="button"
        aria-label=${elementText.close}
        @click=${() => {
          this.close();
        }}
      >
        ${icon('close')}
      </button>
    </dialog>`;
  }

  /** Shows the dialog and resolves with the value that it is closed with. */
  async open(): Promise<string> {
    await this.updateComplete;
    if (this.#closed !== null) return this.#closed.promise;
    this.returnValue = '';
    this.#closed = withResolver();
    this.#opener = deepActiveElement();
    this.#dialog.returnValue = '';
    this.#dialog.showModal();
    // The dismiss button comes last, so the platform's own choice is the content; unless it says.
    this.querySelector<HTMLElement>('[autofocus]')?.focus();
    return this.#closed.promise;
  }

  /** Closes the dialog; the promise of `open()` resolves with this value. */
  close(value = ''): void {
    this.#dialog.close(value);
  }

  get #dialog(): HTMLDialogElement {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog === null) throw new Error('ek-dialog: not rendered yet');
    return dialog;
  }

  #handleSubmit = (event: SubmitEvent): void => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
    const submitter = event.submitter instanceof HTMLButtonElement ? event.submitter : null;
    if ((submitter?.getAttribute('formmethod') ?? form.getAttribute('method')) !== 'dialog') return;
    event.preventDefault();
    this.close(submitter?.value ?? '');
  };

  #handleClose(): void {
    this.returnValue = this.#dialog.returnValue;
    this.#settle();
    this.dispatchEvent(new Event('close'));
  }

  #settle(): void {
    const closed = this.#closed;
    this.#closed = null;
    if (this.#opener?.isConnected === true) this.#opener.focus();
    this.#opener = null;
    closed?.resolve(this.returnValue);
  }

  static override styles = [
    shadowBase,
    css`
      dialog {
        inline-size: min(34rem, 100vw - 2 * var(--ek-space-4));
        max-block-size: calc(100dvb - 2 * var(--ek-space-5));
        padding: 0 var(--ek-space-5);
        overflow: auto;
        overscroll-behavior: contain;
        border: 1px solid var(--ek-line);
        border-radius: calc(2 * var(--ek-radius));
        background: var(--ek-paper-raised);
        color: var(--ek-ink);
        font: var(--ek-ui);
        box-shadow: var(--ek-shadow);
        transition: opacity var(--ek-quick);
      }

      dialog[open] {
        display: grid;
        grid-template: auto 1fr auto / 1fr auto;
        opacity: 1;
      }

      @starting-style {
        dialog[open] {
          opacity: 0;
        }
      }

      dialog::backdrop {
        background: oklch(0.2 0.01 265 / 0.45);
      }

      h2 {
        margin: 0;
        padding-block: var(--ek-space-5) var(--ek-space-3);
        font-size: var(--ek-text-l);
        font-weight: 650;
        line-height: var(--ek-leading-tight);
        text-wrap: balance;
        overflow-wrap: anywhere;
        hyphens: auto;
      }

      .content {
        grid-column: 1 / -1;
      }

      /* The buttons stay in sight below a long text. */
      .actions {
        position: sticky;
        inset-block-end: 0;
        display: flex;
        flex-wrap: wrap;
        grid-column: 1 / -1;
        justify-content: end;
        gap: var(--ek-space-3);
        padding-block: var(--ek-space-5);
        background: inherit;
      }

      .dismiss {
        display: grid;
        grid-area: 1 / 2;
        place-content: center;
        inline-size: var(--ek-touch);
        block-size: var(--ek-touch);
        margin: var(--ek-space-3) calc(-1 * var(--ek-space-3)) 0 0;
        border: 0;
        border-radius: var(--ek-radius);
        background: none;
        color: var(--ek-ink-soft);
        cursor: pointer;
      }

      .dismiss:hover {
        background: var(--ek-wash);
        color: var(--ek-ink);
      }

      @media (max-width: 36rem) {
        dialog {
          inline-size: 100%;
          max-inline-size: none;
          margin-block-end: 0;
          border-width: 1px 0 0;
          border-end-start-radius: 0;
          border-end-end-radius: 0;
        }
      }
    `,
  ];
}

/** The focused element, looked up through open shadow roots. */
function deepActiveElement(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : null;
}

function withResolver() {
  let resolve!: (value: string) => void; // Set before the constructor of Promise returns.
  const promise = new Promise<string>((done) => (resolve = done));
  return { promise, resolve };
}

customElements.define('ek-dialog', EkDialog);

declare global {
  interface HTMLElementTagNameMap {
    'ek-dialog': EkDialog;
  }
}
