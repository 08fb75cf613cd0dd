/**
 * What moves a run and what it is looked at with, the same in the player and on the workbench: its
 * graphs with one cursor and one part of time, the parameters, and time.
 */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { ModelDefinition } from '#core/models/index.ts';
import { modelText } from '#text/models.ts';
import '../graph/ek-model-graph.ts';
import type { CursorEvent } from '../graph/cursor-event.ts';
import type { GraphPicture, Range } from '../graph/picture.ts';
import { timeFigure } from '../graph/words.ts';
import type { ZoomEvent } from '../graph/zoom-event.ts';
import '../ek-parameter.ts';
import type { ParameterEvent } from '../ek-parameter.ts';
import '../ek-time-bar.ts';
import type { TimeEvent } from '../ek-time-bar.ts';
import type { FinishedRun, ModelRunState, ParameterValues } from '../run/model-run.ts';
import { Playback } from '../run/playback.ts';
import type { ParameterControl } from './views.ts';

/** What the controls act on. */
export interface Controlled {
  set(values: ParameterValues, isMoving: boolean): void;
  reset(): void;
  /** A run was played to its end. */
  hasPlayed?(): void;
}

/** Where in a run the reader is. */
export interface RunPlace {
  /** The moment that is shown; null for the whole run. */
  readonly time: number | null;
  /** The part of time that the graphs show; null for all. */
  readonly zoom: Range | null;
}

export class RunControls {
  readonly #host: LitElement;
  readonly #controlled: Controlled;
  readonly #playback: Playback;
  #cursor: number | null = null;
  #zoom: Range | null = null;

  constructor(host: LitElement, controlled: Controlled) {
    this.#host = host;
    this.#controlled = controlled;
    this.#playback = new Playback(host, (reason) => {
      if (reason === 'ended') controlled.hasPlayed?.();
    });
  }

  /** The sample that time is at. */
  get index(): number {
    return this.#playback.index;
  }

  get place(): RunPlace {
    const { isAtEnd, time } = this.#playback;
    return { time: isAtEnd ? null : time, zoom: this.#zoom };
  }

  /** Goes there; also in a run that is still under way. */
  goTo({ time, zoom }: RunPlace): void {
    this.#zoom = zoom;
    this.#playback.hold(time);
    this.#host.requestUpdate();
  }

  /** Stops time. */
  rest(): void {
    if (this.#playback.isPlaying) this.#playback.pause();
  }

  /** Another run. */
  show({ trajectory }: FinishedRun): void {
    this.#playback.show(trajectory.time);
    this.#cursor = null;
  }

  /** The graphs, and what else stands among them: `count` of them in all. */
  graphs(
    pictures: readonly GraphPicture[],
    count: number,
    beside: TemplateResult | typeof nothing = nothing,
  ): TemplateResult {
    return html`<div
      class="graphs"
      data-count=${count}
      @ek-cursor=${this.#handleCursor}
      @ek-zoom=${this.#handleZoom}
    >
      ${pictures.map(
        (picture) =>
          html`<ek-model-graph
            .picture=${picture}
            .until=${this.#playback.index}
            .cursor=${this.#cursor}
            .zoom=${this.#zoom}
            .aligned=${pictures.length > 1}
          ></ek-model-graph>`,
      )}
      ${beside}
    </div>`;
  }

  parameters(
    shown: readonly ParameterControl[],
    { parameters, about }: ModelRunState,
  ): TemplateResult | typeof nothing {
    // Before the model is compiled their values are not known.
    if (shown.length === 0 || about === null) return nothing;
    return html`<div
      class="parameters"
      role="group"
      aria-label=${modelText.player.parameters}
      @ek-parameter=${this.#handleParameter}
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

  /** The time bar, with the button that brings back the values of the model. */
  time({ time: { unit } }: ModelDefinition, run: FinishedRun | null): TemplateResult {
    const playback = this.#playback;
    const reading =
      run === null ? '' : modelText.amount(timeFigure(run.trajectory, playback.index), unit);
    return html`<div class="time">
      <ek-time-bar
        .index=${playback.index}
        .last=${(run?.trajectory.time.length ?? 1) - 1}
        .reading=${reading}
        .playing=${playback.isPlaying}
        .speed=${playback.speed}
        @ek-time=${this.#handleTime}
        ><button
          class="button reset"
          type="button"
          data-variant="quiet"
          data-size="small"
          @click=${this.reset}
        >
          ${modelText.player.reset}
        </button></ek-time-bar
      >
    </div>`;
  }

  /** Back to the values of the model; what was typed and not used goes too. */
  readonly reset = (): void => {
    for (const parameter of this.#host.renderRoot.querySelectorAll('ek-parameter')) {
      parameter.restore();
    }
    this.#playback.hold(null);
    this.#controlled.reset();
  };

  readonly #handleCursor = ({ index }: CursorEvent): void => {
    this.#cursor = index;
    this.#host.requestUpdate();
  };

  readonly #handleZoom = ({ range }: ZoomEvent): void => {
    this.#zoom = range;
    this.#host.requestUpdate();
  };

  readonly #handleParameter = ({ name, value, isMoving }: ParameterEvent): void => {
    this.#playback.hold(null);
    this.#controlled.set({ [name]: value }, isMoving);
  };

  readonly #handleTime = ({ action }: TimeEvent): void => {
    this.#cursor = null;
    const playback = this.#playback;
    if (action.kind === 'seek') playback.seek(action.index);
    else if (action.kind === 'speed') playback.speed = action.speed;
    else playback[action.kind]();
    this.#host.requestUpdate();
  };
}
