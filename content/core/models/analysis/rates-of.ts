/** The rates of a model as a function of its stocks, at one moment. */
import type { CompiledModel } from '../engine/compile.ts';
import type { OdeProgram } from '../engine/program.ts';
import type { Rates } from './equilibria/jacobian.ts';
import type { Values } from './simulate.ts';

/** What the search for equilibria needs of a model. */
export interface ModelRates {
  /** The stocks that have flows, in the order of `rates`. */
  readonly stocks: readonly string[];
  readonly rates: Rates;
  /** The values at the start of a run. */
  readonly start: Float64Array;
}

/**
 * The rates at `time`, with these values for settable names; null for a model in lines, which has no
 * rates (see liftToOde). What the model remembers of the past (delays) is as at the start of a run.
 *
 * It works on the memory of the compiled model: a run of the same model in between makes it useless.
 */
export function ratesOf(model: CompiledModel, values: Values, time: number): ModelRates | null {
  const { program, machine, definition } = model;
  if (program.semantics !== 'ode' || definition.semantics !== 'ode') return null;
  machine.begin(0, definition.seed ?? 1);
  const { memory } = machine;
  const { step, start, end } = definition.time;
  memory[program.timeCell] = start;
  memory[program.stepCell] = step;
  memory[program.startCell] = start;
  memory[program.endCell] = end;
  machine.draw(0);
  begin(program, model, values);
  machine.settle();
  machine.keep();
  const { stocks } = program;
  const first = Float64Array.from(stocks, ({ cell }) => memory[cell] ?? NaN);
  return {
    stocks: stocks.map(({ name }) => name),
    start: first,
    rates: (states, out) => {
      memory[program.timeCell] = time;
      stocks.forEach(({ cell }, index) => {
        memory[cell] = states[index] ?? NaN;
      });
      machine.settle();
      stocks.forEach(({ rate }, index) => {
        out[index] = memory[rate] ?? NaN;
      });
    },
  };
}

/** Gives constants and stocks their first values, as a run does. */
function begin(program: OdeProgram, { machine }: CompiledModel, values: Values): void {
  const set = new Set<number>();
  for (const [name, value] of Object.entries(values)) {
    const cell = program.settable.get(name);
    if (cell === undefined) continue;
    machine.memory[cell] = value;
    set.add(cell);
  }
  program.initial.forEach(({ cell }, index) => {
    if (!set.has(cell)) machine.start(index);
  });
}
