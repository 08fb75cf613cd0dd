import { css, html, nothing, type PropertyValues } from 'lit';
import type { Predicate } from '#core/models/analysis/index.ts';
import { checkPredicate } from '#core/models/analysis/index.ts';
import { holdsOf, tryModel } from '#core/blocks/model-task/marking.ts';
import { elementText } from '#text/elements.ts';
import { propertiesText } from '#text/properties.ts';
import '../../elements/ek-button.ts';
import '../../elements/ek-field.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { isSame } from './accepted-value.ts';
import {
  emptyForm,
  formOf,
  predicateForms,
  predicateOf,
  relations,
  type PredicateForm,
} from './predicate-form.ts';
import { PropertyField, type PropertyPlace } from './property-field.ts';
import { propertyStyles } from './property.styles.ts';

const words = propertiesText.predicate;

/** What a model of a pupil must come to do, in one sentence with places to fill in. */
export class EkPredicateProperty extends PropertyField {
  static override properties = {
    ...PropertyField.properties,
    draft: { state: true },
  };

  /** What the author is filling in; null when the value is shown. */
  declare private draft: PredicateForm | null;

  constructor() {
    super();
    this.draft = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('place') as PropertyPlace | undefined;
    if (before === undefined || isSame(before.attrs[before.field.attribute], this.value)) return;
    // what this field reported itself comes back and is no other's change
    const own = this.draft === null ? null : predicateOf(this.draft);
    if (!isSame(own, this.value)) this.draft = null;
  }

  override render() {
    const { label } = this.words;
    const form = this.#form;
    return html`<fieldset aria-describedby="error outcome">
      <legend>
        ${label}${this.isRequired ? html` <small>(${elementText.required})</small>` : nothing}
      </legend>
      ${form === null ? this.#renderOther() : this.#renderForm(form)}
      <p class="error" id="error" aria-live="polite">${this.error}</p>
      <p class="hint" id="outcome" role="status">${this.#outcome()}</p>
    </fieldset>`;
  }

  #renderOther() {
    return html`<p class="hint">${words.other}</p>
      <div>
        <ek-button
          size="small"
          @click=${() => {
            this.draft = emptyForm;
          }}
          >${words.replace}</ek-button
        >
      </div>`;
  }

  #renderForm(form: PredicateForm) {
    const isCompared = form.kind !== 'uses';
    return html`<div class="fields">
      <ek-field .label=${words.form}
        ><select @change=${this.#take('kind')}>
          ${predicateForms.map((kind) => option(kind, words.forms[kind], form.kind))}
        </select></ek-field
      >
      ${this.#renderText('of', words.of[form.kind], words.ofHint[form.kind])}
      ${form.kind === 'value' ? this.#renderText('at', words.at(this.#timeUnit), words.atHint) : nothing}
      ${
        isCompared
          ? html`<ek-field .label=${words.is}
                ><select @change=${this.#take('is')}>
                  ${relations.map((one) => option(one, words.relations[one], form.is))}
                </select></ek-field
              >
              ${this.#renderText('expected', words.expected, words.expectedHint)}`
          : nothing
      }
      ${
        isCompared && form.is === 'equal'
          ? this.#renderText('tolerance', words.tolerance, words.toleranceHint)
          : nothing
      }
    </div>`;
  }

  #renderText(field: 'of' | 'at' | 'expected' | 'tolerance', label: string, hint: string) {
    return html`<ek-field .label=${label} .hint=${hint}
      ><input
        type="text"
        spellcheck="false"
        data-field=${field}
        .value=${this.#form?.[field] ?? ''}
        @change=${this.#take(field)}
    /></ek-field>`;
  }

  get #form(): PredicateForm | null {
    if (this.draft !== null) return this.draft;
    return this.value === null ? emptyForm : formOf(this.value as Predicate);
  }

  get #model() {
    const { attrs, surroundings } = this.place;
    return surroundings.models().find(({ id }) => id === attrs['model']);
  }

  get #timeUnit(): string {
    return this.#model?.time.unit ?? '';
  }

  #take(field: keyof PredicateForm) {
    return (event: Event): void => {
      const { value } = event.target as HTMLInputElement | HTMLSelectElement;
      this.draft = { ...(this.#form ?? emptyForm), [field]: value };
      const predicate = predicateOf(this.draft);
      this.error = predicate === null ? words.incomplete : this.#faultOf(predicate);
      if (predicate !== null && this.error === '') this.change(predicate);
    };
  }

  /** What the model does not have, in words; empty when all is there. */
  #faultOf(predicate: Predicate): string {
    const model = this.#model === undefined ? null : tryModel(this.#model);
    if (model === null) return '';
    const [first] = checkPredicate(predicate, model).filter(({ code }) => code !== 'bare-number');
    return first === undefined ? '' : words.unknown(first.text);
  }

  /** Whether it holds of the model as it is opened. */
  #outcome(): string {
    if (this.#model === undefined) return propertiesText.model.noModel;
    if (this.value === null) return '';
    const holds = holdsOf(this.value as Predicate, this.#model, {});
    if (holds === null) return words.undecided;
    return holds ? words.holdsAlready : words.holdsNotYet;
  }

  static override styles = [
    shadowBase,
    propertyStyles,
    css`
      .fields {
        display: grid;
        gap: var(--ek-space-3);
      }
    `,
  ];
}

const option = (value: string, label: string, chosen: string) =>
  html`<option .value=${value} .selected=${value === chosen}>${label}</option>`;

customElements.define('ek-predicate-property', EkPredicateProperty);

declare global {
  interface HTMLElementTagNameMap {
    'ek-predicate-property': EkPredicateProperty;
  }
}
