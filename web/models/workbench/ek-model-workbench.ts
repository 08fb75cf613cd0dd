import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { withGraph } from '#core/models/authoring/ready-to-explore.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import { modelText } from '#text/models.ts';
import { workbenchWords as words } from '#text/workbench.ts';
import '../../elements/ek-alert.ts';
import '../../elements/ek-tabs.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import type { CursorEvent } from '../graph/cursor-event.ts';
import '../graph/ek-model-graph.ts';
import { playerStyles } from '../player/ek-model-player.styles.ts';
import type { EkParameter, ParameterEvent } from '../ek-parameter.ts';
import '../ek-time-bar.ts';
import type { TimeEvent } from '../ek-time-bar.ts';
import { timeFigure } from '../graph/words.ts';
import { parameterList } from '../player/parameter-list.ts';
import type { Band, GraphPicture, OtherRun, Range } from '../graph/picture.ts';
import { Playback } from '../run/playback.ts';
import { troubleNote } from '../player/trouble.ts';
import { picturesOf, runInWords } from '../player/views.ts';
import type { ZoomEvent } from '../graph/zoom-event.ts';
import { workbenchStyles } from './ek-model-workbench.styles.ts';
import { stepControl } from './step-control.ts';
import type { WorkbenchSession, WorkbenchState } from '../workbench-session.ts';
import { type WorkbenchTab, tabsFor } from './workbench-tabs.ts';

/**
 * A model to understand, change and test: its graphs, parameters and time as in the player, and
 * below these every view of the workbench, each loaded when it is first opened.
 */
export class EkModelWorkbench extends LitElement {
  static override properties = {
    session: { attribute: false },
    state: { state: true },
    cursor: { state: true },
    zoom: { state: true },
    announcement: { state: true },
    selected: { state: true },
    loaded: { state: true },
  };

  declare session: WorkbenchSession | null;
  declare private state: WorkbenchState | null;
  declare private cursor: number | null;
  /** The part of time that the graphs show. */
  declare private zoom: Range | null;
  declare private announcement: string;
  /** The open tab. */
  declare private selected: string;
  /** Tabs that are there, and those that failed to load. */
  declare private loaded: ReadonlyMap<string, boolean>;

  readonly #playback = new Playback(this, () => undefined);
  #pictures: readonly GraphPicture[] = [];
  #stop: () => void = () => undefined;

