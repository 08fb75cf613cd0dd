/** The names at the ends of the lines; while time runs, a dot there too. */
import { indexAt, seriesOf } from '../run/trajectory.ts';
import { spread, symbolLabel, wordLabel, type CanvasLabel } from './label.ts';
import { waysOf } from './paths.ts';
import type { GraphPicture } from './picture.ts';
import type { PlotSurface } from './plot-surface.ts';
import { scaleOf, type LineEnd, type PlotSource } from './plot-source.ts';
import { cyclic } from './theme.ts';

const labelGap = 8;
/** Room for labels where graphs line up, in sizes of their text. */
const alignedLabel = 4.5;
const longestWord = 18;
/** Height of a label, in sizes of its text. */
const lineHeight = 1.25;

/** Whether names stand in the plot, as what is right of it is an axis, or as a path may end anywhere. */
const areInside = ({ picture }: PlotSource): boolean =>
  picture.right.length > 0 || picture.across !== null;

/** All lines, those of the present run first. */
function endsOf({ picture, layers }: PlotSource): readonly LineEnd[] {
  const { quantities, trajectory } = picture;
  const areWords = quantities.every(({ label }) => label.length <= longestWord);
  return [
    ...quantities.map(({ name, label }) => {
      return { name, trajectory, words: areWords && label !== name ? label : null, tag: '' };
    }),
    ...(layers?.ends(picture) ?? []),
  ];
}

/** Room at the right for the names, in CSS pixels. */
export function labelRoom(ctx: CanvasRenderingContext2D, source: PlotSource): number {
  if (areInside(source)) return source.theme.textSize * 1.5;
  const widths = endsOf(source).map((end) => labelOf(ctx, source, end, 1).width);
  const least = source.isAligned && source.hasRoom ? source.theme.textSize * alignedLabel : 0;
  return Math.ceil(Math.max(...widths, least)) + labelGap + 6;
}

function labelOf(
  ctx: CanvasRenderingContext2D,
  { picture, theme, hasRoom }: PlotSource,
  { name, words, tag }: LineEnd,
  ratio: number,
): CanvasLabel {
  const size = theme.textSize * ratio;
  if (words !== null && hasRoom) return wordLabel(ctx, words, size, theme.fonts);
  // Of one quantity every line is of that: the run says enough.
  if (tag !== '' && picture.quantities.length === 1) return wordLabel(ctx, tag, size, theme.fonts);
  return symbolLabel(ctx, name, size, theme.fonts, tag);
}

/** Where a line ends, in pixels of the canvas. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

export function drawEnds(plot: PlotSurface, source: PlotSource): void {
  const { picture, theme } = source;
  const { ctx, bbox, ratio } = plot;
  const isInside = areInside(source);
  const height = theme.textSize * ratio;
  const ends = endsOf(source);
  const spots = ends.map((end) => spotOf(plot, source, end));
  const labels = ends.map((end) => labelOf(ctx, source, end, ratio));
  const lefts = spots.map(({ x }, index) => {
    const most = bbox.left + bbox.width - (labels[index]?.width ?? 0) - 4 * ratio;
    return isInside ? Math.min(x + labelGap * ratio, most) : x + labelGap * ratio;
  });
  const isNamed = (index: number): boolean =>
    // Of one path against another quantity the axis says the name.
    (spots[index]?.x ?? NaN) >= bbox.left &&
    !(picture.across !== null && picture.quantities.length === 1 && ends[index]?.tag === '');
  const places = placesOf(
    spots.map(({ y }, index) => ({
      left: lefts[index] ?? 0,
      width: labels[index]?.width ?? 0,
      middle: y - (isInside ? height : 0),
      isShown: isNamed(index),
    })),
    height * lineHeight,
    bbox.top + (isInside ? height / 2 : 0),
    // Below the plot stand the numbers of the axis.
    bbox.top + bbox.height - height / 2,
  );
  ctx.save();
  ctx.setLineDash([]);
  for (const [index, { name, tag }] of ends.entries()) {
    const { x, y } = spots[index] ?? { x: NaN, y: NaN };
    if (!(x >= bbox.left)) continue;
    const series = picture.quantities.findIndex((quantity) => quantity.name === name);
    if (tag === '' && !isAtEnd(plot, source)) {
      ctx.beginPath();
      ctx.fillStyle = cyclic(theme.series, series);
      ctx.arc(x, y, 4 * ratio, 0, 2 * Math.PI);
      ctx.fill();
    }
    if (!isNamed(index)) continue;
    ctx.fillStyle = cyclic(theme.labels, series);
    labels[index]?.draw(lefts[index] ?? 0, places[index] ?? y, isInside ? theme.paper : undefined);
  }
  ctx.restore();
}

/** Whether the present run is drawn up to where it ends, or up to the edge. */
function isAtEnd(plot: PlotSurface, { picture, isWhole, last }: PlotSource): boolean {
  return isWhole || (picture.across === null && lastIn(plot, picture) < last);
}

/** The last sample that is in sight. */
function lastIn(
  plot: PlotSurface,
  { trajectory, across }: Pick<GraphPicture, 'trajectory' | 'across'>,
) {
  return across === null
    ? indexAt(trajectory.time, plot.rangeOf('x')[1])
    : trajectory.time.length - 1;
}

function spotOf(
  plot: PlotSurface,
  { picture, last }: PlotSource,
  { name, trajectory, tag }: LineEnd,
): Spot {
  const { across } = picture;
  const inSight = lastIn(plot, { trajectory, across });
  const sample = tag === '' ? Math.min(last, inSight) : inSight;
  const xs = across === null ? trajectory.time : seriesOf(trajectory, across.name);
  const ways = waysOf(plot, scaleOf(picture, name));
  const { top, height } = plot.bbox;
  const y = ways.bottom + (seriesOf(trajectory, name)[sample] ?? NaN) * ways.perY;
  return {
    x: ways.left + (xs[sample] ?? NaN) * ways.perX,
    y: Math.min(Math.max(Number.isFinite(y) ? y : top + height, top), top + height),
  };
}

interface WantedPlace {
  readonly left: number;
  readonly width: number;
  readonly middle: number;
  readonly isShown: boolean;
}

/** The middles of labels that are kept apart from those that stand beside them. */
function placesOf(
  wanted: readonly WantedPlace[],
  gap: number,
  top: number,
  bottom: number,
): readonly number[] {
  const places = wanted.map(({ middle }) => middle);
  const left = new Set(wanted.flatMap(({ isShown }, index) => (isShown ? [index] : [])));
  for (const first of left) {
    // All that overlap in width with the first, or with one that does.
    const group = [first];
    left.delete(first);
    for (const member of group) {
      for (const other of left) {
        const [one, two] = [wanted[member], wanted[other]];
        if (one === undefined || two === undefined) continue;
        if (one.left > two.left + two.width || two.left > one.left + one.width) continue;
        left.delete(other);
        group.push(other);
      }
    }
    const apart = spread(
      group.map((index) => places[index] ?? top),
      Math.min(gap, (bottom - top) / Math.max(group.length - 1, 1)),
      top,
      bottom,
    );
    for (const [number, index] of group.entries()) places[index] = apart[number] ?? top;
  }
  return places;
}
