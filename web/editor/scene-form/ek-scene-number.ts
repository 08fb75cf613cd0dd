import { LitElement, css, html, type PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatNumber, parseNumber } from '#text/number.ts';
import { sceneFormText as words } from '#text/scene-form.ts';
import '../../elements/ek-field.ts';
import { shadowBase } from '../../styles/shadow.ts';

/** The number that stands in the field now; null when the field is empty. */
export class SceneNumberEvent extends Event {
  readonly value: number | null;

  constructor(value: number | null) {
    super('ek-scene-number', { bubbles: true, composed: true });
    this.value = value;
  }
}

/** Figures that are shown; a number that is not typed over keeps all it has. */
const figures = 10;

/**
 * A number of a scene. What is typed stays as it was typed until the field is left; what cannot be
 * read stays longer, with a message.
 *
 * @fires ek-scene-number - a {@link SceneNumberEvent} at every key that leaves a number, or nothing
 */
export class EkSceneNumber extends LitElement {
  static override properties = {
    label: {},
    hint: {},
    error: {},
    value: { attribute: false },
    typed: { state: true },
    isInside: { state: true },
  };

  declare label: string;
  declare hint: string;
  declare error: string;
  declare value: number | null;
  /** What was typed; null when the field shows the value. */
  declare private typed: string | null;
  declare private isInside: boolean;

  constructor() {
    super();
    this.label = '';
    this.hint = '';
    this.error = '';
    this.value = null;
    this.typed = null;
    this.isInside = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('value') && !this.isInside) this.typed = null;
  }

  override render() {
    const { typed } = this;
    const isUnreadable = typed !== null && typed.trim() !== '' && parseNumber(typed) === null;
    const error = isUnreadable && !this.isInside ? words.notANumber : this.error;
    return html`<ek-field .label=${this.label} .hint=${this.hint} .error=${error}
      ><input
        inputmode="text"
        autocomplete="off"
        spellcheck="false"
        .value=${live(typed ?? write(this.value))}
        @input=${this.#handleInput}
        @focus=${() => (this.isInside = true)}
        @blur=${this.#handleBlur}
    /></ek-field>`;
  }

  #handleInput(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    this.typed = text;
    const value = parseNumber(text);
    if (value !== null || text.trim() === '') this.dispatchEvent(new SceneNumberEvent(value));
  }

  #handleBlur(): void {
    this.isInside = false;
    // A refused number stays to be mended; an empty field shows again what there is.
    const { typed, error } = this;
    const isDone = typed !== null && (typed.trim() === '' || parseNumber(typed) !== null);
    if (isDone && error === '') this.typed = null;
  }

  static override styles = [
    shadowBase,
    css`
      :host {
        display: block;
        min-inline-size: 0;
      }

      ek-field {
        max-inline-size: none;
      }
    `,
  ];
}

const write = (value: number | null): string =>
  value === null ? '' : formatNumber(value, figures);

customElements.define('ek-scene-number', EkSceneNumber);

declare global {
  interface HTMLElementTagNameMap {
    'ek-scene-number': EkSceneNumber;
  }
  interface HTMLElementEventMap {
    'ek-scene-number': SceneNumberEvent;
  }
}
