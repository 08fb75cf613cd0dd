import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ref } from 'lit/directives/ref.js';
import type { MeasuredData } from '#core/models/definition.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import { modelText } from '#text/models.ts';
import '../../elements/ek-tabs.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { playerStyles } from './ek-model-player.styles.ts';
import { ModelRunEvent } from '../run/model-run-event.ts';
import { ModelRun, type ModelRunState, type ParameterValues } from '../run/model-run.ts';
import { pageRunner, type ModelRunner } from '../run/model-runner.ts';
import type { GraphPicture } from '../graph/picture.ts';
import { RunControls, type RunPlace } from './run-controls.ts';
import { loadPanelsNear, modelViews, panel, type ModelView } from './panels.ts';
import { TroubleNote } from './trouble.ts';
import { movedParameters, picturesOf, runInWords, shownParameters, valuesFor } from './views.ts';

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
    measured: { attribute: false },
    runner: { attribute: false },
    state: { state: true },
    isSlow: { state: true },
    announcement: { state: true },
    hasNoPanels: { state: true },
    isPrinted: { state: true },
  };

  declare definition: ModelDefinition | null;
  /** Names of the parameters that are shown; none means all. */
  declare controls: readonly string[];
  declare views: readonly ModelView[];
  /** What the reader measured; null for what the model itself holds. */
  declare measured: readonly MeasuredData[] | null;
  /** Where it runs; all players on a page share one. */
  declare runner: ModelRunner | null;
  declare private state: ModelRunState | null;
  declare private isSlow: boolean;
  declare private announcement: string;
  /** Whether the views below could not be loaded. */
  declare private hasNoPanels: boolean;
  /** Whether the page has been printed: what is not loaded then is there in a bare form. */
  declare private isPrinted: boolean;

  /** Settles with the first run: whether there is a picture. */
  readonly opened: Promise<boolean>;

  readonly #controls = new RunControls(this, {
    set: (values, isMoving) => this.#model?.set(values, isMoving),
    reset: () => this.#model?.reset(),
    hasPlayed: () => {
      this.#reportRun();
    },
  });
  readonly #trouble = new TroubleNote(this, (step) => this.#model?.setStep(step));
  #hasOpened: (isOfUse: boolean) => void = () => undefined;
  #model: ModelRun | null = null;
  #pictures: readonly GraphPicture[] = [];
  #stopWatching: () => void = () => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.definition = null;
    this.controls = [];
    this.views = modelViews;
    this.measured = null;
    this.runner = null;
    this.state = null;
    this.isSlow = false;
    this.announcement = '';
    this.hasNoPanels = false;
    this.isPrinted = false;
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

  /** The values that differ from the model's own. */
  get moved(): ParameterValues {
    return this.state === null ? {} : movedParameters(this.state);
  }

  /** Where in time the reader is. */
  get place(): RunPlace {
    return this.#controls.place;
  }

  set place(place: RunPlace) {
    this.#controls.goTo(place);
  }

  /** Back to the values of the model. */
  reset(): void {
    this.#controls.reset();
  }

  /** Stops time. */
  rest(): void {
    this.#controls.rest();
  }

  /** Brings back values and a time step of an earlier time. */
  restore({ parameters, step }: PlayerSettings): void {
    if (this.#model === null) return;
    if (step !== this.#model.state.step) this.#model.setStep(step);
    this.#model.set(parameters);
  }

  /** Goes on with values of the same or a changed model, as far as this one has them too. */
  continueFrom(values: ParameterValues, step: number | null): void {
    const { settings, definition } = this;
    if (settings === null || definition === null) return;
    const parameters = valuesFor(definition, values);
    const isMoved = Object.entries(parameters).some(
      ([name, value]) => value !== settings.parameters[name],
    );
    if (isMoved || step !== settings.step) this.restore({ parameters, step });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#preparePrint);
    if (this.hasUpdated && this.#model === null) this.requestUpdate('definition');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#preparePrint);
    // A player that is only moved to another place keeps its run.
    queueMicrotask(() => {
      if (!this.isConnected) this.#close();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('definition') || changed.has('runner')) this.#open();
    if (changed.has('measured')) this.#drawAgain();
    if (changed.has('state')) this.#takeState(changed.get('state') as ModelRunState | null);
  }

  override render() {
    const { definition, state } = this;
    if (definition === null || state === null) return nothing;
    return html`<section aria-label=${modelText.player.name(definition.title)}>
      <div class="bench">
        ${this.views.includes('graph') ? this.#renderGraphs(definition) : nothing}
        <div role="alert">
          ${this.#trouble.note(definition, state)}
          ${this.isSlow ? html`<p class="note">${modelText.player.working}</p>` : nothing}
        </div>
        <div class="controls">
          ${this.#controls.parameters(shownParameters(definition, this.controls), state)}
          ${this.#controls.time(definition, state.run)} ${this.#renderStep(definition, state)}
        </div>
      </div>
      ${this.#renderPanels(definition, state)}
      ${this.hasNoPanels ? html`<p class="note">${modelText.player.noViews}</p>` : nothing}
      <p class="visually-hidden" role="status">${this.announcement}</p>
    </section>`;
  }

  #renderGraphs({ title, description, views }: ModelDefinition) {
    return html`<h3 class="title">${title}</h3>
      ${description === undefined ? nothing : html`<p class="description">${description}</p>`}
      ${this.#controls.graphs(this.#pictures, views.length)}`;
  }

  #renderStep({ time: { unit } }: ModelDefinition, { step }: ModelRunState) {
    if (step === null) return nothing;
    const refined = modelText.amount(String(step).replace('.', ','), unit);
    return html`<p class="note">${modelText.player.step(refined)}</p>`;
  }

  #renderPanels(definition: ModelDefinition, state: ModelRunState) {
    const shown = this.views.filter((view) => view !== 'graph');
    if (shown.length === 0) return nothing;
    // Time that runs changes nothing here.
    return html`<ek-tabs .label=${modelText.player.views} ${ref(this.#watchPanels)}
      >${guard([definition, state, this.views, this.measured, this.isPrinted], () =>
        shown.map((view) => panel(view, this.#shown(definition), state, this.isPrinted)),
      )}</ek-tabs
    >`;
  }

  /** At once, as printing does not wait. */
  readonly #preparePrint = (): void => {
    this.isPrinted = true;
    this.performUpdate();
  };

  readonly #watchPanels = (place?: Element): void => {
    this.#stopWatching();
    if (place === undefined) return;
    this.#stopWatching = loadPanelsNear(place, () => {
      this.hasNoPanels = true;
    });
  };

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
    this.#drawAgain();
    if (state.run === null || state.run === before?.run) return;
    this.#controls.show(state.run);
    if (state.run.reason !== 'chosen') return;
    this.announcement = runInWords(this.#pictures);
    this.#reportRun();
  }

  /** The model with what was measured. */
  #shown(definition: ModelDefinition): ModelDefinition {
    const { measured } = this;
    return measured === null ? definition : { ...definition, data: [...measured] };
  }

  #drawAgain(): void {
    const { definition, state } = this;
    if (definition === null || state === null) return;
    this.#pictures = picturesOf(this.#shown(definition), state);
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

  static override styles = [shadowBase, buttonStyles, playerStyles];
}

customElements.define('ek-model-player', EkModelPlayer);

declare global {
  interface HTMLElementTagNameMap {
    'ek-model-player': EkModelPlayer;
  }
}
