import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import { shadowBase } from '../../styles/shadow.ts';

/**
 * A line of text that changes a model. What the model refuses stays in the field with the reason,
 * while the model stays as it was; Escape gives back what the model has.
 */
export class EkEditField extends LitElement {
  static override properties = {
    label: {},
    value: {},
    problem: {},
    apply: { attribute: false },
    live: { type: Boolean },
    code: { type: Boolean, reflect: true },
    short: { type: Boolean, reflect: true },
    bare: { type: Boolean, reflect: true },
    text: { state: true },
    message: { state: true },
  };

  declare label: string;
  /** What the model has. */
  declare value: string;
  /** What is wrong with what the model has. */
  declare problem: string;
  /** Puts a text in the model; why that cannot be, empty where it can. */
  declare apply: (text: string) => string;
  /** Whether every letter counts at once; else what is typed counts when the field is left. */
  declare live: boolean;
  /** Set in the letters of formulas. */
  declare code: boolean;
  /** As wide as a number. */
  declare short: boolean;
  /** Only heard, not seen: the label stands elsewhere. */
  declare bare: boolean;
  /** What is typed; null where that is the value. */
  declare private text: string | null;
  declare private message: string;

  constructor() {
    super();
    this.label = '';
    this.value = '';
    this.problem = '';
    this.apply = () => '';
    this.live = false;
    this.code = false;
    this.short = false;
    this.bare = false;
    this.text = null;
    this.message = '';
  }

  /** Goes into the field, with all of it chosen. */
  override focus(): void {
    void this.updateComplete.then(() => {
      this.#input?.focus();
      this.#input?.select();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What somebody is typing is not taken away by what it brings about.
    if (changed.has('value') && this.renderRoot.querySelector(':focus') === null) this.#restore();
  }

  override render() {
    const problem = this.message === '' ? this.problem : this.message;
    return html`<label for="field" class=${this.bare ? 'visually-hidden' : nothing}
        >${this.label}</label
      >
      <input
        id="field"
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        .value=${live(this.text ?? this.value)}
        aria-invalid=${problem === '' ? 'false' : 'true'}
        aria-describedby="problem"
        @input=${this.#handleInput}
        @change=${this.#handleChange}
        @blur=${this.#handleBlur}
        @keydown=${this.#handleKey}
      />
      <p id="problem" aria-live="polite">${problem}</p>`;
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  #restore(): void {
    this.text = null;
    this.message = '';
  }

  #handleInput(event: Event): void {
    this.text = (event.target as HTMLInputElement).value;
    if (this.live) this.message = this.apply(this.text);
    else if (this.message !== '') this.message = '';
  }

  #handleChange(event: Event): void {
    this.text = (event.target as HTMLInputElement).value;
    this.message = this.apply(this.text);
    if (this.message === '') this.text = null;
  }

  #handleBlur(): void {
    if (this.message === '') this.text = null;
  }

  #handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.text === null || this.live) return;
    event.stopPropagation();
    this.#restore();
  }

  static override styles = [
    shadowBase,
    css`
      :host {
        display: block;
        min-inline-size: 0;
      }

      label {
        display: block;
        color: var(--ek-ink-soft);
        font: var(--ek-ui-s);
      }

      input {
        inline-size: 100%;
        min-block-size: 2.25rem;
        padding: var(--ek-space-1) var(--ek-space-2);
        border: 1px solid var(--ek-line-strong);
        border-radius: var(--ek-radius);
        background: var(--ek-paper-raised);
        color: var(--ek-ink);
        font: var(--ek-ui);
      }

      :host([code]) input {
        font-family: var(--ek-font-code);
        font-size: var(--ek-text-s);
      }

      :host([short]) input {
        inline-size: 6.5rem;
        max-inline-size: 100%;
        font-variant-numeric: tabular-nums;
      }

      input[aria-invalid='true'] {
        border-color: var(--ek-negative);
      }

      p {
        margin: 0;
        color: var(--ek-negative);
        font: var(--ek-ui-s);
      }

      p:empty {
        display: none;
      }

      @media (pointer: coarse) {
        input {
          min-block-size: var(--ek-touch);
        }
      }
    `,
  ];
}

customElements.define('ek-edit-field', EkEditField);

declare global {
  interface HTMLElementTagNameMap {
    'ek-edit-field': EkEditField;
  }
}
