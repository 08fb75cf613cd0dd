/** Carries out a tape. */
/* eslint-disable @typescript-eslint/no-non-null-assertion -- in the innermost loop; every `!` reads an
   instruction within the tape, or a cell or function that its writer took from layout or list */
import { lookUp, modulo, power, unaryFunctions } from './operations.ts';
import type { Tape } from './tape.ts';
import type { Table } from './term.ts';

/** What instructions read beside the memory. */
export interface Surroundings {
  readonly tables: readonly Table[];
  /** Cells that `pick` chooses from. */
  readonly lists: Int32Array;
  /** What each history held, by step. */
  readonly histories: readonly Float64Array[];
  /** The present step. */
  readonly n: number;
}

/**
 * Runs the instructions over the memory; true if one of them ended the run. The cases are numbers
 * and not names, since only these become a jump table: the same loop with names is much slower.
 */
export function execute(tape: Tape, memory: Float64Array, around: Surroundings): boolean {
  const { length } = tape;
  let at = 0;
  while (at < length) {
    const target = tape[at + 1]!;
    const a = tape[at + 2]!;
    const b = tape[at + 3]!;
    const c = tape[at + 4]!;
    switch (tape[at]) {
      case 0: // +
        memory[target] = memory[a]! + memory[b]!;
        break;
      case 1: // -
        memory[target] = memory[a]! - memory[b]!;
        break;
      case 2: // *
        memory[target] = memory[a]! * memory[b]!;
        break;
      case 3: // /
        memory[target] = memory[a]! / memory[b]!;
        break;
      case 4: // ^
        memory[target] = power(memory[a]!, memory[b]!);
        break;
      case 5: // <
        memory[target] = memory[a]! < memory[b]! ? 1 : 0;
        break;
      case 6: // <=
        memory[target] = memory[a]! <= memory[b]! ? 1 : 0;
        break;
      case 7: // >
        memory[target] = memory[a]! > memory[b]! ? 1 : 0;
        break;
      case 8: // >=
        memory[target] = memory[a]! >= memory[b]! ? 1 : 0;
        break;
      case 9: // =
        memory[target] = memory[a] === memory[b] ? 1 : 0;
        break;
      case 10: // <>
        memory[target] = memory[a]! !== memory[b]! ? 1 : 0;
        break;
      case 11: // and
        memory[target] = memory[a]! !== 0 && memory[b]! !== 0 ? 1 : 0;
        break;
      case 12: // or
        memory[target] = memory[a]! !== 0 || memory[b]! !== 0 ? 1 : 0;
        break;
      case 13: // min
        memory[target] = Math.min(memory[a]!, memory[b]!);
        break;
      case 14: // max
        memory[target] = Math.max(memory[a]!, memory[b]!);
        break;
      case 15: // negate
        memory[target] = -memory[a]!;
        break;
      case 16: // not
        memory[target] = memory[a] === 0 ? 1 : 0;
        break;
      case 17: // copy
        memory[target] = memory[a]!;
        break;
      case 18: // call
        memory[target] = unaryFunctions[b]!(memory[a]!);
        break;
      case 19: // jumpUnless
        if (memory[a] === 0) {
          at = b;
          continue;
        }
        break;
      case 20: // jump
        at = b;
        continue;
      case 21: // stop
        return true;
      case 22: // a*b*c
        memory[target] = memory[a]! * memory[b]! * memory[c]!;
        break;
      case 23: // a+b*c
        memory[target] = memory[a]! + memory[b]! * memory[c]!;
        break;
      case 24: // a-b*c
        memory[target] = memory[a]! - memory[b]! * memory[c]!;
        break;
      case 25: // (a+b)*c
        memory[target] = (memory[a]! + memory[b]!) * memory[c]!;
        break;
      case 26: // (a-b)*c
        memory[target] = (memory[a]! - memory[b]!) * memory[c]!;
        break;
      case 27: // a*b+c*d
        memory[target] = memory[a]! * memory[b]! + memory[c]! * memory[tape[at + 5]!]!;
        break;
      case 28: // a*b-c*d
        memory[target] = memory[a]! * memory[b]! - memory[c]! * memory[tape[at + 5]!]!;
        break;
      case 29: // mod
        memory[target] = modulo(memory[a]!, memory[b]!);
        break;
      case 30: // table
        memory[target] = lookUp(around.tables[b]!, memory[a]!);
        break;
      case 31: {
        // pick
        const place = Math.trunc(memory[a]!);
        memory[target] = place >= 1 && place <= c ? memory[around.lists[b + place - 1]!]! : 0;
        break;
      }
      case 32: {
        // past
        const step = around.n - Math.trunc(memory[a]!);
        const isBefore = !(step >= 0 && step <= around.n);
        memory[target] = isBefore ? memory[c]! : around.histories[b]![step]!;
        break;
      }
    }
    at += 6;
  }
  return false;
}
