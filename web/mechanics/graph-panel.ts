/** The graph of what the reader chooses, with the choice above it and a table as its twin. */
import { html, type TemplateResult } from 'lit';
import type { Quantity, Scene } from '#core/mechanics/index.ts';
import { stageText } from '#text/mechanics-stage.ts';
import '../models/graph/ek-model-graph.ts';
import '../models/ek-model-table.ts';
import type { CursorEvent } from '../models/graph/cursor-event.ts';
import type { GraphPicture } from '../models/graph/picture.ts';
import { describe, type GraphChoice } from './quantity-choice.ts';
import { graphTitles } from './scene-words.ts';

/** The two choices. */
export function graphChoice(
  scene: Scene,
  quantities: readonly Quantity[],
  choice: GraphChoice,
  onChoose: (choice: GraphChoice) => void,
): TemplateResult {
  const words = stageText.graph;
  const option = (key: string, label: string, chosen: string) =>
    html`<option value=${key} ?selected=${key === chosen}>${label}</option>`;
  const single = (chosen: string) =>
    quantities.map((quantity) => {
      const { name, label, unit } = describe(scene, quantity);
      return option(
        name,
        unit === '' ? `${label}, ${name}` : `${label}, ${name} (${unit})`,
        chosen,
      );
    });
  const valueOf = (event: Event): string => (event.target as HTMLSelectElement).value;
  const together = graphTitles(scene);
  const isTogether = choice.first.startsWith('#');
  return html`<div class="choices">
    <label>
      ${words.first}
      <select
        @change=${(event: Event) => {
          onChoose({ first: valueOf(event), second: '' });
        }}
      >
        ${
          together.length === 0
            ? ''
            : html`<optgroup label=${words.together}>
                ${together.map(([key, title]) => option(key, title, choice.first))}
              </optgroup>`
        }
        <optgroup label=${words.single}>${single(choice.first)}</optgroup>
      </select>
    </label>
    ${
      isTogether
        ? ''
        : html`<label>
            ${words.second}
            <select
              @change=${(event: Event) => {
                onChoose({ ...choice, second: valueOf(event) });
              }}
            >
              ${option('', words.none, choice.second)} ${single(choice.second)}
            </select>
          </label>`
    }
  </div>`;
}

/** The graph itself. */
export function sceneGraph(
  picture: GraphPicture,
  until: number,
  cursor: number | null,
  onCursor: (event: CursorEvent) => void,
): TemplateResult {
  return html`<ek-model-graph
    .picture=${picture}
    .until=${until}
    .cursor=${cursor}
    @ek-cursor=${onCursor}
  ></ek-model-graph>`;
}

/** Its values. */
export function sceneTable(picture: GraphPicture, title: string): TemplateResult {
  const { trajectory, time, quantities } = picture;
  return html`<ek-model-table
    .trajectory=${trajectory}
    .time=${time}
    .quantities=${quantities}
    .caption=${stageText.graph.table(title)}
  ></ek-model-table>`;
}