  constructor() {
    super();
    this.session = null;
    this.state = null;
    this.cursor = null;
    this.zoom = null;
    this.announcement = '';
    this.selected = '';
    this.loaded = new Map();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('session')) this.#follow();
    if (changed.has('state')) this.#takeState(changed.get('state') as WorkbenchState | null);
  }

  protected override updated(): void {
    const tabs = this.#tabs;
    const open = tabs.find(({ name }) => name === this.selected) ?? tabs[0];
    if (open !== undefined && !this.loaded.has(open.name)) void this.#load(open);
  }

  override render() {
    const { state } = this;
    if (state === null) return nothing;
    const { definition } = state;
    return html`<section aria-label=${words.name(definition.title)}>
      <header class="head">
        <h2 class="title">${definition.title}</h2>
        ${this.#renderHistory(state)}
      </header>
      <div class="bench">
        ${this.#renderGraphs()}
        <div class="controls">
          ${parameterList(definition.parameters, state.run, this.#handleParameter)}
          ${definition.access?.step === false ? nothing : stepControl(definition, state.run, this.#setStep)}
          ${this.#renderTime(definition, state)}
        </div>
      </div>
      <div role="alert">
        ${
          state.faults.length > 0
            ? html`<p class="note">${words.faults}</p>`
            : troubleNote(definition, state.run, this.#setStep)
        }
      </div>
      <ek-tabs .label=${words.parts} .selected=${this.selected} @change=${this.#handleTab}
        >${this.#tabs.map((tab) => this.#renderTab(tab, state))}</ek-tabs
      >
      <p class="visually-hidden" role="status">${this.announcement}</p>
    </section>`;
  }

  get #tabs(): readonly WorkbenchTab[] {
    return tabsFor(this.state?.original ?? {});
  }

  #renderHistory({ canUndo, canRedo, isChanged }: WorkbenchState) {
    const button = (label: string, enabled: boolean, act: () => void) =>
      html`<button
        class="button"
        type="button"
        data-size="small"
        data-variant="quiet"
        ?disabled=${!enabled}
        @click=${act}
      >
        ${label}
      </button>`;
    if (!canUndo && !canRedo && !isChanged) return nothing;
    return html`<div class="history">
      ${button(words.undo, canUndo, () => this.session?.undo())}
      ${button(words.redo, canRedo, () => this.session?.redo())}
      ${button(words.restore, isChanged, () => this.session?.restore())}
    </div>`;
  }

  #renderGraphs() {
    return html`<div
      class="graphs"
      data-count=${this.#pictures.length + (this.state?.definition.scene === undefined ? 0 : 1)}
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
            .aligned=${this.#pictures.length > 1}
          ></ek-model-graph>`,
      )}
      ${this.#renderScene()}
    </div>`;
  }

  #renderScene() {
    const { definition, run } = this.state ?? {};
    if (definition?.scene === undefined || run === undefined) return nothing;
    // Few models have a drawing; until it is there its place is empty.
    void import('../scene/ek-model-scene.ts');
    return html`<ek-model-scene
      .definition=${definition}
      .run=${run.run}
      .index=${this.#playback.index}
    ></ek-model-scene>`;
  }

  #renderTime({ time }: ModelDefinition, { run: { run } }: WorkbenchState) {
    const playback = this.#playback;
    const reading =
      run === null ? '' : modelText.amount(timeFigure(run.trajectory, playback.index), time.unit);
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
          @click=${this.#handleReset}
        >
          ${modelText.player.reset}
        </button></ek-time-bar
      >
    </div>`;
  }

  #renderTab(tab: WorkbenchTab, state: WorkbenchState) {
    const { session } = this;
    const isThere = this.loaded.get(tab.name);
    const content = (): unknown => {
      if (isThere === undefined || session === null) return html`<p>${words.loading}</p>`;
      if (isThere) return tab.render({ session, state, index: this.#playback.index });
      return html`<ek-alert kind="caution"
        >${words.notLoaded}
        <button
          slot="actions"
          class="button"
          type="button"
          data-size="small"
          @click=${() => void this.#load(tab)}
        >
          ${words.again}
        </button></ek-alert
      >`;
    };
    return html`<div slot=${tab.name} data-label=${words.tabs[tab.name]}>${content()}</div>`;
  }

  async #load(tab: WorkbenchTab): Promise<void> {
    const isThere = await tab.load().then(
      () => true,
      () => false,
    );
    this.loaded = new Map([...this.loaded, [tab.name, isThere]]);
  }

  #follow(): void {
    this.#stop();
    const { session } = this;
    if (session === null || !this.isConnected) return;
    this.state = session.state;
    this.#stop = session.subscribe(() => {
      this.state = session.state;
    });
  }

  #takeState(before: WorkbenchState | null | undefined): void {
    const { state } = this;
    if (state === null) return;
    const { run } = state.run;
    const isSame =
      run === before?.run.run &&
      state.definition === before?.definition &&
      state.kept === before.kept &&
      state.keptRuns === before.keptRuns &&
      state.band === before.band;
    if (isSame) return;
    this.#pictures = picturesOf(withGraph(state.definition), state.run, shownRuns(state)).map(
      (picture) => (state.band === null ? picture : withBand(picture, state.band)),
    );
    if (run === null || run === before?.run.run) return;
    this.#playback.show(run.trajectory.time);
    this.cursor = null;
    if (run.reason === 'chosen') this.announcement = runInWords(this.#pictures);
  }

  #handleCursor({ index }: CursorEvent): void {
    this.cursor = index;
  }

  #handleZoom({ range }: ZoomEvent): void {
    this.zoom = range;
  }

  readonly #handleParameter = ({ name, value, isMoving }: ParameterEvent): void => {
    this.session?.set({ [name]: value }, isMoving);
  };

  readonly #setStep = (step: number | null): void => {
    this.session?.setStep(step);
  };

  #handleReset(): void {
    for (const parameter of this.renderRoot.querySelectorAll<EkParameter>('ek-parameter')) {
      parameter.restore();
    }
    this.session?.resetParameters();
  }

  #handleTab(event: Event): void {
    const { selected } = event.target as HTMLElement & { selected: string };
    this.selected = selected;
  }

  #handleTime({ action }: TimeEvent): void {
    this.cursor = null;
    const playback = this.#playback;
    if (action.kind === 'seek') playback.seek(action.index);
    else if (action.kind === 'speed') playback.speed = action.speed;
    else playback[action.kind]();
    this.requestUpdate();
  }

  static override styles = [shadowBase, buttonStyles, playerStyles, workbenchStyles];
}

/** The kept runs that are drawn beside the present one, as far as they are there. */
function shownRuns({ kept, keptRuns }: WorkbenchState): readonly OtherRun[] {
  return kept.flatMap(({ id, title, isShown }) => {
    const run = keptRuns.get(id);
    return isShown && run !== undefined ? [{ title, trajectory: run.trajectory }] : [];
  });
}

/** A graph against time with the bands of what it draws. */
function withBand(picture: GraphPicture, all: readonly Band[]): GraphPicture {
  if (picture.across !== null) return picture;
  const band = all.filter(({ name }) => picture.quantities.some((drawn) => drawn.name === name));
  return band.length === 0 ? picture : { ...picture, band };
}

customElements.define('ek-model-workbench', EkModelWorkbench);

declare global {
  interface HTMLElementTagNameMap {
    'ek-model-workbench': EkModelWorkbench;
  }
}
