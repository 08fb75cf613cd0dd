/** The lines of a run in time in the colours of the theme, and pale below them the run before it. */
import { seriesOf } from '../run/trajectory.ts';
import { inPlot, stretchIn, timePath, traceInTime, waysOf } from './paths.ts';
import type { PlotSurface } from './plot-surface.ts';
import { scaleOf, type PlotSource } from './plot-source.ts';
import { cyclic, seriesDashes } from './theme.ts';

const lineWidth = 2.25;
const ghostWidth = 2;

export function drawLines(plot: PlotSurface, source: PlotSource): void {
  const { picture, theme, last, isWhole } = source;
  if (picture.across !== null) return;
  const { ctx, ratio } = plot;
  const { time } = picture.trajectory;
  const draw = (): void => {
    ctx.lineWidth = lineWidth * ratio;
    ctx.lineJoin = 'round';
    ctx.lineCap = 'round';
    for (const [index, { name }] of picture.quantities.entries()) {
      const row = seriesOf(picture.trajectory, name);
      const scale = scaleOf(picture, name);
      ctx.strokeStyle = cyclic(theme.series, index);
      dash(plot, index);
      if (isWhole) {
        ctx.stroke(timePath(plot, scale, time, row));
        continue;
      }
      const path = new Path2D();
      const { from, to } = stretchIn(time, source.xRange);
      traceInTime(path, time, row, waysOf(plot, scale), { from, to: Math.min(to, last) });
      ctx.stroke(path);
    }
  };
  // A line along the edge has its whole width.
  inPlot(plot, draw, lineWidth * ratio);
}

export function drawGhost(plot: PlotSurface, { picture, theme }: PlotSource): void {
  const { ghost, quantities, across } = picture;
  if (ghost === null || across !== null) return;
  const { ctx } = plot;
  inPlot(plot, () => {
    ctx.lineWidth = ghostWidth * plot.ratio;
    ctx.lineJoin = 'round';
    for (const [index, { name }] of quantities.entries()) {
      ctx.strokeStyle = cyclic(theme.ghosts, index);
      dash(plot, index);
      ctx.stroke(timePath(plot, scaleOf(picture, name), ghost.time, seriesOf(ghost, name)));
    }
  });
}

function dash({ ctx, ratio }: PlotSurface, series: number): void {
  ctx.setLineDash(cyclic(seriesDashes, series).map((length) => length * ratio));
}
