import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import {
  boundsFault,
  withBounds,
  withControl,
  withWords,
  wordsOf,
} from '#core/models/authoring/pupil-controls.ts';
import { quantitiesOf, type Quantity } from '#core/models/authoring/quantities.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import { authoringWords } from '#text/model-authoring.ts';
import { parseNumber } from '#text/number.ts';
import { printNumber } from '#core/models/language/printer.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { symbol } from '../quantity.ts';
import { symbolStyles } from '../quantity.styles.ts';
import { AuthoringPart } from './authoring-part.ts';
import { authoringStyles } from './authoring.styles.ts';

const words = authoringWords.controls;
const boundNames = ['min', 'max', 'step'] as const;
type Bound = (typeof boundNames)[number];

/** The quantities of a model: their words, and which of them pupils move between which bounds. */
export class EkAuthorControls extends AuthoringPart {
  override render() {
    const { definition } = this;
    if (definition === null) return nothing;
    const quantities = quantitiesOf(definition) ?? [];
    if (quantities.length === 0) return html`<p class="soft">${words.none}</p>`;
    const settable = quantities.filter(({ isSettable }) => isSettable);
    const computed = quantities.filter(({ isSettable }) => !isSettable);
    const constants = settable.filter(({ isComputed }) => !isComputed);
    const isMovable = ({ name }: Quantity): boolean =>
      definition.parameters.some((one) => one.name === name);
    return html`<p class="soft">${words.hint}</p>
      ${
        constants.length === 0 || constants.every(isMovable)
          ? nothing
          : this.button(words.all, () => {
              this.change(
                constants.reduce((model, { name }) => withControl(model, name, true), definition),
              );
            })
      }
      <h4>${words.settable}</h4>
      ${this.#renderList(settable, definition)}
      ${
        computed.length === 0
          ? nothing
          : html`<h4>${words.computed}</h4>
              ${this.#renderList(computed, definition)}`
      }`;
  }

  #renderList(quantities: readonly Quantity[], definition: ModelDefinition) {
    return html`<ul>
      ${repeat(
        quantities,
        ({ name }) => name,
        (quantity) => html`<li>${this.#renderQuantity(quantity, definition)}</li>`,
      )}
    </ul>`;
  }

  #renderQuantity({ name, isSettable }: Quantity, definition: ModelDefinition) {
    const { label, unit } = wordsOf(definition, name);
    const control = definition.parameters.find((one) => one.name === name);
    const set = (part: { label?: string; unit?: string }): void => {
      const now = this.definition;
      if (now !== null) this.change(withWords(now, name, part), `words ${name}`);
    };
    return html`<div class="row" role="group" aria-label=${name}>
        <span class="name">${symbol(name)}</span>
        <div class="grow">
          ${this.textField(words.label(name), label, (text) => {
            set({ label: text });
          })}
        </div>
        <div class="unit">
          ${this.textField(
            words.unit(name),
            unit,
            (text) => {
              set({ unit: text });
            },
            { most: 40 },
          )}
        </div>
        ${
          isSettable
            ? this.check(
                words.movableShort,
                control !== undefined,
                (isOn) => {
                  this.session?.drafts.drop(`bound/${name}`);
                  const now = this.definition;
                  if (now !== null) this.change(withControl(now, name, isOn));
                },
                words.movable(name),
              )
            : nothing
        }
      </div>
      ${
        control === undefined
          ? nothing
          : html`<div class="numbers bounds">
              ${boundNames.map((bound) =>
                this.numberField(
                  `bound/${name}/${bound}`,
                  words.bounds[bound](name),
                  control[bound],
                  (value) => this.#applyBound(name, bound, value),
                ),
              )}
            </div>`
      }`;
  }

  /** Bounds count together, so that both ends can be moved past one another one by one. */
  #applyBound(name: string, bound: Bound, value: number): string {
    const { definition, session } = this;
    const control = definition?.parameters.find((one) => one.name === name);
    if (definition === null || session === null || control === undefined) return '';
    const valueOf = (one: Bound): number => {
      if (one === bound) return value;
      const text = session.drafts.textOf(`bound/${name}/${one}`, printNumber(control[one]));
      return parseNumber(text) ?? Number.NaN;
    };
    const bounds = { min: valueOf('min'), max: valueOf('max'), step: valueOf('step') };
    const fault = boundsFault(bounds);
    if (fault !== null && fault !== 'not-a-number') return words.faults[fault];
    if (fault === null) {
      session.drafts.drop(`bound/${name}`);
      this.change(withBounds(definition, name, bounds));
      return '';
    }
    // Another field cannot be read: this one counts by itself.
    const alone = { ...control, [bound]: value };
    const own = boundsFault(alone);
    if (own !== null) return words.faults[own];
    this.change(withBounds(definition, name, alone));
    return '';
  }

  static override styles = [shadowBase, buttonStyles, symbolStyles, authoringStyles];
}

customElements.define('ek-author-controls', EkAuthorControls);

declare global {
  interface HTMLElementTagNameMap {
    'ek-author-controls': EkAuthorControls;
  }
}
