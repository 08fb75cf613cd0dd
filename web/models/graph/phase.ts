/**
 * A phase plot: one quantity against another. Time runs along the path: a ring where it begins, small
 * arrow heads for its direction, and dots at equal times, which lie far apart where things go fast.
 */
import { wordLabel } from './label.ts';
import { inPlot, keptPath, traceFreely, waysOf, type PathSink, type Ways } from './paths.ts';
import { cyclic, seriesDashes } from './theme.ts';
import { roundStep, type GraphPicture } from './picture.ts';
import type { PlotSurface } from './plot-surface.ts';
import { scaleOf, type PlotSource } from './plot-source.ts';
import type { ScaleName } from './plot-surface.ts';
import { graphToolsText } from '#text/graph-tools.ts';
import { nearestIndex, seriesOf, timeBounds, type Trajectory } from '../run/trajectory.ts';

const lineWidth = 2.25;
/** Of the arrow heads, in CSS pixels. */
const arrowSize = 7;
const leastBetweenArrows = 80;
const mostArrows = 8;

/** The path of a whole row against another. */
export function tracePhase(
  plot: PlotSurface,
  scale: ScaleName,
  xs: Float64Array,
  ys: Float64Array,
): Path2D {
  return keptPath(plot, scale, ys, 'phase', (path, ways) => {
    traceFreely(path, xs, ys, ways, { from: 0, to: xs.length - 1 });
  });
}

/** The time between two dots. */
export function dotStep(trajectory: Trajectory): number {
  const [start, end] = timeBounds(trajectory);
  return roundStep((end - start) / 12);
}

/** The samples that have a dot. */
export function dottedSamples(trajectory: Trajectory): readonly number[] {
  const [start, end] = timeBounds(trajectory);
  const step = dotStep(trajectory);
  const count = end > start ? Math.floor((end - start) / step + 1e-9) : 0;
  return Array.from({ length: count }, (_, index) =>
    nearestIndex(trajectory.time, start + (index + 1) * step),
  );
}

