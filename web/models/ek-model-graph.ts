import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type UPlot from 'uplot';
import { modelText } from '#text/models.ts';
import { shadowBase } from '../styles/shadow.ts';
import { CursorEvent } from './cursor-event.ts';
import { graphStyles } from './ek-model-graph.styles.ts';
import { graphName, graphSummary, momentInWords, timeFigure, valueFigure } from './graph-words.ts';
import { readTheme, watchTheme, type GraphTheme } from './graph-theme.ts';
import { keyTarget } from './graph-keys.ts';
import { timeRange, valueRange, type GraphPicture, type Range } from './picture.ts';
import { createPlot, dataOf } from './plot.ts';
import { symbol, symbolWithUnit, symbolsWithUnits } from './quantity.ts';
import { symbolStyles } from './quantity.styles.ts';

/** Below this width lines carry symbols, above it words. */
const roomForWords = 560;

/**
 * A run against time. Read with pointer, finger or arrow keys (Home, End, Page Up, Page Down; with
 * Shift sample by sample). To assistive technology it is a slider over time whose value text gives
 * the readings: the screen reader says them itself, as fast as the reader wants to hear them.
 *
 * @fires ek-cursor - a {@link CursorEvent}
 */
export class EkModelGraph extends LitElement {
  static override properties = {
    picture: { attribute: false },
    until: { attribute: false },
    cursor: { attribute: false },
    aligned: { attribute: false },
  };

  declare picture: GraphPicture | null;
  /** The last sample that is shown. */
  declare until: number;
  /** The sample that is read, or null. */
  declare cursor: number | null;

  /** Whether time has to line up with that of another graph. */
  declare aligned: boolean;

