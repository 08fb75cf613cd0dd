import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { modelText } from '#text/models.ts';
import { adoptInto } from '../../styles/adopt.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { CursorEvent } from './cursor-event.ts';
import { graphStyles } from './ek-model-graph.styles.ts';
import { GraphCanvas, type CanvasSource } from './canvas.ts';
import { keyTarget } from './keys.ts';
import { axisTitle, ghostNote, moreButton, reading } from './reading.ts';
import { rangesOf, type GraphRanges, type GraphWindow } from './ranges.ts';
import { watchTheme } from './theme.ts';
import type { GraphTools, GraphView } from './tools.ts';
import { graphName, linesSummary, momentInWords } from './words.ts';
import { hasLayers, type GraphPicture, type Range } from './picture.ts';
import type { GraphLayers } from './plot-source.ts';
import { symbolWithUnit } from '../quantity.ts';
import { symbolStyles } from '../quantity.styles.ts';
import { nearestIndex } from '../run/trajectory.ts';
import { ZoomEvent } from './zoom-event.ts';

/**
 * A run against time, or one quantity against another. Read with pointer, finger or arrow keys (Home,
 * End, Page Up, Page Down; with Shift sample by sample). To assistive technology it is a slider over
 * time whose value text gives the readings: the screen reader says them itself, as fast as the
 * reader wants to hear them. What few graphs show is loaded when a picture has it, and zooming and
 * saving when someone comes near. (Long, as it is where pointer, keys, zoom and what is loaded meet.)
 *
 * @fires ek-cursor - a {@link CursorEvent}
 * @fires ek-zoom - a {@link ZoomEvent}
 */
export class EkModelGraph extends LitElement {
  static override properties = {
    picture: { attribute: false },
    until: { attribute: false },
    cursor: { attribute: false },
    aligned: { attribute: false },
    zoom: { attribute: false },
    _window: { state: true },
    _layers: { state: true },
    _tools: { state: true },
    _hasFailed: { state: true },
  };

  declare picture: GraphPicture | null;
  /** The last sample that is shown. */
  declare until: number;
  /** The sample that is read, or null. */
  declare cursor: number | null;
  /** Whether time has to line up with that of another graph. */
  declare aligned: boolean;
  /** The part of time that is shown, or null for all; a phase plot has a window of its own. */
  declare zoom: Range | null;
  declare private _window: GraphWindow | null;
  declare private _layers: GraphLayers | null;
  declare private _tools: GraphTools | null;
  /** Whether what the picture needs could not be loaded. */
  declare private _hasFailed: boolean;

