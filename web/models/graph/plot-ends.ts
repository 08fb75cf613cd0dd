/** The names at the ends of the lines; while time runs, a dot there too. */
import UPlot from 'uplot';
import { spread, symbolLabel, wordLabel, type CanvasLabel } from './label.ts';
import { cyclic } from './theme.ts';
import { scaleRange, waysOf } from './paths.ts';
import { scaleOf, type PlotSource } from './plot-source.ts';
import { indexAt, seriesOf } from '../run/trajectory.ts';

const labelGap = 8;
/** Room for labels where graphs line up, in sizes of their text. */
const alignedLabel = 4.5;
const longestWord = 18;

/** Whether names stand in the plot, as what is right of it is an axis, or as a path may end anywhere. */
const areInside = ({ picture }: PlotSource): boolean =>
  picture.right.length > 0 || picture.across !== null;

/** Room at the right for the names. */
export function labelRoom(plot: UPlot, source: PlotSource): number {
  if (areInside(source)) return source.theme.textSize * 1.5;
  // uPlot remembers which font it set last.
  plot.ctx.save();
  const widths = labels(plot, source).map(({ width }) => width / UPlot.pxRatio);
  plot.ctx.restore();
  const least = source.isAligned && source.hasRoom ? source.theme.textSize * alignedLabel : 0;
  return Math.ceil(Math.max(...widths, least)) + labelGap + 6;
}

function labels(plot: UPlot, { picture, theme, hasRoom }: PlotSource): readonly CanvasLabel[] {
  const size = theme.textSize * UPlot.pxRatio;
  const words = picture.quantities.map(({ label }) => label);
  const areWords = hasRoom && words.every((word) => word.length <= longestWord);
  return picture.quantities.map(({ name, label }) =>
    areWords
      ? wordLabel(plot.ctx, label, size, theme.fonts)
      : symbolLabel(plot.ctx, name, size, theme.fonts),
  );
}

export function drawEnds(plot: UPlot, source: PlotSource): void {
  const { picture, theme } = source;
  const { ctx, bbox } = plot;
  const ratio = UPlot.pxRatio;
  const { time } = picture.trajectory;
  const across = picture.across === null ? time : seriesOf(picture.trajectory, picture.across.name);
  const [, end] = scaleRange(plot, 'x');
  const last = picture.across === null ? Math.min(source.last, indexAt(time, end)) : source.last;
  const isWhole = source.isWhole || last < source.last;
  const bottom = bbox.top + bbox.height;
  const spots = picture.quantities.map(({ name }) => {
    const ways = waysOf(plot, scaleOf(picture, name));
    const y = ways.bottom + (seriesOf(picture.trajectory, name)[last] ?? NaN) * ways.perY;
    const x = ways.left + (across[last] ?? NaN) * ways.perX;
    return { x, y: Math.min(Math.max(Number.isFinite(y) ? y : bottom, bbox.top), bottom) };
  });
  const isInside = areInside(source);
  const above = isInside ? theme.textSize * ratio : 0;
  const places = spread(
    spots.map(({ y }) => y - above),
    theme.textSize * 1.25 * ratio,
    bbox.top + above / 2,
    bottom - above / 2,
  );
  ctx.save();
  for (const [index, label] of labels(plot, source).entries()) {
    const { x = bbox.left, y = bottom } = spots[index] ?? {};
    if (!(x >= bbox.left)) continue;
    if (!isWhole) {
      ctx.beginPath();
      ctx.fillStyle = cyclic(theme.series, index);
      ctx.arc(x, y, 4 * ratio, 0, 2 * Math.PI);
      ctx.fill();
    }
    ctx.fillStyle = cyclic(theme.labels, index);
    // Of one path against another quantity the axis says the name.
    if (picture.across !== null && picture.quantities.length === 1) continue;
    const right = bbox.left + bbox.width - label.width - 4 * ratio;
    const left = isInside ? Math.min(x + labelGap * ratio, right) : x + labelGap * ratio;
    label.draw(left, places[index] ?? bottom, isInside ? theme.paper : undefined);
  }
  ctx.restore();
}
