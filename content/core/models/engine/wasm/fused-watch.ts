/**
 * How a fused loop watches the events of a program. A step is quiet if none of the looks of
 * hidden-crossings.ts is on another side of zero than the beginning of the step, and none bends
 * towards zero and comes near it; then there is nothing to find, whatever the directions. The looks
 * are those that methods/integrator.ts gives, to the last bit. Any other step is not for the loop.
 */
import { flowOf } from '../action-cells.ts';
import { nearEnough, partsOfPiece } from '../hidden-crossings.ts';
import { leastDifference } from '../methods/integrator.ts';
import type { OdeProgram } from '../program.ts';
import type { Action } from '../term.ts';
import type { FusedFrame } from './fused-frame.ts';
import { op, type } from './opcodes.ts';
import type { SettlePlan } from './settle-plan.ts';
import type { TermWriter } from './term-writer.ts';

/** The locals of a stock. */
export interface FusedStock {
  readonly cell: number;
  readonly value: number;
  readonly rate: number;
  /** The value after the last good step. */
  readonly good: number;
}

/** The locals of a stock that the events depend on, and of it at a look. */
interface SeenStock extends FusedStock {
  readonly first: number;
  readonly at: number;
}

/** The locals of what an event watches: at the beginning of the step, now, and at a look. */
interface Watched {
  readonly before: number;
  readonly now: number;
  readonly seen: number;
}

export class FusedWatch {
  /** The size of the step that is being taken. */
  readonly size: number;
  readonly #frame: FusedFrame;
  /** From the beginning of the step to its end, as the times are rounded. */
  readonly #span: number;
  readonly #from: number;
  readonly #moment: number;
  readonly #stocks: readonly SeenStock[];
  readonly #watched: readonly Watched[];
  readonly #actions: readonly Action[];
  /** Writes into locals beside those of the loop. */
  readonly #writer: TermWriter;

