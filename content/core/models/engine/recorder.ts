/** Stores the numbers of a run, one row for each time, in one block that a worker can transfer. */
import { limits } from '../limits.ts';
import type { Rows } from './machine.ts';

/** Time and series share one ArrayBuffer. */
export interface Columns {
  readonly time: Float64Array;
  readonly series: ReadonlyMap<string, Float64Array>;
}

/** A block with a column for time and for each name. */
export class Recorder {
  readonly #names: readonly string[];
  /** The cell of each column; the first is time. */
  readonly #cells: readonly number[];
  readonly #capacity: number;
  readonly #block: Float64Array;
  #rows = 0;

  /** @throws RangeError if the rows do not fit within the limit on stored values */
  constructor(recorded: ReadonlyMap<string, number>, timeCell: number, capacity: number) {
    const size = (recorded.size + 1) * capacity;
    if (size > limits.storedValues)
      throw new RangeError(`a run may store ${limits.storedValues} numbers, not ${size}`);
    this.#names = [...recorded.keys()];
    this.#cells = [timeCell, ...recorded.values()];
    this.#capacity = capacity;
    this.#block = new Float64Array(size);
  }

  /** Stores a row. False, and nothing stored, if a number is not finite. */
  store(memory: Float64Array): boolean {
    if (!this.#write(memory)) return false;
    this.#rows += 1;
    return true;
  }

  /** Stores a row in which names may still be without a value (NaN). */
  storeIncomplete(memory: Float64Array): void {
    this.#write(memory);
    this.#rows += 1;
  }

  /** Where rows go, for who fills them itself. */
  get rows(): Rows {
    return { cells: this.#cells, capacity: this.#capacity, block: this.#block };
  }

  /** Counts rows that were filled from outside. */
  skip(rows: number): void {
    this.#rows += rows;
  }

  /** What was stored, in a block without unused room. */
  columns(): Columns {
    const rows = this.#rows;
    const whole = rows === this.#capacity;
    const block = whole ? this.#block : new Float64Array((this.#names.length + 1) * rows);
    if (!whole) {
      for (let column = 0; column <= this.#names.length; column += 1) {
        const from = column * this.#capacity;
        block.set(this.#block.subarray(from, from + rows), column * rows);
      }
    }
    const columnAt = (column: number) => block.subarray(column * rows, (column + 1) * rows);
    const series = new Map(this.#names.map((name, index) => [name, columnAt(index + 1)]));
    return { time: columnAt(0), series };
  }

  /** Fills the next row; tells whether all of it is finite. */
  #write(memory: Float64Array): boolean {
    const cells = this.#cells;
    const block = this.#block;
    const capacity = this.#capacity;
    let place = this.#rows;
    let zero = 0;
    for (const cell of cells) {
      const value = memory[cell] ?? NaN;
      block[place] = value;
      place += capacity;
      zero += value * 0; // NaN as soon as a value is infinite or NaN
    }
    return zero === 0;
  }
}
