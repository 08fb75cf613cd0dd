/** A uPlot for one picture: lines in the theme's colours, the ghost below, names at the lines' ends. */
import UPlot from 'uplot';
import { decimalsOf, figure } from './figures.ts';
import { spread, symbolLabel, wordLabel, type CanvasLabel } from './graph-label.ts';
import { seriesDashes, type GraphTheme } from './graph-theme.ts';
import type { GraphPicture, Range } from './picture.ts';
import { seriesOf, type Trajectory } from './trajectory.ts';

/** What the plot asks for whenever it draws. */
export interface PlotSource {
  readonly picture: GraphPicture;
  readonly theme: GraphTheme;
  readonly xRange: Range;
  readonly yRange: Range;
  /** Whether other graphs stand below or beside this one, and time should line up. */
  readonly isAligned: boolean;
  /** Words at the lines where there is room, else symbols. */
  readonly hasRoom: boolean;
  /** Whether the run is shown to its end. */
  readonly isWhole: boolean;
}

export interface PlotSize {
  readonly width: number;
  readonly height: number;
}

const lineWidth = 2.25;
const ghostWidth = 2;
const labelGap = 8;
/** Room for axis and labels where graphs line up, in sizes of their text. */
const alignedAxis = 3;
const alignedLabel = 4.5;
const longestWord = 18;

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
  const series = (index: number): UPlot.Series => ({
    stroke: () => cyclic(source().theme.series, index),
    dash: [...cyclic(seriesDashes, index)],
    width: lineWidth,
    cap: 'round',
    pxAlign: 0,
    points: { show: false },
  });
  const font = `${String(theme.textSize)}px ${theme.fonts.words}`;
  const axis = (space: number): UPlot.Axis => ({
    font,
    space,
    incrs: increments,
    stroke: () => source().theme.soft,
    grid: { stroke: () => source().theme.line, width: 1 },
    ticks: { show: false },
    border: { show: true, stroke: () => source().theme.strong, width: 1 },
    values: (_plot, splits, _axis, _space, increment) =>
      splits.map((split) => figure(split, decimalsOf(increment))),
  });
  const options: UPlot.Options = {
    ...size,
    scales: {
      x: { time: false, range: () => [...source().xRange] },
      y: { range: () => [...source().yRange] },
    },
    series: [{}, ...picture.quantities.map((_, index) => series(index))],
    axes: [
      { ...axis(48), gap: 6, size: theme.textSize * 1.45 },
      { ...axis(40), gap: 8, size: (plot, values) => axisWidth(plot, values, source()) },
    ],
    padding: [theme.textSize * 0.6, (plot) => labelRoom(plot, source()), 0, 0],
    legend: { show: false },
    cursor: {
      y: false,
      bind: deaf,
      drag: { x: false, y: false, setScale: false },
      points: { size: 9, width: 2, stroke: () => source().theme.paper },
    },
    hooks: {
      drawAxes: [(plot) => drawZero(plot, source()), (plot) => drawGhost(plot, source())],
      draw: [(plot) => drawEnds(plot, source())],
    },
  };
  return new UPlot(options, dataOf(picture, Infinity), place);
}

/** The run as far as sample `until`. */
export function dataOf({ trajectory, quantities }: GraphPicture, until: number): UPlot.AlignedData {
  const end = Math.min(until + 1, trajectory.time.length);
  const rows = quantities.map(({ name }) => withGaps(seriesOf(trajectory, name).subarray(0, end)));
  return [trajectory.time.subarray(0, end), ...rows];
}

/** A name may have no value at the start; uPlot knows that as null. */
function withGaps(row: Float64Array): Float64Array | (number | null)[] {
  if (!Number.isNaN(row[0])) return row;
  return Array.from(row, (value) => (Number.isNaN(value) ? null : value));
}

function cyclic<Item>(list: readonly Item[], index: number): Item {
  const item = list[index % list.length];
  if (item === undefined) throw new RangeError('An empty list has no items to go round.');
  return item;
}

