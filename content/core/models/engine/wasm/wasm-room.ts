/** The memory of a program in WebAssembly, which grows with the rows and histories of a run. */
import type { Room } from '../tape-machine.ts';
import { type Layout, pageSize } from './layout.ts';

/** What is exported by the base module. */
export interface BaseExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  grow(pages: number): number;
  settle(): void;
  iterate?(): number;
}

/** Numbers of the longest block (8 MB), since a memory that has grown never shrinks. */
const longestBlock = 1_048_576;

/** Numbers in which the rows of a run are made in pieces that has its block elsewhere. */
const piece = 65_536;

export class WasmRoom implements Room {
  readonly #exports: BaseExports;
  readonly #layout: Layout;
  readonly #cells: number;
  readonly #historyCount: number;
  /** The cells; as all that is here, another view after `begin`. */
  memory: Float64Array;
  histories: readonly Float64Array[] = [];
  /** Room for rows: the block, or a piece of what becomes a block elsewhere. */
  rows: Float64Array;
  #isBlock = false;
  #header: Int32Array;

  constructor(exports: BaseExports, layout: Layout, cells: number, historyCount: number) {
    this.#exports = exports;
    this.#layout = layout;
    this.#cells = cells;
    this.#historyCount = historyCount;
    [this.memory, this.#header, this.rows] = this.#views(0);
  }

  get block(): Float64Array | null {
    return this.#isBlock ? this.rows : null;
  }

  begin(steps: number, numbers: number): void {
    const { memory, grow } = this.#exports;
    const { run } = this.#layout;
    this.#isBlock = numbers > 0 && numbers <= longestBlock;
    const rows = this.#isBlock ? numbers : piece;
    const length = this.#historyCount === 0 ? 0 : steps + 1;
    const histories = run + 8 * rows;
    const end = histories + 8 * length * this.#historyCount;
    const missing = Math.ceil((end - memory.buffer.byteLength) / pageSize);
    if (missing > 0 && grow(missing) < 0) throw new RangeError(`no memory for ${steps} steps`);
    if (missing > 0 || rows !== this.rows.length)
      [this.memory, this.#header, this.rows] = this.#views(rows);
    this.histories = Array.from({ length: this.#historyCount }, (_, index) =>
      new Float64Array(memory.buffer, histories + 8 * length * index, length).fill(0),
    );
    this.#header.set([0, histories, 8 * length]);
  }

  /** Tells the functions which step it is. */
  set present(step: number) {
    this.#header[0] = step;
  }

  #views(rows: number): [Float64Array, Int32Array, Float64Array] {
    const { buffer } = this.#exports.memory;
    const { header, run } = this.#layout;
    return [
      new Float64Array(buffer, 0, this.#cells),
      new Int32Array(buffer, header, 3),
      new Float64Array(buffer, run, rows),
    ];
  }
}