  readonly #place = createRef<HTMLElement>();
  readonly #probe = createRef<HTMLElement>();
  #plot: UPlot | null = null;
  #names = '';
  #theme: GraphTheme | null = null;
  #yRange: Range | null = null;
  #stopWatching: (() => void) | null = null;
  readonly #size = new ResizeObserver(() => {
    this.#resize();
  });

  constructor() {
    super();
    this.picture = null;
    this.until = Infinity;
    this.cursor = null;
    this.aligned = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopWatching = watchTheme(() => {
      this.#readTheme();
      this.#plot?.redraw();
    });
    if (this.hasUpdated) this.requestUpdate('picture');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
    this.#size.disconnect();
    this.#forgetPlot();
  }

  override render() {
    const { picture } = this;
    if (picture === null) return html`<div class="plot"></div>`;
    const { title, quantities, time, yLabel } = picture;
    return html`<figure>
      ${title === undefined ? nothing : html`<figcaption>${title}</figcaption>`}
      <div class="above">
        <span class="axis">${yLabel ?? symbolsWithUnits(quantities)}</span>
        ${this.#renderReading(picture)}
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
        aria-valuetext=${momentInWords(picture, this.#shown)}
        ${ref(this.#place)}
        @keydown=${this.#handleKeydown}
        @pointerdown=${this.#handlePointer}
        @pointermove=${this.#handlePointer}
        @pointerleave=${this.#handleLeave}
        @blur=${this.#handleBlur}
      ></div>
      <div class="below">
        ${picture.ghost === null ? nothing : this.#renderGhostNote(picture)}
        <span class="axis">${symbolWithUnit(time)}</span>
      </div>
      <p id="summary" class="visually-hidden">${graphSummary(picture)}</p>
      <span class="probe" ${ref(this.#probe)} aria-hidden="true"></span>
    </figure>`;
  }

  #renderReading({ trajectory, time, quantities }: GraphPicture) {
    const { amount } = modelText;
    const index = this.#shown;
    return html`<span class="reading" aria-hidden="true">
      <span>${symbol(time.name)} = ${amount(timeFigure(trajectory, index), time.unit)}</span>
      ${quantities.map(
        ({ name, unit }) =>
          html`<span
            >${symbol(name)} = ${amount(valueFigure(trajectory, name, index), unit)}</span
          >`,
      )}
    </span>`;
  }

  #renderGhostNote({ ghostNotes }: GraphPicture) {
    const { ghost } = modelText.graph;
    const notes = ghostNotes.map(
      ({ name, value }, index) => html`${index === 0 ? ': ' : ', '}${symbol(name)} = ${value}`,
    );
    return html`<span class="ghost"><span>${ghost}${notes}</span></span>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.picture === null) return;
    if (changed.has('picture')) this.#drawPicture(this.picture);
    else if (changed.has('until')) this.#setData(this.picture);
    this.#placeCursor();
  }

  get #last(): number {
    return Math.min(this.until, (this.picture?.trajectory.time.length ?? 1) - 1);
  }

  /** The sample whose values are given: under the cursor, else the last that is drawn. */
  get #shown(): number {
    return Math.min(this.cursor ?? Infinity, this.#last);
  }

  #drawPicture(picture: GraphPicture): void {
    const names = picture.quantities.map(({ name }) => name).join();
    const isSame = this.#plot !== null && names === this.#names;
    this.#yRange = valueRange(picture, isSame ? this.#yRange : null);
    if (isSame) {
      this.#setData(picture);
      return;
    }
    this.#forgetPlot();
    this.#names = names;
    this.#makePlot();
  }

  #makePlot(): void {
    const place = this.#place.value;
    if (place === undefined) return;
    this.#size.disconnect();
    this.#size.observe(place);
    const size = { width: place.clientWidth, height: place.clientHeight };
    // Without a size there is nothing to draw on; the observer calls when there is one.
    if (size.width === 0 || size.height === 0) return;
    this.#readTheme();
    this.#plot = createPlot(place, size, this.#source);
    if (this.picture !== null) this.#setData(this.picture);
  }

  /** At once, not in a microtask: the cursor is placed on the scales that come of it. */
  #setData(picture: GraphPicture): void {
    const plot = this.#plot;
    plot?.batch(() => {
      plot.setData(dataOf(picture, this.until));
    });
  }

  readonly #source = () => {
    const { picture } = this;
    if (picture === null || this.#theme === null) throw new Error('A plot without a picture.');
    return {
      picture,
      theme: this.#theme,
      xRange: timeRange(picture),
      yRange: this.#yRange ?? valueRange(picture, null),
      isAligned: this.aligned,
      hasRoom: (this.#place.value?.clientWidth ?? 0) >= roomForWords,
      isWhole: this.until >= picture.trajectory.time.length - 1,
    };
  };

  #resize(): void {
    const place = this.#place.value;
    if (place === undefined || place.clientWidth === 0) return;
    if (this.#plot === null) this.#makePlot();
    else this.#plot.setSize({ width: place.clientWidth, height: place.clientHeight });
    this.#placeCursor();
  }

  #readTheme(): void {
    if (this.#probe.value !== undefined) this.#theme = readTheme(this.#probe.value);
  }

  #forgetPlot(): void {
    this.#plot?.destroy();
    this.#plot = null;
  }

  #placeCursor(): void {
    const plot = this.#plot;
    const time = this.picture?.trajectory.time[this.#shown];
    if (plot === null || time === undefined) return;
    const isShown = this.cursor !== null;
    plot.setCursor(isShown ? { left: plot.valToPos(time, 'x'), top: 1 } : { left: -10, top: -10 });
  }

  #handlePointer(event: PointerEvent): void {
    const plot = this.#plot;
    if (plot === null) return;
    const { left, width } = plot.over.getBoundingClientRect();
    const at = Math.min(Math.max(event.clientX - left, 0), width);
    this.#read(Math.min(plot.posToIdx(at), this.#last));
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
    const index = keyTarget(event, this.#shown, this.#last);
    if (index === undefined || (index === null && this.cursor === null)) return;
    event.preventDefault();
    this.#read(index);
  }

  static override styles = [shadowBase, symbolStyles, graphStyles];
}

customElements.define('ek-model-graph', EkModelGraph);

declare global {
  interface HTMLElementTagNameMap {
    'ek-model-graph': EkModelGraph;
  }
}
