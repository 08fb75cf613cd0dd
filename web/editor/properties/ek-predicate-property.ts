import { css, html, nothing, type PropertyValues } from 'lit';
import type { Predicate } from '#core/models/analysis/index.ts';
import { wordsOf } from '#core/models/authoring/pupil-controls.ts';
import { quantitiesOf } from '#core/models/authoring/quantities.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import { elementText } from '#text/elements.ts';
import { predicateSentence, predicateWords as words } from '#text/predicates.ts';
import { propertiesText } from '#text/properties.ts';
import '../../elements/ek-button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { isSame } from './accepted-value.ts';
import { predicateFields } from './predicate-fields.ts';
import { emptyForm, formOf, predicateOf, type PredicateForm } from './predicate-form.ts';
import { PropertyField, type PropertyPlace } from './property-field.ts';
import { propertyStyles } from './property.styles.ts';

const outcomes = propertiesText.predicate;

/**
 * What a model of a pupil must come to do: conditions in any form, read back as a sentence, and tried
 * out on the model itself.
 */
export class EkPredicateProperty extends PropertyField {
  static override properties = {
    ...PropertyField.properties,
    draft: { state: true },
    outcome: { state: true },
  };

  /** What the author is filling in; null when the value is shown. */
  declare private draft: PredicateForm | null;
  /** Whether it holds of the model as it is opened, in words. */
  declare private outcome: string;
  /** The newest question to the engine; older answers do not count. */
  #asked = 0;

  constructor() {
    super();
    this.draft = null;
    this.outcome = '';
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('place') as PropertyPlace | undefined;
    if (changed.has('place')) void this.#judge();
    if (before === undefined || isSame(before.attrs[before.field.attribute], this.value)) return;
    // what this field reported itself comes back and is no other's change
    const own = this.draft === null ? null : predicateOf(this.draft);
    if (!isSame(own, this.value)) this.draft = null;
  }

  override render() {
    const { label } = this.words;
    const model = this.#model;
    const names = model === undefined ? [] : (quantitiesOf(model) ?? []);
    const predicate = predicateOf(this.#form);
    const setting = { timeUnit: model?.time.unit ?? '', names: 'names' };
    return html`<fieldset aria-describedby="sentence error outcome">
      <legend>
        ${label}${this.isRequired ? html` <small>(${elementText.required})</small>` : nothing}
      </legend>
      ${predicateFields(this.#form, setting, this.#take)}
      <datalist id="names">
        ${names.map(({ name }) => html`<option value=${name}></option>`)}
      </datalist>
      <p class="sentence" id="sentence">
        ${predicate === null ? nothing : html`<b>${words.reads}</b> ${this.#sentence(predicate, model)}.`}
      </p>
      <p class="error" id="error" aria-live="polite">${this.error}</p>
      <p class="hint" id="outcome" role="status">${this.outcome}</p>
      ${
        model === undefined || predicate === null
          ? nothing
          : html`<div>
              <ek-button
                size="small"
                @click=${() => {
                  void this.#try(predicate, model);
                }}
                >${words.tryNow}</ek-button
              >
            </div>`
      }
    </fieldset>`;
  }

  get #form(): PredicateForm {
    if (this.draft !== null) return this.draft;
    return this.value === null ? emptyForm : formOf(this.value as Predicate);
  }

  get #model(): ModelDefinition | undefined {
    const { attrs, surroundings } = this.place;
    return surroundings.models().find(({ id }) => id === attrs['model']);
  }

  #sentence(predicate: Predicate, model: ModelDefinition | undefined): string {
    return predicateSentence(predicate, {
      timeUnit: model?.time.unit ?? '',
      unitOf: (name) => (model === undefined ? '' : wordsOf(model, name).unit),
    });
  }

  readonly #take = (form: PredicateForm): void => {
    this.draft = form;
    const predicate = predicateOf(form);
    this.error = predicate === null ? words.incomplete : '';
    this.#asked += 1;
    if (predicate !== null) void this.#report(predicate);
  };

  /** Reports the predicate, once it is known that the model has what it names. */
  async #report(predicate: Predicate): Promise<void> {
    const model = this.#model;
    const asked = this.#asked;
    if (model !== undefined) {
      const verdict = await import('./predicate-judge.ts').then(
        ({ judgePredicate }) => judgePredicate(predicate, model),
        // Without what judges it the condition is kept; the check list tells what is wrong.
        () => null,
      );
      if (asked !== this.#asked) return;
      const unknown = verdict?.unknown ?? null;
      this.error = unknown === null ? '' : words.unknown(unknown);
      if (this.error !== '') return;
    }
    this.change(predicate);
  }

  async #judge(): Promise<void> {
    const model = this.#model;
    const predicate = this.value as Predicate | null;
    this.#asked += 1;
    const asked = this.#asked;
    if (model === undefined || predicate === null) {
      this.outcome = model === undefined ? propertiesText.model.noModel : '';
      return;
    }
    try {
      const { judgePredicate } = await import('./predicate-judge.ts');
      if (asked !== this.#asked) return;
      const { holds } = judgePredicate(predicate, model);
      this.outcome =
        holds === null ? outcomes.undecided : holds ? outcomes.holdsAlready : outcomes.holdsNotYet;
    } catch {
      this.outcome = '';
    }
  }

  async #try(predicate: Predicate, model: ModelDefinition): Promise<void> {
    try {
      const { openPredicateTrial } = await import('../../models/authoring/ek-predicate-trial.ts');
      await openPredicateTrial(predicate, model);
    } catch {
      this.error = words.notLoaded;
    }
  }

  static override styles = [
    shadowBase,
    propertyStyles,
    css`
      .condition,
      .operand {
        display: grid;
        gap: var(--ek-space-3);
        min-inline-size: 0;
      }

      .condition:not([data-depth='0']) {
        padding-inline-start: var(--ek-space-3);
        border-inline-start: 2px solid var(--ek-line-strong);
      }

      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr));
        gap: var(--ek-space-3);
        align-items: end;
      }

      .head {
        align-items: end;
      }

      .head > ek-field {
        flex: 1 1 12rem;
      }

      summary {
        padding-block: var(--ek-space-2);
        font: var(--ek-ui-s);
        cursor: pointer;
      }

      .sentence {
        font: var(--ek-ui-s);
      }

      .sentence:empty {
        display: none;
      }
    `,
  ];
}

customElements.define('ek-predicate-property', EkPredicateProperty);

declare global {
  interface HTMLElementTagNameMap {
    'ek-predicate-property': EkPredicateProperty;
  }
}
