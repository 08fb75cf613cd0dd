/** What is printed of a view that nobody has come near, so that it is not loaded: printing does not wait. */
import { html, nothing, type TemplateResult } from 'lit';
import { valueFigure, timeFigure } from '../graph/words.ts';
import { symbolWithUnit, type Quantity } from '../quantity.ts';
import { tableRows } from '../table-rows.ts';
import type { Trajectory } from '../run/trajectory.ts';

const rows = 10;

/** The run as a bare table. */
export function printedTable(
  trajectory: Trajectory,
  time: Quantity,
  quantities: readonly Quantity[],
): TemplateResult {
  const cells = (index: number) =>
    quantities.map(({ name }) => html`<td>${valueFigure(trajectory, name, index)}</td>`);
  return html`<table class="printed">
    <tr>
      ${[time, ...quantities].map((each) => html`<th scope="col">${symbolWithUnit(each)}</th>`)}
    </tr>
    ${tableRows(trajectory, rows).map(
      (index) =>
        html`<tr>
          <th scope="row">${timeFigure(trajectory, index)}</th>
          ${cells(index)}
        </tr>`,
    )}
  </table>`;
}

/** The rules as bare text. */
export function printedRules(...texts: readonly string[]): TemplateResult {
  return html`${texts.map((text) => (text === '' ? nothing : html`<pre class="printed">${text}</pre>`))}`;
}
