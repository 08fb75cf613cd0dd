/** The lines of a graph on paper, and all that stands beside them. */
import { graphToolsText } from '#text/graph-tools.ts';
import { areasOf, medianDash, traceArea } from '../bands.ts';
import { spread } from '../label.ts';
import { keptDash } from '../kept-marks.ts';
import { keptEnds } from '../kept.ts';
import { traceMark } from '../marks.ts';
import { stretchIn, traceFreely, traceInTime } from '../paths.ts';
import { dottedSamples, headingsOf, traceArrow } from '../phase.ts';
import { traceMarks, traceResiduals } from '../points.ts';
import { cyclic, seriesDashes } from '../theme.ts';
import type { Quantity } from '../../quantity.ts';
import { indexAt, seriesOf, type Trajectory } from '../../run/trajectory.ts';
import type { Paint } from './sheet.ts';
import { size, type SheetPen } from './sheet-pen.ts';

/** Pixels of a column in which samples become one. */
const grain = 0.5;

/** From back to front. */
export function drawLinesAndMore(pen: SheetPen): void {
  for (const draw of [drawBands, drawEarlier, drawLines, drawPoints, drawNames]) draw(pen);
}

function drawBands(pen: SheetPen): void {
  for (const band of pen.picture.band ?? []) {
    const series = pen.seriesOf(band.name);
    const ways = pen.ways(band.name);
    const stretch = stretchIn(band.time, pen.ranges.x);
    for (const [low, high] of areasOf(band)) {
      pen.line((path) => traceArea(path, band.time, low, high, ways, stretch, grain), {
        fill: cyclic(pen.theme.areas, series),
        cut: 'plot',
      });
    }
    pen.line((path) => traceInTime(path, band.time, band.mid, ways, stretch, grain), {
      stroke: cyclic(pen.theme.labels, series),
      width: 1.75,
      dash: medianDash,
      cut: 'plot',
    });
  }
}

function drawEarlier(pen: SheetPen): void {
  const { ghost, others, quantities } = pen.picture;
  for (const [series, { name }] of quantities.entries()) {
    if (ghost !== null) {
      const dash = cyclic(seriesDashes, series);
      trace(pen, ghost, name, { stroke: cyclic(pen.theme.ghosts, series), width: 2, dash });
    }
    for (const { trajectory, number } of others) {
      const dash = keptDash(number, series);
      trace(pen, trajectory, name, { stroke: cyclic(pen.theme.kept, series), width: 1.75, dash });
    }
  }
}

function trace(
  pen: SheetPen,
  trajectory: Trajectory,
  name: string,
  style: { stroke: Paint; width: number; dash: readonly number[] },
): void {
  const { across } = pen.picture;
  const row = seriesOf(trajectory, name);
  const ways = pen.ways(name);
  pen.line(
    (path) => {
      if (across === null) {
        const stretch = stretchIn(trajectory.time, pen.ranges.x);
        traceInTime(path, trajectory.time, row, ways, stretch, grain);
      } else {
        const xs = seriesOf(trajectory, across.name);
        traceFreely(path, xs, row, ways, { from: 0, to: row.length - 1 });
      }
    },
    { ...style, cut: 'plot' },
  );
}

function drawLines(pen: SheetPen): void {
  const { trajectory, quantities, across } = pen.picture;
  for (const [series, { name }] of quantities.entries()) {
    trace(pen, trajectory, name, {
      stroke: cyclic(pen.theme.series, series),
      width: 2.5,
      dash: cyclic(seriesDashes, series),
    });
    if (across !== null) drawDirection(pen, across, name, series);
  }
}

function drawDirection(pen: SheetPen, across: Quantity, name: string, series: number): void {
  const { trajectory } = pen.picture;
  const { paper, soft } = pen.theme;
  const fill = cyclic(pen.theme.labels, series);
  const ways = pen.ways(name);
  const [xs, ys] = [seriesOf(trajectory, across.name), seriesOf(trajectory, name)];
  const x = (sample: number): number => ways.left + (xs[sample] ?? NaN) * ways.perX;
  const y = (sample: number): number => ways.bottom + (ys[sample] ?? NaN) * ways.perY;
  for (const heading of headingsOf(xs, ys, ways, xs.length - 1, 90)) {
    pen.line((path) => traceArrow(path, heading, 8), { fill, cut: 'plot' });
  }
  for (const sample of dottedSamples(trajectory)) {
    pen.line((path) => traceMark(path, 0, x(sample), y(sample), 3.5), {
      fill,
      stroke: paper,
      width: 1.5,
      cut: 'plot',
    });
  }
  pen.line((path) => traceMark(path, 0, x(0), y(0), 5), {
    fill: paper,
    stroke: fill,
    width: 2,
  });
  const start = [{ text: graphToolsText.key.start }];
  pen.text(x(0) + 10, y(0) - 12, start, { fill: soft });
}

function drawPoints(pen: SheetPen): void {
  const { points, trajectory, across, showResiduals = false } = pen.picture;
  for (const each of points) {
    const series = pen.seriesOf(each.name);
    const stroke = cyclic(pen.theme.labels, series);
    const ways = pen.ways(each.name);
    if (showResiduals && across === null) {
      pen.line((path) => traceResiduals(path, each, trajectory, ways), {
        stroke,
        width: 1.5,
        cut: 'plot',
      });
    }
    pen.line((path) => traceMarks(path, each, series, ways, 4.5), {
      fill: pen.theme.paper,
      stroke,
      width: 1.75,
      cut: 'around',
    });
  }
}

/**
 * At the ends of the lines: of the present run where there is no axis, of kept runs always, as their
 * letter tells them apart where dashes are hard to see.
 */
function drawNames(pen: SheetPen): void {
  const { trajectory, quantities, across } = pen.picture;
  const present = quantities.map(({ name }) => ({ name, trajectory, tag: '' }));
  const ends = [...(pen.hasNamesAtEnds ? present : []), ...keptEnds(pen.picture)].map((end) => {
    const last = across === null ? indexAt(end.trajectory.time, pen.ranges.x[1]) : -1;
    const xs = across === null ? end.trajectory.time : seriesOf(end.trajectory, across.name);
    const ways = pen.ways(end.name);
    return {
      x: ways.left + (xs.at(last) ?? 0) * ways.perX,
      y: ways.bottom + (seriesOf(end.trajectory, end.name).at(last) ?? 0) * ways.perY,
      pieces: pen.endPieces(end.name, end.tag),
      fill: cyclic(pen.theme.labels, pen.seriesOf(end.name)),
    };
  });
  const { top, left, height, width } = pen.plot;
  const wanted = ends.map(({ y }) => Math.min(Math.max(y, top), top + height));
  const places = spread(wanted, size * 1.25, top, top + height);
  for (const [index, { x, pieces, fill }] of ends.entries()) {
    const y = places[index] ?? top;
    if (pen.hasNamesAtEnds) pen.text(x + 8, y, pieces, { fill });
    else pen.text(Math.min(x, left + width) - 6, y - size * 0.8, pieces, { anchor: 'end', fill });
  }
}
