/** The lines of a diagram: pipes with right angles, and curved links. */
import { borderPoint, type Box, type Point } from './geometry.ts';

/** A cubic curve. */
export interface Curve {
  readonly from: Point;
  readonly control1: Point;
  readonly control2: Point;
  readonly to: Point;
}

/** Which way a pipe runs through a valve. */
export type Axis = 'across' | 'down';

/** The way a pipe runs from one place by a valve to another. */
export function axisOf(from: Point | undefined, valve: Point, to: Point | undefined): Axis {
  const begin = from ?? valve;
  const end = to ?? valve;
  return Math.abs(end.x - begin.x) >= Math.abs(end.y - begin.y) ? 'across' : 'down';
}

/** How far from a corner of a symbol a pipe may leave it. */
const inset = 6;

/**
 * The points of half a pipe, from the border of a stock or cloud to the middle of the valve, which it
 * enters along the axis. What leaves upward or downward to a valve beside it leaves on that side, so
 * that the middle is free for a pipe straight up or down.
 */
export function pipeEnd(end: Box, valve: Point, axis: Axis): readonly Point[] {
  const isBeside = Math.abs(valve.y - end.y) <= end.height / 2 - inset;
  const isAbove = Math.abs(valve.x - end.x) <= end.width / 2 - inset;
  if (isBeside && !isAbove) return [sideOf(end, valve, 'across', valve.y), valve];
  if (isAbove && !isBeside) return [sideOf(end, valve, 'down', valve.x), valve];
  if (axis === 'across') {
    const corner = { x: end.x + (Math.sign(valve.x - end.x) * end.width) / 4, y: valve.y };
    return [sideOf(end, corner, 'down', corner.x), corner, valve];
  }
  const corner = { x: valve.x, y: end.y };
  return [sideOf(end, corner, 'across', end.y), corner, valve];
}

/** The point of the border towards a point, in the middle of that side unless `along` says where. */
function sideOf(box: Box, towards: Point, axis: Axis, along: number): Point {
  if (axis === 'across')
    return { x: box.x + (Math.sign(towards.x - box.x) * box.width) / 2, y: along };
  return { x: along, y: box.y + (Math.sign(towards.y - box.y) * box.height) / 2 };
}

/** How much a link bends, as a part of its length, and at most in pixels. */
const bend = 0.18;
const mostBend = 50;

/** A link from one symbol to another; the way back bends to the other side. */
export function linkCurve(from: Box, to: Box): Curve {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const size = Math.min(mostBend, length * bend);
  const [across, along] = [(dy / length) * size, (-dx / length) * size];
  const at = (part: number): Point => ({
    x: from.x + dx * part + across,
    y: from.y + dy * part + along,
  });
  const [control1, control2] = [at(1 / 3), at(2 / 3)];
  return {
    from: borderPoint(from, control1, 2),
    control1,
    control2,
    to: borderPoint(to, control2, 4),
  };
}
