/** The axes of a plot: where they stand, their ticks, the lines of the grid, and that of zero. */
import { decimalsOf, figure } from '../figures.ts';
import type { Range } from './picture.ts';
import type { Box, PlotSize, PlotSurface } from './plot-surface.ts';
import { labelRoom } from './plot-ends.ts';
import type { PlotSource } from './plot-source.ts';
import type { GraphTheme } from './theme.ts';

export interface Tick {
  readonly value: number;
  readonly text: string;
}

export interface PlotLayout {
  /** Within the axes, in CSS pixels. */
  readonly box: Box;
  readonly x: readonly Tick[];
  readonly y: readonly Tick[];
  readonly right: readonly Tick[];
}

/** Least room for a tick on either axis, in CSS pixels. */
const space = { across: 48, up: 40 };
/** Between two words at the horizontal axis. */
const wordGap = 12;
/** Between an axis and the words at it. */
const gap = 8;
/** Room for the axis where graphs line up, in sizes of its text. */
const alignedAxis = 3;

/** Words are measured in CSS pixels, however fine the canvas is. */
export function layoutOf(
  ctx: CanvasRenderingContext2D,
  { width, height }: PlotSize,
  source: PlotSource,
): PlotLayout {
  const { picture, theme, isAligned, xRange, yRange, rightRange } = source;
  ctx.font = fontOf(theme, 1);
  const wide = ({ text }: Tick): number => ctx.measureText(text).width;
  const axisWidth = (ticks: readonly Tick[]): number =>
    Math.ceil(Math.max(...ticks.map(wide), theme.textSize * (isAligned ? alignedAxis : 1))) +
    gap +
    2;
  const top = theme.textSize * 0.6;
  const inner = Math.max(height - top - theme.textSize * 1.45, 1);
  const y = ticksOf(yRange, space.up / inner);
  const hasRight = picture.right.length > 0;
  const right = hasRight ? ticksOf(rightRange, space.up / inner) : [];
  const left = axisWidth(y);
  const atEnds = hasRight ? axisWidth(right) : labelRoom(ctx, source);
  const room = Math.max(width - left - atEnds, 1);
  ctx.font = fontOf(theme, 1);
  let x = ticksOf(xRange, space.across / room);
  const widest = Math.max(...x.map(wide), 0) + wordGap;
  if (widest > space.across) x = ticksOf(xRange, widest / room);
  // The last number at the horizontal axis stands whole, however little is to the right of it.
  const end = x.at(-1);
  const place = end === undefined ? 0 : (end.value - xRange[0]) / (xRange[1] - xRange[0]);
  const beyond = end === undefined ? 0 : wide(end) / 2 + 1 - (1 - place) * room;
  const after = Math.max(atEnds, Math.ceil(beyond));
  return {
    box: { left, top, width: Math.max(width - left - after, 1), height: inner },
    x,
    y,
    right,
  };
}

export function drawAxes(
  plot: PlotSurface,
  { theme, yRange }: PlotSource,
  layout: PlotLayout,
): void {
  const { ctx, bbox, ratio } = plot;
  const end = bbox.left + bbox.width;
  const bottom = bbox.top + bbox.height;
  ctx.setLineDash([]);
  ctx.lineWidth = Math.max(Math.round(ratio), 1);
  const isOdd = ctx.lineWidth % 2 === 1;
  const crisp = (place: number): number => Math.round(place) + (isOdd ? 0.5 : 0);
  const rule = (x0: number, y0: number, x1: number, y1: number): void => {
    ctx.beginPath();
    ctx.moveTo(x0, y0);
    ctx.lineTo(x1, y1);
    ctx.stroke();
  };
  const across = (value: number): number => crisp(bbox.left + plot.valToPos(value, 'x') * ratio);
  const up = (value: number, scale: 'y' | 'right'): number =>
    crisp(bbox.top + plot.valToPos(value, scale) * ratio);
  ctx.strokeStyle = theme.line;
  for (const { value } of layout.x) rule(across(value), bbox.top, across(value), bottom);
  for (const { value } of layout.y) rule(bbox.left, up(value, 'y'), end, up(value, 'y'));
  ctx.strokeStyle = theme.strong;
  rule(crisp(bbox.left), bbox.top, crisp(bbox.left), bottom);
  rule(bbox.left, crisp(bottom), end, crisp(bottom));
  if (layout.right.length > 0) rule(crisp(end), bbox.top, crisp(end), bottom);
  // Where values go below zero, the line of zero stands out.
  if (yRange[0] < 0 && yRange[1] > 0) rule(bbox.left, up(0, 'y'), end, up(0, 'y'));
  ctx.font = fontOf(theme, ratio);
  ctx.fillStyle = theme.soft;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'right';
  for (const { value, text } of layout.y) {
    ctx.fillText(text, bbox.left - gap * ratio, up(value, 'y'));
  }
  ctx.textAlign = 'left';
  for (const { value, text } of layout.right) {
    ctx.fillText(text, end + gap * ratio, up(value, 'right'));
  }
  ctx.textAlign = 'center';
  ctx.textBaseline = 'top';
  for (const { value, text } of layout.x) ctx.fillText(text, across(value), bottom + 6 * ratio);
}

const fontOf = ({ textSize, fonts }: GraphTheme, ratio: number): string =>
  `${String(textSize * ratio)}px ${fonts.words}`;

/** Steps in which squared paper is numbered. */
const factors = [1, 2, 5, 10];

/** The ticks in a range that are at least `part` of it apart: by 1, 2 or 5 times a power of ten. */
export function ticksOf([least, most]: Range, part: number): readonly Tick[] {
  const smallest = (most - least) * Math.min(part, 1);
  const power = 10 ** Math.floor(Math.log10(smallest));
  const factor = factors.find((each) => each * power >= smallest * (1 - 1e-9)) ?? 10;
  const step = Number((factor * power).toPrecision(3));
  const decimals = decimalsOf(step);
  const first = Math.ceil(least / step - 1e-9);
  const last = Math.floor(most / step + 1e-9);
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => {
    const value = (first + index) * step;
    return { value, text: figure(value, decimals) };
  });
}
