/** Quantities at the moment shown: those of one body, and of the scene. */
import { html, type TemplateResult } from 'lit';
import type { Quantity, Scene } from '#core/mechanics/index.ts';
import { stageText } from '#text/mechanics-stage.ts';
import { symbol } from '../models/quantity.ts';
import { steadyAmount } from './amounts.ts';
import { describe } from './quantity-choice.ts';
import { spanOf } from './run-spans.ts';

export function valuesTable(
  scene: Scene,
  quantities: readonly Quantity[],
  row: number,
  time: string,
): TemplateResult {
  const words = stageText.values;
  return html`<table class="values">
    <caption>
      ${words.caption(time)}
    </caption>
    <thead class="visually-hidden">
      <tr>
        <th scope="col">${words.quantity}</th>
        <th scope="col">${words.value}</th>
      </tr>
    </thead>
    <tbody>
      ${quantities.map((quantity) => {
        const { name, label } = describe(scene, quantity);
        const { values, unit } = quantity;
        return html`<tr>
          <th scope="row">${symbol(name)} <span class="words">${label}</span></th>
          <td class="number">${steadyAmount(values[row] ?? NaN, spanOf(values), unit)}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}
