/** What pupils may set in a scene, and between which bounds. */
import { html, nothing, type TemplateResult } from 'lit';
import { isOf, withBound, withOffered, withoutOffered } from '#core/mechanics/edit-controls.ts';
import {
  numberedParts,
  settableNumbers,
  type NumberPlace,
  type Scene,
} from '#core/mechanics/index.ts';
import { numberText } from '#text/mechanics-stage.ts';
import { sceneFormText as words } from '#text/scene-form.ts';
import { fold, numberField, partButton, type SceneEditing } from './scene-fields.ts';

const bounds = ['min', 'max', 'step'] as const;

export function offeredSection(
  editing: SceneEditing,
): readonly (TemplateResult | typeof nothing)[] {
  const { scene, change } = editing;
  const { controls = [] } = scene;
  const offered = controls.map((control) => {
    const { label, unit, inScene = 1 } = numberText(scene, control);
    const key = keyOf(control);
    return fold(editing, `controls ${key}`, label, [
      ...bounds.map((bound) =>
        numberField(
          editing,
          `controls ${key} ${bound}`,
          words.withUnit(words.controls[bound], unit),
          control[bound] / inScene,
          (value) => withBound(scene, control, bound, value * inScene),
        ),
      ),
      partButton(words.remove, words.removeItem(label), () => {
        change(withoutOffered(scene, control));
      }),
    ]);
  });
  const others = allNumbers(scene).filter((place) => !controls.some((one) => isOf(one, place)));
  return [
    controls.length === 0 ? html`<p class="hint wide">${words.controls.none}</p>` : nothing,
    ...offered,
    html`<div class="wide adding">
      <ek-field .label=${words.controls.add}
        ><select data-key="offer">
          ${others.map(
            (place) =>
              html`<option .value=${keyOf(place)}>${numberText(scene, place).label}</option>`,
          )}
        </select></ek-field
      >
      <ek-button
        size="small"
        .label=${words.controls.add}
        @click=${(event: Event) => {
          const box = (event.target as HTMLElement).parentElement;
          const chosen = box?.querySelector('select')?.value;
          const place = others.find((one) => keyOf(one) === chosen);
          if (place !== undefined) change(withOffered(scene, place));
        }}
        >${words.take}</ek-button
      >
    </div>`,
  ];
}

const keyOf = ({ part, id = '', property }: NumberPlace): string => `${part} ${id} ${property}`;

function allNumbers(scene: Scene): readonly NumberPlace[] {
  return numberedParts.flatMap((part) =>
    part === 'fields'
      ? settableNumbers(scene, part, undefined)
      : (scene[part] ?? []).flatMap(({ id }) => settableNumbers(scene, part, id)),
  );
}
