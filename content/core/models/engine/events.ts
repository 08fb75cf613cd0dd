/**
 * Events within a step: which value went through zero, when, and what it does.
 *
 * An event is seen by the sign of what it watches at the ends of a piece of the solution, so two
 * crossings within one piece cancel: the step has to be small enough. A value that is zero at the
 * beginning of a piece, and one whose event has just happened, has the sign that it gets just after;
 * so what starts at zero does not happen at once, nor the same thing twice.
 */
/* eslint-disable @typescript-eslint/no-non-null-assertion -- every `!` follows an index below the length
   of the list, or a cell of the program */
import { limits } from '../limits.ts';
import { crossingPoint } from './crossing.ts';
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

/** How far into a piece the sign just after its beginning is read. */
const justAfter = 2 ** -20;
/** Two moments of the same event within this part of a step are close. */
const close = 2 ** -10;

/** Watches the events of a program while its machine moves. */
export class EventWatch {
  readonly moments: EventMoment[] = [];
  readonly #machine: Machine;
  readonly #events: readonly ProgramEvent[];
  readonly #step: number;
  /** What is watched at the beginning of the piece and now. */
  readonly #before: Float64Array;
  readonly #now: Float64Array;
  /** 1 where the sign just after the beginning is still to be read. */
  readonly #unsure: Uint8Array;
  readonly #lastTime: Float64Array;
  readonly #lastGap: Float64Array;
  /** How many times in a row each event came close to itself. */
  readonly #closeTimes: Int32Array;
  #left: number = limits.eventsPerStep;

  constructor({ events }: OdeProgram, machine: Machine, step: number) {
    this.#machine = machine;
    this.#events = events;
    this.#step = step;
    this.#before = new Float64Array(events.length);
    this.#now = new Float64Array(events.length);
    this.#unsure = new Uint8Array(events.length);
    this.#lastTime = new Float64Array(events.length).fill(-Infinity);
    this.#lastGap = new Float64Array(events.length).fill(Infinity);
    this.#closeTimes = new Int32Array(events.length);
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

  /** Whether the sign at the beginning says too little to judge the step by its ends. */
  get isUnsure(): boolean {
    return this.#unsure.includes(1);
  }

  /** Whether nothing watched has changed its sign since the beginning. Values in doubt have. */
  keptSigns(): boolean {
    this.#read(this.#now);
    return this.#now.every((now, i) => {
      const before = this.#before[i]!;
      return (before > 0 && now > 0) || (before < 0 && now < 0);
    });
  }

  /**
   * The first moment of an event in the piece that ends at `to`, where the machine has settled; null
   * if there is none. `place` puts the machine at a moment of the piece, settled. After it the machine
   * is at the moment, or at `to`.
   */
  find(from: number, to: number, place: (moment: number) => void): number | null {
    this.#read(this.#now);
    const isMoved = this.isUnsure;
    if (isMoved) {
      place(from + (to - from) * justAfter);
      this.#events.forEach(({ when }, i) => {
        if (this.#unsure[i] === 1) this.#before[i] = this.#machine.memory[when]!;
      });
      this.#unsure.fill(0);
    }
    let moment: number | null = null;
    for (const [i, { when }] of this.#events.entries()) {
      if (!this.#crosses(i)) continue;
      const bracket = {
        from,
        to: moment ?? to,
        before: this.#before[i]!,
        after: this.#now[i]!,
      };
      const value = (at: number): number => {
        place(at);
        return this.#machine.memory[when]!;
      };
      moment = crossingPoint(value, bracket, this.#precision(to));
      place(moment);
      this.#read(this.#now);
    }
    if (isMoved && moment === null) place(to);
    return moment;
  }

  /**
   * Lets happen, in the order of the program, what the piece has crossed at this moment, and what
   * that makes jump through zero; each event once. The machine has settled before, and after.
   */
  fire(time: number): EventEnd | null {
    this.#read(this.#now);
    const waiting = this.#events.flatMap((_, i) => (this.#crosses(i) ? [i] : []));
    const fired = new Set<number>();
    let end: EventEnd | null = null;
    for (let i = waiting.shift(); i !== undefined; i = waiting.shift()) {
      fired.add(i);
      this.moments.push({ index: i, time });
      this.#before.set(this.#now);
      this.#machine.fire(i);
      this.#machine.settle();
      this.#read(this.#now);
      const jumped = this.#events.flatMap((_, j) => (this.#crosses(j) ? [j] : []));
      waiting.push(...jumped.filter((j) => !fired.has(j) && !waiting.includes(j)));
      if (this.#events[i]!.stop) end = { reason: 'stopped' };
      else if (this.#isTooDense(i, time)) end ??= { reason: 'events-too-dense', event: i };
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
    if (this.#unsure[i] === 1) return false;
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
    const isTooMany = this.#left <= 0 || this.moments.length >= limits.events;
    return this.#closeTimes[i]! >= 2 || isNextUnseen || isTooMany;
  }

  /** How near a moment is to the zero, in units of time. */
  #precision(time: number): number {
    return Math.max(1e-14 * this.#step, Number.EPSILON * Math.abs(time));
  }
}
