/** What a reader can have shown, as the scene begins and as the reader chooses. */
import { html, type TemplateResult } from 'lit';
import type { Scene } from '#core/mechanics/index.ts';
import { stageText } from '#text/mechanics-stage.ts';
import { roundStep } from '../models/graph/picture.ts';
import { durationInWords } from './amounts.ts';

const names = ['forces', 'velocities', 'traces', 'stroboscope', 'energies', 'values'] as const;

/** Something that can be shown or not. */
export type StageOption = (typeof names)[number];

export interface StageOptions extends Readonly<Record<StageOption, boolean>> {
  /** Seconds between two pictures of the stroboscope. */
  readonly interval: number;
}

/** As the scene asks. */
export function optionsOf({ view: { show = {} }, time }: Scene): StageOptions {
  return {
    forces: show.forces ?? false,
    velocities: show.velocities ?? false,
    traces: show.traces ?? false,
    stroboscope: show.stroboscope !== undefined,
    energies: show.energies ?? false,
    values: false,
    interval: show.stroboscope ?? roundStep(time.end / 25),
  };
}

/** Intervals to choose from. */
function intervals({ time, view }: Scene): readonly number[] {
  const usual = [100, 50, 25, 10].map((count) => roundStep(time.end / count));
  const own = view.show?.stroboscope;
  const all = own === undefined ? usual : [...usual, own];
  return [...new Set(all)].sort((a, b) => a - b);
}

/** The choices; what a scene does not have is not offered. */
export function optionList(
  scene: Scene,
  options: StageOptions,
  offered: (name: StageOption) => boolean,
  onChange: (options: StageOptions) => void,
): TemplateResult {
  const words = stageText.options;
  return html`<fieldset class="options">
    <legend class="visually-hidden">${words.group}</legend>
    ${names.filter(offered).map((name) => {
      const label = html`<label>
        <input
          type="checkbox"
          name=${name}
          .checked=${options[name]}
          @change=${(event: Event) => {
            onChange({ ...options, [name]: (event.target as HTMLInputElement).checked });
          }}
        />
        ${words[name]}
      </label>`;
      const isChosen = name === 'stroboscope' && options.stroboscope;
      return isChosen
        ? html`<span>${label} ${intervalChoice(scene, options, onChange)}</span>`
        : label;
    })}
  </fieldset>`;
}

function intervalChoice(
  scene: Scene,
  options: StageOptions,
  onChange: (options: StageOptions) => void,
): TemplateResult {
  return html`<select
    aria-label=${stageText.options.interval}
    @change=${(event: Event) => {
      onChange({ ...options, interval: Number((event.target as HTMLSelectElement).value) });
    }}
  >
    ${intervals(scene).map(
      (interval) =>
        html`<option value=${interval} ?selected=${interval === options.interval}>
          ${durationInWords(interval)}
        </option>`,
    )}
  </select>`;
}
