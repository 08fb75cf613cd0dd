/** Arrows for forces and velocities: how long, where, and with which symbol. Pixels, y down. No DOM. */
import type { ForceKind, Trajectory } from '#core/mechanics/index.ts';
import { roundStep } from '../models/graph/picture.ts';
import type { BodyMoment, ForceMoment } from './moment.ts';
import type { Projection, Size } from './projection.ts';
import type { Vector } from './world-points.ts';

/** Of so many bodies all forces are drawn and told; of more those on the chosen one. */
export const fewBodies = 4;

/** How many units (N, m/s) one sample arrow stands for; the same round number for like motions. */
export interface VectorScale {
  readonly sample: number;
  /** Pixels for a unit. */
  readonly pixels: number;
}

/** The length of the arrow that shows the scale. */
export const sampleLength = 40;
/** What is shorter has no direction that one can see. */
const shortest = 5;
/** Arrows on the same line are put side by side. */
const apart = 5;

export interface Arrow {
  readonly body: string;
  readonly kind: ForceKind | 'velocity';
  readonly from: Vector;
  readonly to: Vector;
  /** Where its symbol stands. */
  readonly label: Vector;
  /** In the unit of the quantity. */
  readonly size: number;
}

/** The scale at which the largest of these sizes fits in the room; `hasPeaks`: but for rare ones. */
export function vectorScale(
  sizes: readonly number[],
  { width, height }: Size,
  hasPeaks = false,
): VectorScale {
  const sorted = [...sizes].filter(Number.isFinite).sort((a, b) => a - b);
  const large = sorted[Math.floor((hasPeaks ? 0.97 : 1) * (sorted.length - 1))] ?? 0;
  const room = Math.min(150, 0.34 * Math.min(width, 1.2 * height));
  const sample = large > 0 ? roundStep((large * sampleLength) / room) : 1;
  return { sample, pixels: sampleLength / sample };
}

/** The sizes of all forces in a run, at up to 100 moments. */
export function forceSizes({ forces }: Trajectory): readonly number[] {
  return forces.flatMap(({ x, y }) => sizesOf(x, y));
}

/** The speeds of all bodies in a run, at up to 100 moments. */
export function speeds({ bodies }: Trajectory): readonly number[] {
  return bodies.flatMap(({ vx, vy }) => sizesOf(vx, vy));
}

function sizesOf(x: Float64Array, y: Float64Array): readonly number[] {
  const stride = Math.max(1, Math.floor(x.length / 100));
  const rows = Math.ceil(x.length / stride);
  return Array.from({ length: rows }, (_, index) =>
    Math.hypot(x[index * stride] ?? 0, y[index * stride] ?? 0),
  );
}

/** The arrows of forces on these bodies, the resultant last. */
export function forceArrows(
  forces: readonly ForceMoment[],
  bodies: ReadonlyMap<string, BodyMoment>,
  projection: Projection,
  scale: VectorScale,
): readonly Arrow[] {
  const drawn: Arrow[] = [];
  for (const force of resultantLast(forces)) {
    const body = bodies.get(force.body);
    if (body === undefined) continue;
    const along = drawn.filter((one) => one.body === force.body && isAlong(one, force)).length;
    const arrow = arrowAt(force, force.kind, projection.toPixel(body), scale, along * apart);
    if (arrow !== null) drawn.push(arrow);
  }
  return spread(drawn, projection);
}

/** With the resultant behind what it is the sum of. */
export function resultantLast(forces: readonly ForceMoment[]): readonly ForceMoment[] {
  const isNet = ({ kind }: ForceMoment): number => (kind === 'net' ? 1 : 0);
  return [...forces].sort((a, b) => isNet(a) - isNet(b));
}

/** The arrows of velocities. */
export function velocityArrows(
  bodies: readonly BodyMoment[],
  projection: Projection,
  scale: VectorScale,
): readonly Arrow[] {
  return bodies.flatMap(({ id, x, y, vx, vy }) => {
    const velocity = { body: id, x: vx, y: vy };
    const arrow = arrowAt(velocity, 'velocity', projection.toPixel({ x, y }), scale, 0);
    return arrow === null ? [] : [{ ...arrow, label: inside(arrow.label, projection) }];
  });
}

function isAlong({ from, to }: Arrow, { x, y }: Vector): boolean {
  const [dx, dy] = [to.x - from.x, from.y - to.y];
  return dx * x + dy * y > 0.995 * Math.hypot(dx, dy) * Math.hypot(x, y);
}

function arrowAt(
  { body, x, y }: Vector & { readonly body: string },
  kind: Arrow['kind'],
  at: Vector,
  { pixels }: VectorScale,
  aside: number,
): Arrow | null {
  const size = Math.hypot(x, y);
  const length = Math.min(size * pixels, 400);
  if (!(length >= shortest)) return null;
  const unit = { x: x / size, y: -y / size };
  const from = { x: at.x - unit.y * aside, y: at.y + unit.x * aside };
  const to = { x: from.x + unit.x * length, y: from.y + unit.y * length };
  const label = { x: to.x + unit.x * 13, y: to.y + unit.y * 12 };
  return { body, kind, from, to, label, size };
}

/** Symbols that would stand on one another are moved apart, and stay in the room. */
function spread(arrows: readonly Arrow[], room: Size): readonly Arrow[] {
  const taken: Vector[] = [];
  return arrows.map((arrow) => {
    let label = inside(arrow.label, room);
    const next = label.y > room.height - 60 ? -15 : 15;
    const isTaken = (): boolean =>
      taken.some(({ x, y }) => Math.abs(x - label.x) < 34 && Math.abs(y - label.y) < 15);
    for (let tries = 0; tries < 4 && isTaken(); tries += 1) {
      label = { x: label.x + (tries === 0 ? 18 : 0), y: label.y + (tries === 0 ? 0 : next) };
    }
    taken.push(label);
    return { ...arrow, label };
  });
}

/** A symbol that would stand outside the drawing comes back into it, beside its arrow. */
function inside({ x, y }: Vector, { width, height }: Size): Vector {
  const isOut = y < 14 || y > height - 14;
  return {
    x: Math.min(Math.max(isOut ? x + 18 : x, 18), width - 24),
    y: Math.min(Math.max(y, 14), height - 14),
  };
}
