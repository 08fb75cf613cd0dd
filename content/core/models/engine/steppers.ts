/** How a program goes from one stored time to the next: one small machine for each method. */
/* eslint-disable @typescript-eslint/no-non-null-assertion -- in inner loops; every `!` follows an index
   below the length of the list, or a cell of the program */
import type { Method } from '../definition.ts';
import type { Machine } from './machine.ts';
import type { LinesProgram, OdeProgram, Program } from './program.ts';

/**
 * Moves the states of a machine from one time to the next; true if the model ended itself. Before
 * it, the machine has settled at `time`; after it, the runner sets the time and settles.
 */
export type Stepper = (time: number, nextTime: number) => boolean;

/** The stepper of a method. @throws RangeError if the method does not fit the semantics */
export function stepperFor(
  program: Program,
  method: Method,
  machine: Machine,
  step: number,
): Stepper {
  if (program.semantics === 'lines' && method === 'lines') return linesStepper(program, machine);
  if (program.semantics === 'ode' && method === 'euler')
    return eulerStepper(program, machine, step);
  if (program.semantics === 'ode' && method === 'rk4') return rk4Stepper(program, machine, step);
  throw new RangeError(`method ${method} does not fit a model in ${program.semantics}`);
}

function linesStepper({ nextTimeCell }: LinesProgram, { memory, iterate }: Machine): Stepper {
  return (_, nextTime) => {
    memory[nextTimeCell] = nextTime;
    return iterate();
  };
}

function eulerStepper({ stocks }: OdeProgram, { memory }: Machine, step: number): Stepper {
  return () => {
    for (const { cell, rate } of stocks) memory[cell]! += memory[rate]! * step;
    return false;
  };
}

/** The classical method of Runge and Kutta. The settled state serves as its first stage. */
function rk4Stepper({ stocks, timeCell }: OdeProgram, machine: Machine, step: number): Stepper {
  const { memory } = machine;
  const cells = Int32Array.from(stocks, ({ cell }) => cell);
  const rates = Int32Array.from(stocks, ({ rate }) => rate);
  const count = cells.length;
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

  return (time) => {
    for (let i = 0; i < count; i += 1) {
      states[i] = memory[cells[i]!]!;
      sums[i] = 0;
    }
    tryStage(time, step / 2, 1);
    tryStage(time, step / 2, 2);
    tryStage(time, step, 2);
    for (let i = 0; i < count; i += 1)
      memory[cells[i]!] = states[i]! + (step / 6) * (sums[i]! + memory[rates[i]!]!);
    return false;
  };
}
