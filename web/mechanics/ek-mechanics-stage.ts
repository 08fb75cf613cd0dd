import { LitElement, html, nothing, type PropertyValues } from 'lit';
import {
  withControl,
  withPosition,
  withVelocity,
  type Control,
  type Quantity,
  type Scene,
} from '#core/mechanics/index.ts';
import { sceneAbout, sceneTitle } from '#text/mechanics.ts';
import { stageText } from '#text/mechanics-stage.ts';
import '../elements/ek-tabs.ts';
import type { CursorEvent } from '../models/graph/cursor-event.ts';
import type { EkParameter } from '../models/ek-parameter.ts';
import type { TimeEvent } from '../models/ek-time-bar.ts';
import type { GraphPicture } from '../models/graph/picture.ts';
import { Playback } from '../models/run/playback.ts';
import { symbolStyles } from '../models/quantity.styles.ts';
import { buttonStyles } from '../styles/button.ts';
import { shadowBase } from '../styles/shadow.ts';
import type { BodyEvent, StartEvent } from './body-events.ts';
import { panelStyles } from './stage-panels.styles.ts';
import { stageStyles } from './ek-mechanics-stage.styles.ts';
import './ek-scene-drawing.ts';
import './ek-start-fields.ts';
import { graphChoice, sceneGraph, sceneTable } from './graph-panel.ts';
import { createMotionRunner } from './motion-runner.ts';
import { OpenModelEvent } from './open-model-event.ts';
import { frameOf, type Frame } from './projection.ts';
import { firstChoice, pictureOf, quantitiesOf, type GraphChoice } from './quantity-choice.ts';
import { SceneRun, type FinishedMotion, type MakeRunner, type SceneRunState } from './scene-run.ts';
import { SceneChangeEvent } from './scene-change-event.ts';
import { sceneManner } from './scene-manner.ts';
import * as words from './scene-words.ts';
import { isOffered, stageBeside } from './stage-beside.ts';
import { controlList } from './stage-controls.ts';
import { lastMoment, stageMoment, type StageMoment } from './stage-moment.ts';
import { stageProgress, stageTrouble } from './stage-note.ts';
import { stageTime } from './stage-time.ts';
import { optionList, optionsOf, type StageOptions } from './stage-options.ts';

/** After so long, in milliseconds, it is said that the motion is being calculated. */
const slow = 300;

const paper = matchMedia('print');

/**
 * A scene of mechanics to play with: a drawing that moves, time, sliders, a start that can be
 * dragged, and what is measured on it. It draws a finished motion and calculates none itself.
 * Longer than other elements, as it is where all parts meet: none of them knows another.
 *
 * @fires ek-open-model - an {@link OpenModelEvent}
 * @fires ek-scene-change - a {@link SceneChangeEvent} when the reader has chosen other numbers
 */
export class EkMechanicsStage extends LitElement {
  static override properties = {
    scene: { attribute: false },
    views: { attribute: false },
    offersModel: { attribute: false },
    makeRunner: { attribute: false },
    state: { state: true },
    options: { state: true },
    choice: { state: true },
    chosen: { state: true },
    cursor: { state: true },
    isSlow: { state: true },
    isOnPaper: { state: true },
    announcement: { state: true },
  };

  /** Another one with the same parts goes on where this was; else the stage begins anew. */
  declare scene: Scene | null;
  /** What there is beside the drawing: `graph`, `table`, `start` (which can then be dragged too). */
  declare views: readonly string[];
  /** Whether somebody listens who can open the model behind a motion by formula. */
  declare offersModel: boolean;
  /** Where it is calculated. */
  declare makeRunner: MakeRunner;
  declare private state: SceneRunState | null;
  declare private options: StageOptions | null;
  declare private choice: GraphChoice | null;
  /** The id of the body that is chosen. */
  declare private chosen: string;
  declare private cursor: number | null;
  declare private isSlow: boolean;
  declare private isOnPaper: boolean;
  declare private announcement: string;

