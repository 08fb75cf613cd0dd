import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { withGraph } from '#core/models/authoring/ready-to-explore.ts';
import { workbenchWords as words } from '#text/workbench.ts';
import '../../elements/ek-alert.ts';
import '../../elements/ek-tabs.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import type { GraphPicture, OtherRun } from '../graph/picture.ts';
import type { Band } from '../study.ts';
import { playerStyles } from '../player/ek-model-player.styles.ts';
import { RunControls, type RunPlace } from '../player/run-controls.ts';
import { TroubleNote } from '../player/trouble.ts';
import { picturesOf, runInWords } from '../player/views.ts';
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
    extra: { attribute: false },
    state: { state: true },
    announcement: { state: true },
    selected: { state: true },
    loaded: { state: true },
  };

  declare session: WorkbenchSession | null;
  /** Tabs that come before those of the workbench itself. */
  declare extra: readonly WorkbenchTab[];
  declare private state: WorkbenchState | null;
  declare private announcement: string;
  /** The open tab. */
  declare private selected: string;
  /** Tabs that are there, and those that failed to load. */
  declare private loaded: ReadonlyMap<string, boolean>;

  readonly #controls = new RunControls(this, {
    set: (values, isMoving) => this.session?.set(values, isMoving),
    reset: () => this.session?.resetParameters(),
  });
  readonly #trouble = new TroubleNote(this, (step) => this.session?.setStep(step));
  #pictures: readonly GraphPicture[] = [];
  #stop: () => void = () => undefined;

  constructor() {
    super();
    this.session = null;
    this.extra = [];
    this.state = null;
    this.announcement = '';
    this.selected = '';
    this.loaded = new Map();
  }

  /** Where in time the reader is. */
  get place(): RunPlace {
    return this.#controls.place;
  }

  set place(place: RunPlace) {
    this.#controls.goTo(place);
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
    if (changed.has('selected')) this.#showResiduals();
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
          ${this.#controls.parameters(definition.parameters, state.run)}
          ${definition.access?.step === false ? nothing : stepControl(definition, state.run, this.#setStep)}
          ${this.#controls.time(definition, state.run.run)}
        </div>
      </div>
      <div role="alert">
        ${
          state.faults.length > 0
            ? html`<p class="note">${this.#isUnstarted ? words.unstarted : words.faults}</p>`
            : this.#trouble.note(definition, state.run)
        }
      </div>
      <ek-tabs .label=${words.parts} .selected=${this.selected} @change=${this.#handleTab}
        >${this.#tabs.map((tab) => this.#renderTab(tab, state))}</ek-tabs
      >
      <p class="visually-hidden" role="status">${this.announcement}</p>
    </section>`;
  }

  get #tabs(): readonly WorkbenchTab[] {
    return [...this.extra, ...tabsFor(this.state?.original ?? {})];
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
    // For an author they are always there, so that nothing moves with the first change.
    if (this.extra.length === 0 && !canUndo && !canRedo && !isChanged) return nothing;
    return html`<div class="history">
      ${button(words.undo, canUndo, () => this.session?.undo())}
      ${button(words.redo, canRedo, () => this.session?.redo())}
      ${button(words.restore, isChanged, () => this.session?.restore())}
    </div>`;
  }

  /** Whether there is no run to show: the model has never been able to run, as with a blank in it. */
  get #isUnstarted(): boolean {
    const { state } = this;
    return state !== null && state.faults.length > 0 && state.run.run === null;
  }

  #renderGraphs() {
    if (this.#isUnstarted) return nothing;
    const scenes = this.state?.definition.scene === undefined ? 0 : 1;
    return this.#controls.graphs(
      this.#pictures,
      this.#pictures.length + scenes,
      this.#renderScene(),
    );
  }

  #renderScene() {
    const { definition, run } = this.state ?? {};
    if (definition?.scene === undefined || run === undefined) return nothing;
    // Few models have a drawing; until it is there its place is empty.
    void import('../scene/ek-model-scene.ts');
    return html`<ek-model-scene
      .definition=${definition}
      .run=${run.run}
      .index=${this.#controls.index}
    ></ek-model-scene>`;
  }

  #renderTab(tab: WorkbenchTab, state: WorkbenchState) {
    const { session } = this;
    const isThere = this.loaded.get(tab.name);
    const content = (): unknown => {
      if (isThere === undefined || session === null) return html`<p>${words.loading}</p>`;
      if (isThere) return tab.render({ session, state, index: this.#controls.index });
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
    this.#showResiduals();
    if (run === null || run === before?.run.run) return;
    this.#controls.show(run);
    if (run.reason === 'chosen') this.announcement = runInWords(this.#pictures);
  }

  /** Where measurements are looked at, the graphs show how far each is from the run. */
  #showResiduals(): void {
    const showResiduals = this.selected === 'data';
    this.#pictures = this.#pictures.map((picture) =>
      picture.points.length === 0 ? picture : { ...picture, showResiduals },
    );
  }

  readonly #setStep = (step: number | null): void => {
    this.session?.setStep(step);
  };

  #handleTab(event: Event): void {
    const { selected } = event.target as HTMLElement & { selected: string };
    this.selected = selected;
  }

  static override styles = [shadowBase, buttonStyles, playerStyles, workbenchStyles];
}

/** The kept runs that are drawn beside the present one, as far as they are there. */
function shownRuns({ kept, keptRuns }: WorkbenchState): readonly OtherRun[] {
  return kept.flatMap(({ id, title, isShown }, number) => {
    const run = keptRuns.get(id);
    return isShown && run !== undefined ? [{ number, title, trajectory: run.trajectory }] : [];
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
