/** Points and boxes in pixels; y grows downward, as on a screen. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box around its middle. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A box by its edges. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function edgesOf({ x, y, width, height }: Box): Edges {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

/** The smallest box around others; null around none. */
export function around(boxes: readonly Edges[]): Edges | null {
  if (boxes.length === 0) return null;
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** The direction from one point to another, in its larger part; to the right where they are one. */
export function mainDirection(from: Point, to: Point): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const isAcross = Math.abs(dx) >= Math.abs(dy);
  return isAcross ? { x: Math.sign(dx) || 1, y: 0 } : { x: 0, y: Math.sign(dy) };
}

/** The box with space on all sides. */
export function grown({ left, top, right, bottom }: Edges, by: number): Edges {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** The point in the middle of others; null of none. */
export function meanOf(points: readonly Point[]): Point | null {
  if (points.length === 0) return null;
  const sum = points.reduce((one, other) => ({ x: one.x + other.x, y: one.y + other.y }));
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** Whether two boxes have more than an edge in common. */
export function overlap(one: Edges, other: Edges): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

/** Where a line from the middle of a box towards a point leaves it, `gap` further on. */
export function borderPoint(box: Box, towards: Point, gap = 0): Point {
  const [dx, dy] = [towards.x - box.x, towards.y - box.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return { x: box.x, y: box.y };
  const across = dx === 0 ? Infinity : box.width / 2 / Math.abs(dx);
  const along = dy === 0 ? Infinity : box.height / 2 / Math.abs(dy);
  const part = Math.min(across, along) + gap / length;
  return { x: box.x + dx * part, y: box.y + dy * part };
}

export const middle = (one: Point, other: Point): Point => ({
  x: (one.x + other.x) / 2,
  y: (one.y + other.y) / 2,
});

/** Whether a straight line between two points runs over a box. */
export function crosses(one: Point, other: Point, box: Edges): boolean {
  let [begin, end] = [0, 1];
  const cut = (from: number, to: number, low: number, high: number): boolean => {
    if (from === to) return from > low && from < high;
    const [first, last] = [(low - from) / (to - from), (high - from) / (to - from)];
    begin = Math.max(begin, Math.min(first, last));
    end = Math.min(end, Math.max(first, last));
    return begin < end;
  };
  return cut(one.x, other.x, box.left, box.right) && cut(one.y, other.y, box.top, box.bottom);
}
