/** What one graph shows: a run against time, perhaps with the run before it. No DOM. */
import { decimalsFor } from './figures.ts';
import type { Quantity } from './quantity.ts';
import { seriesOf, timeBounds, valueBounds, type Trajectory } from './trajectory.ts';

/** A parameter of the earlier run: its name, and its value with unit. */
export interface GhostNote {
  readonly name: string;
  readonly value: string;
}

export interface GraphPicture {
  readonly title?: string;
  readonly time: Quantity;
  /** What is drawn, one line each. */
  readonly quantities: readonly Quantity[];
  /** In place of the names at the vertical axis. */
  readonly yLabel?: string;
  readonly yMin?: number;
  readonly yMax?: number;
  readonly trajectory: Trajectory;
  readonly ghost: Trajectory | null;
  /** What the ghost was made with, where that differs. */
  readonly ghostNotes: readonly GhostNote[];
}

/** Least and most of an axis. */
export type Range = readonly [least: number, most: number];

/** All rows of values that have to fit in the picture. */
export function rowsOf(picture: GraphPicture): readonly Float64Array[] {
  const { quantities, trajectory, ghost } = picture;
  const runs = ghost === null ? [trajectory] : [trajectory, ghost];
  return runs.flatMap((run) => quantities.map(({ name }) => seriesOf(run, name)));
}

/** The range of time: the longest run. */
export function timeRange({ trajectory, ghost }: GraphPicture): Range {
  const [start, end] = timeBounds(trajectory);
  const most = ghost === null ? end : Math.max(end, timeBounds(ghost)[1]);
  return most > start ? [start, most] : [start, start + 1];
}

/** How much of the height a picture has to fill before the axis is left as it is. */
const fill = 0.55;

/**
 * The range of the vertical axis. Zero is in it when the values come near; and while they still fit
 * well in the range of before, that stays, so that an axis does not jump under a moving slider.
 */
export function valueRange(picture: GraphPicture, before: Range | null): Range {
  const bounds = valueBounds(rowsOf(picture)) ?? [0, 1];
  const wanted = roundRange(...bounds);
  const calm = before !== null && keeps(before, bounds) ? before : wanted;
  const least = picture.yMin ?? calm[0];
  const most = picture.yMax ?? calm[1];
  return most > least ? [least, most] : [least, least + 1];
}

function keeps([least, most]: Range, [low, high]: Range): boolean {
  return (
    low >= least &&
    high <= most &&
    high - Math.min(low, least > 0 ? low : 0) >= fill * (most - least)
  );
}

/** The smallest range between round numbers that holds both. */
export function roundRange(low: number, high: number): Range {
  if (low === high) {
    const room = low === 0 ? 1 : Math.abs(low) * 0.2;
    return low === 0 ? [0, 1] : [low - room, low + room];
  }
  const least = low >= 0 && low < 0.6 * high ? 0 : low;
  const most = high <= 0 && high > 0.6 * low ? 0 : high;
  const step = roundStep((most - least) / 5);
  const down = least === 0 ? 0 : Math.floor(least / step + 1e-9) * step;
  const up = most === 0 ? 0 : Math.ceil(most / step - 1e-9) * step;
  return [down, up];
}

/** The smallest of 1, 2, 5 times a power of ten that is not below `size`. */
export function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const factor = [1, 2, 5, 10].find((each) => each * power >= size * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Decimals in which the values of a run can be read beside the graph. */
export function readingDecimals(trajectory: Trajectory, name: string): number | null {
  const bounds = valueBounds([seriesOf(trajectory, name)]);
  if (bounds === null) return 0;
  const [least, most] = bounds;
  // A row that never changes is a number that someone chose: as that stands.
  if (least === most) return null;
  return decimalsFor(Math.max(most - least, Math.abs(most) / 10, Math.abs(least) / 10));
}
