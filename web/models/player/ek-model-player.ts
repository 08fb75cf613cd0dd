import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { ModelDefinition } from '#core/models/index.ts';
import { modelText } from '#text/models.ts';
import '../../elements/ek-tabs.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import '../graph/ek-model-graph.ts';
import type { CursorEvent } from '../graph/cursor-event.ts';
import { playerStyles } from './ek-model-player.styles.ts';
import type { EkParameter, ParameterEvent } from '../ek-parameter.ts';
import '../ek-time-bar.ts';
import type { TimeEvent } from '../ek-time-bar.ts';
import { timeFigure } from '../graph/words.ts';
import { ModelRunEvent } from '../run/model-run-event.ts';
import { ModelRun, type ModelRunState, type ParameterValues } from '../run/model-run.ts';
import { pageRunner, type ModelRunner } from '../run/model-runner.ts';
import type { GraphPicture, Range } from '../graph/picture.ts';
import { Playback } from '../run/playback.ts';
import { parameterList } from './parameter-list.ts';
import { modelViews, panel, type ModelView } from './panels.ts';
import { troubleNote } from './trouble.ts';
import { picturesOf, runInWords, shownParameters } from './views.ts';
import type { ZoomEvent } from '../graph/zoom-event.ts';

/** What a reader chose in a player. */
export interface PlayerSettings {
  readonly parameters: ParameterValues;
  /** Null for the model's own. */
  readonly step: number | null;
}

/** After so long, in milliseconds, it is said that the model is still at work. */
const slow = 300;

/**
 * A model to play with: its graphs, a few parameters, time, and below these the same run as a table
 * and the rules that made it. Every change of a parameter draws the whole run at once.
 *
 * @fires ek-run - a {@link ModelRunEvent}
 */
export class EkModelPlayer extends LitElement {
  static override properties = {
    definition: { attribute: false },
    controls: { attribute: false },
    views: { attribute: false },
    runner: { attribute: false },
    state: { state: true },
    cursor: { state: true },
    zoom: { state: true },
    isSlow: { state: true },
    announcement: { state: true },
  };

  declare definition: ModelDefinition | null;
  /** Names of the parameters that are shown; none means all. */
  declare controls: readonly string[];
  declare views: readonly ModelView[];
  /** Where it runs; all players on a page share one. */
  declare runner: ModelRunner | null;
  declare private state: ModelRunState | null;
  declare private cursor: number | null;
  /** The part of time that the graphs show. */
  declare private zoom: Range | null;
  declare private isSlow: boolean;
  declare private announcement: string;

  /** Settles with the first run: whether there is a picture. */
  readonly opened: Promise<boolean>;

