/** What one graph shows: a run against time or in a phase plot, and what stands beside it. No DOM. */
import type { Band } from '../study.ts';
import { decimalsFor } from '../figures.ts';
import type { Quantity } from '../quantity.ts';
import {
  boundsOf,
  indexAt,
  seriesOf,
  timeBounds,
  valueBounds,
  type Trajectory,
} from '../run/trajectory.ts';

/** A parameter of the earlier run: its name, and its value with unit. */
export interface GhostNote {
  readonly name: string;
  readonly value: string;
}

/** An earlier run that has a name. */
export interface OtherRun {
  /** Its place among all that are kept, from 0: that gives its letter and its dashes. */
  readonly number: number;
  readonly title: string;
  readonly trajectory: Trajectory;
}

/** What was measured of one quantity: one place for each row that holds both numbers. */
export interface MeasuredPoints {
  readonly name: string;
  /** Of the table they are in. */
  readonly title: string;
  /** Where they stand on the horizontal axis. */
  readonly across: Float64Array;
  readonly values: Float64Array;
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
  /** Names of the quantities that have the axis at the right; none, and there is no such axis. */
  readonly right: readonly string[];
  readonly rightLabel?: string;
  /** What is drawn against (a phase plot); null for time. */
  readonly across: Quantity | null;
  readonly trajectory: Trajectory;
  readonly ghost: Trajectory | null;
  /** What the ghost was made with, where that differs. */
  readonly ghostNotes: readonly GhostNote[];
  readonly others: readonly OtherRun[];
  readonly points: readonly MeasuredPoints[];
  /** Whether sticks join measured points to the line. */
  readonly showResiduals?: boolean;
  readonly band: readonly Band[] | null;
}

/** Least and most of an axis. */
export type Range = readonly [least: number, most: number];

/** Which of the vertical axes. */
export type Side = 'left' | 'right';

/** The axis of a quantity. */
export function sideOf({ right }: Pick<GraphPicture, 'right'>, name: string): Side {
  return right.includes(name) ? 'right' : 'left';
}

/** Whether there is something to draw that not every graph has. */
export function hasLayers({ across, right, others, points, band }: GraphPicture): boolean {
  return across !== null || band !== null || right.length + others.length + points.length > 0;
}

/** All runs in the picture, the present one first. */
export function runsOf({ trajectory, ghost, others }: GraphPicture): readonly Trajectory[] {
  const earlier = others.map((other) => other.trajectory);
  return ghost === null ? [trajectory, ...earlier] : [trajectory, ghost, ...earlier];
}

/** The range of time: the longest run, and all that was measured. */
export function timeRange(picture: GraphPicture): Range {
  const ends = [
    ...runsOf(picture).map(timeBounds),
    ...(picture.across === null ? picture.points : []).map(({ across }) => boundsOf(across)),
    ...(picture.band ?? []).map(({ time }) => boundsOf(time)),
  ].filter((range) => range !== null);
  const start = Math.min(...ends.map(([first]) => first));
  const most = Math.max(...ends.map(([, last]) => last));
  return most > start ? [start, most] : [start, start + 1];
}

/** The range of the horizontal axis of a phase plot, as {@link valueRange} is that of a vertical one. */
export function acrossRange(picture: GraphPicture, before: Range | null): Range {
  const name = picture.across?.name ?? '';
  const rows = runsOf(picture).map((run) => seriesOf(run, name));
  return calmRange([...rows, ...picture.points.map(({ across }) => across)], before);
}

/**
 * The range of a vertical axis. Zero is in it when the values come near; and while they still fit
 * well in the range of before, that stays, so that an axis does not jump under a moving slider. With
 * a window of time only what is in that window counts.
 */
export function valueRange(
  picture: GraphPicture,
  before: Range | null,
  side: Side = 'left',
  window: Range | null = null,
): Range {
  const [low, high] = calmRange(rowsOf(picture, side, window), before);
  const isFixed = side === 'left' && window === null;
  const least = (isFixed ? picture.yMin : undefined) ?? low;
  const most = (isFixed ? picture.yMax : undefined) ?? high;
  return most > least ? [least, most] : [least, least + 1];
}

/** All rows of values that have to fit at an axis. */
function rowsOf(picture: GraphPicture, side: Side, window: Range | null): readonly Float64Array[] {
  const isHere = ({ name }: { readonly name: string }): boolean => sideOf(picture, name) === side;
  const quantities = picture.quantities.filter(isHere);
  const lines = runsOf(picture).flatMap((run) =>
    quantities.map(({ name }) => within(run.time, seriesOf(run, name), window)),
  );
  const points = picture.points
    .filter(isHere)
    .map(({ across, values }) =>
      window === null
        ? values
        : values.filter((_, index) => isWithin(across[index] ?? NaN, window)),
    );
  const bands = (picture.band ?? [])
    .filter(isHere)
    .flatMap(({ time, low, high }) => [within(time, low, window), within(time, high, window)]);
  return [...lines, ...points, ...bands];
}

const isWithin = (value: number, [least, most]: Range): boolean => value >= least && value <= most;

/** The part of a row in a window of time, with a sample beyond either end. */
function within(time: Float64Array, row: Float64Array, window: Range | null): Float64Array {
  if (window === null) return row;
  return row.subarray(indexAt(time, window[0]), indexAt(time, window[1]) + 2);
}

/** How much of the height a picture has to fill before the axis is left as it is. */
const fill = 0.55;

function calmRange(rows: readonly Float64Array[], before: Range | null): Range {
  const bounds = valueBounds(rows) ?? [0, 1];
  return before !== null && keeps(before, bounds) ? before : roundRange(...bounds);
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
  const bounds = boundsOf(seriesOf(trajectory, name));
  if (bounds === null) return 0;
  const [least, most] = bounds;
  // A row that never changes is a number that someone chose: as that stands.
  if (least === most) return null;
  return decimalsFor(Math.max(most - least, Math.abs(most) / 10, Math.abs(least) / 10));
}
