import { css, html, nothing, type PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import { isSafeLink, linkedFragment } from '#core/blocks/link/link.ts';
import { propertiesText } from '#text/properties.ts';
import '../../elements/ek-button.ts';
import '../../elements/ek-field.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { propertyStyles } from './property.styles.ts';
import { TypedProperty, type Reading } from './typed-property.ts';

const elsewhere = 'elsewhere';

/** Where a link leads: a fragment of the E-klas out of a list, or an address elsewhere. */
export class EkFragmentProperty extends TypedProperty {
  static override properties = {
    ...TypedProperty.properties,
    isElsewhere: { state: true },
  };

  /** The author has chosen for an address elsewhere and may not have typed one yet. */
  declare private isElsewhere: boolean | null;

  constructor() {
    super();
    this.isElsewhere = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('place')) this.isElsewhere = null;
  }

  override render() {
    const { label, hint = '' } = this.words;
    const words = propertiesText.link;
    return html`<ek-field .label=${label} .hint=${hint} ?required=${this.isRequired}
        ><select @change=${this.#handleChoice} @focus=${this.#refresh}>
          ${this.#renderOptions()}
        </select></ek-field
      >
      ${
        this.#leadsElsewhere
          ? html`<ek-field .label=${words.address} .hint=${words.addressHint} .error=${this.error}
                ><input
                  type="text"
                  inputmode="url"
                  autocomplete="off"
                  .value=${live(this.text)}
                  @input=${this.handleInput}
                  @keydown=${this.handleKey}
                  @focus=${this.handleFocus}
                  @blur=${this.handleBlur} /></ek-field
              >${this.renderReplaced()}`
          : nothing
      }`;
  }

  #renderOptions() {
    const words = propertiesText.link;
    const fragments = this.place.surroundings.fragments();
    const id = this.#fragment;
    const isGone = id !== null && fragments.every((fragment) => fragment.id !== id);
    const isOpen = id === null && !this.#leadsElsewhere;
    return html`${isOpen ? html`<option value="" selected>${words.choose}</option>` : nothing}
      ${isGone ? html`<option value=${id} selected>${propertiesText.unknown(id)}</option>` : nothing}
      ${fragments.map(
        (fragment) =>
          html`<option .value=${fragment.id} .selected=${fragment.id === id}>
            ${fragment.title}
          </option>`,
      )}
      <option value=${elsewhere} .selected=${this.#leadsElsewhere}>${words.elsewhere}</option>`;
  }

  get #href(): string {
    return typeof this.value === 'string' ? this.value : '';
  }

  get #fragment(): string | null {
    return this.#leadsElsewhere ? null : linkedFragment(this.#href);
  }

  get #leadsElsewhere(): boolean {
    return this.isElsewhere ?? (this.#href !== '' && linkedFragment(this.#href) === null);
  }

  #handleChoice(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.isElsewhere = value === elsewhere;
    if (value !== elsewhere && value !== '') this.change(`fragment:${value}`);
  }

  /** Colleagues may have added fragments. */
  #refresh(): void {
    this.requestUpdate();
  }

  protected override write(value: unknown): string {
    const href = typeof value === 'string' ? value : '';
    return linkedFragment(href) === null ? href : '';
  }

  protected override read(text: string): Reading {
    const address = text.trim();
    if (isSafeLink(address)) return { value: address };
    const completed = `https://${address}`;
    const isHost = /^[^\s/:]+\.[a-z]{2,}(\/\S*)?$/i.test(address);
    if (isHost && isSafeLink(completed)) return { value: completed };
    return { error: this.words.refused ?? propertiesText.refused };
  }

  static override styles = [
    shadowBase,
    propertyStyles,
    css`
      ek-field + ek-field {
        margin-block-start: var(--ek-space-3);
      }
    `,
  ];
}

customElements.define('ek-fragment-property', EkFragmentProperty);

declare global {
  interface HTMLElementTagNameMap {
    'ek-fragment-property': EkFragmentProperty;
  }
}
