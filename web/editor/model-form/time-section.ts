/** The time of a model as the form shows it: step, begin and end, their unit, and that of angles. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FormFault, TimeField } from '#core/models/authoring/check-form.ts';
import { hasOwnTexts, type ModelForm } from '#core/models/authoring/model-form.ts';
import { timeInStart } from '#core/models/authoring/rewrite-texts.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import { formFaultSentence, modelFormText as words } from '#text/model-form.ts';
import '../../elements/ek-field.ts';
import './ek-number-field.ts';
import type { NumberFieldEvent } from './ek-number-field.ts';

const timeFields = ['timeStep', 'timeStart', 'timeEnd'] as const;
const angleUnits = ['radians', 'degrees'] as const;

/** What the start values give can be read here and is changed there. */
export function timeSection(
  form: ModelForm,
  base: ModelDefinition,
  faults: readonly FormFault[],
  onChange: (change: Partial<ModelForm>) => void,
): TemplateResult {
  const given = hasOwnTexts(base) ? timeInStart(form, base.time.variable) : null;
  const isGiven: Readonly<Record<TimeField, boolean>> = {
    timeStep: given !== null && given.step !== null,
    timeStart: given !== null && given.start !== null,
    timeEnd: false,
  };
  return html`<section>
    <h3>${words.time}</h3>
    <div class="time">
      ${timeFields.map(
        (field) =>
          html`<ek-number-field
            .label=${words.timeFields[field]}
            .value=${form[field]}
            .fixed=${isGiven[field]}
            .hint=${isGiven[field] ? words.inStart : ''}
            .error=${missing(field, faults)}
            @ek-number-field=${({ value }: NumberFieldEvent) => {
              onChange({ [field]: value });
            }}
          ></ek-number-field>`,
      )}
      <ek-field .label=${words.timeUnit}
        ><input
          maxlength="40"
          .value=${live(form.timeUnit)}
          @input=${(event: Event) => {
            onChange({ timeUnit: (event.target as HTMLInputElement).value });
          }}
      /></ek-field>
      <ek-field .label=${words.angles}
        ><select
          @change=${(event: Event) => {
            const isDegrees = (event.target as HTMLSelectElement).value === 'degrees';
            onChange({ angles: isDegrees ? 'degrees' : 'radians' });
          }}
        >
          ${angleUnits.map(
            (unit) =>
              html`<option .value=${unit} .selected=${form.angles === unit}>
                ${words.angleUnits[unit]}
              </option>`,
          )}
        </select></ek-field
      >
    </div>
    <p class="error" role="status">${ofTime(faults)}</p>
  </section>`;
}

function missing(field: TimeField, faults: readonly FormFault[]): string {
  const found = faults.find((each) => each.code === 'time-missing' && each.field === field);
  return found === undefined ? '' : formFaultSentence(found);
}

function ofTime(faults: readonly FormFault[]): string {
  const found = faults.filter(
    (each) =>
      each.code === 'too-many-steps' || (each.code === 'model' && each.fault.part === 'time'),
  );
  return found.map(formFaultSentence).join(' ');
}
