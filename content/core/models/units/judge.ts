/** Weighs demands one after the other: each teaches something of units not known yet, or is a fault. */
import { fault, type ModelFault } from '../fault.ts';
import type { Demand } from './demand.ts';
import { negative, one } from './rational.ts';
import { printUnit, simplestUnit } from './print-unit.ts';
import { explains, factorsOfRatio, plainTerm, type Term } from './term.ts';
import { multiply } from './powers.ts';
import { dimensionOf, isNearZero, logScaleOf, offsetOf, type Unit } from './unit.ts';
import { nothingUnknown, ratio, UnitSystem, type PartlyKnown } from './unit-system.ts';

/** Terms worked out at most, some tenths of a second; what is left then is not judged. */
const budget = 150_000;

/** What an unknown unit turned out to be. */
export interface FoundUnit {
  readonly unit: Unit;
  /** False when a number in the text may have converted it, so that only what it measures is sure. */
  readonly isSizeKnown: boolean;
}

/** Knows all that was learned so far. */
export class UnitJudge {
  /** What is measured: from all demands. */
  readonly #kinds: UnitSystem;
  /** How large units are: only from demands in which no number can be a conversion. */
  readonly #sizes: UnitSystem;
  readonly #angles: 'radians' | 'degrees';

  constructor(isLocal: (unknown: string) => boolean, angles: 'radians' | 'degrees') {
    this.#kinds = new UnitSystem(isLocal, budget);
    this.#sizes = new UnitSystem(isLocal, budget);
    this.#angles = angles;
  }

  /** The fault that the demand shows, or null; then it has been learned from. */
  judge(demand: Demand): ModelFault | null {
    switch (demand.kind) {
      case 'same':
      case 'result':
        return this.#judgeSides(demand);
      case 'plain':
        return this.#judgePlain(demand);
      case 'absolute': {
        const found = this.#printed(demand.term.unit);
        return isOffset(demand.term.unit)
          ? fault('model-unit-offset', demand.origin, demand.at, { found, expected: 'K' })
          : null;
      }
    }
  }

  /** What a unit turned out to be; null as long as it is open. */
  find(unit: PartlyKnown): FoundUnit | null {
    const size = this.#sizes.reduce(unit);
    if (size?.unknowns.size === 0) return { unit: size.known, isSizeKnown: true };
    const kind = this.#kinds.reduce(unit);
    return kind?.unknowns.size === 0 ? { unit: kind.known, isSizeKnown: false } : null;
  }

  #judgeSides(demand: Demand & { readonly kind: 'same' | 'result' }): ModelFault | null {
    const { left, right, origin, at } = demand;
    const verdict = this.#compare(left, right);
    const isMoved = demand.areTemperatures && verdict === 'same' && haveOtherZeros(left, right);
    if (verdict === 'same' && !isMoved) return null;
    const sides = { left: this.#printed(left.unit), right: this.#printed(right.unit) };
    if (isMoved) {
      const [expected, found] = [sides.left, sides.right];
      return fault('model-unit-offset', origin, at, { found, expected });
    }
    if (demand.kind === 'same')
      return fault(verdict === 'size' ? 'model-unit-scale' : 'model-unit-clash', origin, at, sides);
    const code = verdict === 'size' ? 'model-unit-result-scale' : 'model-unit-result';
    const [declared, found] = [sides.left, sides.right];
    return fault(code, origin, at, { name: demand.name, declared, found });
  }

  #judgePlain(demand: Demand & { readonly kind: 'plain' }): ModelFault | null {
    const { term, name, origin, at, takes } = demand;
    const found = this.#kinds.reduce(term.unit);
    // a factor of growth per unit of time is usual: 1,05^t
    if (takes === 'exponent' && found?.unknowns.size === 0 && isTime(found.known)) return null;
    if (takes === 'angle') {
      const symbol = onlySymbol(found?.known);
      const expected = this.#angles;
      const isOther = symbol === (expected === 'degrees' ? 'rad' : '°');
      if (isOther && found?.unknowns.size === 0 && term.factors.length === 0)
        return fault('model-unit-angle', origin, at, { name, found: symbol, expected });
    }
    const verdict = this.#compare(term, plainTerm, takes === 'angle');
    if (verdict === 'same') return null;
    return fault('model-unit-not-plain', origin, at, { name, found: this.#printed(term.unit) });
  }

  /** Whether the sides are in one unit, learning from it; `size` when only the size differs. */
  #compare(left: Term, right: Term, isOfAnySize = false): 'same' | 'size' | 'kind' {
    const unit = ratio(left.unit, right.unit);
    const rest = this.#kinds.learn(unit);
    if (rest !== null && dimensionOf(rest).size > 0) return 'kind';
    if (isOfAnySize) return 'same';
    const factors = factorsOfRatio(left, right);
    const size = factors.length === 0 ? this.#sizes.learn(unit) : this.#knownSize(unit);
    if (size === null || dimensionOf(size).size > 0) return 'same';
    return explains(factors, logScaleOf(size), isNearZero) ? 'same' : 'size';
  }

  #knownSize(unit: PartlyKnown): Unit | null {
    const reduced = this.#sizes.reduce(unit);
    return reduced?.unknowns.size === 0 ? reduced.known : null;
  }

  /** The part of the unit that is known, which is where sides differ. */
  #printed(unit: PartlyKnown): string {
    const known = (this.#kinds.reduce(unit) ?? nothingUnknown).known;
    return printUnit(unit.unknowns.size === 0 && known.size === 1 ? known : simplestUnit(known));
  }
}

function onlySymbol(unit: Unit | undefined): string {
  const [only, ...others] = unit ?? [];
  return only !== undefined && others.length === 0 ? only[0] : '';
}

function isTime(unit: Unit): boolean {
  const dimension = dimensionOf(unit);
  const exponent = dimension.get('s');
  return dimension.size === 1 && exponent?.n === 1 && exponent.d === 1;
}

/** Whether it is a temperature that is not counted from 0 K. */
function isOffset({ unknowns, known }: PartlyKnown): boolean {
  return unknowns.size === 0 && offsetOf(known) !== 0;
}

/** Whether both are written as temperatures, counted from other zeros. */
function haveOtherZeros(left: Term, right: Term): boolean {
  const isTemperature = ({ unit }: Term) =>
    unit.unknowns.size === 0 && multiply(dimensionOf(unit.known), kelvin, negative(one)).size === 0;
  return (
    isTemperature(left) &&
    isTemperature(right) &&
    offsetOf(left.unit.known) !== offsetOf(right.unit.known)
  );
}

const kelvin: Unit = new Map([['K', one]]);
