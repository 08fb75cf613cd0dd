/**
 * Contacts: events that stop a motion, after which the moving thing lies still. A ball that bounces
 * ever lower, or not at all, stays on the ground until something lifts it.
 *
 * That is known of an event that watches places only, and sets the velocity of each: stocks that are
 * the rates of those places. In a contact both stay as they are, the velocities at zero. It ends when
 * the rates of the velocities, or a velocity that another event has set, would take what the event
 * watches back to where it came from.
 */
/* eslint-disable @typescript-eslint/no-non-null-assertion -- every `!` follows an index below the length
   of the list, or a cell of the program */
import { flowOf } from './action-cells.ts';
import type { Machine } from './machine.ts';
import { velocityPlaces } from './methods/verlet.ts';
import type { OdeProgram, StockCells } from './program.ts';
import type { Action } from './term.ts';

/** A place, and the velocity that is its rate. */
interface Motion {
  readonly place: StockCells;
  readonly velocity: StockCells;
}

/** A velocity below this part of what it was has been stopped. */
const stopped = 1e-9;

/** Keeps which events of a program are contacts now. */
export class Contacts {
  readonly #program: OdeProgram;
  readonly #machine: Machine;
  readonly #step: number;
  /** What each event may hold; empty where it is no contact. */
  readonly #motions: readonly (readonly Motion[])[];
  /** For each event that holds: the sign that what it watches had before. */
  readonly #sides = new Map<number, number>();

  constructor(program: OdeProgram, machine: Machine, step: number) {
    this.#program = program;
    this.#machine = machine;
    this.#step = step;
    this.#motions = motionsOf(program);
  }

  /** How many events hold something. */
  get count(): number {
    return this.#sides.size;
  }

  /** Whether the event holds what it has stopped. */
  holds(event: number): boolean {
    return this.#sides.has(event);
  }

  /** The velocities that the event sets, if it may hold. */
  velocities(event: number): Float64Array {
    const { memory } = this.#machine;
    return Float64Array.from(this.#motions[event]!, ({ velocity }) => memory[velocity.cell]!);
  }

  /** Whether the event, which may hold, has stopped what had these velocities. */
  hasStopped(event: number, before: Float64Array): boolean {
    if (before.length === 0) return false;
    const after = this.velocities(event);
    return before.every((v, index) => Math.abs(after[index]!) <= stopped * Math.abs(v));
  }

  /** Begins a contact, if the event can be one; `side` is the sign of what it watched before. */
  begin(event: number, side: number): boolean {
    const motions = this.#motions[event]!;
    if (motions.length === 0) return false;
    this.#sides.set(event, side);
    for (const { velocity } of motions) this.#machine.memory[velocity.cell] = 0;
    this.#machine.settle();
    return true;
  }

  /**
   * Ends the contacts that nothing presses any more, where the machine has settled; tells which. It is
   * asked where a piece begins, so what is lifted within a piece lies still until the end of it: at
   * most one step too long.
   */
  release(): readonly number[] {
    return [...this.#sides].flatMap(([event, side]) => {
      if (side * this.#drift(event) <= 0) return [];
      this.#sides.delete(event);
      return [event];
    });
  }

  /** The program without the stocks that are held; the program itself where there are none. */
  get free(): OdeProgram {
    if (this.#sides.size === 0) return this.#program;
    const held = new Set(
      [...this.#sides.keys()].flatMap((event) =>
        this.#motions[event]!.flatMap(({ place, velocity }) => [place, velocity]),
      ),
    );
    return { ...this.#program, stocks: this.#program.stocks.filter((stock) => !held.has(stock)) };
  }

  /** How what the event watches would change in a step, were its places free. */
  #drift(event: number): number {
    const { memory } = this.#machine;
    const { when } = this.#program.events[event]!;
    const before = memory[when]!;
    const size = this.#step;
    const kept = this.#motions[event]!.map(({ place, velocity }) => {
      const at = memory[place.cell]!;
      const change = memory[velocity.cell]! + (size / 2) * memory[velocity.rate]!;
      return { cell: place.cell, at, to: at + size * change };
    });
    for (const { cell, to } of kept) memory[cell] = to;
    this.#machine.settle();
    const change = memory[when]! - before;
    for (const { cell, at } of kept) memory[cell] = at;
    this.#machine.settle();
    return change;
  }
}

/** For each event the places that it watches, if it sets their velocities and watches nothing else. */
function motionsOf(program: OdeProgram): readonly (readonly Motion[])[] {
  const { events, stocks, settle, timeCell, noises } = program;
  const velocities = velocityPlaces(program);
  const stockAt = new Map(stocks.map((stock, index) => [stock.cell, index]));
  const restless = new Set([timeCell, ...noises.map(({ cell }) => cell)]);
  const formulas = new Map<number, Action>();
  for (const action of settle) if (action.kind === 'assign') formulas.set(action.cell, action);

  return events.map(({ when, set }) => {
    const places = new Set<number>();
    const seen = new Set<number>();
    const waiting = [when];
    for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
      if (seen.has(cell)) continue;
      seen.add(cell);
      const stock = stockAt.get(cell);
      const formula = formulas.get(cell);
      if (restless.has(cell)) return [];
      if (stock !== undefined) places.add(stock);
      else if (formula !== undefined) {
        const { reads, past } = flowOf([formula]);
        if (past) return [];
        waiting.push(...reads);
      }
    }
    const isSet = new Set(set.map(({ cell }) => cell));
    const motions = [...places].map((index) => {
      const velocity = stocks[velocities[index]!];
      const place = stocks[index];
      return place && velocity && isSet.has(velocity.cell) ? { place, velocity } : null;
    });
    return motions.every((motion) => motion !== null) ? motions : [];
  });
}
