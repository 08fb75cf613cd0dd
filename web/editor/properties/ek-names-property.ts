import { html, nothing, type PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import { elementText } from '#text/elements.ts';
import { propertiesText } from '#text/properties.ts';
import '../../elements/ek-field.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { isSame } from './accepted-value.ts';
import { PropertyField, type PropertyPlace } from './property-field.ts';
import { propertyStyles } from './property.styles.ts';

interface Choice {
  readonly name: string;
  readonly label: string;
}

/**
 * Several names out of a list: the options of the descriptor or, where it has none, the parameters
 * of the model that the same block shows.
 */
export class EkNamesProperty extends PropertyField {
  static override properties = {
    ...PropertyField.properties,
    draft: { state: true },
  };

  /** A choice that the attribute cannot have; null when the boxes show the value. */
  declare private draft: readonly string[] | null;

  constructor() {
    super();
    this.draft = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('place') as PropertyPlace | undefined;
    if (before === undefined || isSame(before.attrs[before.field.attribute], this.value)) return;
    this.draft = null;
    this.error = '';
  }

  override render() {
    const { label, hint = '' } = this.words;
    const chosen = this.#chosen;
    const choices = this.#choices();
    return html`<fieldset aria-describedby="hint error">
      <legend>
        ${label}${this.isRequired ? html` <small>(${elementText.required})</small>` : nothing}
      </legend>
      <p class="hint" id="hint">${choices.length === 0 ? this.#reasonForNone() : hint}</p>
      <div class="choices">
        ${choices.map(
          (choice) =>
            html`<ek-field .label=${choice.label}
              ><input
                type="checkbox"
                .checked=${live(chosen.includes(choice.name))}
                @change=${(event: Event) => {
                  this.#toggle(choice.name, (event.target as HTMLInputElement).checked);
                }}
            /></ek-field>`,
        )}
      </div>
      <p class="error" id="error" aria-live="polite">${this.error}</p>
    </fieldset>`;
  }

  get #chosen(): readonly string[] {
    return this.draft ?? (Array.isArray(this.value) ? (this.value as readonly string[]) : []);
  }

  /** All that can be chosen, in the order in which it is kept; what is gone stays to be taken off. */
  #choices(): readonly Choice[] {
    const { options = {} } = this.words;
    const known =
      this.place.field.options?.map((name) => ({ name, label: options[name] ?? name })) ??
      this.#parameters();
    const gone = this.#chosen.filter((name) => known.every((choice) => choice.name !== name));
    return [...known, ...gone.map((name) => ({ name, label: propertiesText.unknown(name) }))];
  }

  #parameters(): readonly Choice[] {
    return (this.#model?.parameters ?? []).map(({ name, label }) => ({
      name,
      label: label === '' || label === name ? name : `${label} (${name})`,
    }));
  }

  get #model() {
    const { attrs, surroundings } = this.place;
    return surroundings.models().find(({ id }) => id === attrs['model']);
  }

  #reasonForNone(): string {
    const { noModel, noParameters } = propertiesText.model;
    return this.#model === undefined ? noModel : noParameters;
  }

  #toggle(name: string, isChosen: boolean): void {
    const chosen = this.#chosen;
    const next = isChosen
      ? this.#choices()
          .map((choice) => choice.name)
          .filter((known) => known === name || chosen.includes(known))
      : chosen.filter((other) => other !== name);
    this.draft = this.change(next) ? null : next;
  }

  static override styles = [shadowBase, propertyStyles];
}

customElements.define('ek-names-property', EkNamesProperty);

declare global {
  interface HTMLElementTagNameMap {
    'ek-names-property': EkNamesProperty;
  }
}
