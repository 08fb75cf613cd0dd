/**
 * Hard discs that fly freely between collisions, calculated from event to event: the next collision
 * is found exactly (a quadratic equation), so energy and momentum of elastic discs stay the same up
 * to rounding, whatever the step in which results are stored.
 *
 * Every disc knows its own next event and has a local time; it is moved only when something happens
 * to it. No forces but uniform gravity, which all discs share. Collisions are smooth: no spin.
 */
import { contactRestitution } from '../contact-rules.ts';
import { isMoving } from '../connections.ts';
import { dot, lengthOf, minus, turned, unitOf, zero, type Vector } from '../vector.ts';
import type { Body, Scene, Wall } from '../world.ts';

interface Disc {
  readonly body: Body;
  readonly radius: number;
  /** 0 for a disc that stays where it is. */
  readonly inverseMass: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
  /** The time of the place and velocity above. */
  at: number;
  /** When something happens to it next, and with what. */
  next: number;
  partner: Disc | Segment | null;
}

/** A wall, or one of its ends (without length). */
interface Segment {
  readonly wall: Wall;
  readonly from: Vector;
  readonly along: Vector;
  readonly normal: Vector;
  readonly length: number;
}

/** What happened in all collisions until now. */
export interface CollisionTotals {
  collisions: number;
  /** Momentum given to walls, at right angles to them, N·s. */
  wallImpulse: number;
  /** Energy that collisions turned into heat, J. */
  heat: number;
}

export class HardDiscs {
  readonly totals: CollisionTotals = { collisions: 0, wallImpulse: 0, heat: 0 };
  readonly #discs: readonly Disc[];
  readonly #segments: readonly Segment[];
  readonly #gravity: number;
  readonly #collide: boolean;
  /** The wall that ended the run, if one did. */
  stoppedBy: Wall | null = null;
  time = 0;

  constructor(scene: Scene) {
    this.#gravity = scene.fields?.gravity ?? 0;
    this.#collide = scene.collide ?? true;
    this.#discs = scene.bodies.map(discOf);
    this.#segments = (scene.walls ?? []).flatMap((wall) => this.#segmentsOf(wall));
    for (const disc of this.#discs) this.#predict(disc, false);
  }

  /** Goes to a time, or to the end of the run or the limit of collisions; true if it got there. */
  advance(until: number, mostCollisions: number): boolean {
    for (;;) {
      const disc = this.#earliest();
      if (disc === null || disc.next > until) break;
      if (this.totals.collisions >= mostCollisions) return false;
      this.time = Math.max(this.time, disc.next);
      this.#happen(disc);
      if (this.stoppedBy !== null) return false;
    }
    this.time = until;
    return true;
  }

  /** Place and velocity of a disc at the present time. */
  stateOf(index: number): { x: number; y: number; vx: number; vy: number } {
    const disc = this.#discs[index];
    if (disc === undefined) throw new RangeError(`no disc ${String(index)}`);
    const passed = this.time - disc.at;
    const g = disc.inverseMass === 0 ? 0 : this.#gravity;
    return {
      x: disc.x + disc.vx * passed,
      y: disc.y + (disc.vy - (g * passed) / 2) * passed,
      vx: disc.vx,
      vy: disc.vy - g * passed,
    };
  }

  /** A wall and, unless gravity bends the paths, its ends as points. */
  #segmentsOf(wall: Wall): readonly Segment[] {
    const along = unitOf(minus(wall.to, wall.from));
    const length = lengthOf(minus(wall.to, wall.from));
    const line = { wall, from: wall.from, along, normal: turned(along), length };
    if (this.#gravity !== 0) return [line];
    const end = (from: Vector) => ({ wall, from, along: zero, normal: zero, length: 0 });
    return [line, end(wall.from), end(wall.to)];
  }

  #earliest(): Disc | null {
    let first: Disc | null = null;
    for (const disc of this.#discs) if (disc.next < (first?.next ?? Infinity)) first = disc;
    return first;
  }

  #happen(disc: Disc): void {
    const { partner } = disc;
    this.#move(disc);
    if (partner === null) return;
    this.totals.collisions += 1;
    if ('wall' in partner) {
      this.#bounce(disc, partner);
      this.#renew([disc]);
    } else {
      this.#move(partner);
      this.#collideDiscs(disc, partner);
      this.#renew([disc, partner]);
    }
  }

