import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import { modelText } from '#text/models.ts';
import { parseNumber } from '#text/number.ts';
import { shadowBase } from '../styles/shadow.ts';
import { parameterStyles } from './ek-parameter.styles.ts';
import { parameterFigure } from './figures.ts';
import { symbol } from './quantity.ts';
import { symbolStyles } from './quantity.styles.ts';

/** The reader gives a parameter another value; `isMoving` while more may follow at once. */
export class ParameterEvent extends Event {
  readonly name: string;
  readonly value: number;
  readonly isMoving: boolean;

  constructor(name: string, value: number, isMoving: boolean) {
    super('ek-parameter', { bubbles: true, composed: true });
    this.name = name;
    this.value = value;
    this.isMoving = isMoving;
  }
}

/** After a key on the slider, so long nothing more: then the value is chosen. In milliseconds. */
const quiet = 400;

/**
 * One parameter: a slider, and a field for an exact value (which may lie between the slider's
 * stops). What cannot be used stays in the field, with a message; the value then stays as it was.
 * A form sees its value under its name.
 *
 * @fires ek-parameter - a {@link ParameterEvent}
 */
export class EkParameter extends LitElement {
  static readonly formAssociated = true;

  static override properties = {
    name: { reflect: true },
    label: {},
    unit: {},
    min: { type: Number },
    max: { type: Number },
    step: { type: Number },
    value: { type: Number },
    text: { state: true },
    message: { state: true },
  };

  /** The name in the model; shown as its symbol. */
  declare name: string;
  declare label: string;
  declare unit: string;
  declare min: number;
  declare max: number;
  declare step: number;
  declare value: number;
  /** What the reader has typed and is not the value; null when there is no such thing. */
  declare private text: string | null;
  declare private message: string;

  readonly #internals = this.attachInternals();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isHeld = false;

  constructor() {
    super();
    this.name = '';
    this.label = '';
    this.unit = '';
    this.min = 0;
    this.max = 1;
    this.step = 0.1;
    this.value = 0;
    this.text = null;
    this.message = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** Leaves what was typed for the value. */
  restore(): void {
    clearTimeout(this.#timer);
    this.#accept();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A value from elsewhere (beginwaarden terug) takes the place of what was typed.
    if (changed.has('value')) this.#accept();
  }

  override render() {
    const { parameter } = modelText;
    const isWrong = this.message !== '';
    const longest = Math.max(this.#figure(this.min).length, this.#figure(this.max).length, 4);
    const limits = parameter.limits(this.#figure(this.min), this.#figure(this.max));
    return html`<div class="row" role="group" aria-labelledby="label">
        <label class="label" id="label" for="slider">${this.#renderLabel()}</label>
        <input
          class="slider"
          id="slider"
          type="range"
          min=${this.min}
          max=${this.max}
          step=${this.step}
          .value=${live(String(this.value))}
          aria-valuetext=${modelText.amount(this.#figure(this.value), this.unit)}
          @input=${this.#handleSlide}
          @change=${this.#handleSlid}
          @pointerdown=${this.#handleHold}
          @pointerup=${this.#handleRelease}
          @pointercancel=${this.#handleRelease}
        />
        <div class="value">
          <input
            class="field"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            spellcheck="false"
            size=${longest + 1}
            .value=${live(this.text ?? this.#figure(this.value))}
            aria-label=${parameter.field(this.label, this.unit)}
            aria-invalid=${isWrong ? 'true' : 'false'}
            aria-describedby="limits message"
            @input=${this.#handleType}
            @change=${this.#handleTyped}
          />
          ${this.unit === '' ? nothing : html`<span aria-hidden="true">${this.unit}</span>`}
        </div>
        <span id="limits" class="visually-hidden">${limits}</span>
      </div>
      <p id="message" class="message" aria-live="polite">${this.message}</p>`;
  }

  #renderLabel() {
    return this.name === this.label ? symbol(this.name) : html`${this.label} ${symbol(this.name)}`;
  }

  protected override updated(): void {
    this.#internals.setFormValue(String(this.value));
    const field = this.renderRoot.querySelector<HTMLInputElement>('.field');
    if (this.message === '' || field === null) this.#internals.setValidity({});
    else this.#internals.setValidity({ badInput: true }, this.message, field);
  }

  #figure(value: number): string {
    return parameterFigure(value, this.step);
  }

  #accept(): void {
    this.text = null;
    this.message = '';
  }

  #report(value: number, isMoving: boolean): void {
    this.#accept();
    this.value = value;
    this.dispatchEvent(new ParameterEvent(this.name, value, isMoving));
  }

  #handleSlide(event: Event): void {
    clearTimeout(this.#timer);
    this.#report((event.target as HTMLInputElement).valueAsNumber, true);
  }

  #handleSlid(): void {
    clearTimeout(this.#timer);
    const choose = (): void => {
      this.#report(this.value, false);
    };
    // Keys say "change" at every stop on the way; a pointer says it when it lets go.
    if (this.#isHeld) choose();
    else this.#timer = setTimeout(choose, quiet);
    this.#isHeld = false;
  }

  #handleHold(): void {
    this.#isHeld = true;
  }

  #handleRelease(): void {
    // After the browser's own "change", which tells pointer from key by this.
    setTimeout(() => {
      this.#isHeld = false;
    });
  }

  #handleType(event: Event): void {
    this.text = (event.target as HTMLInputElement).value;
    if (this.message !== '' && this.#faultIn(this.text) === '') this.message = '';
  }

  #handleTyped(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    this.text = text;
    this.message = this.#faultIn(text);
    const value = parseNumber(text);
    if (this.message === '' && value !== null) this.#report(value, false);
  }

  #faultIn(text: string): string {
    const { notANumber, outOfRange } = modelText.parameter;
    const value = parseNumber(text);
    if (value === null) return notANumber;
    const isWithin = value >= this.min && value <= this.max;
    return isWithin ? '' : outOfRange(this.#figure(this.min), this.#figure(this.max));
  }

  static override styles = [shadowBase, symbolStyles, parameterStyles];
}

customElements.define('ek-parameter', EkParameter);

declare global {
  interface HTMLElementTagNameMap {
    'ek-parameter': EkParameter;
  }
  interface HTMLElementEventMap {
    'ek-parameter': ParameterEvent;
  }
}
