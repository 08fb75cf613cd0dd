/**
 * Units that are not known yet, as unknowns of a linear system over exponents: that P is k·T in units
 * is p = k + T. Elimination is sparse, in the order in which the equations come.
 */
import { areExact, multiply, noPowers, raise, type Powers } from './powers.ts';
import { inverse, negative, one, type Rational } from './rational.ts';
import type { Unit } from './unit.ts';

/** A unit of which a part may not be known: powers of unknowns times a unit. */
export interface PartlyKnown {
  readonly unknowns: Powers;
  readonly known: Unit;
}

export const nothingUnknown: PartlyKnown = { unknowns: noPowers, known: noPowers };

/** One times the other to the power `exponent` (1 unless stated). */
export function times(one: PartlyKnown, other: PartlyKnown, exponent?: Rational): PartlyKnown {
  return {
    unknowns: multiply(one.unknowns, other.unknowns, exponent),
    known: multiply(one.known, other.known, exponent),
  };
}

/** One divided by the other. */
export function ratio(one: PartlyKnown, other: PartlyKnown): PartlyKnown {
  return times(one, other, minusOne);
}

const minusOne = negative(one);

/** How far chains of what was found are followed at a time; bounds the stack. */
const deepest = 100;

function single(unknown: string): PartlyKnown {
  return { unknowns: new Map([[unknown, one]]), known: noPowers };
}

/** What is known of unknowns. */
export class UnitSystem {
  /** What an unknown equals, in unknowns that were still open when it was found. */
  readonly #found = new Map<string, { readonly order: number; readonly value: PartlyKnown }>();
  readonly #isLocal: (unknown: string) => boolean;
  #budget: number;

  /**
   * @param isLocal whether an unknown occurs in one equation only; those are eliminated first
   * @param budget how many terms may be worked out; beyond it the system learns nothing more
   */
  constructor(isLocal: (unknown: string) => boolean, budget: number) {
    this.#isLocal = isLocal;
    this.#budget = budget;
  }

  /** The unit in what is known by now; null when that is too much work. */
  reduce(unit: PartlyKnown, depth = 0): PartlyKnown | null {
    let reduced = unit;
    for (;;) {
      const next = this.#oldestFound(reduced.unknowns);
      if (next === null) return areExact(reduced.unknowns) ? reduced : null;
      const { unknown, order, exponent } = next;
      let { value } = next;
      if (depth < deepest && this.#oldestFound(value.unknowns) !== null) {
        // what was found is kept in what is known by now, or chains of names would be walked again
        value = this.reduce(value, depth + 1) ?? value;
        this.#found.set(unknown, { order, value });
      }
      this.#budget -= reduced.unknowns.size + value.unknowns.size + value.known.size;
      if (this.#budget < 0) return null;
      const rest = times(reduced, single(unknown), negative(exponent));
      reduced = times(rest, value, exponent);
    }
  }

  /**
   * Learns that a unit is 1. Returns what is then still not 1 and has no unknowns to make it so: the
   * empty unit when all is well; null when there is nothing to say.
   */
  learn(unit: PartlyKnown): Unit | null {
    const reduced = this.reduce(unit);
    if (reduced === null) return null;
    const { unknowns, known } = reduced;
    if (unknowns.size === 0) return known;
    const pivot = [...unknowns.keys()].find(this.#isLocal) ?? [...unknowns.keys()].at(-1) ?? '';
    const exponent = unknowns.get(pivot) ?? one;
    // pivot^e · rest = 1, so pivot = rest^(-1/e)
    const rest = new Map(unknowns);
    rest.delete(pivot);
    const root = negative(inverse(exponent));
    const value = { unknowns: raise(rest, root), known: raise(known, root) };
    if (areExact(value.unknowns) && areExact(value.known))
      this.#found.set(pivot, { order: this.#found.size, value });
    return null;
  }

  /**
   * Of the unknowns that were found, the one found first. What it equals has only unknowns found
   * later, so that each is filled in once.
   */
  #oldestFound(unknowns: Powers) {
    let oldest = null;
    for (const [unknown, exponent] of unknowns) {
      const found = this.#found.get(unknown);
      if (found !== undefined && (oldest === null || found.order < oldest.order))
        oldest = { ...found, unknown, exponent };
    }
    return oldest;
  }
}
