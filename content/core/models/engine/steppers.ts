/** How a program goes from one stored time to the next: one small machine for each method. */
/* eslint-disable @typescript-eslint/no-non-null-assertion -- in inner loops; every `!` follows an index
   below the length of the list, or a slot of the layout */
import type { Method } from '../definition.ts';
import { execute } from './execute.ts';
import type { LinesProgram, OdeProgram, Program } from './program.ts';

/** Steps over one memory. The runner sets the time before each call of `settle`. */
export interface Stepper {
  /** Computes what follows from the states at the present time. */
  readonly settle: () => void;
  /** Moves the states to the next time; true if the model ended itself. */
  readonly advance: (nextTime: number) => boolean;
}

/** The stepper of a method. @throws RangeError if the method does not fit the semantics */
export function stepperFor(
  program: Program,
  method: Method,
  memory: Float64Array,
  step: number,
): Stepper {
  if (program.semantics === 'lines' && method === 'lines') return linesStepper(program, memory);
  if (program.semantics === 'ode' && method === 'euler') return eulerStepper(program, memory, step);
  if (program.semantics === 'ode' && method === 'rk4') return rk4Stepper(program, memory, step);
  throw new RangeError(`method ${method} does not fit a model in ${program.semantics}`);
}

function linesStepper(program: LinesProgram, memory: Float64Array): Stepper {
  const { iterate, nextTimeSlot } = program;
  return {
    settle: () => {
      // rules leave nothing to be computed
    },
    advance: (nextTime) => {
      memory[nextTimeSlot] = nextTime;
      return execute(iterate, memory);
    },
  };
}

function eulerStepper(program: OdeProgram, memory: Float64Array, step: number): Stepper {
  const { settle, stockSlots, rateSlots } = program;
  const rates = new Float64Array(rateSlots.length);
  return {
    settle: () => {
      execute(settle, memory);
    },
    advance: () => {
      for (let i = 0; i < rates.length; i += 1) rates[i] = memory[rateSlots[i]!]!;
      for (let i = 0; i < rates.length; i += 1) memory[stockSlots[i]!]! += rates[i]! * step;
      return false;
    },
  };
}

/** The classical method of Runge and Kutta. What `settle` computed serves as its first stage. */
function rk4Stepper(program: OdeProgram, memory: Float64Array, step: number): Stepper {
  const { settle, stockSlots, rateSlots, timeSlot } = program;
  const count = stockSlots.length;
  const states = new Float64Array(count);
  const sums = new Float64Array(count);

  /** Goes from the beginning of the step along the present rates, which count `weight` times. */
  const tryStage = (time: number, part: number, weight: number): void => {
    for (let i = 0; i < count; i += 1) {
      const rate = memory[rateSlots[i]!]!;
      sums[i]! += weight * rate;
      memory[stockSlots[i]!] = states[i]! + part * rate;
    }
    memory[timeSlot] = time + part;
    execute(settle, memory);
  };

  return {
    settle: () => {
      execute(settle, memory);
    },
    advance: () => {
      const time = memory[timeSlot]!;
      for (let i = 0; i < count; i += 1) {
        states[i] = memory[stockSlots[i]!]!;
        sums[i] = 0;
      }
      tryStage(time, step / 2, 1);
      tryStage(time, step / 2, 2);
      tryStage(time, step, 2);
      for (let i = 0; i < count; i += 1)
        memory[stockSlots[i]!] = states[i]! + (step / 6) * (sums[i]! + memory[rateSlots[i]!]!);
      return false;
    },
  };
}
