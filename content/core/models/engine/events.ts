/**
 * Events within a step: which value went through zero, when, and what it does.
 *
 * An event is seen by the sign of what it watches at the ends of a piece of the solution; a piece in
 * which more happens is cut. A value that is zero at the beginning of a piece, and one whose event has
 * just happened, has the sign that it gets just after; so what starts at zero does not happen at once,
 * nor the same thing twice. An event that stops a motion becomes a contact, and does not happen until
 * that ends.
 */
/* eslint-disable @typescript-eslint/no-non-null-assertion -- every `!` follows an index below the length
   of the list, or a cell of the program */
import { limits } from '../limits.ts';
import { Contacts } from './contacts.ts';
import { crossingPoint } from './crossing.ts';
import { hiddenCrossing, partsOfPiece } from './hidden-crossings.ts';
import type { Machine } from './machine.ts';
import type { OdeProgram, ProgramEvent } from './program.ts';

/** That event number `index` of the program happened. */
export interface EventMoment {
  readonly index: number;
  readonly time: number;
}

/** Why events end a run. */
export type EventEnd =
  | { readonly reason: 'stopped' }
  /**
   * Event number `event` follows itself ever faster, as a ball that comes to rest; or there are more
   * events than any run has.
   */
  | { readonly reason: 'events-too-dense'; readonly event: number };

/** A piece of the solution, at the end of which the machine has settled. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** Puts the machine at a moment of the piece, settled. */
  readonly place: (moment: number) => void;
  /** The same with less work, and less right. */
  readonly near: (moment: number) => void;
}

/**
 * How far into a piece the sign just after its beginning is read. Where an event makes what it watches
 * cross zero again before that (a reset to within about 10^-6 of a step before the zero), the crossing
 * is not seen: the value counts as one that has crossed.
 */
const justAfter = 2 ** -20;
/** Two moments of the same event within this part of a step are close. */
const close = 2 ** -10;

/** Watches the events of a program while its machine moves. */
export class EventWatch {
  readonly moments: EventMoment[] = [];
  readonly contacts: Contacts;
  readonly #machine: Machine;
  readonly #events: readonly ProgramEvent[];
  readonly #step: number;
  /** What is watched at the beginning of the piece and now. */
  readonly #before: Float64Array;
  readonly #now: Float64Array;
  /** What is watched at each look at the piece. */
  readonly #looks: readonly Float64Array[];
  /** The memory at the end of the piece. */
  readonly #kept: Float64Array;
  /** 1 where the sign just after the beginning is still to be read. */
  readonly #unsure: Uint8Array;
  readonly #lastTime: Float64Array;
  readonly #lastGap: Float64Array;
  /** How many times in a row each event came close to itself. */
  readonly #closeTimes: Int32Array;
  #left: number = limits.eventsPerStep;

  constructor(program: OdeProgram, machine: Machine, step: number) {
    const { events, size } = program;
    this.contacts = new Contacts(program, machine, step);
    this.#machine = machine;
    this.#events = events;
    this.#step = step;
    this.#before = new Float64Array(events.length);
    this.#now = new Float64Array(events.length);
    this.#looks = Array.from({ length: partsOfPiece + 1 }, () => new Float64Array(events.length));
    this.#kept = new Float64Array(size);
    this.#unsure = new Uint8Array(events.length);
    this.#lastTime = new Float64Array(events.length).fill(-Infinity);
    this.#lastGap = new Float64Array(events.length).fill(Infinity);
    this.#closeTimes = new Int32Array(events.length);
  }

  /** Whether the sign just after the beginning of the next piece is still to be read. */
  get isUnsure(): boolean {
    return this.#unsure.includes(1);
  }

  /** Begins a step; the machine has settled there. */
  beginStep(): void {
    this.#left = limits.eventsPerStep;
    this.beginPiece();
  }

