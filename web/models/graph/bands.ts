/** Where most of many runs are, as pale areas with the median in it. */
import {
  inPlot,
  keptPath,
  stretchIn,
  timePath,
  type PathSink,
  type Stretch,
  type Ways,
} from './paths.ts';
import { cyclic } from './theme.ts';
import type { Band } from '../study.ts';
import type { PlotSurface } from './plot-surface.ts';
import { scaleOf, type PlotSource } from './plot-source.ts';

/** Of the median: dots, which no run has. */
export const medianDash = [1, 4] as const;

/** The area between two rows; where either has no value it is open. */
export function traceArea(
  sink: PathSink,
  time: Float64Array,
  low: Float64Array,
  high: Float64Array,
  { left, perX, bottom, perY }: Ways,
  { from, to }: Stretch,
  grain = 1,
): void {
  const xs: number[] = [];
  const tops: number[] = [];
  const floors: number[] = [];
  const close = (): void => {
    for (const [index, x] of xs.entries()) {
      const y = tops[index] ?? NaN;
      if (index === 0) sink.moveTo(x, y);
      else sink.lineTo(x, y);
    }
    for (let index = xs.length - 1; index >= 0; index -= 1) {
      sink.lineTo(xs[index] ?? NaN, floors[index] ?? NaN);
    }
    for (const list of [xs, tops, floors]) list.length = 0;
  };
  let column = NaN;
  for (let index = from; index <= to; index += 1) {
    const x = left + (time[index] ?? NaN) * perX;
    const floor = bottom + (low[index] ?? NaN) * perY;
    const top = bottom + (high[index] ?? NaN) * perY;
    if (!Number.isFinite(floor + top)) {
      close();
      column = NaN;
      continue;
    }
    const next = Math.round(x / grain);
    const last = xs.length - 1;
    if (next === column) {
      // Downwards in a drawing is more.
      tops[last] = Math.min(tops[last] ?? top, top);
      floors[last] = Math.max(floors[last] ?? floor, floor);
      continue;
    }
    column = next;
    xs.push(x);
    tops.push(top);
    floors.push(floor);
  }
  close();
}

/** The areas of a band, the widest first. */
export function areasOf({
  low,
  high,
  innerLow,
  innerHigh,
}: Band): readonly (readonly [low: Float64Array, high: Float64Array])[] {
  const outer = [low, high] as const;
  return innerLow === undefined || innerHigh === undefined
    ? [outer]
    : [outer, [innerLow, innerHigh]];
}

export function drawBands(plot: PlotSurface, { picture, theme }: PlotSource): void {
  const { ctx } = plot;
  const isForced = matchMedia('(forced-colors: active)').matches;
  inPlot(plot, () => {
    ctx.lineWidth = plot.ratio;
    for (const band of picture.band ?? []) {
      const series = picture.quantities.findIndex(({ name }) => name === band.name);
      if (series === -1) continue;
      const scale = scaleOf(picture, band.name);
      for (const [number, [low, high]] of areasOf(band).entries()) {
        const path = keptPath(plot, scale, high, 'area', (sink, ways, window) => {
          traceArea(sink, band.time, low, high, ways, stretchIn(band.time, window));
        });
        ctx.fillStyle = cyclic(theme.areas, series);
        ctx.strokeStyle = cyclic(theme.ghosts, series);
        // Where the reader chose the colours, pale ones are not to be told from paper.
        if (!isForced) ctx.fill(path);
        if (isForced || number === 0) ctx.stroke(path);
      }
      ctx.save();
      ctx.strokeStyle = cyclic(theme.labels, series);
      ctx.lineWidth = 1.75 * plot.ratio;
      ctx.lineCap = 'round';
      ctx.setLineDash(medianDash.map((length) => length * plot.ratio));
      ctx.stroke(timePath(plot, scale, band.time, band.mid));
      ctx.restore();
    }
  });
}
