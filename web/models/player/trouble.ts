/** What the player says when there is no new picture, or not yet. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ModelDefinition } from '#core/models/index.ts';
import { modelText } from '#text/models.ts';
import type { ModelRunState } from '../run/model-run.ts';
import { troubleInWords } from './views.ts';

/** A sentence with what happened and what to do; `refine` computes again with another time step. */
export function troubleNote(
  definition: ModelDefinition,
  { trouble, run }: ModelRunState,
  refine: (step: number) => void,
): TemplateResult | typeof nothing {
  if (trouble === null) return nothing;
  const hasGoodRun = run !== null && run.trajectory.end.reason !== 'not-finite';
  return html`<div class="trouble">
    <p>
      ${troubleInWords(definition, trouble)} ${hasGoodRun ? modelText.trouble.stillShown : nothing}
    </p>
    ${trouble.kind === 'not-finite' ? refineButton(() => refine(trouble.step / 10)) : nothing}
  </div>`;
}

function refineButton(onClick: () => void): TemplateResult {
  return html`<button class="button" type="button" data-size="small" @click=${onClick}>
    ${modelText.player.refine}
  </button>`;
}
