/** Time under the drawing: the bar, how fast time runs, and what a hand can do now. */
import { html, nothing, type TemplateResult } from 'lit';
import { stageText } from '#text/mechanics-stage.ts';
import '../models/ek-time-bar.ts';
import type { TimeEvent } from '../models/ek-time-bar.ts';
import type { Playback } from '../models/run/playback.ts';
import { timeAmount } from './amounts.ts';
import { enlargedBodies } from './shapes.ts';
import type { Frame } from './projection.ts';
import { paceInWords } from './scene-words.ts';
import type { SceneRunState } from './scene-run.ts';

export interface TimeHandlers {
  readonly time: (event: TimeEvent) => void;
  readonly reset: () => void;
}

export function stageTime(
  { scene, run }: SceneRunState,
  frame: Frame | null,
  clock: Playback,
  isStartOpen: boolean,
  handlers: TimeHandlers,
): TemplateResult {
  const time = run?.trajectory.time;
  const end = time?.at(-1) ?? scene.time.end;
  const isEnlarged = frame !== null && enlargedBodies(scene, frame);
  const { hint, later } = stageText.body;
  return html`<div class="time">
    <ek-time-bar
      .index=${clock.index}
      .last=${(time?.length ?? 1) - 1}
      .reading=${timeAmount(clock.time, end)}
      .playing=${clock.isPlaying}
      .speed=${clock.speed}
      @ek-time=${handlers.time}
    ></ek-time-bar>
    <div class="under">
      <p class="note">${paceInWords(clock.pace)}</p>
      <button
        class="button reset"
        type="button"
        data-variant="quiet"
        data-size="small"
        @click=${handlers.reset}
      >
        ${stageText.reset}
      </button>
    </div>
    ${isEnlarged ? html`<p class="note">${stageText.enlarged}</p>` : nothing}
    ${isStartOpen ? html`<p class="note hint">${clock.isAtStart ? hint : later}</p>` : nothing}
  </div>`;
}
