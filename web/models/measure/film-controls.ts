/** What stands around a film: what to point at, the way through its frames, and the numbers to give. */
import { html, nothing, type TemplateResult } from 'lit';
import { filmWords as words } from '#text/measure.ts';
import { formatNumber, parseNumber } from '#text/number.ts';
import { filmTools, type FilmTool } from './film-points.ts';

export function toolChoice(now: FilmTool, choose: (tool: FilmTool) => void): TemplateResult {
  return html`<fieldset class="tools">
      <legend>${words.tools}</legend>
      ${filmTools.map(
        (tool) =>
          html`<label class="check"
            ><input
              type="radio"
              name="tool"
              .checked=${tool === now}
              @change=${() => {
                choose(tool);
              }}
            />${words.tool[tool]}</label
          >`,
      )}
    </fieldset>
    <p class="soft">${words.toolHints[now]}</p>`;
}

/** @param frame from 0; `moment` is its time in figures */
export function frameControls(
  frame: number,
  frames: number,
  moment: string,
  goTo: (frame: number) => void,
): TemplateResult {
  const button = (label: string, to: number) =>
    html`<button
      class="button"
      type="button"
      data-size="small"
      ?disabled=${to < 0 || to >= frames}
      @click=${() => {
        goTo(to);
      }}
    >
      ${label}
    </button>`;
  const reading = words.frame(frame + 1, moment);
  return html`<div class="row">
      ${button(words.previous, frame - 1)} ${button(words.next, frame + 1)}
      <span>${reading}</span>
    </div>
    <input
      class="scrub"
      type="range"
      min="0"
      max=${frames - 1}
      step="1"
      aria-label=${words.scrub}
      aria-valuetext=${reading}
      .value=${String(frame)}
      @input=${(event: Event) => {
        goTo(Number((event.target as HTMLInputElement).value));
      }}
    />`;
}

/** A number above zero; null is taken where it is none. */
export function positiveField(
  label: string,
  value: number | null,
  take: (value: number | null) => void,
): TemplateResult {
  return html`<label class="field"
    ><span>${label}</span
    ><input
      data-kind="number"
      inputmode="decimal"
      autocomplete="off"
      aria-invalid=${value === null ? 'true' : nothing}
      .value=${value === null ? '' : formatNumber(value, 6)}
      @change=${(event: Event) => {
        const read = parseNumber((event.target as HTMLInputElement).value);
        take(read !== null && read > 0 ? read : null);
      }}
  /></label>`;
}