  readonly #place = createRef<HTMLElement>();
  readonly #probe = createRef<HTMLElement>();
  readonly #canvas = new GraphCanvas({
    place: () => this.#place.value,
    probe: () => this.#probe.value,
    source: () => this.#source,
    hasNewSize: () => {
      this.#placeCursor();
    },
  });
  #shape = '';
  #ranges: GraphRanges | null = null;
  #stopWatching: (() => void) | null = null;
  constructor() {
    super();
    this.picture = null;
    this.until = Infinity;
    this.cursor = null;
    this.aligned = false;
    this.zoom = null;
    this._window = null;
    this._layers = null;
    this._tools = null;
    this._hasFailed = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopWatching = watchTheme(() => {
      this.#canvas.repaint();
    });
    if (this.hasUpdated) this.requestUpdate('picture');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
    this.#canvas.forget();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { picture } = this;
    if (picture === null) return;
    if (changed.has('picture') && hasLayers(picture)) void this.#loadLayers();
    if (this.#hasOtherView(changed)) this.#findRanges(picture);
  }

  override render() {
    const { picture } = this;
    if (picture === null) return html`<div class="plot"></div>`;
    const { title } = picture;
    const isDouble = picture.right.length > 0;
    return html`<figure @pointerenter=${this.#loadTools} @focusin=${this.#loadTools}>
      ${title === undefined ? nothing : html`<figcaption>${title}</figcaption>`}
      <div class="above" data-axes=${isDouble ? 2 : 1}>
        ${isDouble ? this._layers?.axisTitles(picture) : axisTitle(picture)}
        ${reading(picture, this.#shown)}
        <span class="tools">${this._tools?.render() ?? moreButton(this.#openTools)}</span>
      </div>
      <div
        class="plot"
        role="slider"
        tabindex="0"
        aria-label=${graphName(picture)}
        aria-describedby="summary"
        aria-valuemin="0"
        aria-valuemax=${this.#last}
        aria-valuenow=${this.#shown}
        aria-valuetext=${this.#moment(picture)}
        ${ref(this.#place)}
        @keydown=${this.#handleKeydown}
        @pointerdown=${this.#handlePointer}
        @pointermove=${this.#handlePointer}
        @pointerup=${this.#handlePointer}
        @pointercancel=${this.#handlePointer}
        @dblclick=${this.#handleDoubleClick}
        @pointerleave=${this.#handleLeave}
        @blur=${this.#handleBlur}
      ></div>
      <div class="below">
        <span class="key">
          ${ghostNote(picture)} ${this._layers?.key(picture, this.cursor)}
          ${this._hasFailed ? modelText.graph.notLoaded : nothing}
        </span>
        <span class="axis">${symbolWithUnit(picture.across ?? picture.time)}</span>
      </div>
      <p id="summary" class="visually-hidden">${this.#summary(picture)}</p>
      <span class="probe" ${ref(this.#probe)} aria-hidden="true"></span>
    </figure>`;
  }

  #moment(picture: GraphPicture): string {
    const measured = this._layers?.measuredThere(picture, this.#shown) ?? [];
    return [momentInWords(picture, this.#shown), ...measured].join(', ');
  }

  #summary(picture: GraphPicture): string {
    return modelText.graph.summary([
      ...linesSummary(picture),
      ...(this._layers?.summary(picture) ?? []),
      ...(this._tools?.summary() ?? []),
    ]);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.picture === null) return;
    if (this.#hasOtherView(changed) || changed.has('until')) this.#canvas.draw();
    this.#placeCursor();
  }

  /** Whether more than the run is drawn further. */
  #hasOtherView(changed: PropertyValues): boolean {
    return ['picture', 'zoom', '_window', '_layers'].some((name) => changed.has(name));
  }

  get #last(): number {
    return Math.min(this.until, (this.picture?.trajectory.time.length ?? 1) - 1);
  }

  /** The sample whose values are given: under the cursor, else the last that is drawn. */
  get #shown(): number {
    return Math.min(this.cursor ?? Infinity, this.#last);
  }

  /** In a graph of the same things the axes stay as they are while they can. */
  #findRanges(picture: GraphPicture): void {
    const { quantities, right, across } = picture;
    const shape = JSON.stringify([quantities.map(({ name }) => name), right, across?.name]);
    const isSame = shape === this.#shape;
    if (!isSame) {
      this._window = null;
      this.#canvas.forget();
    }
    this.#shape = shape;
    this.#ranges = rangesOf(picture, this.#seen(picture), isSame ? this.#ranges : null);
  }

  #seen({ across }: GraphPicture): GraphWindow | null {
    if (across !== null) return this._window;
    return this.zoom === null ? null : { x: this.zoom, y: null };
  }

  get #source(): CanvasSource | null {
    const { picture } = this;
    // Only what is loaded later can draw a phase plot.
    const isMissing = picture?.across !== null && this._layers === null;
    if (picture === null || this.#ranges === null || isMissing) return null;
    return {
      picture,
      xRange: this.#ranges.x,
      yRange: this.#ranges.y,
      rightRange: this.#ranges.right,
      isAligned: this.aligned,
      last: this.#last,
      isWhole: this.until >= picture.trajectory.time.length - 1,
      layers: this._layers,
    };
  }

  async #loadLayers(): Promise<void> {
    if (this._layers !== null) return;
    const module = await import('./layers.ts').catch(() => null);
    if (module !== null) adoptInto(this.renderRoot, module.graphLayers.styles);
    this._layers = module?.graphLayers ?? null;
    this._hasFailed = module === null;
  }

  readonly #loadTools = async (): Promise<void> => {
    if (this._tools !== null) return;
    const module = await import('./tools.ts').catch(() => null);
    if (module === null || this._tools !== null) return;
    this._tools = new module.GraphTools(this.#view, this.#look);
    adoptInto(this.renderRoot, this._tools.styles);
  };

  readonly #openTools = async (): Promise<void> => {
    await this.#loadTools();
    await this.updateComplete;
    this.renderRoot.querySelector('ek-graph-menu')?.open();
  };

  /** What the tools work on. */
  readonly #view = (): GraphView => ({
    plot: this.#canvas.plot,
    picture: this.picture,
    ranges: this.#ranges,
    probe: this.#probe.value ?? null,
  });

  readonly #look = (window: GraphWindow | null): void => {
    if (this.picture?.across !== null) this._window = window;
    else {
      this.zoom = window?.x ?? null;
      this.dispatchEvent(new ZoomEvent(this.zoom));
    }
  };

  #placeCursor(): void {
    const { plot } = this.#canvas;
    const { picture } = this;
    const time = picture?.trajectory.time[this.#shown];
    if (plot === null || picture === null || time === undefined) return;
    if (picture.across !== null) {
      const sample = this.cursor === null ? null : this.#shown;
      this._layers?.placeCursor(plot, this.#canvas.source(), sample);
      return;
    }
    plot.setCursor(this.cursor === null ? null : time);
  }

  #handlePointer(event: PointerEvent): void {
    const { plot } = this.#canvas;
    if (plot === null || this._tools?.handlePointer(event) === true) return;
    if (event.type !== 'pointerdown' && event.type !== 'pointermove') return;
    const { left, top, width } = plot.over.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    const sample =
      this.picture?.across === null
        ? plot.posToIdx(Math.min(Math.max(x, 0), width))
        : (this._layers?.nearest(plot, this.#canvas.source(), x, y) ?? 0);
    this.#read(Math.min(sample, this.#last));
  }

  #handleDoubleClick(): void {
    this.#look(null);
  }

  #handleLeave(event: PointerEvent): void {
    // A finger lifts to look at what it found; a mouse leaves.
    if (event.pointerType === 'mouse') this.#read(null);
  }

  #read(index: number | null): void {
    if (index !== this.cursor) this.dispatchEvent(new CursorEvent(index));
  }

  #handleBlur(): void {
    this.#read(null);
  }

  #handleKeydown(event: KeyboardEvent): void {
    if (this._tools?.handleKey(event) === true) return;
    const index = keyTarget(event, this.#shown, this.#last, this.#span);
    if (index === undefined || (index === null && this.cursor === null)) return;
    event.preventDefault();
    this.#read(index);
    const time = this.picture?.trajectory.time[index ?? -1];
    if (time !== undefined) this._tools?.follow(time);
  }

  /** How many samples are in sight. */
  get #span(): number {
    if (this.zoom === null || this.picture === null) return this.#last;
    const { time } = this.picture.trajectory;
    return nearestIndex(time, this.zoom[1]) - nearestIndex(time, this.zoom[0]);
  }

  static override styles = [shadowBase, symbolStyles, graphStyles];
}

customElements.define('ek-model-graph', EkModelGraph);

declare global {
  interface HTMLElementTagNameMap {
    'ek-model-graph': EkModelGraph;
  }
}
