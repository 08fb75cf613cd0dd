/** Where a history has a step. */
import type { Code } from './code.ts';
import type { Layout } from './layout.ts';
import { op } from './opcodes.ts';

/** Puts the address on the stack at which a history has the step that `writeStep` puts there. */
export function writeHistoryPlace(
  code: Code,
  { header }: Layout,
  history: number,
  writeStep: () => void,
): void {
  code
    .int(history)
    .int(0)
    .loadInt(header + 8)
    .do(op.intMultiply);
  code
    .int(0)
    .loadInt(header + 4)
    .do(op.intAdd);
  writeStep();
  code.int(3).do(op.shiftLeft, op.intAdd);
}
