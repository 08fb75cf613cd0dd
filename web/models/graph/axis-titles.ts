/** The names of two vertical axes, each with the lines that belong to it. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { cyclic, seriesDashes } from './theme.ts';
import { sideOf, type GraphPicture, type Side } from './picture.ts';
import { symbolWithUnit, type Quantity } from '../quantity.ts';

export function axisTitles(picture: GraphPicture): TemplateResult {
  return html`${axisTitle(picture, 'left')} ${axisTitle(picture, 'right')}`;
}

function axisTitle(picture: GraphPicture, side: Side): TemplateResult | typeof nothing {
  const quantities = picture.quantities.filter(({ name }) => sideOf(picture, name) === side);
  if (quantities.length === 0) return nothing;
  const title = side === 'left' ? picture.yLabel : picture.rightLabel;
  const names = quantities.map(
    (each) =>
      html`${lineOf(picture, each)}${title === undefined ? symbolWithUnit(each) : nothing} `,
  );
  return html`<span class="axis ${side}">${names}${title}</span>`;
}

/** A piece of the line of a quantity. */
function lineOf({ quantities }: GraphPicture, quantity: Quantity): TemplateResult {
  const index = quantities.indexOf(quantity);
  return html`<svg class="swatch" viewBox="0 0 24 12" width="24" height="12" aria-hidden="true">
    ${svg`<line data-series=${(index % 6) + 1} x1="1" y1="6" x2="23" y2="6" stroke-dasharray=${cyclic(seriesDashes, index).join(' ')} />`}
  </svg>`;
}
