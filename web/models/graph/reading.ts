/** Around the graph: the name of the axis, the values at the moment that is read, the run before. */
import { html, nothing, type TemplateResult } from 'lit';
import { modelText } from '#text/models.ts';
import { readQuantities, timeFigure, valueFigure } from './words.ts';
import type { GraphPicture } from './picture.ts';
import { symbol, symbolsWithUnits } from '../quantity.ts';

/** The name of the one vertical axis. */
export function axisTitle({ yLabel, quantities }: GraphPicture): TemplateResult {
  return html`<span class="axis left">${yLabel ?? symbolsWithUnits(quantities)}</span>`;
}

/** The values at a sample. */
export function reading(picture: GraphPicture, index: number): TemplateResult {
  const { trajectory, time, right } = picture;
  const { amount, graph } = modelText;
  return html`<span class="reading" aria-hidden="true">
    <span>${symbol(time.name)} = ${amount(timeFigure(trajectory, index), time.unit)}</span>
    ${readQuantities(picture).map(
      ({ name, unit }) =>
        html`<span
          >${symbol(name)} =
          ${amount(valueFigure(trajectory, name, index), unit)}${
            right.includes(name) ? html` <span class="axis">(${graph.onRight})</span>` : nothing
          }</span
        >`,
    )}
  </span>`;
}

/** The run before this one, with what was different in it. */
export function ghostNote({ ghost, ghostNotes }: GraphPicture): TemplateResult | typeof nothing {
  if (ghost === null) return nothing;
  const notes = ghostNotes.map(
    ({ name, value }, index) => html`${index === 0 ? ': ' : ', '}${symbol(name)} = ${value}`,
  );
  return html`<span class="entry ghost"><span>${modelText.graph.ghost}${notes}</span></span>`;
}

/** Stands for the tools until they are there. */
export function moreButton(open: () => void): TemplateResult {
  return html`<button
    class="more"
    type="button"
    aria-haspopup="menu"
    aria-label=${modelText.graph.more}
    @click=${open}
  >
    <svg viewBox="0 0 24 24" width="20" height="20" fill="currentColor" aria-hidden="true">
      <circle cx="5" cy="12" r="2" />
      <circle cx="12" cy="12" r="2" />
      <circle cx="19" cy="12" r="2" />
    </svg>
  </button>`;
}
