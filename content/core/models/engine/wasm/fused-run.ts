/** Calls a compiled loop for a stretch of steps, and sees that the rows come where they have to be. */
import type { Rows } from '../machine.ts';

/** The function that fused-frame.ts writes. */
export type CompiledLoop = (
  done: number,
  last: number,
  start: number,
  step: number,
  row: number,
  stride: number,
) => number;

/** Steps in one call: in the next call the browser may use faster code, if it has made that by then. */
const longestCall = 2_048;

/** Takes steps `done + 1` to at most `last`; returns the last one that was taken. */
export type TakeSteps = (done: number, last: number) => number;

/** For rows that lie in the memory of the loop, each step one row. */
export function stepsInPlace(
  loop: CompiledLoop,
  start: number,
  step: number,
  { capacity, block }: Rows,
): TakeSteps {
  return (done, last) => {
    const row = block.byteOffset + 8 * (done + 1);
    return loop(done, Math.min(last, done + longestCall), start, step, row, 8 * capacity);
  };
}

/** For rows elsewhere, or fewer rows than steps: by way of `room` in the memory of the loop. */
export function stepsByWayOf(
  room: Float64Array,
  loop: CompiledLoop,
  start: number,
  step: number,
  { cells, capacity, block, every }: Rows,
): TakeSteps {
  const columns = cells.length;
  const length = Math.min(Math.floor(room.length / columns), longestCall);
  return (done, last) => {
    const wanted = Math.min(last, done + length);
    const taken = loop(done, wanted, start, step, room.byteOffset, 8 * length);
    for (let column = 0; column < columns; column += 1) {
      const from = column * length;
      const to = column * capacity;
      if (every === 1) block.set(room.subarray(from, from + taken - done), to + done + 1);
      else {
        for (let row = Math.floor(done / every) + 1; row * every <= taken; row += 1)
          block[to + row] = room[from + row * every - done - 1] ?? NaN;
      }
    }
    return taken;
  };
}
