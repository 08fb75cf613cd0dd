/* eslint-disable @typescript-eslint/no-non-null-assertion -- in an inner loop; every `!` follows an index
   below the length of the list, or a cell of the program */
import type { Machine } from '../machine.ts';
import type { OdeProgram } from '../program.ts';
import type { FixedStep } from './fixed-step.ts';
import { stocksOf } from './stocks.ts';

/**
 * The method of Euler, of order 1: x + rate * size. A stock that is never negative is 0 where that is
 * below 0.
 */
export function eulerStep(program: OdeProgram, { memory }: Machine): FixedStep {
  const { count, cells, rates, floors } = stocksOf(program);
  return (_, size) => {
    for (let i = 0; i < count; i += 1) {
      const value = memory[cells[i]!]! + memory[rates[i]!]! * size;
      memory[cells[i]!] = value < floors[i]! ? floors[i]! : value;
    }
  };
}
