/** The back end that works everywhere: carries out tapes. */
/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices below the length of their list */
import { execute, type Surroundings } from './execute.ts';
import type { Machine } from './machine.ts';
import { noiseAt } from './noise.ts';
import type { Program, ProgramEvent } from './program.ts';
import { type Tape, TapeCells, writeTape } from './tape.ts';
import type { Action } from './term.ts';

/** Where a machine keeps its numbers. */
export interface Room {
  /** Cells; `begin` may put another list in its place. */
  readonly memory: Float64Array;
  /** What each history held, by step: zeros after `begin`. */
  readonly histories: readonly Float64Array[];
  /** Room for the rows of a run, if there is. */
  readonly block: Float64Array | null;
  /** Makes room for the histories of so many steps, and for a block of so many numbers. */
  begin(steps: number, numbers: number): void;
}

/** The tapes of a program, and how many cells they work on. */
export interface ProgramTapes {
  readonly cells: number;
  machineIn(room: Room): Machine;
}

/** A machine of tapes for a program. */
export function tapeMachine(program: Program): Machine {
  const tapes = tapesOf(program);
  const memory = new Float64Array(tapes.cells);
  const room = {
    memory,
    histories: [] as readonly Float64Array[],
    block: null,
    begin(steps: number) {
      room.histories = program.histories.map(() => new Float64Array(steps + 1));
    },
  };
  return tapes.machineIn(room);
}

/** Writes the tapes of a program. */
export function tapesOf(program: Program): ProgramTapes {
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
  const { lists } = cells;

  function machineIn(room: Room): Machine {
    let { memory } = room;
    let seed = 0;
    memory.set(fresh);
    const around = { tables, lists, histories: room.histories, n: 0 };
    const surroundings: Surroundings = around;
    return {
      get memory() {
        return memory;
      },
      get block() {
        return room.block;
      },
      begin(steps, newSeed, numbers = 0) {
        room.begin(steps, numbers);
        memory = room.memory;
        memory.set(fresh);
        seed = newSeed;
        around.n = 0;
        around.histories = room.histories;
      },
      start(index) {
        execute(starts[index]!, memory, surroundings);
      },
      draw(n) {
        around.n = n;
        for (const noise of noises) memory[noise.cell] = noiseAt(noise, seed, n);
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
  return { cells: fresh.length, machineIn };
}
