/** The values before a time step, and what became of them after so many of its lines. */
import { html, nothing, type TemplateResult } from 'lit';
import type { StepThrough } from '#core/models/editing/step-through.ts';
import { stepsWords } from '#text/rules.ts';
import { symbol } from '../quantity.ts';
import { namesOf, stepFigure, valuesAfter } from './step-view.ts';

const words = stepsWords.table;

export function stepValues(
  before: Readonly<Record<string, number>>,
  { lines, after: all }: Extract<StepThrough, { ok: true }>,
  done: number,
): TemplateResult {
  const names = namesOf(lines);
  const after = valuesAfter(lines, done);
  return html`<table>
      <caption>
        ${words.caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.name}</th>
          <th scope="col" class="figure">${words.before}</th>
          <th scope="col" class="figure">${words.after}</th>
        </tr>
      </thead>
      <tbody>
        ${names.map(
          (name) =>
            html`<tr>
              <th scope="row">${symbol(name)}</th>
              <td class="figure">${figureOf(before[name])}</td>
              <td class="figure">
                ${after.has(name) ? figureOf(after.get(name)) : html`<span class="visually-hidden">${stepsWords.waiting}</span>`}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${constants([...all].filter(([name]) => !names.includes(name)))}`;
}

function constants(values: readonly (readonly [name: string, value: number])[]) {
  if (values.length === 0) return nothing;
  return html`<p class="same">
    ${words.same}
    ${values.map(
      ([name, value], at) =>
        html`${at === 0 ? '' : '; '}<span class="constant"
            >${symbol(name)} = ${figureOf(value)}</span
          >`,
    )}
  </p>`;
}

function figureOf(value: number | undefined): string {
  return value === undefined ? '' : stepFigure(value);
}
