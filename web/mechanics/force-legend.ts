/** The forces at the moment in words and numbers, in the colours of their arrows. */
import { html, type TemplateResult } from 'lit';
import { forceText, stageText } from '#text/mechanics-stage.ts';
import { symbol } from '../models/quantity.ts';
import { steadyAmount } from './amounts.ts';
import type { ForceMoment } from './moment.ts';
import { resultantLast } from './vectors.ts';

/** What is smaller than this part of the largest force is the noise of calculating. */
const noise = 1e-9;

const sizeOf = ({ x, y }: ForceMoment): number => Math.hypot(x, y);

export function forceLegend(
  forces: readonly ForceMoment[],
  span: number,
  nameOf: (body: string) => string | null,
): TemplateResult {
  const words = stageText.vectors;
  const largest = Math.max(0, ...forces.map(sizeOf));
  const shown = resultantLast(forces).filter((force) => sizeOf(force) > noise * largest);
  if (shown.length === 0) return html`<p class="note">${words.none}</p>`;
  return html`<table class="forces">
    <caption>
      ${words.legend}
    </caption>
    <tbody>
      ${shown.map(({ body, kind, x, y }) => {
        const name = nameOf(body);
        const { symbol: letter, label } = forceText[kind];
        return html`<tr>
          <th scope="row">
            <span class="swatch" data-kind=${kind} aria-hidden="true"></span> ${symbol(letter)}
            <span class="words">${name === null ? label : words.of(label, name)}</span>
          </th>
          <td class="number">${steadyAmount(Math.hypot(x, y), span, 'N')}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}
