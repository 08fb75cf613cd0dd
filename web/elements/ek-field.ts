import { LitElement, css, html } from 'lit';
import { elementText } from '#text/elements.ts';
import { adoptInto } from '../styles/adopt.ts';
import { fieldStyles } from '../styles/field.ts';
import { shadowBase } from '../styles/shadow.ts';
import { addReference, uniqueId } from './references.ts';

type Part = 'label' | 'hint' | 'error';

/**
 * A control with its label, hint and error. The control (native, or form-associated custom) stands
 * in the default slot, and the words are put beside it in the light DOM: ids do not cross a shadow
 * root, and the form, the control and its label must find each other. Children with `slot="label"`,
 * `"hint"` or `"error"` that are already there are kept, so that a page can be complete without
 * script and a label may hold a formula.
 */
export class EkField extends LitElement {
  static override properties = {
    label: {},
    hint: {},
    error: {},
    required: { type: Boolean, reflect: true },
    isChoice: { state: true },
  };

  declare label: string;
  declare hint: string;
  /** What is wrong and what to do; empty when nothing is. */
  declare error: string;
  declare required: boolean;
  declare private isChoice: boolean;

  #control: HTMLElement | null = null;
  #hasRequired = false;

  constructor() {
    super();
    this.label = '';
    this.hint = '';
    this.error = '';
    this.required = false;
    this.isChoice = false;
  }

  /** The control in the field. */
  get control(): HTMLElement | null {
    return this.#control;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptInto(this.getRootNode(), fieldStyles);
  }

  override render() {
    return html`<div class=${this.isChoice ? 'field choice' : 'field'}>
      <slot name="label"></slot>
      <slot name="hint"></slot>
      <slot @slotchange=${this.#handleSlotchange}></slot>
      <slot name="error"></slot>
    </div>`;
  }

  protected override updated(): void {
    this.#wire();
  }

  #handleSlotchange(): void {
    const control = [...this.children].find((child) => !child.hasAttribute('slot'));
    this.#control = control instanceof HTMLElement ? control : null;
    this.isChoice = control?.matches('[type="checkbox"], [type="radio"]') === true;
    this.#wire();
  }

  #wire(): void {
    const control = this.#control;
    if (control === null) return;
    if (control.id === '') control.id = uniqueId();
    this.#requireControl(control);

    const label = this.#words('label', this.label);
    if (label instanceof HTMLLabelElement) {
      label.htmlFor = control.id;
      if (isMade(label) && this.required) label.append(requiredMark());
    }
    addReference(control, 'aria-describedby', this.#words('hint', this.hint));
    const error = this.#words('error', this.error);
    error.setAttribute('aria-live', 'polite');
    addReference(control, 'aria-describedby', error);
    if (error.textContent.trim() === '') control.removeAttribute('aria-invalid');
    else control.setAttribute('aria-invalid', 'true');
  }

  /** The light child for these words: the page's own, or one made here that follows the property. */
  #words(part: Part, text: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`:scope > [slot="${part}"]`);
    const words = found ?? document.createElement(part === 'label' ? 'label' : 'span');
    if (words.id === '') words.id = uniqueId();
    if (found === null) {
      words.slot = part;
      words.dataset['made'] = '';
      this.append(words);
    }
    if (isMade(words) && words.textContent !== text) words.textContent = text;
    return words;
  }

  /** Follows `required`, but leaves alone what the control itself said. */
  #requireControl(control: HTMLElement): void {
    if (this.required && !control.hasAttribute('required')) {
      control.setAttribute('required', '');
      this.#hasRequired = true;
    } else if (!this.required && this.#hasRequired) {
      control.removeAttribute('required');
      this.#hasRequired = false;
    }
  }

  static override styles = [
    shadowBase,
    css`
      :host {
        display: block;
        max-inline-size: var(--ek-measure);
      }

      .field {
        display: grid;
        gap: var(--ek-space-1);
        font: var(--ek-ui);
        color: var(--ek-ink);
      }

      /* A checkbox stands before its label, and the two are one row to touch. */
      .choice {
        grid-template-columns: auto 1fr;
        column-gap: var(--ek-space-3);
      }

      .choice > slot {
        display: grid;
      }

      .choice > slot:not([name]) {
        grid-area: 1 / 1;
      }

      .choice > [name='label'] {
        grid-area: 1 / 2;
      }

      .choice > :is([name='hint'], [name='error']) {
        grid-column: 2;
      }

      .choice > [name='hint'] {
        margin-block-start: calc(-1 * var(--ek-space-2));
      }
    `,
  ];
}

function isMade(words: HTMLElement): boolean {
  return 'made' in words.dataset;
}

/** For the eye; the control itself says it to assistive technology. */
function requiredMark(): HTMLElement {
  const mark = document.createElement('small');
  mark.ariaHidden = 'true';
  mark.textContent = ` (${elementText.required})`;
  return mark;
}

customElements.define('ek-field', EkField);

declare global {
  interface HTMLElementTagNameMap {
    'ek-field': EkField;
  }
}
