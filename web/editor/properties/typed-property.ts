/** Fields in which one types: what is typed stays until it is left, whatever colleagues do. */
import { html, nothing, type PropertyValues } from 'lit';
import { propertiesText } from '#text/properties.ts';
import { isSame } from './accepted-value.ts';
import { PropertyField, type PropertyPlace } from './property-field.ts';

/** After so long without a key, in milliseconds, what was typed is reported. */
const pause = 400;

/** What a text says: a value, or why it is none. */
export type Reading = { readonly value: unknown } | { readonly error: string };

/**
 * A field with a text of its own while one is in it. It is reported after a pause and on leaving;
 * a value from elsewhere is shown when the field is left, unless the author's own came later: then
 * the other's is told, and can be taken over.
 */
export abstract class TypedProperty extends PropertyField {
  static override properties = {
    ...PropertyField.properties,
    draft: { state: true },
    replaced: { state: true },
  };

  /** What was typed; null when the field shows the value. */
  declare private draft: string | null;
  /** A colleague's value that the author's own took the place of. */
  declare private replaced: { readonly value: unknown } | null;

  #isInside = false;
  /** The value that the draft began with, or that was last reported. */
  #known: unknown;
  #arrived: { readonly value: unknown } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.draft = null;
    this.replaced = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** A value as it stands in the field. */
  protected abstract write(value: unknown): string;

  /** What was typed as a value. */
  protected abstract read(text: string): Reading;

  protected get text(): string {
    return this.draft ?? this.write(this.value);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('place') as PropertyPlace | undefined;
    if (before === undefined || isSame(before.attrs[before.field.attribute], this.value)) return;
    if (!this.#isInside) this.#forget();
    else if (this.draft !== null && !isSame(this.value, this.#known)) {
      this.#arrived = { value: this.value };
    }
  }

  protected handleInput = (event: Event): void => {
    if (this.draft === null) this.#known = this.value;
    this.draft = (event.target as HTMLInputElement).value;
    this.replaced = null;
    if (this.error !== '' && 'value' in this.read(this.draft)) this.error = '';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.draft !== null && 'value' in this.read(this.draft)) this.#report();
    }, pause);
  };

  protected handleKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      this.#report();
    }
  };

  protected handleFocus = (): void => {
    this.#isInside = true;
  };

  protected handleBlur = (): void => {
    this.#isInside = false;
    const hasReported = this.#report();
    // Until the value has come back what was typed stands for it.
    if (this.error === '' && (!hasReported || isSame(this.value, this.#known))) this.#forget();
  };

  /** What a colleague wrote meanwhile, with a way back to it. */
  protected renderReplaced() {
    if (this.replaced === null) return nothing;
    return html`<p class="note" role="status">
      ${propertiesText.meanwhile(this.write(this.replaced.value))}
      <ek-button size="small" @click=${this.#takeOver}>${propertiesText.takeOver}</ek-button>
    </p>`;
  }

  /** True when there was something new to report and it was accepted. */
  #report(): boolean {
    clearTimeout(this.#timer);
    if (this.draft === null) return false;
    const read = this.read(this.draft);
    if ('error' in read) {
      this.error = read.error;
      return false;
    }
    if (isSame(read.value, this.#known)) {
      this.error = '';
      return false;
    }
    if (!this.change(read.value)) return false;
    this.#known = read.value;
    this.replaced = this.#arrived;
    this.#arrived = null;
    return true;
  }

  #takeOver = (): void => {
    const { replaced } = this;
    this.replaced = null;
    if (replaced !== null) this.change(replaced.value);
  };

  #forget(): void {
    clearTimeout(this.#timer);
    this.draft = null;
    this.error = '';
    this.#arrived = null;
  }
}
