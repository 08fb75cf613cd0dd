/** Earlier runs that have a name: thinner, each with dashes of its own and a letter at its end. */
import { keptDash, keptLetter } from './kept-marks.ts';
import { inPlot, timePath } from './paths.ts';
import { cyclic } from './theme.ts';
import { tracePhase } from './phase.ts';
import type { GraphPicture } from './picture.ts';
import type { PlotSurface } from './plot-surface.ts';
import type { LineEnd } from './plot-source.ts';
import { scaleOf, type PlotSource } from './plot-source.ts';
import { seriesOf } from '../run/trajectory.ts';

const width = 1.75;

/** The ends of all lines of kept runs. */
export function keptEnds({ others, quantities }: GraphPicture): readonly LineEnd[] {
  return others.flatMap(({ number, trajectory }) =>
    quantities.map(({ name }) => ({ name, trajectory, words: null, tag: keptLetter(number) })),
  );
}

export function drawKept(plot: PlotSurface, { picture, theme }: PlotSource): void {
  const { ctx, ratio } = plot;
  const { ghost, others, across, quantities } = picture;
  // The plot itself draws an earlier run in time.
  const before =
    ghost !== null && across !== null
      ? [{ trajectory: ghost, colors: theme.ghosts, dash: () => [] }]
      : [];
  const kept = others.map(({ trajectory, number }) => ({
    trajectory,
    colors: theme.kept,
    dash: (series: number) => keptDash(number, series),
  }));
  inPlot(plot, () => {
    ctx.lineWidth = width * ratio;
    ctx.lineJoin = 'round';
    for (const { trajectory, colors, dash } of [...before, ...kept]) {
      for (const [index, { name }] of quantities.entries()) {
        ctx.setLineDash(dash(index).map((length) => length * ratio));
        const scale = scaleOf(picture, name);
        const row = seriesOf(trajectory, name);
        ctx.strokeStyle = cyclic(colors, index);
        ctx.stroke(
          across === null
            ? timePath(plot, scale, trajectory.time, row)
            : tracePhase(plot, scale, seriesOf(trajectory, across.name), row),
        );
      }
    }
  });
}
