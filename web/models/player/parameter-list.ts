/** The parameters that a reader may move, as the player shows them. */
import { html, nothing, type TemplateResult } from 'lit';
import { modelText } from '#text/models.ts';
import '../ek-parameter.ts';
import type { ParameterEvent } from '../ek-parameter.ts';
import type { ModelRunState } from '../run/model-run.ts';
import type { ParameterControl } from './views.ts';

export function parameterList(
  shown: readonly ParameterControl[],
  { parameters, about }: ModelRunState,
  onMove: (event: ParameterEvent) => void,
): TemplateResult | typeof nothing {
  // Before the model is compiled their values are not known.
  if (shown.length === 0 || about === null) return nothing;
  return html`<div
    class="parameters"
    role="group"
    aria-label=${modelText.player.parameters}
    @ek-parameter=${onMove}
  >
    ${shown.map(
      ({ name, label, unit, min, max, step }) =>
        html`<ek-parameter
          .name=${name}
          .label=${label}
          .unit=${unit}
          .min=${min}
          .max=${max}
          .step=${step}
          .value=${parameters[name] ?? min}
        ></ek-parameter>`,
    )}
  </div>`;
}
