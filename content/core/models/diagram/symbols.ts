/** How large the symbols of a diagram are, and where their names stand. */
import type { Box, Edges, Point } from './geometry.ts';
import { edgesOf } from './geometry.ts';
import type { NodeKind } from './graph.ts';
import type { Axis } from './routes.ts';

/** Pixels between the points of the grid; a step of `diagram.places`. */
export const gridStep = 20;

/** The width of a text in pixels, as it will be drawn. */
export type MeasureText = (text: string) => number;

/** A size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a name stands: in its symbol, or beside that of a flow, away from the pipe. */
export type LabelSide = 'inside' | 'below' | 'right' | 'none';

/** Half the size of a valve. */
export const valveRadius = 14;
const labelHeight = 18;
const labelGap = 6;

/** The size of a symbol, with its name where that stands inside. */
export function sizeOf(kind: NodeKind, text: string, measure: MeasureText): Size {
  const room = (least: number) => Math.max(least, evenly(measure(text) + 28));
  switch (kind) {
    case 'stock':
      return { width: room(4 * gridStep), height: 2 * gridStep };
    case 'flow':
      return { width: 2 * valveRadius, height: 2 * valveRadius };
    case 'cloud':
      return { width: 40, height: 28 };
    default:
      return { width: room(2 * gridStep), height: 32 };
  }
}

/** Up to an even number of steps, so that both edges are on the grid. */
function evenly(width: number): number {
  return Math.ceil(width / (2 * gridStep)) * 2 * gridStep;
}

/** Where the name of a flow stands: beside its pipe. */
export function labelSideOf(kind: NodeKind, axis: Axis): LabelSide {
  if (kind === 'cloud') return 'none';
  if (kind !== 'flow') return 'inside';
  return axis === 'across' ? 'below' : 'right';
}

/** The middle of a name. */
export function labelPlace({ x, y }: Point, side: LabelSide, width: number): Point {
  if (side === 'below') return { x, y: y + valveRadius + labelGap + labelHeight / 2 };
  if (side === 'right') return { x: x + valveRadius + labelGap + width / 2, y };
  return { x, y };
}

/** All that a symbol covers: itself, and its name where that stands beside it. */
export function covered(box: Box, side: LabelSide, labelWidth: number): readonly Edges[] {
  const own = edgesOf(box);
  if (side === 'inside' || side === 'none') return [own];
  return [
    own,
    edgesOf({ ...labelPlace(box, side, labelWidth), width: labelWidth, height: labelHeight }),
  ];
}
