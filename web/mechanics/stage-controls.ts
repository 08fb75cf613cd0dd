/** The sliders of a scene. */
import { html, nothing, type TemplateResult } from 'lit';
import { controlValue, type Control, type Scene } from '#core/mechanics/index.ts';
import { numberText, stageText } from '#text/mechanics-stage.ts';
import '../models/ek-parameter.ts';
import type { ParameterEvent } from '../models/ek-parameter.ts';

export function controlList(
  scene: Scene,
  onMove: (control: Control, value: number, isMoving: boolean) => void,
): TemplateResult | typeof nothing {
  const controls = scene.controls ?? [];
  if (controls.length === 0) return nothing;
  return html`<div class="parameters" role="group" aria-label=${stageText.controls}>
    ${controls.map((control) => {
      const value = controlValue(scene, control);
      if (value === null) return nothing;
      const { symbol, label, unit, owner, inScene = 1 } = numberText(scene, control);
      return html`<ek-parameter
        .name=${owner === null ? symbol : `${symbol}${symbol.includes('_') ? ',' : '_'}${owner}`}
        .label=${label}
        .unit=${unit}
        .min=${rounded(control.min / inScene)}
        .max=${rounded(control.max / inScene)}
        .step=${rounded(control.step / inScene)}
        .value=${rounded(value / inScene)}
        @ek-parameter=${(event: ParameterEvent) => {
          onMove(control, event.value * inScene, event.isMoving);
        }}
      ></ek-parameter>`;
    })}
  </div>`;
}

/** Without what changing the unit adds far behind the comma. */
const rounded = (value: number): number => Number(value.toPrecision(12));
