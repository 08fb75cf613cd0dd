/**
 * Which cell of a model's memory holds what. All numbers of a run stand in one Float64Array: the
 * names of the model first come first served, and the numbers that its expressions mention. So a
 * parameter is a cell, and changing it needs no new compilation.
 */
export class MemoryLayout {
  readonly #slots = new Map<string, number>();
  readonly #constants = new Map<number, number>();
  #size = 0;

  /** The cell of a name; a new one if the name is new. */
  slotOf(name: string): number {
    return this.#slots.get(name) ?? this.#allocate(this.#slots, name);
  }

  /** The cell of a name, or null. */
  maybeSlotOf(name: string): number | null {
    return this.#slots.get(name) ?? null;
  }

  /** A cell that holds this number in every run. */
  constantSlot(value: number): number {
    return this.#constants.get(value) ?? this.#allocate(this.#constants, value);
  }

  /** A cell without a name. */
  unnamedSlot(): number {
    return this.#size++;
  }

  /** A memory with the constants filled in, and NaN for what has no value yet. */
  newMemory(): Float64Array {
    const memory = new Float64Array(this.#size).fill(NaN);
    for (const [value, slot] of this.#constants) memory[slot] = value;
    return memory;
  }

  #allocate<Key>(table: Map<Key, number>, key: Key): number {
    const slot = this.#size++;
    table.set(key, slot);
    return slot;
  }
}
