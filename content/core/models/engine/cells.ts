/**
 * Which cell of a model's memory holds which name, first come first served. A parameter is a cell,
 * so that changing it needs no new compilation.
 */
export class Cells {
  readonly #cells = new Map<string, number>();
  #size = 0;

  /** The cell of a name; a new one if the name is new. */
  of(name: string): number {
    const known = this.#cells.get(name);
    if (known !== undefined) return known;
    this.#cells.set(name, this.#size);
    return this.#size++;
  }

  /** The cell of a name, or null. */
  maybeOf(name: string): number | null {
    return this.#cells.get(name) ?? null;
  }

  /** A cell without a name. */
  unnamed(): number {
    return this.#size++;
  }

  /** How many cells there are. */
  get size(): number {
    return this.#size;
  }
}
