/** How the stocks of a machine get from one moment to a later one, and to moments in between. */
/* eslint-disable @typescript-eslint/no-non-null-assertion -- every `!` follows an index below the length
   of the list, or a cell of the program */
import type { Machine } from '../machine.ts';
import type { OdeProgram } from '../program.ts';
import type { FixedStep } from './fixed-step.ts';

/** Why an integrator cannot go on. */
export type Obstacle =
  /** A rate or stock becomes NaN or infinite. */
  | { readonly reason: 'not-finite'; readonly name: string }
  /** No step is small enough: the solution jumps or goes to infinity here. */
  | { readonly reason: 'step-too-small'; readonly name: string }
  /** Fast changes that have long died out force steps so small that the end is out of reach. */
  | { readonly reason: 'stiff' }
  | { readonly reason: 'too-many-evaluations' }
  | { readonly reason: 'interrupted' };

/** Moves the stocks; whoever calls sets the time, and settles. */
export interface Integrator {
  /**
   * Moves the stocks from `time`, where the machine has settled or `forward` has come before, towards
   * `to`, as far as one piece of the solution goes. Returns the time that was reached.
   */
  forward(time: number, to: number): number | Obstacle;
  /** Puts the stocks where they were at a moment of the last piece. */
  at(moment: number): void;
  /**
   * The same, as a curve through the ends of the piece has it: less work. To be asked for the first
   * time while the machine is settled at the end of the piece.
   */
  near(moment: number): void;
  /** The stocks were changed by an event, or the rates by a new step; the machine has settled. */
  restart(): void;
}

/** A size that differs from a step by less than this part of it is the step: only rounding is between. */
export const leastDifference = 1e-9;

/**
 * A method of fixed steps. Moments in between are reached by a smaller step from the same beginning,
 * so that they are as accurate as the method.
 */
export function fixedIntegrator(
  { stocks, timeCell }: OdeProgram,
  machine: Machine,
  take: FixedStep,
  step: number,
): Integrator {
  const { memory } = machine;
  const cells = Int32Array.from(stocks, ({ cell }) => cell);
  const rates = Int32Array.from(stocks, ({ rate }) => rate);
  const list = (): Float64Array => new Float64Array(cells.length);
  const [states, first, nextStates, last] = [list(), list(), list(), list()];
  let [begin, end] = [NaN, NaN];
  let hasEnd = false;

  /** The whole step where only rounding makes the difference. */
  const sizeOf = (size: number): number =>
    Math.abs(size - step) < leastDifference * step ? step : size;

  return {
    forward(time, to) {
      [begin, end, hasEnd] = [time, to, false];
      cells.forEach((cell, place) => (states[place] = memory[cell]!));
      rates.forEach((cell, place) => (first[place] = memory[cell]!));
      take(time, sizeOf(to - time));
      return to;
    },
    at(moment) {
      cells.forEach((cell, place) => (memory[cell] = states[place]!));
      memory[timeCell] = begin;
      machine.settle();
      if (moment !== begin) take(begin, sizeOf(moment - begin));
    },
    /** The cubic curve of Hermite: it has the states and the rates of both ends. */
    near(moment) {
      if (!hasEnd) {
        cells.forEach((cell, place) => (nextStates[place] = memory[cell]!));
        rates.forEach((cell, place) => (last[place] = memory[cell]!));
        hasEnd = true;
      }
      const size = end - begin;
      const part = (moment - begin) / size;
      cells.forEach((cell, place) => {
        const change = nextStates[place]! - states[place]!;
        const bend = size * first[place]! - change;
        const bendBack = change - size * last[place]! - bend;
        memory[cell] = states[place]! + part * (change + (1 - part) * (bend + part * bendBack));
      });
    },
    restart: () => undefined,
  };
}
