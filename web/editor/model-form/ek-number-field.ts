import { LitElement, css, html, type PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import { printNumber } from '#core/models/language/printer.ts';
import { modelFormText } from '#text/model-form.ts';
import { parseNumber } from '#text/number.ts';
import '../../elements/ek-field.ts';
import { shadowBase } from '../../styles/shadow.ts';

/** What stands in the field now: null when it is empty, NaN when it is no number. */
export class NumberFieldEvent extends Event {
  readonly value: number | null;

  constructor(value: number | null) {
    super('ek-number-field', { bubbles: true, composed: true });
    this.value = value;
  }
}

/**
 * A number with a decimal comma and its label. What is typed stays as it was typed until the field
 * is left.
 *
 * @fires ek-number-field - a {@link NumberFieldEvent} at every key
 */
export class EkNumberField extends LitElement {
  static override properties = {
    label: {},
    hint: {},
    error: {},
    value: { attribute: false },
    fixed: { type: Boolean },
    draft: { state: true },
  };

  declare label: string;
  declare hint: string;
  declare error: string;
  declare value: number | null;
  /** Shown, not to be changed here. */
  declare fixed: boolean;
  /** What was typed; null when the field shows the value. */
  declare private draft: string | null;

  #isInside = false;

  constructor() {
    super();
    this.label = '';
    this.hint = '';
    this.error = '';
    this.value = null;
    this.fixed = false;
    this.draft = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const isFromElsewhere = this.draft !== null && !Object.is(read(this.draft), this.value);
    if (changed.has('value') && isFromElsewhere && !this.#isInside) this.draft = null;
  }

  override render() {
    const isUnreadable = this.draft !== null && Number.isNaN(read(this.draft));
    const error = isUnreadable && !this.#isInside ? modelFormText.notANumber : this.error;
    return html`<ek-field .label=${this.label} .hint=${this.hint} .error=${error}
      ><input
        inputmode="decimal"
        autocomplete="off"
        ?readonly=${this.fixed}
        .value=${live(this.draft ?? write(this.value))}
        @input=${this.#handleInput}
        @focus=${this.#handleFocus}
        @blur=${this.#handleBlur}
    /></ek-field>`;
  }

  #handleInput(event: Event): void {
    this.draft = (event.target as HTMLInputElement).value;
    this.value = read(this.draft);
    this.dispatchEvent(new NumberFieldEvent(this.value));
  }

  #handleFocus(): void {
    this.#isInside = true;
  }

  #handleBlur(): void {
    this.#isInside = false;
    if (this.draft !== null && !Number.isNaN(read(this.draft))) this.draft = null;
    this.requestUpdate();
  }

  static override styles = [
    shadowBase,
    css`
      :host {
        display: block;
        min-inline-size: 0;
      }

      ek-field > input:read-only {
        border-style: dashed;
        background: transparent;
      }
    `,
  ];
}

function read(text: string): number | null {
  return text.trim() === '' ? null : (parseNumber(text) ?? Number.NaN);
}

function write(value: number | null): string {
  return value === null || Number.isNaN(value) ? '' : printNumber(value);
}

customElements.define('ek-number-field', EkNumberField);

declare global {
  interface HTMLElementTagNameMap {
    'ek-number-field': EkNumberField;
  }
  interface HTMLElementEventMap {
    'ek-number-field': NumberFieldEvent;
  }
}
