/**
 * The back end of WebAssembly: bytes that are written here and compiled by the browser. What is done
 * once in a run, it does as the tape machine does, over the same memory.
 */
import type { Method } from '../../definition.ts';
import type { Machine } from '../machine.ts';
import { noiseAt } from '../noise.ts';
import type { Program } from '../program.ts';
import { tapesOf } from '../tape-machine.ts';
import { baseModule } from './base-module.ts';
import { type CompiledLoop, stepsByWayOf, stepsInPlace } from './fused-run.ts';
import { importedFunctions } from './imports.ts';
import { layOut, placeTables } from './layout.ts';
import { hasLoop, loopModule } from './loop-module.ts';
import { type BaseExports, WasmRoom } from './wasm-room.ts';

/** Compiles a module and gives its exports: all that this back end needs from outside. */
export type Instantiate = (
  bytes: Uint8Array,
  imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
) => unknown;

interface LoopExports {
  readonly loop: CompiledLoop;
}

/** A machine for a program. @throws what `instantiate` throws, so that another back end is chosen */
export function wasmMachine(program: Program, instantiate: Instantiate): Machine {
  const { timeCell, stepCell, noises, tables, histories } = program;
  let seed = 0;
  const functions = importedFunctions((index, n) => {
    const noise = noises[index];
    return noise === undefined ? NaN : noiseAt(noise, seed, n);
  });

  const tapes = tapesOf(program);
  const layout = layOut(program, tapes.cells);
  const base = instantiate(baseModule(program, layout), { e: functions }) as BaseExports;
  placeTables(base.memory.buffer, layout, tables);
  const room = new WasmRoom(base, layout, tapes.cells, histories.length);
  const machine = tapes.machineIn(room);
  const loops: { method: Method; columns: readonly number[]; loop: CompiledLoop | null }[] = [];

  /** The loop that stores these columns, written once. */
  function loopFor(method: Method, columns: readonly number[]): CompiledLoop | null {
    const known = loops.find(
      (entry) =>
        entry.method === method &&
        entry.columns.length === columns.length &&
        entry.columns.every((cell, index) => cell === columns[index]),
    );
    if (known !== undefined) return known.loop;
    const bytes = loopModule(program, method, layout, columns);
    const loop = bytes === null ? null : compileLoop(bytes);
    loops.push({ method, columns, loop });
    return loop;
  }

  /** Null where it does not compile: the steps are then taken one by one. */
  function compileLoop(bytes: Uint8Array): CompiledLoop | null {
    try {
      const imports = { e: { ...functions, memory: base.memory } };
      return (instantiate(bytes, imports) as LoopExports).loop;
    } catch {
      return null;
    }
  }

  /** The machine at step n, of which the loop gave the stocks. */
  function settleAt(n: number, time: number): void {
    machine.memory[timeCell] = time;
    machine.draw(n);
    room.present = n;
    for (const history of room.histories) history[n] = 0; // as it was when this step settled first
    machine.settle();
    machine.keep();
  }

  return {
    ...machine,
    get memory() {
      return machine.memory;
    },
    get block() {
      return room.block;
    },
    begin(steps, newSeed, numbers = 0) {
      seed = newSeed;
      machine.begin(steps, newSeed, numbers);
    },
    draw(n) {
      room.present = n;
      machine.draw(n);
    },
    settle: base.settle,
    iterate: () => base.iterate?.() === 1,
    fused(method) {
      if (!hasLoop(program, method)) return null;
      const start = machine.memory[timeCell] ?? NaN;
      const step = machine.memory[stepCell] ?? NaN;
      let loop: CompiledLoop | null | undefined;
      return (from, to, rows) => {
        loop ??= loopFor(method, rows.cells);
        if (loop === null) return from - 1;
        const isInPlace = rows.block.buffer === base.memory.buffer && rows.every === 1;
        const take = isInPlace
          ? stepsInPlace(loop, start, step, rows)
          : stepsByWayOf(room.rows, loop, start, step, rows);
        let done = from - 1;
        while (done < to) {
          const taken = take(done, to);
          if (taken === done) break;
          done = taken;
          settleAt(done, start + done * step);
        }
        return done;
      };
    },
  };
}