  readonly #playback = new Playback(this, () => {
    this.#reportRun();
  });
  #hasOpened: (isOfUse: boolean) => void = () => undefined;
  #model: ModelRun | null = null;
  #pictures: readonly GraphPicture[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.definition = null;
    this.controls = [];
    this.views = modelViews;
    this.runner = null;
    this.state = null;
    this.cursor = null;
    this.zoom = null;
    this.isSlow = false;
    this.announcement = '';
    this.opened = new Promise((resolve) => {
      this.#hasOpened = resolve;
    });
  }

  /** The values and the time step that are wanted now; null before the model is there. */
  get settings(): PlayerSettings | null {
    if (this.state === null) return null;
    const { parameters, step } = this.state;
    return { parameters, step };
  }

  /** Brings back values and a time step of an earlier time. */
  restore({ parameters, step }: PlayerSettings): void {
    if (this.#model === null) return;
    if (step !== this.#model.state.step) this.#model.setStep(step);
    this.#model.set(parameters);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && this.#model === null) this.requestUpdate('definition');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A player that is only moved to another place keeps its run.
    queueMicrotask(() => {
      if (!this.isConnected) this.#close();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('definition') || changed.has('runner')) this.#open();
    if (changed.has('state')) this.#takeState(changed.get('state') as ModelRunState | null);
  }

  override render() {
    const { definition, state } = this;
    if (definition === null || state === null) return nothing;
    return html`<section aria-label=${modelText.player.name(definition.title)}>
      <div class="bench">
        ${this.views.includes('graph') ? this.#renderGraphs(definition) : nothing}
        <div role="alert">
          ${troubleNote(definition, state, (step) => this.#model?.setStep(step))}
          ${this.isSlow ? html`<p class="note">${modelText.player.working}</p>` : nothing}
        </div>
        <div class="controls">
          ${parameterList(shownParameters(definition, this.controls), state, this.#handleParameter)}
          ${this.#renderTime(definition, state)}
        </div>
      </div>
      ${this.#renderPanels(definition, state)}
      <p class="visually-hidden" role="status">${this.announcement}</p>
    </section>`;
  }

  #renderGraphs({ title, description, views }: ModelDefinition) {
    return html`<h3 class="title">${title}</h3>
      ${description === undefined ? nothing : html`<p class="description">${description}</p>`}
      <div
        class="graphs"
        data-count=${views.length}
        @ek-cursor=${this.#handleCursor}
        @ek-zoom=${this.#handleZoom}
      >
        ${this.#pictures.map(
          (picture) =>
            html`<ek-model-graph
              .picture=${picture}
              .until=${this.#playback.index}
              .cursor=${this.cursor}
              .zoom=${this.zoom}
              .aligned=${views.length > 1}
            ></ek-model-graph>`,
        )}
      </div>`;
  }

  #renderTime(definition: ModelDefinition, { run, step }: ModelRunState) {
    const { amount, player } = modelText;
    const { unit } = definition.time;
    const playback = this.#playback;
    const reading = run === null ? '' : amount(timeFigure(run.trajectory, playback.index), unit);
    const refined = step === null ? '' : amount(String(step).replace('.', ','), unit);
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
            ${player.reset}
          </button></ek-time-bar
        >
      </div>
      ${refined === '' ? nothing : html`<p class="note">${player.step(refined)}</p>`}`;
  }

  #renderPanels(definition: ModelDefinition, state: ModelRunState) {
    const shown = this.views.filter((view) => view !== 'graph');
    if (shown.length === 0) return nothing;
    // Time that runs changes nothing here.
    return html`<ek-tabs .label=${modelText.player.views}
      >${guard([definition, state, this.views], () =>
        shown.map((view) => panel(view, definition, state)),
      )}</ek-tabs
    >`;
  }

  #open(): void {
    this.#close();
    if (this.definition === null) return;
    const model = new ModelRun(this.definition, this.runner ?? pageRunner());
    this.#model = model;
    this.state = model.state;
    model.subscribe((state) => {
      this.state = state;
    });
    model.open();
  }

  #close(): void {
    this.#model?.close();
    this.#model = null;
    clearTimeout(this.#timer);
  }

  #takeState(before: ModelRunState | null | undefined): void {
    const { state, definition } = this;
    if (state === null || definition === null) return;
    this.#watchTheClock(state);
    if (state.status === 'ready') this.#hasOpened(true);
    if (state.status === 'failed') this.#hasOpened(state.run !== null);
    if (state.run === before?.run && state.ghost === before?.ghost) return;
    this.#pictures = picturesOf(definition, state);
    if (state.run === null || state.run === before?.run) return;
    this.#playback.show(state.run.trajectory.time);
    this.cursor = null;
    if (state.run.reason !== 'chosen') return;
    this.announcement = runInWords(this.#pictures);
    this.#reportRun();
  }

  #watchTheClock({ status }: ModelRunState): void {
    clearTimeout(this.#timer);
    if (status === 'running') this.#timer = setTimeout(() => (this.isSlow = true), slow);
    else this.isSlow = false;
  }

  #reportRun(): void {
    const run = this.state?.run ?? null;
    if (run !== null) this.dispatchEvent(new ModelRunEvent(run.parameters, run.trajectory.end));
  }

  #handleCursor({ index }: CursorEvent): void {
    this.cursor = index;
  }

  #handleZoom({ range }: ZoomEvent): void {
    this.zoom = range;
  }

  #handleParameter = ({ name, value, isMoving }: ParameterEvent): void => {
    this.#model?.set({ [name]: value }, isMoving);
  };

  /** Back to the values of the model. */
  reset(): void {
    for (const parameter of this.renderRoot.querySelectorAll<EkParameter>('ek-parameter')) {
      parameter.restore();
    }
    this.#model?.reset();
  }

  #handleTime({ action }: TimeEvent): void {
    this.cursor = null;
    const playback = this.#playback;
    if (action.kind === 'seek') playback.seek(action.index);
    else if (action.kind === 'speed') playback.speed = action.speed;
    else playback[action.kind]();
    this.requestUpdate();
  }

  static override styles = [shadowBase, buttonStyles, playerStyles];
}

customElements.define('ek-model-player', EkModelPlayer);

declare global {
  interface HTMLElementTagNameMap {
    'ek-model-player': EkModelPlayer;
  }
}
