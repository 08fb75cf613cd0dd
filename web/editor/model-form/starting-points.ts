/** What a new model can begin with: nothing but the time, or a model of the library. */
import { html, type TemplateResult } from 'lit';
import { blankModel, emptyDiagram } from '#core/models/authoring/blank-model.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import { libraryModels } from '#library/index.ts';
import { modelFormText as words } from '#text/model-form.ts';
import '../../elements/ek-button.ts';

/** Calls back with the model that is chosen. */
export function startingPoints(begin: (model: ModelDefinition) => void): TemplateResult {
  return html`<h3>${words.start}</h3>
    <p class="soft">${words.startHint}</p>
    <div class="empties">
      <ek-button
        @click=${() => {
          begin(blankModel(words.untitled));
        }}
        >${words.emptyRules}</ek-button
      >
      <ek-button
        @click=${() => {
          begin(emptyDiagram(words.untitled));
        }}
        >${words.emptyDiagram}</ek-button
      >
    </div>
    <ul class="starts">
      ${libraryModels.map(
        ({ title, description, load }) =>
          html`<li>
            <button
              class="start"
              type="button"
              @click=${() => {
                void load().then(begin);
              }}
            >
              ${title}
            </button>
            <p>${description}</p>
          </li>`,
      )}
    </ul>`;
}