  /** Brings a disc to the present time. */
  #move(disc: Disc): void {
    const passed = this.time - disc.at;
    const g = disc.inverseMass === 0 ? 0 : this.#gravity;
    disc.x += disc.vx * passed;
    disc.y += (disc.vy - (g * passed) / 2) * passed;
    disc.vy -= g * passed;
    disc.at = this.time;
  }

  #bounce(disc: Disc, { wall, from, normal, length }: Segment): void {
    if (wall.endsRun === true) {
      this.stoppedBy = wall;
      return;
    }
    const n = length > 0 ? normal : unitOf({ x: disc.x - from.x, y: disc.y - from.y });
    const speed = disc.vx * n.x + disc.vy * n.y;
    const e = contactRestitution(disc.body, wall);
    const change = -(1 + e) * speed;
    disc.vx += change * n.x;
    disc.vy += change * n.y;
    this.totals.wallImpulse += Math.abs(change) / disc.inverseMass;
    this.totals.heat += ((1 - e * e) * speed * speed) / (2 * disc.inverseMass);
  }

  #collideDiscs(one: Disc, other: Disc): void {
    const n = unitOf({ x: other.x - one.x, y: other.y - one.y });
    const speed = (one.vx - other.vx) * n.x + (one.vy - other.vy) * n.y;
    const e = contactRestitution(one.body, other.body);
    const sum = one.inverseMass + other.inverseMass;
    const impulse = ((1 + e) * speed) / sum;
    one.vx -= impulse * one.inverseMass * n.x;
    one.vy -= impulse * one.inverseMass * n.y;
    other.vx += impulse * other.inverseMass * n.x;
    other.vy += impulse * other.inverseMass * n.y;
    this.totals.heat += ((1 - e * e) * speed * speed) / (2 * sum);
  }

  /** New predictions for discs that changed, and for those that were to meet them. */
  #renew(changed: readonly Disc[]): void {
    const waiting = this.#discs.filter(
      (disc) => !changed.includes(disc) && changed.some((one) => disc.partner === one),
    );
    for (const disc of [...changed, ...waiting]) this.#predict(disc, true);
  }

  /** Finds the next event of a disc; `tell` lets others know that it comes sooner than theirs. */
  #predict(disc: Disc, tell: boolean): void {
    disc.next = Infinity;
    disc.partner = null;
    if (disc.inverseMass > 0) {
      for (const segment of this.#segments) {
        const at = this.time + this.#timeToSegment(disc, segment);
        if (at < disc.next) {
          disc.next = at;
          disc.partner = segment;
        }
      }
    }
    if (!this.#collide) return;
    for (const other of this.#discs) {
      if (other === disc || disc.inverseMass + other.inverseMass === 0) continue;
      const at = this.time + this.#timeToDisc(disc, other);
      if (at < disc.next) {
        disc.next = at;
        disc.partner = other;
      }
      if (tell && at < other.next) {
        other.next = at;
        other.partner = disc;
      }
    }
  }

  /** Until two discs touch, from the present; Infinity if they do not. Gravity drops out. */
  #timeToDisc(one: Disc, other: Disc): number {
    const reach = one.radius + other.radius;
    if (one.radius === 0 || other.radius === 0) return Infinity;
    const { x, y, vx, vy } = this.#present(one);
    const two = this.#present(other);
    return timeToTouch(two.x - x, two.y - y, two.vx - vx, two.vy - vy, reach);
  }

  #present(disc: Disc): { x: number; y: number; vx: number; vy: number } {
    const passed = this.time - disc.at;
    if (passed === 0) return disc;
    const g = disc.inverseMass === 0 ? 0 : this.#gravity;
    return {
      x: disc.x + disc.vx * passed,
      y: disc.y + (disc.vy - (g * passed) / 2) * passed,
      vx: disc.vx,
      vy: disc.vy - g * passed,
    };
  }

  #timeToSegment(disc: Disc, { from, along, normal, length }: Segment): number {
    const { x, y, vx, vy } = this.#present(disc);
    if (length === 0) return timeToTouch(from.x - x, from.y - y, -vx, -vy, disc.radius);
    const offset = { x: x - from.x, y: y - from.y };
    const distance = dot(offset, normal);
    const side = distance >= 0 ? 1 : -1;
    const gap = Math.max(0, Math.abs(distance) - disc.radius);
    const speed = side * (vx * normal.x + vy * normal.y);
    const g = this.#gravity;
    const time = timeToReach(gap, speed, -side * g * normal.y);
    if (time === Infinity) return Infinity;
    const place =
      dot(offset, along) + (vx * along.x + vy * along.y - (g * along.y * time) / 2) * time;
    return place >= 0 && place <= length ? time : Infinity;
  }
}

function discOf(body: Body): Disc {
  const { position, velocity = zero, shape, mass } = body;
  const moves = isMoving(body);
  return {
    body,
    radius: shape.kind === 'disc' ? shape.radius : 0,
    inverseMass: moves ? 1 / mass : 0,
    x: position.x,
    y: position.y,
    vx: moves ? velocity.x : 0,
    vy: moves ? velocity.y : 0,
    at: 0,
    next: Infinity,
    partner: null,
  };
}

/** Until centres at (x, y) from one another, moving at (vx, vy), are `reach` apart; they approach. */
function timeToTouch(x: number, y: number, vx: number, vy: number, reach: number): number {
  const approach = x * vx + y * vy;
  if (approach >= 0) return Infinity;
  const gap = x * x + y * y - reach * reach;
  if (gap <= 0) return 0;
  const square = vx * vx + vy * vy;
  const root = approach * approach - square * gap;
  return root < 0 ? Infinity : gap / (Math.sqrt(root) - approach);
}

/** The first time at which gap + speed·t + ½·acceleration·t² is 0 while it falls. */
function timeToReach(gap: number, speed: number, acceleration: number): number {
  const root = speed * speed - 2 * acceleration * gap;
  if (root < 0) return Infinity;
  if (speed < 0) return (2 * gap) / (Math.sqrt(root) - speed);
  const falls = speed + Math.sqrt(root);
  return acceleration < 0 && falls > 0 ? falls / -acceleration : Infinity;
}
