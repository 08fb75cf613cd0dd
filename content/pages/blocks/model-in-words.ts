/** A model for who reads without script: its title, description and rules. */
import { rulesText } from '#core/models/exchange/rules-text.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import { modelText } from '#text/models.ts';
import { type Html, html } from '../html.ts';

export function modelInWords(definition: ModelDefinition): Html {
  const { rules, start } = rulesText(definition);
  return html`<div class="model-text" role="group" aria-label="Model: ${definition.title}">
    <p class="model-title">${definition.title}</p>
    ${definition.description !== undefined && html`<p>${definition.description}</p>`}
    <div class="model-columns">
      <div>
        <p class="model-part">${modelText.rules.rules}</p>
        <pre>${rules}</pre>
      </div>
      <div>
        <p class="model-part">${modelText.rules.start}</p>
        <pre>${start}</pre>
      </div>
    </div>
  </div>`;
}