function axisWidth(
  plot: UPlot,
  values: readonly string[] | null,
  { theme, isAligned }: PlotSource,
): number {
  const least = theme.textSize * (isAligned ? alignedAxis : 1);
  plot.ctx.font = `${String(theme.textSize * UPlot.pxRatio)}px ${theme.fonts.words}`;
  const widths = (values ?? []).map((value) => plot.ctx.measureText(value).width / UPlot.pxRatio);
  return Math.ceil(Math.max(...widths, least)) + 10;
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

/** Room at the right for the names. */
function labelRoom(plot: UPlot, source: PlotSource): number {
  const widths = labels(plot, source).map(({ width }) => width / UPlot.pxRatio);
  const least = source.isAligned && source.hasRoom ? source.theme.textSize * alignedLabel : 0;
  return Math.ceil(Math.max(...widths, least)) + labelGap + 6;
}

function clipToPlot({ ctx, bbox }: UPlot): void {
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
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
  const { ghost, quantities } = picture;
  if (ghost === null) return;
  const { ctx } = plot;
  ctx.save();
  clipToPlot(plot);
  ctx.lineWidth = ghostWidth * UPlot.pxRatio;
  ctx.lineJoin = 'round';
  for (const [index, { name }] of quantities.entries()) {
    ctx.strokeStyle = cyclic(theme.ghosts, index);
    ctx.setLineDash(cyclic(seriesDashes, index).map((length) => length * UPlot.pxRatio));
    ctx.stroke(tracePath(plot, ghost, name));
  }
  ctx.restore();
}

/** A line through the samples; of those that fall in one column of pixels, first, least, most, last. */
function tracePath(plot: UPlot, { time, series }: Trajectory, name: string): Path2D {
  const path = new Path2D();
  const values = series.get(name) ?? [];
  let column = NaN;
  let least = Infinity;
  let most = -Infinity;
  let last = NaN;
  const flush = (): void => {
    if (Number.isNaN(column)) return;
    if (least < most) {
      path.lineTo(column, least);
      path.lineTo(column, most);
    }
    path.lineTo(column, last);
  };
  for (const [index, value] of values.entries()) {
    const x = Math.round(plot.valToPos(time[index] ?? 0, 'x', true));
    const y = plot.valToPos(value, 'y', true);
    if (!Number.isFinite(y)) continue;
    if (x !== column) {
      flush();
      path.lineTo(x, y);
      column = x;
      least = most = y;
    }
    least = Math.min(least, y);
    most = Math.max(most, y);
    last = y;
  }
  flush();
  return path;
}

/** A name at the end of each line; while time runs, a dot there too. */
function drawEnds(plot: UPlot, source: PlotSource): void {
  const { picture, theme, isWhole } = source;
  const { ctx, bbox } = plot;
  const ratio = UPlot.pxRatio;
  const last = plot.data[0].length - 1;
  if (last < 0) return;
  const x = plot.valToPos(plot.data[0][last] ?? 0, 'x', true);
  const bottom = bbox.top + bbox.height;
  const heights = picture.quantities.map((_, index) => {
    const y = plot.valToPos(plot.data[index + 1]?.[last] ?? 0, 'y', true);
    return Math.min(Math.max(Number.isFinite(y) ? y : bottom, bbox.top), bottom);
  });
  const places = spread(heights, theme.textSize * 1.25 * ratio, bbox.top, bottom);
  ctx.save();
  for (const [index, label] of labels(plot, source).entries()) {
    if (!isWhole) {
      ctx.beginPath();
      ctx.fillStyle = cyclic(theme.series, index);
      ctx.arc(x, heights[index] ?? bottom, 4 * ratio, 0, 2 * Math.PI);
      ctx.fill();
    }
    ctx.fillStyle = cyclic(theme.labels, index);
    label.draw(x + labelGap * ratio, places[index] ?? bottom);
  }
  ctx.restore();
}
