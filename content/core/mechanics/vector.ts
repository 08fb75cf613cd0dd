/** Vectors in the plane. */
export interface Vector {
  readonly x: number;
  readonly y: number;
}

export const zero: Vector = { x: 0, y: 0 };

/** a + factor · b */
export function plus(a: Vector, b: Vector, factor = 1): Vector {
  return { x: a.x + factor * b.x, y: a.y + factor * b.y };
}

export function minus(a: Vector, b: Vector): Vector {
  return { x: a.x - b.x, y: a.y - b.y };
}

export function dot(a: Vector, b: Vector): number {
  return a.x * b.x + a.y * b.y;
}

/** By a square root alone, so that it gives the same bits on every machine (Math.hypot need not). */
export function lengthOf(a: Vector): number {
  return Math.sqrt(a.x * a.x + a.y * a.y);
}

/** The vector of length 1 in the same direction. */
export function unitOf(a: Vector): Vector {
  const length = lengthOf(a);
  return { x: a.x / length, y: a.y / length };
}

/** Turned a quarter anticlockwise. */
export function turned(a: Vector): Vector {
  return { x: -a.y, y: a.x };
}
