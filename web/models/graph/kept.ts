/** Earlier runs that have a name: pale, each with its own dash. */
import UPlot from 'uplot';
import { inPlot, timePath } from './paths.ts';
import { cyclic, seriesDashes } from './theme.ts';
import { tracePhase } from './phase.ts';
import { scaleOf, type PlotSource } from './plot-source.ts';
import { seriesOf } from '../run/trajectory.ts';

const width = 1.75;

/** The dash of a kept run; the present run has the first. */
export function keptDash(run: number): readonly number[] {
  return cyclic(seriesDashes, run + 1);
}

export function drawKept(plot: UPlot, { picture, theme }: PlotSource): void {
  const { ctx } = plot;
  const { ghost, others, across, quantities } = picture;
  // The plot itself draws an earlier run in time.
  const before = ghost !== null && across !== null ? [{ trajectory: ghost, dash: [] }] : [];
  const kept = others.map(({ trajectory }, run) => ({ trajectory, dash: keptDash(run) }));
  inPlot(plot, () => {
    ctx.lineWidth = width * UPlot.pxRatio;
    ctx.lineJoin = 'round';
    for (const { trajectory, dash } of [...before, ...kept]) {
      ctx.setLineDash(dash.map((length) => length * UPlot.pxRatio));
      for (const [index, { name }] of quantities.entries()) {
        const scale = scaleOf(picture, name);
        const row = seriesOf(trajectory, name);
        ctx.strokeStyle = cyclic(theme.ghosts, index);
        ctx.stroke(
          across === null
            ? timePath(plot, scale, trajectory.time, row)
            : tracePhase(plot, scale, seriesOf(trajectory, across.name), row),
        );
      }
    }
  });
}