  /** Settles with the first motion: whether there is one. */
  readonly opened: Promise<boolean>;

  readonly #clock = new Playback(
    this,
    () => {
      this.#tellMoment();
    },
    sceneManner,
  );
  #hasOpened: (isOfUse: boolean) => void = () => undefined;
  #run: SceneRun | null = null;
  #frame: Frame | null = null;
  #quantities: readonly Quantity[] = [];
  #picture: GraphPicture | null = null;
  #summary = '';
  /** Whether the next motion may be of another size than the one before. */
  #isOfOthers = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.scene = null;
    this.views = ['graph', 'table', 'start'];
    this.offersModel = false;
    this.makeRunner = createMotionRunner;
    this.state = null;
    this.options = null;
    this.choice = null;
    this.chosen = '';
    this.cursor = null;
    this.isSlow = false;
    this.isOnPaper = paper.matches;
    this.announcement = '';
    this.opened = new Promise((resolve) => {
      this.#hasOpened = resolve;
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    paper.addEventListener('change', this.#handlePaper);
    if (this.hasUpdated && this.#run === null) this.requestUpdate('scene');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    paper.removeEventListener('change', this.#handlePaper);
    // A stage that is only moved to another place keeps its motion.
    queueMicrotask(() => {
      if (!this.isConnected) this.#close();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('scene') && !this.#goesOn()) this.#open();
    if (changed.has('state')) this.#takeState(changed.get('state') as SceneRunState | null);
    if (changed.has('state') || changed.has('choice')) this.#makePicture();
  }

  override render() {
    const { state, options } = this;
    if (state === null || options === null) return nothing;
    const { run } = state;
    const title = sceneTitle(state.scene);
    const moment = this.#moment(state);
    const chosen = this.chosen;
    return html`<section aria-label=${stageText.name(title)}>
      <p class="title">${title}</p>
      <p class="about">${sceneAbout(state.scene)}</p>
      <div class="bench">
        ${this.#renderDrawing(state, options, moment, title)}
        ${stageTime(state, this.#frame, this.#clock, this.#isStartOpen, this.#timeHandlers)}
        ${run === null ? nothing : stageBeside(run, options, moment, chosen, this.#quantities)}
        <div class="settings">
          <div role="alert">${stageTrouble(state)}</div>
          ${this.isSlow ? stageProgress(state.part) : nothing}
          ${optionList(
            state.scene,
            options,
            (name) => run === null || isOffered(name, run),
            (changed) => (this.options = changed),
          )}
          ${controlList(state.scene, this.#handleControl)}
        </div>
      </div>
      ${run === null ? nothing : this.#renderTabs(run, title)}
      ${run === null ? nothing : this.#renderNotes(run)}
      <p class="visually-hidden" role="status">${this.announcement}</p>
    </section>`;
  }

  #renderDrawing(state: SceneRunState, options: StageOptions, moment: StageMoment, title: string) {
    const interval = options.stroboscope || this.isOnPaper ? options.interval : null;
    return html`<ek-scene-drawing
      .scene=${moment.scene}
      .prepared=${moment.prepared}
      .frame=${this.#frame}
      .trajectory=${state.run?.trajectory ?? null}
      .moment=${moment}
      .options=${{ ...options, stroboscope: interval }}
      .chosen=${this.chosen}
      .editable=${this.#isStartOpen && this.#clock.isAtStart && !this.isOnPaper}
      .label=${stageText.drawing(title)}
      .summary=${this.#summary}
      @ek-start=${this.#handleStart}
      @ek-body=${this.#handleBody}
    ></ek-scene-drawing>`;
  }

  #renderTabs({ scene }: FinishedMotion, title: string) {
    const { choice, views } = this;
    const picture = this.#picture;
    const tabs = stageText.tabs;
    if (views.length === 0) return nothing;
    return html`<ek-tabs .label=${tabs.label}>
      ${
        views.includes('graph')
          ? html`<div slot="graph" data-label=${tabs.graph}>
              ${choice === null ? nothing : graphChoice(scene, this.#quantities, choice, this.#choose)}
              ${
                picture === null
                  ? nothing
                  : sceneGraph(picture, this.#drawnUntil, this.cursor, this.#handleCursor)
              }
            </div>`
          : nothing
      }
      ${
        views.includes('table')
          ? html`<div slot="table" data-label=${tabs.table}>
              ${picture === null ? nothing : sceneTable(picture, title)}
            </div>`
          : nothing
      }
      ${
        this.#isStartOpen
          ? html`<div slot="start" data-label=${tabs.start}>
              <ek-start-fields
                .scene=${this.state?.scene ?? null}
                .chosen=${this.chosen}
                @ek-start=${this.#handleStart}
                @ek-body=${this.#handleBody}
              ></ek-start-fields>
            </div>`
          : nothing
      }
    </ek-tabs>`;
  }

  #renderNotes(run: FinishedMotion) {
    return html`<p class="note accuracy">${words.accuracyInWords(run).join(' ')}</p>
      ${this.offersModel && run.motion === 'formula' ? this.#renderOpen() : nothing}`;
  }

  #renderOpen() {
    return html`<button
      class="button open"
      type="button"
      data-size="small"
      @click=${this.#handleOpenModel}
    >
      ${stageText.openModel}
    </button>`;
  }

  #open(): void {
    this.#close();
    const { scene } = this;
    this.#frame = null;
    this.state = null;
    this.options = scene === null ? null : optionsOf(scene);
    this.choice = null;
    this.chosen = '';
    if (scene === null) return;
    const run = new SceneRun(
      scene,
      (state) => {
        if (run === this.#run) this.state = state;
      },
      this.makeRunner,
    );
    this.#run = run;
    this.state = run.state;
    this.#frame = frameOf(scene, null);
  }

  /** Whether the scene is of the same parts as the one that is shown; then it goes on with it. */
  #goesOn(): boolean {
    const { scene, state } = this;
    const run = this.#run;
    if (scene === null || state === null || run === null) return false;
    const before = run.state.scene;
    if (skeletonOf(scene) !== skeletonOf(before)) return false;
    this.#isOfOthers = JSON.stringify(scene.view) !== JSON.stringify(before.view);
    run.begin(scene);
    return true;
  }

  #close(): void {
    this.#run?.close();
    this.#run = null;
    clearTimeout(this.#timer);
  }

  #takeState(before: SceneRunState | null | undefined): void {
    const { state } = this;
    if (state === null) return;
    this.#watchTheClock(state, before);
    if (state.trouble !== null) this.#hasOpened(state.run !== null);
    const { run } = state;
    if (run === null || run === before?.run) return;
    const isFirst = (before?.run ?? null) === null;
    if (isFirst || this.#isOfOthers) this.#frame = frameOf(run.scene, run.trajectory);
    this.#isOfOthers = false;
    this.#clock.show(run.trajectory.time, !isFirst);
    this.cursor = null;
    this.#quantities = quantitiesOf(run.trajectory);
    this.choice ??= firstChoice(run.scene, this.#quantities);
    this.#hasOpened(true);
    if (isFirst) this.#summarise(state);
    else if (state.isChosen) this.#tellMoment();
  }

  #watchTheClock({ part }: SceneRunState, before: SceneRunState | null | undefined): void {
    if (part !== null && (before?.part ?? null) !== null) return;
    clearTimeout(this.#timer);
    if (part !== null) this.#timer = setTimeout(() => (this.isSlow = true), slow);
    else this.isSlow = false;
  }

  #makePicture(): void {
    const { state, choice } = this;
    const run = state?.run ?? null;
    this.#picture =
      run === null || choice === null
        ? null
        : pictureOf(run.scene, choice, run.trajectory, state?.ghost?.trajectory ?? null);
  }

  #moment(state: SceneRunState): StageMoment {
    const { run } = state;
    return stageMoment(
      state,
      this.isOnPaper && run !== null ? lastMoment(run.trajectory) : this.#clock,
    );
  }

  /** Whether the reader may have it begin otherwise. */
  get #isStartOpen(): boolean {
    const scene = this.state?.scene;
    return scene !== undefined && this.views.includes('start') && words.hasMovable(scene);
  }

  /** At the start the graph shows all that will come, as that changes with the start. */
  get #drawnUntil(): number {
    return this.#clock.isAtStart ? Infinity : this.#clock.index;
  }

  /** What screen readers find at the drawing; it stands still while time runs. */
  #summarise(state: SceneRunState): string {
    const end = state.run?.trajectory.time.at(-1) ?? state.scene.time.end;
    const moment = words.momentInWords(state.scene, this.#moment(state), end);
    this.#summary = `${words.sceneInWords(state.scene, state.run?.trajectory ?? null)} ${moment}`;
    return moment;
  }

  #tellMoment(): void {
    if (this.state === null) return;
    this.announcement = this.#summarise(this.state);
  }

  readonly #choose = (choice: GraphChoice): void => {
    this.choice = choice;
  };

  readonly #handleCursor = ({ index }: CursorEvent): void => {
    this.cursor = index;
  };

  readonly #handlePaper = (): void => {
    this.isOnPaper = paper.matches;
  };

  readonly #handleControl = (control: Control, value: number, isMoving: boolean): void => {
    const scene = this.#run?.state.scene;
    if (scene !== undefined) this.#change(withControl(scene, control, value), isMoving);
  };

  #change(scene: Scene, isMoving: boolean): void {
    this.#run?.change(scene, isMoving);
    if (!isMoving) this.dispatchEvent(new SceneChangeEvent(scene));
  }

  #handleStart({ change }: StartEvent): void {
    const scene = this.#run?.state.scene;
    if (scene === undefined) return;
    if (!this.#clock.isAtStart) this.#clock.rewind();
    const changed =
      'position' in change
        ? withPosition(scene, change.body, change.position)
        : withVelocity(scene, change.body, change.velocity);
    this.#change(changed, change.isMoving);
  }

  #handleBody({ body }: BodyEvent): void {
    this.chosen = body;
  }

  readonly #timeHandlers = {
    time: ({ action }: TimeEvent): void => {
      this.cursor = null;
      const clock = this.#clock;
      if (action.kind === 'seek') clock.seek(action.index);
      else if (action.kind === 'speed') clock.speed = action.speed;
      else clock[action.kind]();
      this.requestUpdate();
    },
    reset: (): void => {
      for (const parameter of this.renderRoot.querySelectorAll<EkParameter>('ek-parameter')) {
        parameter.restore();
      }
      this.#run?.reset();
      if (this.#run !== null) this.dispatchEvent(new SceneChangeEvent(this.#run.state.scene));
    },
  };

  #handleOpenModel(): void {
    const scene = this.#run?.state.scene;
    if (scene === undefined) return;
    this.dispatchEvent(new OpenModelEvent(scene));
  }

  static override styles = [shadowBase, buttonStyles, symbolStyles, stageStyles, panelStyles];
}

/** A scene but for its numbers; what is shown at the start counts whole. */
function skeletonOf(scene: Scene): string {
  const shown = JSON.stringify(scene.view.show);
  return JSON.stringify({ ...scene, shown }, (_key, value: unknown) =>
    typeof value === 'number' ? 0 : value,
  );
}

customElements.define('ek-mechanics-stage', EkMechanicsStage);

declare global {
  interface HTMLElementTagNameMap {
    'ek-mechanics-stage': EkMechanicsStage;
  }
}
