/* eslint-disable @typescript-eslint/no-non-null-assertion -- in an inner loop; every `!` follows an index
   below the length of the list, or a cell of the program */
import type { Machine } from '../machine.ts';
import type { OdeProgram } from '../program.ts';
import type { FixedStep } from './fixed-step.ts';
import { stocksOf } from './stocks.ts';

/**
 * The classical method of Runge and Kutta, of order 4. The settled state serves as its first stage.
 *
 * In this order, for each stock x with sum = 0: for the stages with (part, weight) = (size / 2, 1),
 * (size / 2, 2) and (size, 2): sum = sum + weight * rate; the stock is x + part * rate; time is
 * time + part; settle. Then x + (size / 6) * (sum + rate). A stock that is never negative is 0 where
 * that is below 0; the stages are left as they are.
 */
export function rk4Step(program: OdeProgram, machine: Machine): FixedStep {
  const { memory } = machine;
  const { timeCell } = program;
  const { count, cells, rates, floors } = stocksOf(program);
  const states = new Float64Array(count);
  const sums = new Float64Array(count);

  /** Goes from the beginning of the step along the present rates, which count `weight` times. */
  const tryStage = (time: number, part: number, weight: number): void => {
    for (let i = 0; i < count; i += 1) {
      const rate = memory[rates[i]!]!;
      sums[i]! += weight * rate;
      memory[cells[i]!] = states[i]! + part * rate;
    }
    memory[timeCell] = time + part;
    machine.settle();
  };

  return (time, size) => {
    for (let i = 0; i < count; i += 1) {
      states[i] = memory[cells[i]!]!;
      sums[i] = 0;
    }
    tryStage(time, size / 2, 1);
    tryStage(time, size / 2, 2);
    tryStage(time, size, 2);
    const sixth = size / 6;
    for (let i = 0; i < count; i += 1) {
      const value = states[i]! + sixth * (sums[i]! + memory[rates[i]!]!);
      memory[cells[i]!] = value < floors[i]! ? floors[i]! : value;
    }
  };
}