/** A place on a path and where it goes from there, in radians. */
export interface Heading {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

/** Where arrow heads stand: at equal lengths along the path as it is drawn. */
export function headingsOf(
  xs: Float64Array,
  ys: Float64Array,
  { left, perX, bottom, perY }: Ways,
  last: number,
  least: number,
): readonly Heading[] {
  const at = (index: number) =>
    [left + (xs[index] ?? NaN) * perX, bottom + (ys[index] ?? NaN) * perY] as const;
  const walk = (visit: (from: number, length: number) => void): void => {
    for (let index = 1; index <= last; index += 1) {
      const [x0, y0] = at(index - 1);
      const [x1, y1] = at(index);
      const length = Math.hypot(x1 - x0, y1 - y0);
      if (length > 0) visit(index, length);
    }
  };
  let total = 0;
  walk((_, length) => (total += length));
  const between = Math.max(least, total / mostArrows);
  const headings: Heading[] = [];
  let gone = between / 2;
  walk((index, length) => {
    gone += length;
    if (gone < between) return;
    gone -= Math.floor(gone / between) * between;
    const [x0, y0] = at(index - 1);
    const [x, y] = at(index);
    headings.push({ x, y, angle: Math.atan2(y - y0, x - x0) });
  });
  return headings;
}

export function traceArrow(sink: PathSink, { x, y, angle }: Heading, size: number): void {
  const corner = (turn: number, length: number): readonly [number, number] => [
    x + length * Math.cos(angle + turn),
    y + length * Math.sin(angle + turn),
  ];
  sink.moveTo(...corner(2.6, size));
  sink.lineTo(...corner(0, size * 0.8));
  sink.lineTo(...corner(-2.6, size));
}

export function drawPhase(plot: PlotSurface, source: PlotSource): void {
  const { picture, theme, last, isWhole } = source;
  const { across, trajectory } = picture;
  if (across === null) return;
  const { ctx } = plot;
  const ratio = plot.ratio;
  const xs = seriesOf(trajectory, across.name);
  for (const [index, { name }] of picture.quantities.entries()) {
    const ys = seriesOf(trajectory, name);
    const scale = scaleOf(picture, name);
    const ways = waysOf(plot, scale);
    const path = isWhole ? tracePhase(plot, scale, xs, ys) : new Path2D();
    if (!isWhole) traceFreely(path, xs, ys, ways, { from: 0, to: last });
    const x = (sample: number): number => ways.left + (xs[sample] ?? NaN) * ways.perX;
    const y = (sample: number): number => ways.bottom + (ys[sample] ?? NaN) * ways.perY;
    inPlot(plot, () => {
      ctx.strokeStyle = cyclic(theme.series, index);
      ctx.lineWidth = lineWidth * ratio;
      ctx.lineJoin = 'round';
      ctx.setLineDash(cyclic(seriesDashes, index).map((length) => length * ratio));
      ctx.stroke(path);
      ctx.setLineDash([]);
      ctx.fillStyle = cyclic(theme.labels, index);
      for (const heading of headingsOf(xs, ys, ways, last, leastBetweenArrows * ratio)) {
        const arrow = new Path2D();
        traceArrow(arrow, heading, arrowSize * ratio);
        ctx.fill(arrow);
      }
      ctx.strokeStyle = theme.paper;
      ctx.lineWidth = 1.5 * ratio;
      for (const sample of dottedSamples(trajectory)) {
        if (sample > last) break;
        disc(ctx, x(sample), y(sample), 3.5 * ratio);
      }
    });
    if (!isInside(plot, x(0), y(0))) continue;
    ctx.save();
    ctx.setLineDash([]);
    ctx.fillStyle = theme.paper;
    ctx.strokeStyle = cyclic(theme.labels, index);
    ctx.lineWidth = 2 * ratio;
    disc(ctx, x(0), y(0), 5 * ratio);
    ctx.fillStyle = theme.soft;
    const { start } = graphToolsText.key;
    const word = wordLabel(ctx, start, theme.textSize * ratio, theme.fonts);
    const gap = 9 * ratio;
    const isRoomy = x(0) + gap + word.width < plot.bbox.left + plot.bbox.width;
    const isLow = y(0) > plot.bbox.top + plot.bbox.height / 2;
    const left = isRoomy ? x(0) + gap : x(0) - gap - word.width;
    word.draw(left, y(0) + (isLow ? -10 : 10) * ratio, theme.paper);
    ctx.restore();
  }
}

function isInside(
  { bbox: { left, top, width, height } }: PlotSurface,
  x: number,
  y: number,
): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

function disc(ctx: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.stroke();
  ctx.fill();
}

/** The sample whose place on any of the paths is nearest. */
export function nearestSample(
  plot: PlotSurface,
  { picture, last }: PlotSource,
  left: number,
  top: number,
): number {
  const { across, trajectory, quantities } = picture;
  if (across === null) return 0;
  const xs = seriesOf(trajectory, across.name);
  const ratio = plot.ratio;
  const [x, y] = [left * ratio + plot.bbox.left, top * ratio + plot.bbox.top];
  let nearest = 0;
  let least = Infinity;
  for (const { name } of quantities) {
    const ys = seriesOf(trajectory, name);
    const ways = waysOf(plot, scaleOf(picture, name));
    for (let sample = 0; sample <= last; sample += 1) {
      const right = ways.left + (xs[sample] ?? NaN) * ways.perX - x;
      const down = ways.bottom + (ys[sample] ?? NaN) * ways.perY - y;
      const distance = right * right + down * down;
      if (distance < least) [nearest, least] = [sample, distance];
    }
  }
  return nearest;
}

const cursors = new WeakMap<PlotSurface, readonly HTMLElement[]>();

/** A dot on each path at the sample that is read. */
export function placePhaseCursor(
  plot: PlotSurface,
  { picture, theme }: PlotSource,
  sample: number | null,
): void {
  const dots = cursors.get(plot) ?? makeDots(plot, picture);
  const xs = seriesOf(picture.trajectory, picture.across?.name ?? '');
  for (const [index, { name }] of picture.quantities.entries()) {
    const dot = dots[index];
    if (dot === undefined) continue;
    dot.hidden = true;
    if (sample === null) continue;
    const ways = waysOf(plot, scaleOf(picture, name));
    const ratio = plot.ratio;
    const x = ways.left + (xs[sample] ?? NaN) * ways.perX;
    const y = ways.bottom + (seriesOf(picture.trajectory, name)[sample] ?? NaN) * ways.perY;
    dot.hidden = !isInside(plot, x, y);
    const [left, top] = [(x - plot.bbox.left) / ratio, (y - plot.bbox.top) / ratio];
    dot.style.setProperty('transform', `translate(${String(left)}px, ${String(top)}px)`);
    dot.style.setProperty('background', cyclic(theme.series, index));
  }
}

function makeDots(plot: PlotSurface, { quantities }: GraphPicture): readonly HTMLElement[] {
  const dots = quantities.map(() => {
    const dot = document.createElement('div');
    dot.className = 'phase-cursor';
    plot.over.append(dot);
    return dot;
  });
  cursors.set(plot, dots);
  return dots;
}
