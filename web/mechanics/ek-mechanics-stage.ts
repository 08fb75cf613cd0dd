import { LitElement, html, nothing, type PropertyValues } from 'lit';
import {
  modelOfScene,
  withControl,
  withPosition,
  withVelocity,
  type Control,
  type Quantity,
  type Scene,
} from '#core/mechanics/index.ts';
import { quantityLabel } from '#text/mechanics.ts';
import { stageText } from '#text/mechanics-stage.ts';
import '../elements/ek-tabs.ts';
import type { CursorEvent } from '../models/graph/cursor-event.ts';
import type { EkParameter } from '../models/ek-parameter.ts';
import type { TimeEvent } from '../models/ek-time-bar.ts';
import type { GraphPicture } from '../models/graph/picture.ts';
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
import * as words from './scene-words.ts';
import { isOffered, stageBeside } from './stage-beside.ts';
import { StageClock } from './stage-clock.ts';
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
 */
export class EkMechanicsStage extends LitElement {
  static override properties = {
    scene: { attribute: false },
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

  declare scene: Scene | null;
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

  readonly #clock = new StageClock(this, () => {
    this.#tellMoment();
  });
  #hasOpened: (isOfUse: boolean) => void = () => undefined;
  #run: SceneRun | null = null;
  #frame: Frame | null = null;
  #quantities: readonly Quantity[] = [];
  #picture: GraphPicture | null = null;
  #summary = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.scene = null;
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
    if (changed.has('scene')) this.#open();
    if (changed.has('state')) this.#takeState(changed.get('state') as SceneRunState | null);
    if (changed.has('state') || changed.has('choice')) this.#makePicture();
  }

  override render() {
    const { state, options } = this;
    if (state === null || options === null) return nothing;
    const { run } = state;
    const title = words.titleOf(state.scene);
    const moment = this.#moment(state);
    const chosen = this.chosen;
    return html`<section aria-label=${stageText.name(title)}>
      <h3 class="title">${title}</h3>
      <p class="about">${words.aboutOf(state.scene)}</p>
      <div class="bench">
        ${this.#renderDrawing(state, options, moment, title)}
        ${stageTime(state, this.#frame, this.#clock, this.#timeHandlers)}
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
      .editable=${this.#clock.isAtStart && !this.isOnPaper}
      .label=${stageText.drawing(title)}
      .summary=${this.#summary}
      @ek-start=${this.#handleStart}
      @ek-body=${this.#handleBody}
    ></ek-scene-drawing>`;
  }

  #renderTabs(run: FinishedMotion, title: string) {
    const { choice } = this;
    const picture = this.#picture;
    const tabs = stageText.tabs;
    const { scene } = run;
    return html`<ek-tabs .label=${tabs.label}>
        <div slot="graph" data-label=${tabs.graph}>
          ${choice === null ? nothing : graphChoice(scene, this.#quantities, choice, this.#choose)}
          ${
            picture === null
              ? nothing
              : sceneGraph(picture, this.#drawnUntil, this.cursor, this.#handleCursor)
          }
        </div>
        <div slot="table" data-label=${tabs.table}>
          ${picture === null ? nothing : sceneTable(picture, title)}
        </div>
        ${
          words.hasMovable(scene)
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
      </ek-tabs>
      <p class="note accuracy">${words.accuracyInWords(run).join(' ')}</p>
      ${run.motion === 'formula' ? this.#renderOpen() : nothing}`;
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
    if (isFirst) this.#frame = frameOf(run.scene, run.trajectory);
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
    if (scene !== undefined) this.#run?.change(withControl(scene, control, value), isMoving);
  };

  #handleStart({ change }: StartEvent): void {
    const scene = this.#run?.state.scene;
    if (scene === undefined) return;
    if (!this.#clock.isAtStart) this.#clock.rewind();
    const changed =
      'position' in change
        ? withPosition(scene, change.body, change.position)
        : withVelocity(scene, change.body, change.velocity);
    this.#run?.change(changed, change.isMoving);
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
    },
  };

  #handleOpenModel(): void {
    const scene = this.#run?.state.scene;
    if (scene === undefined) return;
    const titled = { ...scene, title: words.titleOf(scene) };
    this.dispatchEvent(new OpenModelEvent(modelOfScene(titled, quantityLabel)));
  }

  static override styles = [shadowBase, buttonStyles, symbolStyles, stageStyles, panelStyles];
}

customElements.define('ek-mechanics-stage', EkMechanicsStage);

declare global {
  interface HTMLElementTagNameMap {
    'ek-mechanics-stage': EkMechanicsStage;
  }
}
