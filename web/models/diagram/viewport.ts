/** Which part of a diagram is seen: pure arithmetic, in pixels of the screen and of the diagram. */
import type { Edges, Point } from '#core/models/diagram/geometry.ts';

/** A point of the diagram times `scale` plus (`x`, `y`) is a point of the drawing area. */
export interface Viewport {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Area {
  readonly width: number;
  readonly height: number;
}

export const leastScale = 0.25;
export const mostScale = 3;
/** Letters are drawn at 14 px: smaller than this they are not read. */
const leastReadable = 0.72;
/** A small diagram is not blown up. */
const mostFitted = 1.15;

/** The scale in which the box is as wide as the area. */
function wideScale({ left, right }: Edges, { width }: Pick<Area, 'width'>): number {
  const size = right - left;
  return size > 0 ? Math.min(width / size, mostFitted) : 1;
}

/** How high an area of this width has to be for the whole box, at the scale in which it is read. */
export function heightFor(box: Edges, width: number): number {
  return (box.bottom - box.top) * Math.max(wideScale(box, { width }), leastReadable);
}

/**
 * The whole box in the middle of the area; with `isRead` never so small that names are not read: then
 * it begins at the left.
 */
export function fitted(box: Edges, area: Area, isRead = false): Viewport {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const whole = Math.min(wideScale(box, area), height > 0 ? area.height / height : mostFitted);
  const scale = within(isRead ? Math.max(whole, leastReadable) : whole);
  const x = Math.max((area.width - width * scale) / 2, 0) - box.left * scale;
  const y = Math.max((area.height - height * scale) / 2, 0) - box.top * scale;
  return { scale, x, y };
}

/** Larger or smaller around a point of the area that stays where it is. */
export function zoomed(view: Viewport, factor: number, at: Point): Viewport {
  const scale = within(view.scale * factor);
  const ratio = scale / view.scale;
  return { scale, x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio };
}

export function moved(view: Viewport, dx: number, dy: number): Viewport {
  return { ...view, x: view.x + dx, y: view.y + dy };
}

/** The view with at least a corner of the box in the area. */
export function kept(view: Viewport, box: Edges, area: Area): Viewport {
  const rim = 48;
  const clamp = (at: number, low: number, high: number, size: number): number =>
    Math.min(Math.max(at, rim - high * view.scale), size - rim - low * view.scale);
  return {
    ...view,
    x: clamp(view.x, box.left, box.right, area.width),
    y: clamp(view.y, box.top, box.bottom, area.height),
  };
}

/** The view moved as little as is needed to show a box with some space around it. */
export function showing(view: Viewport, box: Edges, area: Area): Viewport {
  const space = 24;
  const shift = (at: number, low: number, high: number, size: number): number => {
    const [first, last] = [low * view.scale + at - space, high * view.scale + at + space];
    if (first < 0) return -first;
    return last > size ? Math.max(size - last, -first) : 0;
  };
  return moved(
    view,
    shift(view.x, box.left, box.right, area.width),
    shift(view.y, box.top, box.bottom, area.height),
  );
}

/** The point of the diagram at a point of the area. */
export function pointAt({ scale, x, y }: Viewport, at: Point): Point {
  return { x: (at.x - x) / scale, y: (at.y - y) / scale };
}

function within(scale: number): number {
  return Math.min(Math.max(scale, leastScale), mostScale);
}