  constructor(
    frame: FusedFrame,
    { events, timeCell }: OdeProgram,
    plan: SettlePlan,
    stocks: readonly FusedStock[],
  ) {
    const { code } = frame;
    const cells = events.map(({ when }) => when);
    const own = new Map<number, number>();
    const ownOf = (cell: number): number => {
      const local = own.get(cell) ?? code.local();
      own.set(cell, local);
      return local;
    };
    this.#frame = frame;
    [this.size, this.#span, this.#from] = [code.local(), code.local(), code.local()];
    this.#actions = plan.actions([...stocks.map(({ cell }) => cell), timeCell], cells);
    const { reads, possibly } = flowOf(this.#actions);
    for (const cell of possibly) ownOf(cell);
    this.#moment = ownOf(timeCell);
    this.#stocks = stocks
      .filter(({ cell }) => reads.has(cell) || cells.includes(cell))
      .map((stock) => ({ ...stock, first: code.local(), at: ownOf(stock.cell) }));
    this.#watched = cells.map((cell) => ({
      before: code.local(),
      now: frame.localOf(cell),
      seen: own.get(cell) ?? frame.localOf(cell),
    }));
    this.#writer = frame.writerBeside(own);
  }

  /** Cells that the looks read. */
  get reads(): readonly number[] {
    return [...flowOf(this.#actions).reads];
  }

  /** Begins a step, at the time in local `time`; the rates are those of the last good step. */
  begin(time: number): void {
    const { code, step } = this.#frame;
    for (const { rate, first } of this.#stocks) code.get(rate).set(first);
    code.get(time).set(this.#from);
    this.#frame.nextTime();
    code.get(time).do(op.subtract).set(this.#span);
    code.get(step).get(this.#span);
    code.get(this.#span).get(step).do(op.subtract, op.abs);
    code.number(leastDifference).get(step).do(op.multiply, op.less, op.select).set(this.size);
  }

  /** Leaves the loop unless the step is quiet; all has settled at its end, with what it began with. */
  leaveUnlessQuiet(): void {
    const { code } = this.#frame;
    const sizeOf = (value: number): number => {
      const local = code.local();
      code.get(value).do(op.abs).set(local);
      return local;
    };
    this.leaveUnlessSame();
    const sizes = this.#watched.map(({ before }) => [sizeOf(before)]);
    for (let j = 1; j < partsOfPiece; j += 1) {
      this.#look(j);
      for (const [i, { before, seen }] of this.#watched.entries()) {
        this.#leaveUnlessAlike(before, seen);
        sizes[i]?.push(sizeOf(seen));
      }
    }
    for (const [i, { now }] of this.#watched.entries()) {
      sizes[i]?.push(sizeOf(now));
      this.#leaveAtDips(sizes[i] ?? []);
    }
  }

  /** Leaves the loop unless all is on the side where the step began. */
  leaveUnlessSame(): void {
    for (const { before, now } of this.#watched) this.#leaveUnlessAlike(before, now);
  }

  /** What is watched now is how the next step begins. */
  commit(): void {
    for (const { before, now } of this.#watched) this.#frame.code.get(now).set(before);
  }

  /** A product that is too small to be told from zero leaves too: the step is then found elsewhere. */
  #leaveUnlessAlike(one: number, other: number): void {
    this.#frame.code.get(one).get(other).do(op.multiply).number(0).do(op.greater, op.intIsZero);
    this.#frame.leaveIf();
  }

  /** Computes what is watched at part `j` of the step, on the curve through its ends. */
  #look(j: number): void {
    const { code } = this.#frame;
    const [from, span, moment] = [this.#from, this.#span, this.#moment];
    code.get(from).get(span).number(j).do(op.multiply).number(partsOfPiece);
    code.do(op.divide, op.add).set(moment);
    code.borrow(type.f64, (part) => {
      code.get(moment).get(from).do(op.subtract).get(span).do(op.divide).set(part);
      for (const stock of this.#stocks) this.#placeOnCurve(stock, part);
    });
    this.#writer.writeActions(this.#actions);
  }

  #placeOnCurve({ good, value, first, rate, at }: SeenStock, part: number): void {
    const { code } = this.#frame;
    const span = this.#span;
    code.borrow(type.f64, (change) => {
      code.borrow(type.f64, (bend) => {
        code.get(value).get(good).do(op.subtract).set(change);
        code.get(span).get(first).do(op.multiply).get(change).do(op.subtract).set(bend);
        code.get(good).get(part).get(change);
        code.number(1).get(part).do(op.subtract);
        code.get(bend).get(part);
        code.get(change).get(span).get(rate).do(op.multiply, op.subtract).get(bend);
        code.do(op.subtract, op.multiply, op.add, op.multiply, op.add, op.multiply, op.add);
        code.set(at);
      });
    });
  }

  /** Leaves where three sizes in a row have a parabola through them that comes near zero. */
  #leaveAtDips(sizes: readonly number[]): void {
    const { code } = this.#frame;
    for (const [j, b] of sizes.entries()) {
      const [a, c] = [sizes[j - 1], sizes[j + 1]];
      if (a === undefined || c === undefined) continue;
      code.borrow(type.f64, (bend) => {
        code.borrow(type.f64, (tilt) => {
          code.get(a).number(2).get(b).do(op.multiply, op.subtract).get(c).do(op.add).tee(bend);
          code.number(0).do(op.greater);
          code.get(a).get(c).do(op.subtract).tee(tilt).do(op.abs);
          code.number(2).get(bend).do(op.multiply, op.greater, op.intIsZero, op.and);
          code.get(b).get(tilt).get(tilt).do(op.multiply).number(8).get(bend);
          code.do(op.multiply, op.divide, op.subtract);
          code.number(nearEnough).get(a).get(b).do(op.min).get(c).do(op.min, op.multiply);
          code.do(op.greater, op.intIsZero, op.and);
        });
      });
      this.#frame.leaveIf();
    }
  }
}
