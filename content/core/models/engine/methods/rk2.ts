/* eslint-disable @typescript-eslint/no-non-null-assertion -- in an inner loop; every `!` follows an index
   below the length of the list, or a cell of the program */
import type { Machine } from '../machine.ts';
import type { OdeProgram } from '../program.ts';
import type { FixedStep } from './fixed-step.ts';
import { stocksOf } from './stocks.ts';

/**
 * The method of Heun, of order 2: what Stella and XMILE call RK2. The change is the mean of that by
 * the rates at the beginning and that by the rates at the end of a step of Euler.
 *
 * In this order, for each stock x: k1 = rate; x1 = x + size * k1; time is time + size; settle;
 * k2 = rate; x + (size / 2) * (k1 + k2). A stock that is never negative is 0 where that is below 0;
 * x1 is left as it is.
 */
export function rk2Step(program: OdeProgram, machine: Machine): FixedStep {
  const { memory } = machine;
  const { timeCell } = program;
  const { count, cells, rates, floors } = stocksOf(program);
  const states = new Float64Array(count);
  const first = new Float64Array(count);

  return (time, size) => {
    for (let i = 0; i < count; i += 1) {
      const state = memory[cells[i]!]!;
      const rate = memory[rates[i]!]!;
      states[i] = state;
      first[i] = rate;
      memory[cells[i]!] = state + size * rate;
    }
    memory[timeCell] = time + size;
    machine.settle();
    const half = size / 2;
    for (let i = 0; i < count; i += 1) {
      const value = states[i]! + half * (first[i]! + memory[rates[i]!]!);
      memory[cells[i]!] = value < floors[i]! ? floors[i]! : value;
    }
  };
}
