/** What the methods have in common that take a step of a given size. */

/**
 * Moves the stocks over a step of `size` from `time`, at which the machine has settled. After it, the
 * caller sets the time and settles. A back end with loops of its own does the same operations in the
 * same order, so that it gives the same bits.
 */
export type FixedStep = (time: number, size: number) => void;
