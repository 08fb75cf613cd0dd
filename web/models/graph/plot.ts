/** A uPlot for one picture: axes, lines in the theme's colours, the ghost below, names at the ends. */
import UPlot from 'uplot';
import { decimalsOf, figure } from '../figures.ts';
import { inPlot, timePath } from './paths.ts';
import { cyclic, seriesDashes, type GraphTheme } from './theme.ts';
import type { GraphPicture } from './picture.ts';
import { drawEnds, labelRoom } from './plot-ends.ts';
import { scaleOf, type PlotSource } from './plot-source.ts';
import { seriesOf } from '../run/trajectory.ts';

export interface PlotSize {
  readonly width: number;
  readonly height: number;
}

const lineWidth = 2.25;
const ghostWidth = 2;
/** Room for the axis where graphs line up, in sizes of its text. */
const alignedAxis = 3;

/** Distances between ticks: 1, 2 and 5 times the powers of ten, as on squared paper. */
const increments = Array.from({ length: 31 }, (_, index) => 10 ** (index - 15)).flatMap((power) =>
  [1, 2, 5].map((factor) => Number((factor * power).toPrecision(3))),
);

/** uPlot listens to nothing: pointer and keys are read in one place, by the element. */
const deaf = Object.fromEntries(
  ['mousedown', 'mouseup', 'click', 'dblclick', 'mousemove', 'mouseleave', 'mouseenter'].map(
    (name) => [name, () => null],
  ),
);

/** A new plot in `place`. */
export function createPlot(place: HTMLElement, size: PlotSize, source: () => PlotSource): UPlot {
  const { picture, theme } = source();
  const series = ({ name }: { readonly name: string }, index: number): UPlot.Series => ({
    scale: scaleOf(picture, name),
    stroke: () => cyclic(source().theme.series, index),
    dash: [...cyclic(seriesDashes, index)],
    width: lineWidth,
    cap: 'round',
    pxAlign: 0,
    points: { show: false },
  });
  const hasRight = picture.right.length > 0;
  const options: UPlot.Options = {
    ...size,
    scales: {
      x: { time: false, range: () => [...source().xRange] },
      y: { range: () => [...source().yRange] },
      ...(hasRight ? { right: { range: () => [...source().rightRange] } } : {}),
    },
    series: [{}, ...linesOf(picture).map(series)],
    axes: [
      { ...axisOf(source, 48), gap: 6, size: theme.textSize * 1.45 },
      valueAxis(source),
      ...(hasRight
        ? [{ ...valueAxis(source), scale: 'right', side: 1 as const, grid: { show: false } }]
        : []),
    ],
    padding: [theme.textSize * 0.6, (plot) => (hasRight ? 0 : labelRoom(plot, source())), 0, 0],
    legend: { show: false },
    cursor: {
      y: false,
      x: picture.across === null,
      bind: deaf,
      drag: { x: false, y: false, setScale: false },
      points: { size: 9, width: 2, stroke: () => source().theme.paper },
    },
    hooks: {
      drawAxes: [
        (plot) => {
          drawZero(plot, source());
          source().layers?.drawBelow(plot, source());
          drawGhost(plot, source());
        },
      ],
      draw: [
        (plot) => {
          source().layers?.drawAbove(plot, source());
          drawEnds(plot, source());
        },
      ],
    },
  };
  return new UPlot(options, dataOf(picture, Infinity), place);
}

/** What uPlot draws: it knows lines in time only. */
const linesOf = ({ across, quantities }: GraphPicture) => (across === null ? quantities : []);

/** The run as far as sample `until`. */
export function dataOf(picture: GraphPicture, until: number): UPlot.AlignedData {
  const { trajectory } = picture;
  if (picture.across !== null) return [[0, 1]];
  const end = Math.min(until + 1, trajectory.time.length);
  const rows = picture.quantities.map(({ name }) =>
    withGaps(seriesOf(trajectory, name).subarray(0, end)),
  );
  return [trajectory.time.subarray(0, end), ...rows];
}

/** A name may have no value at the start; uPlot knows that as null. */
function withGaps(row: Float64Array): Float64Array | (number | null)[] {
  if (!Number.isNaN(row[0])) return row;
  return Array.from(row, (value) => (Number.isNaN(value) ? null : value));
}

function axisOf(source: () => PlotSource, space: number): UPlot.Axis {
  const { theme } = source();
  return {
    font: fontOf(theme),
    space,
    incrs: increments,
    stroke: () => source().theme.soft,
    grid: { stroke: () => source().theme.line, width: 1 },
    ticks: { show: false },
    border: { show: true, stroke: () => source().theme.strong, width: 1 },
    values: (_plot, splits, _axis, _space, increment) =>
      splits.map((split) => figure(split, decimalsOf(increment))),
  };
}

function valueAxis(source: () => PlotSource): UPlot.Axis {
  return {
    ...axisOf(source, 40),
    gap: 8,
    size: (plot, values) => axisWidth(plot, values, source()),
  };
}

const fontOf = ({ textSize, fonts }: GraphTheme, ratio = 1): string =>
  `${String(textSize * ratio)}px ${fonts.words}`;

function axisWidth(
  plot: UPlot,
  values: readonly string[] | null,
  { theme, isAligned }: PlotSource,
): number {
  const least = theme.textSize * (isAligned ? alignedAxis : 1);
  // uPlot remembers which font it set last.
  plot.ctx.save();
  plot.ctx.font = fontOf(theme, UPlot.pxRatio);
  const widths = (values ?? []).map((value) => plot.ctx.measureText(value).width / UPlot.pxRatio);
  plot.ctx.restore();
  return Math.ceil(Math.max(...widths, least)) + 10;
}

/** Where values go below zero, the line of zero stands out. */
function drawZero(plot: UPlot, { theme, yRange: [least, most] }: PlotSource): void {
  if (!(least < 0 && most > 0)) return;
  const { ctx, bbox } = plot;
  const y = Math.round(plot.valToPos(0, 'y', true)) + 0.5;
  ctx.save();
  ctx.lineWidth = UPlot.pxRatio;
  ctx.strokeStyle = theme.strong;
  ctx.stroke(new Path2D(`M${String(bbox.left)} ${String(y)}h${String(bbox.width)}`));
  ctx.restore();
}

function drawGhost(plot: UPlot, { picture, theme }: PlotSource): void {
  const { ghost, quantities, across } = picture;
  if (ghost === null || across !== null) return;
  const { ctx } = plot;
  inPlot(plot, () => {
    ctx.lineWidth = ghostWidth * UPlot.pxRatio;
    ctx.lineJoin = 'round';
    for (const [index, { name }] of quantities.entries()) {
      ctx.strokeStyle = cyclic(theme.ghosts, index);
      ctx.setLineDash(cyclic(seriesDashes, index).map((length) => length * UPlot.pxRatio));
      ctx.stroke(timePath(plot, scaleOf(picture, name), ghost.time, seriesOf(ghost, name)));
    }
  });
}
