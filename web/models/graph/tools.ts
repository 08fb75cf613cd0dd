/** Zooming and saving: loaded when someone comes near a graph. */
import { html, nothing, type TemplateResult } from 'lit';
import { graphToolsText } from '#text/graph-tools.ts';
import { modelText } from '#text/models.ts';
import './export/ek-graph-menu.ts';
import { decimalsFor, figure } from '../figures.ts';
import { toolStyles } from './tools.styles.ts';
import { GraphGestures } from './gestures.ts';
import { overlap, type GraphRanges, type GraphWindow } from './ranges.ts';
import type { GraphPicture, Range } from './picture.ts';
import type { Plot } from './plot.ts';

/** The graph as it stands. */
export interface GraphView {
  readonly plot: Plot | null;
  readonly picture: GraphPicture | null;
  readonly ranges: GraphRanges | null;
  /** An element in the graph that has its theme. */
  readonly probe: HTMLElement | null;
}

/** Of one key or button. */
const factor = 2;
/** Of what is in sight, for one key. */
const stride = 0.25;
/** The smallest part of the axis that can be looked at. */
const smallest = 1e-4;

const { zoom: words } = graphToolsText;

export class GraphTools {
  readonly styles = toolStyles;
  readonly #view: () => GraphView;
  readonly #look: (window: GraphWindow | null) => void;
  readonly #gestures = new GraphGestures();

  /**
   * @param view gives the graph as it stands
   * @param look shows a part of it, or (null) all
   */
  constructor(view: () => GraphView, look: (window: GraphWindow | null) => void) {
    this.#view = view;
    this.#look = look;
  }

  /** The buttons: those of the zoom only where a part is shown. */
  render(): TemplateResult {
    const isPart = isZoomed(this.#view());
    const button = (label: string, text: string, act: () => void) =>
      html`<button
        class=${label === text ? 'more' : 'more step'}
        type="button"
        aria-label=${label === text ? nothing : label}
        title=${label === text ? nothing : label}
        @click=${act}
      >
        ${text}
      </button>`;
    return html`${
        isPart
          ? html`<span class="zoom" role="group" aria-label=${words.group}>
              ${button(words.closer, '+', () => {
                this.#scale(1 / factor);
              })}
              ${button(words.wider, '−', () => {
                this.#scale(factor);
              })}
              ${button(words.whole, words.whole, () => {
                this.#look(null);
              })}
            </span>`
          : nothing
      }<ek-graph-menu
        .view=${this.#view}
        .zoomed=${isPart}
        @ek-zoom-by=${(event: CustomEvent<number>) => {
          if (event.detail === 0) this.#look(null);
          else this.#scale(event.detail);
        }}
      ></ek-graph-menu>`;
  }

  /** Which part is shown, in words; none where all is. */
  summary(): readonly string[] {
    const { picture, ranges } = this.#view();
    if (picture === null || ranges === null || !isZoomed({ ranges })) return [];
    const { unit } = picture.across ?? picture.time;
    const decimals = decimalsFor(ranges.x[1] - ranges.x[0], 2);
    const [from, to] = ranges.x.map((value) => modelText.amount(figure(value, decimals), unit));
    return [graphToolsText.summary.zoomed(from ?? '', to ?? '')];
  }

  /** Whether the pointer zooms, so that it does not read. */
  handlePointer(event: PointerEvent): boolean {
    const { plot, picture, ranges } = this.#view();
    if (plot === null || picture === null || ranges === null) return false;
    const isPhase = picture.across !== null;
    return this.#gestures.handle(event, plot, isPhase, ranges, (window) => {
      this.#show(window, ranges.whole);
    });
  }

  /** Whether the key was one of zooming. */
  handleKey(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const act = this.#actOf(event);
    if (act === null) return false;
    event.preventDefault();
    act();
    return true;
  }

  /** Moves what is shown along, so that a moment is in sight. */
  follow(time: number): void {
    const { picture, ranges } = this.#view();
    if (picture?.across !== null || ranges === null || !isZoomed({ ranges })) return;
    const [least, most] = ranges.x;
    const shift = time < least ? time - least : time > most ? time - most : 0;
    if (shift !== 0) this.#show({ x: shifted(ranges.x, shift), y: null }, ranges.whole);
  }

  #actOf({ key, shiftKey }: KeyboardEvent): (() => void) | null {
    if (key === '+' || key === '=') return () => this.#scale(1 / factor);
    if (key === '-' || key === '−') return () => this.#scale(factor);
    if (key === '0') return () => this.#look(null);
    if (!shiftKey || !isZoomed(this.#view())) return null;
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowDown: [0, -1],
      ArrowUp: [0, 1],
    };
    const step = steps[key];
    return step === undefined ? null : () => this.#pan(...step);
  }

  /** Around the cursor where there is one, else around the middle. */
  #scale(by: number): void {
    const { plot, picture, ranges } = this.#view();
    if (plot === null || ranges === null) return;
    const left = plot.cursorLeft;
    const isInTime = picture?.across === null;
    const around = isInTime && left !== null ? plot.posToVal(left, 'x') : middle(ranges.x);
    const x = scaled(ranges.x, around, by);
    const y = isInTime ? null : scaled(ranges.y, middle(ranges.y), by);
    this.#show({ x, y }, ranges.whole);
  }

  #pan(right: number, up: number): void {
    const { picture, ranges } = this.#view();
    if (ranges === null) return;
    const isInTime = picture?.across === null;
    const along = (range: Range, steps: number): Range =>
      shifted(range, steps * stride * (range[1] - range[0]));
    this.#show(
      { x: along(ranges.x, right), y: isInTime ? null : along(ranges.y, up) },
      ranges.whole,
    );
  }

  #show({ x, y }: GraphWindow, whole: Range): void {
    const least = smallest * (whole[1] - whole[0]);
    if (x[1] - x[0] < least) return;
    if (x[1] - x[0] >= (whole[1] - whole[0]) * 0.999) {
      this.#look(null);
      return;
    }
    // What would stick out is moved in.
    const shift = x[0] < whole[0] ? whole[0] - x[0] : x[1] > whole[1] ? whole[1] - x[1] : 0;
    const inside = overlap(shifted(x, shift), whole);
    if (inside !== null) this.#look({ x: inside, y });
  }
}

function isZoomed({ ranges }: Pick<GraphView, 'ranges'>): boolean {
  return ranges !== null && ranges.x !== ranges.whole;
}

const middle = ([least, most]: Range): number => (least + most) / 2;

const shifted = ([least, most]: Range, by: number): Range => [least + by, most + by];

function scaled([least, most]: Range, around: number, by: number): Range {
  return [around - (around - least) * by, around + (most - around) * by];
}
