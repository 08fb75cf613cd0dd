/** Outlines of what is drawn, as path data in pixels. No DOM. */
import type { Body, Scene } from '#core/mechanics/index.ts';
import type { Frame, Projection } from './projection.ts';
import type { Vector } from './world-points.ts';

/** The smallest radius in which a body can be seen, in pixels. */
export const dotRadius = 5;

const n = (value: number): string => String(Math.round(value * 10) / 10);

/** A point as path data writes it. */
export const spot = ({ x, y }: Vector): string => `${n(x)} ${n(y)}`;

/** A body at a place: dots are at least so large that they are seen. */
export function bodyPath(
  { shape }: Pick<Body, 'shape'>,
  at: Vector,
  rotation: number,
  { scale }: Projection,
): string {
  if (shape.kind === 'box') {
    const [a, b] = [(shape.width * scale) / 2, (shape.height * scale) / 2];
    const [cos, sin] = [Math.cos(-rotation), Math.sin(-rotation)];
    const corner = (x: number, y: number): Vector => ({
      x: at.x + x * cos - y * sin,
      y: at.y + x * sin + y * cos,
    });
    return `M${[corner(-a, -b), corner(a, -b), corner(a, b), corner(-a, b)].map(spot).join('L')}Z`;
  }
  const radius = shape.kind === 'disc' ? Math.max(shape.radius * scale, dotRadius) : dotRadius;
  return discPath(at, radius);
}

/** A disc. */
export function discPath({ x, y }: Vector, radius: number): string {
  const r = n(radius);
  const across = n(2 * radius);
  return `M${n(x - radius)} ${n(y)}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 -${across} 0Z`;
}

/** Whether bodies are drawn larger than they are, in about `width` pixels. */
export function enlargedBodies({ bodies }: Scene, frame: Frame, width = 360): boolean {
  return bodies.some(
    ({ shape }) => shape.kind === 'disc' && (shape.radius / frame.width) * width < dotRadius / 4,
  );
}

/** How far a body reaches from its centre, pixels. */
export function pixelReach({ shape }: Pick<Body, 'shape'>, { scale }: Projection): number {
  if (shape.kind === 'box') return (Math.hypot(shape.width, shape.height) * scale) / 2;
  return shape.kind === 'disc' ? Math.max(shape.radius * scale, dotRadius) : dotRadius;
}

/** A coil spring from the side: straight ends, and a zigzag that stretches. */
export function springPath(from: Vector, to: Vector): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < 1) return '';
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const straight = Math.min(10, length / 8);
  const turns = 10;
  const at = (distance: number, aside: number): Vector => ({
    x: from.x + along.x * distance - along.y * aside,
    y: from.y + along.y * distance + along.x * aside,
  });
  const zigzag = Array.from({ length: 2 * turns }, (_, index) =>
    at(straight + ((index + 0.5) / (2 * turns)) * (length - 2 * straight), index % 2 ? -7 : 7),
  );
  return `M${[from, at(straight, 0), ...zigzag, at(length - straight, 0), to].map(spot).join('L')}`;
}

/** A rope: straight when taut, else hanging as deep as its length lets it. Length in pixels. */
export function ropePath(from: Vector, to: Vector, length: number): string {
  const distance = Math.hypot(to.x - from.x, to.y - from.y);
  if (distance >= 0.995 * length) return `M${spot(from)}L${spot(to)}`;
  // A parabola of span d and sag s is about d + 8 s² / 3 d long; this is deep enough to look slack.
  const sag = Math.sqrt(Math.max(0, length * length - distance * distance)) / 2;
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 + 2 * sag };
  return `M${spot(from)}Q${spot(middle)} ${spot(to)}`;
}

/** Short slanted strokes at the right-hand side of a wall, as a fixed thing is drawn in physics. */
export function hatchPath(from: Vector, to: Vector): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < 1) return '';
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const count = Math.floor(length / 9);
  return Array.from({ length: count }, (_, index) => {
    const start = { x: from.x + along.x * (index + 1) * 9, y: from.y + along.y * (index + 1) * 9 };
    // To the right as y points down, and back.
    const end = {
      x: start.x - along.y * 7 - along.x * 6,
      y: start.y + along.x * 7 - along.y * 6,
    };
    return `M${spot(start)}L${spot(end)}`;
  }).join('');
}

/** The part of a segment inside the room, with a margin; null if nothing of it is. */
export function clipped(
  from: Vector,
  to: Vector,
  { width, height }: Projection,
): readonly [Vector, Vector] | null {
  const margin = 12;
  let [first, last] = [0, 1];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const bounds: readonly (readonly [number, number])[] = [
    [-dx, from.x + margin],
    [dx, width + margin - from.x],
    [-dy, from.y + margin],
    [dy, height + margin - from.y],
  ];
  for (const [step, room] of bounds) {
    if (step === 0 && room < 0) return null;
    if (step < 0) first = Math.max(first, room / step);
    if (step > 0) last = Math.min(last, room / step);
  }
  if (first >= last) return null;
  const at = (part: number): Vector => ({ x: from.x + dx * part, y: from.y + dy * part });
  return [at(first), at(last)];
}
