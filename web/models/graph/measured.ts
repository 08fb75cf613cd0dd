/** Measured points beside a run: which belong to a graph, and which is read. No DOM. */
import type { MeasuredData } from '#core/models/definition.ts';
import type { MeasuredPoints, Range } from './picture.ts';

/**
 * The points of a graph: every column with the name of a quantity that is drawn, against the column
 * of what is on the horizontal axis. For `time` that is the first column, unless that has the name
 * of something else.
 */
export function pointsOf(
  data: readonly MeasuredData[],
  y: readonly string[],
  axis: string,
  time: string,
): readonly MeasuredPoints[] {
  return data.flatMap(({ title, columns, rows }) => {
    const isTimeFirst = axis === time && [undefined, '', time].includes(columns[0]?.name);
    const across = isTimeFirst ? 0 : columns.findIndex(({ name }) => name === axis);
    if (across === -1) return [];
    return columns.flatMap(({ name }, column) => {
      if (name === undefined || column === across || !y.includes(name)) return [];
      const places = rows.map((row) => [row[across] ?? NaN, row[column] ?? NaN] as const);
      const whole = places.filter((place) => place.every(Number.isFinite));
      return {
        name,
        title,
        across: Float64Array.from(whole, ([place]) => place),
        values: Float64Array.from(whole, ([, value]) => value),
      };
    });
  });
}

/** The row that is measured nearest to a place on the horizontal axis; -1 where there is none. */
export function nearestRow({ across }: MeasuredPoints, place: number): number {
  let nearest = -1;
  let least = Infinity;
  for (const [row, value] of across.entries()) {
    const distance = Math.abs(value - place);
    if (distance < least) [nearest, least] = [row, distance];
  }
  return nearest;
}

/** How near a measured point has to be, as a part of the axis, to be told with a moment. */
const near = 0.02;

/** As {@link nearestRow}, where the row is so near that it stands at the cursor; else -1. */
export function rowAt(points: MeasuredPoints, place: number, [least, most]: Range): number {
  const row = nearestRow(points, place);
  const distance = Math.abs((points.across[row] ?? NaN) - place);
  return distance <= near * (most - least) ? row : -1;
}
