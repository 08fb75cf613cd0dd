/** The fused loop of model lines. */
import type { LinesProgram } from '../program.ts';
import { flowOf } from '../action-cells.ts';
import { FusedFrame } from './fused-frame.ts';
import type { Layout } from './layout.ts';
import type { WrittenFunction } from './module.ts';

/** The loop that stores these columns. What the rules assign is in memory after every good step. */
export function fusedLines(
  program: LinesProgram,
  layout: Layout,
  columns: readonly number[],
): WrittenFunction {
  const { iterate, nextTimeCell, timeCell, noises, histories } = program;
  const frame = new FusedFrame(program, layout);
  const { code, writer } = frame;
  const { reads, possibly } = flowOf(iterate);
  const changing = new Set([
    ...possibly,
    nextTimeCell,
    timeCell,
    ...noises.map(({ cell }) => cell),
  ]);
  return frame.write(
    {
      used: [...reads, ...changing, ...columns, ...histories],
      prepare: () => undefined,
      move: () => {
        frame.nextTime();
        code.set(frame.localOf(nextTimeCell));
        writer.writeActions(iterate);
      },
      settle: () => undefined,
      commit: () => {
        for (const cell of changing) frame.toMemory(cell);
      },
      keep: () => undefined,
    },
    columns,
  );
}
