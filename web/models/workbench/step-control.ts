/** The time step as something to move: from a twentieth of the model's own to twenty times as large. */
import { html, type TemplateResult, nothing } from 'lit';
import type { ModelDefinition } from '#core/models/index.ts';
import { workbenchWords as words } from '#text/workbench.ts';
import '../ek-parameter.ts';
import type { ParameterEvent } from '../ek-parameter.ts';
import type { ModelRunState } from '../run/model-run.ts';

/** Most steps of a run that a slider may ask for. */
const mostSteps = 100_000;

export function stepControl(
  { time }: ModelDefinition,
  { step, about }: ModelRunState,
  onStep: (step: number) => void,
): TemplateResult | typeof nothing {
  if (about === null) return nothing;
  const length = time.end - time.start;
  const least = Math.max(time.step / 20, length / mostSteps);
  const most = Math.min(time.step * 20, length);
  if (!(most > least)) return nothing;
  return html`<div
    class="step"
    @ek-parameter=${(event: ParameterEvent) => {
      event.stopPropagation();
      onStep(event.value);
    }}
  >
    <ek-parameter
      .name=${'dt'}
      .label=${words.step}
      .unit=${time.unit}
      .min=${least}
      .max=${most}
      .step=${least}
      .value=${step ?? time.step}
    ></ek-parameter>
  </div>`;
}
