/** Stores the numbers of a run, one row for each time, in one block that a worker can transfer. */
import { limits } from '../limits.ts';
import type { Rows } from './machine.ts';

/** Time and series share one ArrayBuffer. */
export interface Columns {
  readonly time: Float64Array;
  readonly series: ReadonlyMap<string, Float64Array>;
}

/** A block with a column for time and for each name; a row for every so many steps. */
export class Recorder {
  readonly #names: readonly string[];
  /** The cell of each column; the first is time. */
  readonly #cells: readonly number[];
  readonly #every: number;
  readonly #capacity: number;
  /** How many numbers may be stored. */
  readonly size: number;
  #block: Float64Array = new Float64Array(0);
  #isBorrowed = false;
  #rows = 0;

  /**
   * For the rows of so many steps, of which every so many is stored.
   *
   * @throws RangeError if the rows do not fit within the limit on stored values
   */
  constructor(
    recorded: ReadonlyMap<string, number>,
    timeCell: number,
    steps: number,
    every: number,
  ) {
    // One more than what is stored for sure: a run may end with a row between two of those.
    const capacity = Math.floor(steps / every) + (every === 1 ? 1 : 2);
    const size = (recorded.size + 1) * capacity;
    if (size > limits.storedValues)
      throw new RangeError(`a run may store ${limits.storedValues} numbers, not ${size}`);
    this.#names = [...recorded.keys()];
    this.#cells = [timeCell, ...recorded.values()];
    this.#every = every;
    this.#capacity = capacity;
    this.size = size;
  }

  /** Makes room, or takes a block of `size` numbers that the next run uses again. */
  open(borrowed: Float64Array | null = null): void {
    this.#isBorrowed = borrowed !== null;
    this.#block = borrowed ?? new Float64Array(this.size);
  }

  /** Stores step `n` if its turn has come. False, and nothing stored, if a number is not finite. */
  store(memory: Float64Array, n: number): boolean {
    if (this.#every !== 1 && n % this.#every !== 0) return this.#isFinite(memory);
    return this.storeLast(memory);
  }

  /** Stores a row whatever its turn. False, and nothing stored, if a number is not finite. */
  storeLast(memory: Float64Array): boolean {
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
    return {
      cells: this.#cells,
      capacity: this.#capacity,
      block: this.#block,
      every: this.#every,
    };
  }

  /** Counts the rows that were filled from outside, when step `n` was the last. */
  skipTo(n: number): void {
    this.#rows = Math.floor(n / this.#every) + 1;
  }

  /** What was stored, in a block without unused room. */
  columns(): Columns {
    const rows = this.#rows;
    const isWhole = rows === this.#capacity;
    const block = !isWhole
      ? new Float64Array((this.#names.length + 1) * rows)
      : this.#isBorrowed
        ? new Float64Array(this.#block)
        : this.#block;
    if (!isWhole) {
      for (let column = 0; column <= this.#names.length; column += 1) {
        const from = column * this.#capacity;
        block.set(this.#block.subarray(from, from + rows), column * rows);
      }
    }
    const columnAt = (column: number) => block.subarray(column * rows, (column + 1) * rows);
    const series = new Map(this.#names.map((name, index) => [name, columnAt(index + 1)]));
    return { time: columnAt(0), series };
  }

  #isFinite(memory: Float64Array): boolean {
    return this.#cells.every((cell) => Number.isFinite(memory[cell]));
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
