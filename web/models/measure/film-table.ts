/** The points of a film as a table: in metres where there is a scale, else in pixels. */
import { html, nothing, type TemplateResult } from 'lit';
import { filmWords as words } from '#text/measure.ts';
import { formatNumber } from '#text/number.ts';
import '../../elements/ek-table.ts';
import { icon } from '../../elements/icon.ts';
import { rowsOf, type FilmPoints } from './film-points.ts';

/** @param remove takes away the mark with this number, from 0 */
export function filmTable(
  points: FilmPoints,
  timeFigure: (time: number) => string,
  remove: (at: number) => void,
): TemplateResult {
  const { marks } = points;
  if (marks.length === 0) return html`<p class="soft">${words.noPoints}</p>`;
  const rows = rowsOf(points);
  const heads = rows.length > 0 ? [words.x, words.y] : [words.pixels.x, words.pixels.y];
  const start = marks[0]?.time ?? 0;
  return html`${rows.length === 0 ? html`<p class="note"><span>${words.needs}</span></p>` : nothing}
    <p class="soft">${words.zero}</p>
    <ek-table .label=${words.points}>
      <table class="numbers">
        <caption class="visually-hidden">
          ${words.points}
        </caption>
        <thead>
          <tr>
            ${[words.time, ...heads].map((head) => html`<th scope="col" class="ek-number">${head}</th>`)}
            <td></td>
          </tr>
        </thead>
        <tbody>
          ${marks.map((mark, at) => {
            const [x, y] = placeIn(points, at);
            return html`<tr>
              <th scope="row" class="ek-number">${timeFigure(mark.time - start)}</th>
              <td class="ek-number">${x}</td>
              <td class="ek-number">${y}</td>
              <td>
                <button
                  class="remove"
                  type="button"
                  aria-label=${words.remove(at + 1)}
                  @click=${() => {
                    remove(at);
                  }}
                >
                  ${icon('close')}
                </button>
              </td>
            </tr>`;
          })}
        </tbody>
      </table>
    </ek-table>`;
}

/** Where a mark is, in figures. */
export function placeIn(points: FilmPoints, at: number): readonly [x: string, y: string] {
  const mark = points.marks[at] ?? { x: NaN, y: NaN };
  const [, x, y] = rowsOf(points)[at] ?? [0, Math.round(mark.x), Math.round(mark.y)];
  return [formatNumber(x), formatNumber(y)];
}
