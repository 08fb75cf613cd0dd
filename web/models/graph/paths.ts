/**
 * Lines through samples in the pixels of a canvas or a drawing. In time, of all samples in one column
 * of pixels only first, least, most and last are drawn: that looks the same and costs the width of
 * the graph, however long the run.
 */
import type { Range } from './picture.ts';
import type { Box, PlotSurface, ScaleName } from './plot-surface.ts';
import { indexAt } from '../run/trajectory.ts';

/** How values become pixels: x = left + value * perX, y = bottom + value * perY. */
export interface Ways {
  readonly left: number;
  readonly perX: number;
  readonly bottom: number;
  readonly perY: number;
}

/** What takes a line: a Path2D, or text. */
export interface PathSink {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
}

export function waysIn(box: Box, x: Range, y: Range): Ways {
  const perX = box.width / (x[1] - x[0]);
  const perY = -box.height / (y[1] - y[0]);
  return {
    left: box.left - x[0] * perX,
    perX,
    bottom: box.top + box.height - y[0] * perY,
    perY,
  };
}

/** Samples `from` up to and including `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The samples in a window of time, and one beyond either end. */
export function stretchIn(time: Float64Array, [least, most]: Range): Stretch {
  return { from: indexAt(time, least), to: Math.min(indexAt(time, most) + 1, time.length - 1) };
}

/** A line through samples whose `xs` rise; `grain` is the width of a column, in pixels. */
export function traceInTime(
  sink: PathSink,
  xs: Float64Array,
  ys: Float64Array,
  { left, perX, bottom, perY }: Ways,
  { from, to }: Stretch,
  grain = 1,
): void {
  let column = NaN;
  let x = NaN;
  let least = Infinity;
  let most = -Infinity;
  let last = NaN;
  const flush = (): void => {
    if (least < most) {
      sink.lineTo(x, least);
      sink.lineTo(x, most);
      sink.lineTo(x, last);
    }
  };
  for (let index = from; index <= to; index += 1) {
    const y = bottom + (ys[index] ?? NaN) * perY;
    if (!Number.isFinite(y)) {
      flush();
      column = NaN;
      least = most = NaN;
      continue;
    }
    const at = left + (xs[index] ?? NaN) * perX;
    const next = Math.round(at / grain);
    if (next === column) {
      if (y < least) least = y;
      if (y > most) most = y;
      last = y;
      continue;
    }
    flush();
    x = at;
    if (Number.isNaN(column)) sink.moveTo(x, y);
    else sink.lineTo(x, y);
    column = next;
    least = most = last = y;
  }
  flush();
}

/** A line through samples in any direction; what moves less than `grain` pixels is left out. */
export function traceFreely(
  sink: PathSink,
  xs: Float64Array,
  ys: Float64Array,
  { left, perX, bottom, perY }: Ways,
  { from, to }: Stretch,
  grain = 0.5,
): void {
  let beforeX = NaN;
  let beforeY = NaN;
  for (let index = from; index <= to; index += 1) {
    const x = left + (xs[index] ?? NaN) * perX;
    const y = bottom + (ys[index] ?? NaN) * perY;
    if (!Number.isFinite(x) || !Number.isFinite(y)) {
      beforeX = NaN;
      continue;
    }
    if (Number.isNaN(beforeX)) sink.moveTo(x, y);
    else if (Math.abs(x - beforeX) + Math.abs(y - beforeY) < grain && index < to) continue;
    else sink.lineTo(x, y);
    beforeX = x;
    beforeY = y;
  }
}

/** What a plot's scale stands for now, in canvas pixels. */
export function waysOf(plot: PlotSurface, scale: ScaleName): Ways {
  return waysIn(plot.bbox, plot.rangeOf('x'), plot.rangeOf(scale));
}

interface KnownPath {
  readonly key: string;
  readonly path: Path2D;
}

const known = new WeakMap<PlotSurface, WeakMap<object, KnownPath>>();

/**
 * A path in a plot, made once for as long as scales and size stay. `row` is what it is made of, and
 * `key` tells apart paths of the same row.
 */
export function keptPath(
  plot: PlotSurface,
  scale: ScaleName,
  row: object,
  key: string,
  make: (path: Path2D, ways: Ways, window: Range) => void,
): Path2D {
  const ways = waysOf(plot, scale);
  const window = plot.rangeOf('x');
  const fullKey = [key, ...Object.values(ways), ...window, plot.bbox.width].join();
  const rows = known.get(plot) ?? new WeakMap<object, KnownPath>();
  known.set(plot, rows);
  const before = rows.get(row);
  if (before?.key === fullKey) return before.path;
  const path = new Path2D();
  make(path, ways, window);
  rows.set(row, { key: fullKey, path });
  return path;
}

/** The line of a row in time. */
export function timePath(
  plot: PlotSurface,
  scale: ScaleName,
  time: Float64Array,
  row: Float64Array,
): Path2D {
  return keptPath(plot, scale, row, 'time', (path, ways, window) => {
    traceInTime(path, time, row, ways, stretchIn(time, window));
  });
}

/** Draws whole lines, within the plot and `margin` around it, and leaves the canvas as it was. */
export function inPlot({ ctx, bbox }: PlotSurface, draw: () => void, margin = 0): void {
  ctx.save();
  ctx.setLineDash([]);
  ctx.beginPath();
  ctx.rect(
    bbox.left - margin,
    bbox.top - margin,
    bbox.width + 2 * margin,
    bbox.height + 2 * margin,
  );
  ctx.clip();
  draw();
  ctx.restore();
}
