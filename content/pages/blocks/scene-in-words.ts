/** A scene of mechanics for who reads without script: what moves, and the numbers it begins with. */
import { controlValue, statedNumbers, type Scene } from '#core/mechanics/index.ts';
import { mechanicsBlockWords as words } from '#text/mechanics-block.ts';
import { sceneAbout, sceneTitle } from '#text/mechanics.ts';
import { itemName, numberText } from '#text/mechanics-stage.ts';
import { listed } from '#text/models.ts';
import { formatNumber } from '#text/number.ts';
import { type Html, html } from '../html.ts';

/** Of more bodies than this a table is no help. */
const fewBodies = 6;

export function sceneInWords(scene: Scene): Html {
  const title = sceneTitle(scene);
  const about = sceneAbout(scene);
  const named = scene.bodies.filter(({ label }) => label !== undefined).map(itemName);
  const numbers = statedNumbers(scene).filter(
    ({ part }) => part !== 'bodies' || scene.bodies.length <= fewBodies,
  );
  const row = (label: string, symbol: string, value: number, unit: string): Html =>
    html`<tr>
      <th scope="row">${label}${symbol !== '' && html` ${symbolHtml(symbol)}`}</th>
      <td>${formatNumber(value, 4)}${unit !== '' && html`${unit !== '°' && '\u00a0'}${unit}`}</td>
    </tr>`;
  return html`<div class="model-text" role="group" aria-label="${words.label(title)}">
    <p class="model-title">${title}</p>
    <p>${about} ${named.length > 0 && named.length <= fewBodies && words.bodies(listed(named))}</p>
    <div class="table-scroll" tabindex="0" role="group" aria-label="${words.start}">
      <table>
        <caption>
          ${words.start}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.quantity}</th>
            <th scope="col">${words.value}</th>
          </tr>
        </thead>
        <tbody>
          ${numbers.map((place) => {
            const { label, symbol, unit, inScene = 1 } = numberText(scene, place);
            return row(label, symbol, (controlValue(scene, place) ?? 0) / inScene, unit);
          })}
          ${row(words.duration, 't', scene.time.end, 's')}
        </tbody>
      </table>
    </div>
    <p>${words.needsScript}</p>
  </div>`;
}

/** `v_x0` as a symbol with its index. */
function symbolHtml(symbol: string): Html {
  const [letter = '', index] = symbol.split('_');
  return html`<i>${letter}</i>${index !== undefined && html`<sub>${index}</sub>`}`;
}
