import { LitElement, css, html, nothing } from 'lit';
import { elementText } from '#text/elements.ts';
import { buttonStyles } from '../styles/button.ts';
import { shadowBase } from '../styles/shadow.ts';

/** How much weight a button has; one `primary` on a screen. */
export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'danger';

/**
 * A button that says what happens; the words stand in its default slot.
 *
 * With type `submit` or `reset` it works on the form it stands in, through a native button that it
 * keeps among its own children: so Enter in a field, `form="id"`, `name` and `value` of the
 * submitter and `method="dialog"` all behave as the platform has them.
 *
 * @fires click - by pointer or key; never while disabled or busy
 */
export class EkButton extends LitElement {
  static readonly formAssociated = true;

  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  static override properties = {
    variant: { reflect: true },
    size: { reflect: true },
    type: { reflect: true },
    name: {},
    value: {},
    label: {},
    description: {},
    disabled: { type: Boolean, reflect: true },
    busy: { type: Boolean, reflect: true },
    formDisabled: { state: true },
  };

  declare variant: ButtonVariant;
  declare size: 'medium' | 'small';
  declare type: 'button' | 'submit' | 'reset';
  /** With `value`: sent with the form when this button submits it. */
  declare name: string;
  declare value: string;
  /** The accessible name, where the slot holds a picture only. */
  declare label: string;
  /** Extra words for assistive technology; ek-tooltip fills it. */
  declare description: string;
  declare disabled: boolean;
  /** What the button began is still going on: it keeps focus, and does nothing. */
  declare busy: boolean;
  declare private formDisabled: boolean;

  readonly #internals = this.attachInternals();
  #native: HTMLButtonElement | null = null;

  constructor() {
    super();
    this.variant = 'plain';
    this.size = 'medium';
    this.type = 'button';
    this.name = '';
    this.value = '';
    this.label = '';
    this.description = '';
    this.disabled = false;
    this.busy = false;
    this.formDisabled = false;
    this.addEventListener('click', this.#handleClick, { capture: true });
  }

  /** The form that this button belongs to. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  /** A fieldset or form control state from outside; called by the browser. */
  formDisabledCallback(disabled: boolean): void {
    this.formDisabled = disabled;
  }

  override render() {
    return html`<button
      class="button"
      part="button"
      type="button"
      data-variant=${this.variant}
      data-size=${this.size}
      ?disabled=${this.#isOff}
      aria-busy=${this.busy ? 'true' : nothing}
      aria-disabled=${this.busy ? 'true' : nothing}
      aria-label=${this.label === '' ? nothing : this.label}
      aria-description=${this.description === '' ? nothing : this.description}
    >
      <span class="words"><slot></slot></span>
      ${this.busy ? html`<span class="visually-hidden">${elementText.busy}</span>` : nothing}
    </button>`;
  }

  protected override updated(): void {
    this.#keepNative();
  }

  get #isOff(): boolean {
    return this.disabled || this.formDisabled;
  }

  #keepNative(): void {
    if (this.type === 'button') {
      this.#native?.remove();
      this.#native = null;
      return;
    }
    if (this.#native?.parentNode !== this) {
      this.#native = document.createElement('button');
      // No slot has this name, so the button is in the form but not on the page.
      this.#native.slot = 'native';
      this.#native.addEventListener('click', (event) => {
        event.stopPropagation();
      });
      this.append(this.#native);
    }
    const formId = this.getAttribute('form');
    if (formId !== null) this.#native.setAttribute('form', formId);
    this.#native.type = this.type;
    this.#native.name = this.name;
    this.#native.value = this.value;
    this.#native.disabled = this.#isOff || this.busy;
  }

  #handleClick = (event: Event): void => {
    if (event.target === this.#native) return;
    if (this.#isOff || this.busy) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    // After the page's own listeners have had the click, so that they can prevent it.
    setTimeout(() => {
      if (!event.defaultPrevented) this.#native?.click();
    });
  };

  static override styles = [
    shadowBase,
    buttonStyles,
    css`
      :host {
        display: inline-block;
        vertical-align: middle;
      }

      .button {
        inline-size: 100%;
      }

      .button[aria-busy] {
        cursor: progress;
      }

      .words {
        position: relative;
      }

      /* Three dots in the padding, so that nothing shifts; not for what is done within 300 ms. */
      .button[aria-busy] .words::after {
        content: '…' / '';
        position: absolute;
        inset: auto auto 0 100%;
        font-size: 0.8em;
        opacity: 0;
        animation: appear var(--ek-quick) 300ms forwards;
      }

      @keyframes appear {
        to {
          opacity: 1;
        }
      }
    `,
  ];
}

customElements.define('ek-button', EkButton);

declare global {
  interface HTMLElementTagNameMap {
    'ek-button': EkButton;
  }
}
