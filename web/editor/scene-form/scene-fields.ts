/** The fields of the scene form: numbers with units, lines, choices and boxes, each of one change. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import {
  numberAt,
  settableNumbers,
  withNumber,
  type NumberedPart,
  type Scene,
} from '#core/mechanics/index.ts';
import { numberText } from '#text/mechanics-stage.ts';
import { sceneFormText as words } from '#text/scene-form.ts';
import '../../elements/ek-button.ts';
import '../../elements/ek-field.ts';
import './ek-scene-number.ts';
import type { SceneNumberEvent } from './ek-scene-number.ts';

/** The scene as the author has it now, and what a field does to it. */
export interface SceneEditing {
  readonly scene: Scene;
  /** The key of the field whose value cannot be. */
  readonly refused: string | null;
  /** `field` is the key of a field in which one types; then it may be refused. */
  readonly change: (scene: Scene, field?: string) => void;
  /** Whether the part with this key is folded open. */
  readonly isOpen: (key: string) => boolean;
  readonly fold: (key: string, isOpen: boolean) => void;
}

/** A number; what cannot be read, or is left empty, changes nothing unless `empty` says what. */
export function numberField(
  editing: SceneEditing,
  key: string,
  label: string,
  value: number | null,
  apply: (value: number) => Scene,
  more: { readonly hint?: string; readonly empty?: () => Scene } = {},
): TemplateResult {
  return html`<ek-scene-number
    data-key=${key}
    .label=${label}
    .hint=${more.hint ?? ''}
    .value=${value}
    .error=${editing.refused === key ? words.refused : ''}
    @ek-scene-number=${({ value: typed }: SceneNumberEvent) => {
      if (typed === null) {
        if (more.empty !== undefined) editing.change(more.empty(), key);
      } else editing.change(apply(typed), key);
    }}
  ></ek-scene-number>`;
}

/** The fields of all numbers of an item, with their units. */
export function numberFields(
  editing: SceneEditing,
  part: NumberedPart,
  id: string | undefined,
): readonly TemplateResult[] {
  const { scene } = editing;
  return settableNumbers(scene, part, id).map((place) => {
    const { plain, unit, inScene = 1 } = numberText(scene, place);
    const label = words.withUnit(plain, unit);
    const key = `${part} ${id ?? ''} ${place.property}`;
    const value = numberAt(scene, place);
    return numberField(editing, key, label, value === null ? null : value / inScene, (typed) =>
      withNumber(scene, place, typed * inScene),
    );
  });
}

/** A line of text; `apply` gets it without spaces around it. */
export function lineField(
  editing: SceneEditing,
  label: string,
  value: string,
  apply: (text: string) => Scene,
  hint = '',
): TemplateResult {
  return html`<ek-field class="wide" .label=${label} .hint=${hint}
    ><input
      autocomplete="off"
      maxlength="200"
      .value=${live(value)}
      @change=${(event: Event) => {
        editing.change(apply((event.target as HTMLInputElement).value.trim()));
      }}
  /></ek-field>`;
}

/** A choice out of values with their names. */
export function choiceField<Value extends string>(
  label: string,
  options: readonly (readonly [value: Value, name: string])[],
  chosen: Value,
  choose: (value: Value) => void,
): TemplateResult {
  return html`<ek-field class="wide" .label=${label}
    ><select
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        const option = options.find(([one]) => one === value);
        if (option !== undefined) choose(option[0]);
      }}
    >
      ${options.map(
        ([value, name]) =>
          html`<option .value=${value} .selected=${value === chosen}>${name}</option>`,
      )}
    </select></ek-field
  >`;
}

/** A box to tick. */
export function boxField(
  label: string,
  isOn: boolean,
  choose: (isOn: boolean) => void,
): TemplateResult {
  return html`<ek-field class="wide" .label=${label}
    ><input
      type="checkbox"
      .checked=${live(isOn)}
      @change=${(event: Event) => {
        choose((event.target as HTMLInputElement).checked);
      }}
  /></ek-field>`;
}

/** A part of the form that folds. */
export function fold(
  editing: SceneEditing,
  key: string,
  title: string,
  content: unknown,
  detail = '',
): TemplateResult {
  return html`<details
    data-part=${key}
    ?open=${editing.isOpen(key)}
    @toggle=${(event: ToggleEvent) => {
      editing.fold(key, event.newState === 'open');
    }}
  >
    <summary>
      <span>${title}</span> ${detail === '' ? nothing : html`<small>${detail}</small>`}
    </summary>
    <div class="fields" role="group" aria-label=${title}>${content}</div>
  </details>`;
}

/** A button that takes an item away, or adds one. */
export function partButton(label: string, name: string, press: () => void): TemplateResult {
  return html`<ek-button class="wide" size="small" .label=${name} @click=${press}
    >${label}</ek-button
  >`;
}
