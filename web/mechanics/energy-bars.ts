/** The energies at a moment: a table with a bar in each row, on one scale for the whole run. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Motion, Trajectory } from '#core/mechanics/index.ts';
import { quantityLabel } from '#text/mechanics.ts';
import { stageText } from '#text/mechanics-stage.ts';
import { symbol } from '../models/quantity.ts';
import { steadyAmount } from './amounts.ts';
import { energiesOf } from './run-spans.ts';

/** Of the drawing of a bar, which is stretched to the room there is. */
const width = 100;
const height = 14;

export function energyBars(trajectory: Trajectory, row: number, motion: Motion): TemplateResult {
  const words = stageText.energy;
  const { rows, sum, least, most } = energiesOf(trajectory);
  const span = most > least ? most - least : 1;
  const at = (value: number): number => ((value - least) / span) * width;
  const total = sum[row] ?? 0;
  const bar = (kind: string, value: number) => {
    const [from, until] = [at(Math.min(0, value)), at(Math.max(0, value))];
    return svg`<rect class="bar" data-kind=${kind} x=${from} y="2" width=${until - from} height=${height - 4} />
      <path class="zero" d="M${at(0)} 0V${height}" />
      <path class="sum" d="M${at(total)} 0V${height}" />`;
  };
  const line = (name: TemplateResult, kind: string, value: number) =>
    html`<tr data-kind=${kind}>
      <th scope="row">${name}</th>
      <td class="track">
        <svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true">
          ${bar(kind, value)}
        </svg>
      </td>
      <td class="number">${steadyAmount(value, span, 'J')}</td>
    </tr>`;
  return html`<table class="energies">
      <caption>
        ${words.caption}
      </caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">${words.kind}</th>
          <td></td>
          <th scope="col">${words.value}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(({ kind, name, values }) =>
          line(
            html`${symbol(name)} ${quantityLabel({ kind, body: null, name })}`,
            kind,
            values[row] ?? 0,
          ),
        )}
        ${line(html`${words.sum}`, 'sum', total)}
      </tbody>
    </table>
    ${motion === 'contacts' ? html`<p class="note">${words.notHeat}</p>` : nothing}`;
}