  /** Begins a piece; the machine has settled there. */
  beginPiece(): void {
    this.#read(this.#before);
    this.#before.forEach((value, i) => {
      if (value === 0) this.#unsure[i] = 1;
    });
  }

  /** Lets go what no contact presses any more; the machine has settled. Tells whether there is. */
  release(): boolean {
    const released = this.contacts.release();
    for (const i of released) this.#unsure[i] = 1;
    return released.length > 0;
  }

  /**
   * The first moment of an event in the piece, or a moment at which the piece has to be cut to see its
   * events; null if there is none. After it the machine is at that moment, or at the end of the piece.
   */
  find(piece: Piece): number | null {
    const { from, to, place } = piece;
    this.#read(this.#now);
    const { memory } = this.#machine;
    this.#kept.set(memory.subarray(0, this.#kept.length));
    const cut = this.#cut(piece);
    if (cut !== null) {
      place(cut);
      this.#read(this.#now);
    }
    let moment: number | null = null;
    for (const [i, { when }] of this.#events.entries()) {
      if (!this.#crosses(i)) continue;
      const bracket = {
        from,
        to: moment ?? cut ?? to,
        before: this.#before[i]!,
        after: this.#now[i]!,
      };
      const value = (at: number): number => {
        place(at);
        return memory[when]!;
      };
      moment = crossingPoint(value, bracket, this.#precision(to));
      place(moment);
      this.#read(this.#now);
    }
    if (moment === null && cut === null) memory.set(this.#kept);
    return moment ?? cut;
  }

  /** Where the piece has to be cut. Reads the signs that are in doubt. */
  #cut({ from, to, near, place }: Piece): number | null {
    const { memory } = this.#machine;
    const times = Array.from(this.#looks, (_, j) =>
      j === partsOfPiece ? to : from + ((to - from) * j) / partsOfPiece,
    );
    for (let j = 1; j < partsOfPiece; j += 1) {
      near(times[j]!);
      this.#read(this.#looks[j]!);
    }
    if (this.isUnsure) {
      place(from + (to - from) * justAfter);
      this.#events.forEach(({ when }, i) => {
        if (this.#unsure[i] === 1) this.#before[i] = memory[when]!;
      });
      this.#unsure.fill(0);
    }
    this.#looks[0]!.set(this.#before);
    this.#looks[partsOfPiece]!.set(this.#now);
    let cut: number | null = null;
    for (const [i, { when, direction }] of this.#events.entries()) {
      if (this.contacts.holds(i)) continue;
      const found = hiddenCrossing({
        times,
        values: this.#looks.map((look) => look[i]!),
        counts: (rises) => direction !== (rises ? 'falling' : 'rising'),
        exact: (moment) => {
          place(moment);
          return memory[when]!;
        },
      });
      if (found !== null && !(cut !== null && cut <= found)) cut = found;
    }
    return cut;
  }

  /**
   * Lets happen, in the order of the program, what the piece has crossed at this moment, and what
   * that makes jump through zero; each event once. The machine has settled before, and after.
   */
  fire(time: number): EventEnd | null {
    this.#read(this.#now);
    const waiting = this.#events.flatMap((_, i) => (this.#crosses(i) ? [i] : []));
    const earlier = this.#before.slice();
    const fired = new Set<number>();
    let end: EventEnd | null = null;
    for (let i = waiting.shift(); i !== undefined; i = waiting.shift()) {
      fired.add(i);
      this.moments.push({ index: i, time });
      this.#before.set(this.#now);
      const velocities = this.contacts.velocities(i);
      const side = Math.sign(earlier[i]!);
      this.#machine.fire(i);
      this.#machine.settle();
      this.#read(this.#now);
      const jumped = this.#events.flatMap((_, j) => (this.#crosses(j) ? [j] : []));
      waiting.push(...jumped.filter((j) => !fired.has(j) && !waiting.includes(j)));
      const isDense = this.#isTooDense(i, time);
      if (this.#events[i]!.stop) end = { reason: 'stopped' };
      else if (isDense || this.contacts.hasStopped(i, velocities)) {
        if (this.#isTooMany || !this.contacts.begin(i, side))
          end ??= { reason: 'events-too-dense', event: i };
      }
    }
    this.beginPiece();
    for (const i of fired) this.#unsure[i] = 1;
    return end;
  }

  #read(into: Float64Array): void {
    for (let i = 0; i < into.length; i += 1) into[i] = this.#machine.memory[this.#events[i]!.when]!;
  }

  /** Whether the event's value has gone through zero in the direction that counts. */
  #crosses(i: number): boolean {
    if (this.#unsure[i] === 1 || this.contacts.holds(i)) return false;
    const { direction } = this.#events[i]!;
    const [before, now] = [this.#before[i]!, this.#now[i]!];
    const rises = before < 0 && now >= 0;
    const falls = before > 0 && now <= 0;
    return (rises && direction !== 'falling') || (falls && direction !== 'rising');
  }

  /**
   * Three moments that are close, or two such that the third would come before it could be seen: what
   * follows would be missed.
   */
  #isTooDense(i: number, time: number): boolean {
    const gap = time - this.#lastTime[i]!;
    const isClose = gap < close * this.#step;
    const next = gap * (gap / this.#lastGap[i]!);
    this.#closeTimes[i] = isClose ? this.#closeTimes[i]! + 1 : 0;
    this.#lastTime[i] = time;
    this.#lastGap[i] = gap;
    this.#left -= 1;
    const isNextUnseen = isClose && next < 4 * justAfter * this.#step;
    return this.#closeTimes[i]! >= 2 || isNextUnseen || this.#isTooMany;
  }

  get #isTooMany(): boolean {
    return this.#left <= 0 || this.moments.length >= limits.events;
  }

  /** How near a moment is to the zero, in units of time. */
  #precision(time: number): number {
    return Math.max(1e-14 * this.#step, Number.EPSILON * Math.abs(time));
  }
}
