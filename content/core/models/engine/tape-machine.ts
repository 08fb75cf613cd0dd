/** The back end that works everywhere: carries out tapes. */
/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices below the length of their list */
import { execute, type Surroundings } from './execute.ts';
import type { Machine } from './machine.ts';
import { normalAt, uniformAt } from './noise.ts';
import type { Program, ProgramEvent } from './program.ts';
import { type Tape, TapeCells, writeTape } from './tape.ts';
import type { Action } from './term.ts';

/** A machine of tapes for a program. */
export function tapeMachine(program: Program): Machine {
  const { initial, tables, histories, noises } = program;
  const cells = new TapeCells(program.size);
  const tapeOf = (actions: readonly Action[]): Tape => writeTape(actions, cells);

  const starts = initial.map(({ cell, term }) => tapeOf([{ kind: 'assign', cell, term }]));
  const settleTape = tapeOf(program.semantics === 'ode' ? program.settle : []);
  const iterateTape = tapeOf(program.semantics === 'lines' ? program.iterate : []);
  const fires = program.semantics === 'ode' ? program.events.map((event) => fireTape(event)) : [];

  /** All new values first, in the cells between, and then the stocks. */
  function fireTape({ set }: ProgramEvent): Tape {
    const spare = set.map(() => cells.fresh());
    return tapeOf([
      ...set.map(({ term }, index): Action => ({ kind: 'assign', cell: spare[index]!, term })),
      ...set.map(({ cell }, index): Action => {
        return { kind: 'assign', cell, term: { kind: 'cell', cell: spare[index]! } };
      }),
    ]);
  }

  const fresh = cells.newMemory();
  const memory = Float64Array.from(fresh);
  const around = { tables, lists: cells.lists, histories: [] as Float64Array[], n: 0 };
  const surroundings: Surroundings = around;
  let seed = 0;

  return {
    memory,
    begin(steps, newSeed) {
      memory.set(fresh);
      seed = newSeed;
      around.n = 0;
      around.histories = histories.map(() => new Float64Array(steps + 1));
    },
    start(index) {
      execute(starts[index]!, memory, surroundings);
    },
    draw(n) {
      around.n = n;
      for (const { cell, distribution, stream } of noises)
        memory[cell] = (distribution === 'normal' ? normalAt : uniformAt)(seed, stream, n);
    },
    settle() {
      execute(settleTape, memory, surroundings);
    },
    iterate: () => execute(iterateTape, memory, surroundings),
    fire(index) {
      execute(fires[index]!, memory, surroundings);
    },
    keep() {
      for (let k = 0; k < histories.length; k += 1)
        around.histories[k]![around.n] = memory[histories[k]!]!;
    },
    fused: () => null,
  };
}
