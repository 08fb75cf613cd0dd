/** The paper on which a relation is sketched: from numbers to pixels and back. */
import type { Table } from '#core/models/definition.ts';
import type { Point } from '#core/models/diagram/geometry.ts';

export interface SketchRange {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export const paper = { width: 300, height: 180, rim: 10 } as const;
/** A drawn height is rounded to such a part of the axis. */
const stops = 50;

/** Around all points, with zero, up to a round number. */
export function rangeOf({ x, y }: Table): SketchRange {
  const [least, most] = [Math.min(0, ...y), Math.max(0, ...y)];
  const top = most > 0 ? roundUp(most) : least < 0 ? 0 : 1;
  return {
    left: x[0] ?? 0,
    right: x.at(-1) ?? 1,
    bottom: least < 0 ? -roundUp(-least) : 0,
    top,
  };
}

function roundUp(value: number): number {
  const size = 10 ** Math.floor(Math.log10(value));
  const nice = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((one) => one * size >= value * (1 - 1e-9));
  return Number(((nice ?? 10) * size).toPrecision(12));
}

/** Where a point of the relation stands on the paper. */
export function toPaper({ left, right, bottom, top }: SketchRange, x: number, y: number): Point {
  const part = (value: number, low: number, high: number) =>
    high > low ? (value - low) / (high - low) : 0.5;
  return {
    x: paper.rim + part(x, left, right) * (paper.width - 2 * paper.rim),
    y: paper.height - paper.rim - part(y, bottom, top) * (paper.height - 2 * paper.rim),
  };
}

/** The height at a point of the paper, on a stop and within the axis. */
function heightAt(range: SketchRange, at: Point): number {
  const part = (paper.height - paper.rim - at.y) / (paper.height - 2 * paper.rim);
  return stopAt(range, range.bottom + part * (range.top - range.bottom));
}

/** The nearest stop within the axis. */
export function stopAt({ bottom, top }: SketchRange, value: number): number {
  const step = (top - bottom) / stops;
  const stop = bottom + Math.round((value - bottom) / step) * step;
  return Number(Math.min(Math.max(stop, bottom), top).toPrecision(10));
}

/** One stop up or down. */
export function stepOf({ bottom, top }: SketchRange): number {
  return (top - bottom) / stops;
}

/** The points after a hand went from one place of the paper to another: all on the way follow it. */
export function drawnAlong(table: Table, range: SketchRange, from: Point, to: Point): Table {
  const places = table.x.map((x) => toPaper(range, x, 0).x);
  const nearest = indexNear(places, to.x);
  const [low, high] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const y = table.y.map((before, index) => {
    const place = places[index] ?? NaN;
    if (index === nearest) return heightAt(range, to);
    if (place <= low || place >= high) return before;
    const part = (place - from.x) / (to.x - from.x);
    return heightAt(range, { x: place, y: from.y + part * (to.y - from.y) });
  });
  return y.every((value, index) => value === table.y[index]) ? table : { ...table, y };
}

function indexNear(places: readonly number[], x: number): number {
  const distance = (index: number) => Math.abs((places[index] ?? Infinity) - x);
  return places.reduce((best, _, index) => (distance(index) < distance(best) ? index : best), 0);
}
