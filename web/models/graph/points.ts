/** What was measured, as open marks on the lines; with sticks to the line where that is asked. */
import { traceMark } from './marks.ts';
import { inPlot, keptPath, waysOf, type PathSink, type Ways } from './paths.ts';
import { cyclic } from './theme.ts';
import type { MeasuredPoints } from './picture.ts';
import type { PlotSurface } from './plot-surface.ts';
import { scaleOf, type PlotSource } from './plot-source.ts';
import { indexAt, type Trajectory } from '../run/trajectory.ts';

/** Half the size of a mark, in CSS pixels. */
export const markRadius = 4.25;

export function traceMarks(
  sink: PathSink,
  { across, values }: MeasuredPoints,
  series: number,
  { left, perX, bottom, perY }: Ways,
  radius: number,
): void {
  for (const [row, place] of across.entries()) {
    traceMark(sink, series, left + place * perX, bottom + (values[row] ?? NaN) * perY, radius);
  }
}

/** From each point up or down to the run. */
export function traceResiduals(
  sink: PathSink,
  { name, across, values }: MeasuredPoints,
  trajectory: Trajectory,
  { left, perX, bottom, perY }: Ways,
): void {
  for (const [row, time] of across.entries()) {
    const value = valueAt(trajectory, name, time);
    if (Number.isNaN(value)) continue;
    sink.moveTo(left + time * perX, bottom + (values[row] ?? NaN) * perY);
    sink.lineTo(left + time * perX, bottom + value * perY);
  }
}

/** The value at a time between the samples; NaN outside the run. */
function valueAt({ time, series }: Trajectory, name: string, at: number): number {
  const row = series.get(name);
  const before = indexAt(time, at);
  const [start = NaN, end = NaN] = [time[before], time[Math.min(before + 1, time.length - 1)]];
  if (row === undefined || !(at >= start && at <= end)) return NaN;
  const [first = NaN, last = NaN] = [row[before], row[Math.min(before + 1, time.length - 1)]];
  return end === start ? first : first + ((last - first) * (at - start)) / (end - start);
}

export function drawPoints(plot: PlotSurface, { picture, theme }: PlotSource): void {
  const { ctx } = plot;
  const { trajectory, across, points, showResiduals = false } = picture;
  const draw = (): void => {
    for (const each of points) {
      const series = picture.quantities.findIndex(({ name }) => name === each.name);
      if (series === -1) continue;
      const scale = scaleOf(picture, each.name);
      ctx.strokeStyle = cyclic(theme.labels, series);
      if (showResiduals && across === null) {
        const sticks = new Path2D();
        traceResiduals(sticks, each, trajectory, waysOf(plot, scale));
        ctx.lineWidth = 1.5 * plot.ratio;
        ctx.stroke(sticks);
      }
      const marks = keptPath(plot, scale, each.values, 'marks', (sink, ways) => {
        traceMarks(sink, each, series, ways, markRadius * plot.ratio);
      });
      ctx.lineWidth = 1.75 * plot.ratio;
      ctx.fillStyle = theme.paper;
      ctx.fill(marks);
      ctx.stroke(marks);
    }
  };
  // A point on the edge is shown whole.
  inPlot(plot, draw, markRadius * plot.ratio);
}
