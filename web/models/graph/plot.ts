/**
 * The drawing of one picture: a canvas with axes and what lies below the lines, one with the lines of
 * the run and what lies on them; above these the place of the plot, with the cursor. A slider or time
 * moves the lines only, so that the one below is drawn again when something in it has changed. It
 * listens to nothing: pointer and keys are read in one place, by the element.
 */
import { indexAt, nearestIndex, seriesOf } from '../run/trajectory.ts';
import { drawAxes, layoutOf, type PlotLayout } from './plot-axes.ts';
import { drawEnds } from './plot-ends.ts';
import { drawGhost, drawLines } from './plot-lines.ts';
import { scaleOf, type PlotSource } from './plot-source.ts';
import type { Box, PlotSize, PlotSurface, ScaleName } from './plot-surface.ts';
import { waysIn } from './paths.ts';
import type { Range } from './picture.ts';
import { cyclic } from './theme.ts';

export class Plot implements PlotSurface {
  /** Of the canvas that is drawn on now. */
  ctx: CanvasRenderingContext2D;
  /** The place of the plot within the axes. */
  readonly over: HTMLElement;
  /** The same, in pixels of the canvas. */
  bbox: Box = { left: 0, top: 0, width: 1, height: 1 };
  /** Pixels of the canvas in a CSS pixel. */
  ratio = 1;
  /** Where the cursor stands in the plot, in CSS pixels; null where there is none. */
  cursorLeft: number | null = null;
  readonly #root: HTMLElement;
  readonly #below = sheet();
  readonly #above = sheet();
  /** What the canvas below was drawn from. */
  #ground: readonly unknown[] = [];
  readonly #source: () => PlotSource;
  /** What was drawn last. */
  #drawn: PlotSource;
  readonly #cursorLine: HTMLElement;
  #cursorDots: readonly HTMLElement[] = [];
  #size: PlotSize;

