/** What the axes of a graph run from and to, calm while a slider moves. No DOM. */
import { acrossRange, timeRange, valueRange, type GraphPicture, type Range } from './picture.ts';

/** The part of a graph that is looked at; `y` only where someone chose that too. */
export interface GraphWindow {
  readonly x: Range;
  readonly y: Range | null;
}

export interface GraphRanges {
  readonly x: Range;
  readonly y: Range;
  readonly right: Range;
  /** Of the horizontal axis when nothing is left out. */
  readonly whole: Range;
}

/** The ranges for a picture, seen through a window, after those of before. */
export function rangesOf(
  picture: GraphPicture,
  window: GraphWindow | null,
  before: GraphRanges | null,
): GraphRanges {
  const isPhase = picture.across !== null;
  const whole = isPhase ? acrossRange(picture, before?.whole ?? null) : timeRange(picture);
  const x = window === null ? whole : (overlap(window.x, whole) ?? whole);
  const inTime = isPhase || x === whole ? null : x;
  const values = (side: 'left' | 'right'): Range =>
    valueRange(picture, before?.[side === 'left' ? 'y' : 'right'] ?? null, side, inTime);
  return { x, y: window?.y ?? values('left'), right: values('right'), whole };
}

/** The part of a range that lies in another; null where nothing does. */
export function overlap([least, most]: Range, [low, high]: Range): Range | null {
  const both: Range = [Math.max(least, low), Math.min(most, high)];
  return both[1] > both[0] ? both : null;
}
