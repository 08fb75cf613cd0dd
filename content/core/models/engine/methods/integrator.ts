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
  /** The stocks were changed by an event, or the rates by a new step; the machine has settled. */
  restart(): void;
}

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
  const states = new Float64Array(cells.length);
  let begin = NaN;

  /** The whole step where only rounding makes the difference. */
  const sizeOf = (size: number): number => (Math.abs(size - step) < 1e-9 * step ? step : size);

  return {
    forward(time, to) {
      begin = time;
      cells.forEach((cell, place) => (states[place] = memory[cell]!));
      take(time, sizeOf(to - time));
      return to;
    },
    at(moment) {
      cells.forEach((cell, place) => (memory[cell] = states[place]!));
      memory[timeCell] = begin;
      machine.settle();
      if (moment !== begin) take(begin, sizeOf(moment - begin));
    },
    restart: () => undefined,
  };
}
