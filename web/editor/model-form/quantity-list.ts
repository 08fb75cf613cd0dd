/** The quantities of a model as the form lists them: words, bounds, and what pupils may move. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { BoundField, FormFault } from '#core/models/authoring/check-form.ts';
import type { QuantityRow } from '#core/models/authoring/model-form.ts';
import { printNumber } from '#core/models/language/printer.ts';
import { formFaultSentence, faultAtItsLine, modelFormText as words } from '#text/model-form.ts';
import '../../elements/ek-field.ts';
import { symbol } from '../../models/quantity.ts';
import './ek-number-field.ts';
import type { NumberFieldEvent } from './ek-number-field.ts';

const boundFields = ['min', 'max', 'step'] as const;

/** Called with the row as the author wants it. */
export type ChangeRow = (row: QuantityRow) => void;

/** The rows that the texts name, those that can be set before those that are worked out. */
export function quantityList(
  rows: readonly QuantityRow[],
  faults: readonly FormFault[],
  onChange: ChangeRow,
): TemplateResult {
  const present = rows.filter(({ isPresent }) => isPresent);
  const settable = present.filter(({ isSettable }) => isSettable);
  const computed = present.filter(({ isSettable }) => !isSettable);
  return html`<section>
      <h3>${words.settable}</h3>
      <p class="hint">${settable.length === 0 ? words.noQuantities : words.settableHint}</p>
      ${list(settable, faults, onChange)}
    </section>
    ${
      computed.length === 0
        ? nothing
        : html`<section>
            <h3>${words.computed}</h3>
            ${list(computed, faults, onChange)}
          </section>`
    }`;
}

function list(rows: readonly QuantityRow[], faults: readonly FormFault[], onChange: ChangeRow) {
  return html`<ul class="rows">
    ${repeat(
      rows,
      ({ name }) => name,
      (row) => html`<li>${quantity(row, faults, onChange)}</li>`,
    )}
  </ul>`;
}

function quantity(row: QuantityRow, faults: readonly FormFault[], onChange: ChangeRow) {
  const { name, label, unit, isSettable, isMovable, isListed } = row;
  const range = rangeFault(name, faults);
  const isWrong =
    range !== '' || boundFields.some((field) => boundFault(name, field, faults) !== '');
  return html`<details ?open=${isWrong}>
    <summary>
      ${symbol(name)} <span>${label === name ? '' : label}</span>
      <small>${unit === '' ? nothing : unit}${isMovable ? rangeInWords(row) : nothing}</small>
    </summary>
    <div class="quantity" role="group" aria-label=${name}>
      <ek-field class="wide" .label=${words.label}
        ><input
          maxlength="200"
          .value=${live(label)}
          @input=${(event: Event) => {
            onChange({ ...row, label: textOf(event) });
          }}
      /></ek-field>
      <ek-field .label=${words.unit}
        ><input
          maxlength="40"
          .value=${live(unit)}
          @input=${(event: Event) => {
            onChange({ ...row, unit: textOf(event) });
          }}
      /></ek-field>
      ${
        isSettable
          ? check(words.movable, isMovable, (isOn) => {
              onChange({ ...row, isMovable: isOn });
            })
          : nothing
      }
      ${
        isMovable && isSettable
          ? boundFields.map(
              (field) =>
                html`<ek-number-field
                  .label=${words.bounds[field]}
                  .value=${row[field]}
                  .error=${boundFault(name, field, faults)}
                  @ek-number-field=${({ value }: NumberFieldEvent) => {
                    onChange({ ...row, [field]: value });
                  }}
                ></ek-number-field>`,
            )
          : nothing
      }
      <p class="error wide" role="status">${range}</p>
      ${check(words.listed, isListed, (isOn) => {
        onChange({ ...row, isListed: isOn });
      })}
    </div>
  </details>`;
}

function check(label: string, isOn: boolean, onChange: (isOn: boolean) => void) {
  return html`<ek-field class="wide" .label=${label}
    ><input
      type="checkbox"
      .checked=${live(isOn)}
      @change=${(event: Event) => {
        onChange((event.target as HTMLInputElement).checked);
      }}
  /></ek-field>`;
}

function rangeInWords({ min, max }: QuantityRow): string {
  if (min === null || max === null || Number.isNaN(min) || Number.isNaN(max)) return '';
  return ` ${words.range(printNumber(min), printNumber(max))}`;
}

function boundFault(name: string, field: BoundField, faults: readonly FormFault[]): string {
  const fault = faults.find(
    (each) => each.code === 'bound-missing' && each.name === name && each.field === field,
  );
  return fault === undefined ? '' : formFaultSentence(fault);
}

function rangeFault(name: string, faults: readonly FormFault[]): string {
  const found = faults.find(
    (each) => each.code === 'model' && each.fault.part === 'parameters' && each.fault.item === name,
  );
  return found?.code === 'model' ? faultAtItsLine(found.fault) : '';
}

function textOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}