  constructor(place: HTMLElement, size: PlotSize, source: () => PlotSource) {
    this.#source = source;
    this.#drawn = source();
    this.#size = size;
    this.#root = part('drawing');
    this.over = part('over');
    this.#cursorLine = part('cursor-line');
    this.ctx = this.#above;
    this.#root.append(this.#below.canvas, this.#above.canvas, this.over);
    place.append(this.#root);
    this.draw();
  }

  setSize(size: PlotSize): void {
    this.#size = size;
    this.draw();
  }

  destroy(): void {
    this.#root.remove();
  }

  /** The range of a scale as it is drawn. */
  rangeOf(scale: ScaleName): Range {
    const { xRange, yRange, rightRange } = this.#drawn;
    return { x: xRange, y: yRange, right: rightRange }[scale];
  }

  draw(): void {
    const source = this.#source();
    this.#drawn = source;
    const { width, height } = this.#size;
    this.#fit(width, height);
    const layout = layoutOf(this.ctx, { width, height }, source);
    const { box } = layout;
    const { ratio } = this;
    this.bbox = {
      left: Math.round(box.left * ratio),
      top: Math.round(box.top * ratio),
      width: Math.round(box.width * ratio),
      height: Math.round(box.height * ratio),
    };
    for (const [side, value] of Object.entries(box)) {
      this.over.style.setProperty(side, `${String(value)}px`);
    }
    this.#drawGround(source, layout);
    this.#clear(this.#above);
    drawLines(this, source);
    source.layers?.drawAbove(this, source);
    drawEnds(this, source);
  }

  #drawGround(source: PlotSource, layout: PlotLayout): void {
    const ground = groundOf(source, this.bbox, this.ratio);
    const isSame =
      ground.length === this.#ground.length &&
      ground.every((item, index) => Object.is(item, this.#ground[index]));
    if (isSame) return;
    this.#ground = ground;
    this.#clear(this.#below);
    drawAxes(this, source, layout);
    source.layers?.drawBelow(this, source);
    drawGhost(this, source);
  }

  /** An empty canvas, that is drawn on from now. */
  #clear(ctx: CanvasRenderingContext2D): void {
    this.ctx = ctx;
    ctx.clearRect(0, 0, ctx.canvas.width, ctx.canvas.height);
  }

  /** Where a value stands in the plot, in CSS pixels from its left or top. */
  valToPos(value: number, scale: ScaleName): number {
    const ways = waysIn(this.bbox, this.rangeOf('x'), this.rangeOf(scale));
    return scale === 'x'
      ? (ways.left + value * ways.perX - this.bbox.left) / this.ratio
      : (ways.bottom + value * ways.perY - this.bbox.top) / this.ratio;
  }

  /** The value at a place in the plot. */
  posToVal(place: number, scale: ScaleName): number {
    const ways = waysIn(this.bbox, this.rangeOf('x'), this.rangeOf(scale));
    return scale === 'x'
      ? (place * this.ratio + this.bbox.left - ways.left) / ways.perX
      : (place * this.ratio + this.bbox.top - ways.bottom) / ways.perY;
  }

  /** The sample in time nearest to a place. */
  posToIdx(left: number): number {
    return nearestIndex(this.#drawn.picture.trajectory.time, this.posToVal(left, 'x'));
  }

  /** A line at a moment, with a dot on each line of the run; null for none. */
  setCursor(time: number | null): void {
    const left = time === null ? null : this.valToPos(time, 'x');
    const isShown = left !== null && left >= -1 && left <= this.over.clientWidth + 1;
    this.cursorLeft = isShown ? left : null;
    if (!isShown || time === null) {
      this.#cursorLine.remove();
      for (const dot of this.#cursorDots) dot.remove();
      return;
    }
    this.over.append(this.#cursorLine);
    move(this.#cursorLine, left, 0);
    const { picture, theme } = this.#drawn;
    const sample = indexAt(picture.trajectory.time, time);
    while (this.#cursorDots.length < picture.quantities.length) {
      this.#cursorDots = [...this.#cursorDots, part('cursor-dot')];
    }
    for (const [index, { name }] of picture.quantities.entries()) {
      const value = seriesOf(picture.trajectory, name)[sample] ?? NaN;
      const top = this.valToPos(value, scaleOf(picture, name));
      const dot = this.#cursorDots[index];
      if (dot === undefined) continue;
      if (!(top >= -1 && top <= this.over.clientHeight + 1)) {
        dot.remove();
        continue;
      }
      dot.style.setProperty('background', cyclic(theme.series, index));
      move(dot, left, top);
      this.over.append(dot);
    }
  }

  #fit(width: number, height: number): void {
    this.ratio = devicePixelRatio;
    const wanted = [Math.round(width * this.ratio), Math.round(height * this.ratio)] as const;
    for (const { canvas } of [this.#below, this.#above]) {
      if (canvas.width === wanted[0] && canvas.height === wanted[1]) continue;
      [canvas.width, canvas.height] = wanted;
      // A canvas of another size is empty.
      this.#ground = [];
    }
  }
}

/** All that the canvas below is drawn from, to be compared. */
function groundOf(source: PlotSource, box: Box, ratio: number): readonly unknown[] {
  const { picture, theme, layers, xRange, yRange, rightRange } = source;
  const { quantities, right, across, ghost, others, band } = picture;
  return [
    [...Object.values(box), ratio, ...xRange, ...yRange, ...rightRange].join(),
    JSON.stringify([quantities.map(({ name }) => name), right, across?.name]),
    theme,
    layers,
    ghost,
    ...others.flatMap(({ number, trajectory }) => [number, trajectory]),
    ...(band ?? []),
  ];
}

function sheet(): CanvasRenderingContext2D {
  const ctx = document.createElement('canvas').getContext('2d');
  if (ctx === null) throw new Error('No canvas to draw a graph on.');
  return ctx;
}

function part(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  return element;
}

function move(element: HTMLElement, left: number, top: number): void {
  element.style.setProperty('transform', `translate(${String(left)}px, ${String(top)}px)`);
}
