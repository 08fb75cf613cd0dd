/** What formulas ask of units, and where. The order of the texts is the order of the demands. */
import type { Origin, Position } from '../fault.ts';
import { bareTerm, type Term } from './term.ts';
import type { PartlyKnown } from './unit-system.ts';

interface DemandBase {
  readonly origin: Origin;
  /** The operator, or the part of the formula that is asked about. */
  readonly at: Position;
}

export type Demand =
  /** Two sides of a sum, difference, comparison or choice are in one unit. */
  | (DemandBase & {
      readonly kind: 'same';
      readonly left: Term;
      readonly right: Term;
      /** Whether both sides are nothing but a name, and stay temperatures: not in a sum. */
      readonly areTemperatures: boolean;
    })
  /** What is computed is in the unit of the name that gets it. */
  | (DemandBase & {
      readonly kind: 'result';
      readonly name: string;
      readonly left: Term;
      readonly right: Term;
      readonly areTemperatures: boolean;
    })
  /** A number without unit is needed, by a function or as an exponent. */
  | (DemandBase & {
      readonly kind: 'plain';
      /** The function, or `^`. */
      readonly name: string;
      readonly term: Term;
      readonly takes: 'number' | 'angle' | 'exponent';
    })
  /** The fourth power of an absolute temperature, as in radiation. */
  | (DemandBase & { readonly kind: 'absolute'; readonly term: Term });

/** What an expression stands in. */
export interface Surroundings {
  readonly origin: Origin;
  /** The unit of a name. */
  readonly unitOf: (name: string) => Term;
  /** The unit of time. */
  readonly time: Term;
  readonly angles: 'radians' | 'degrees';
  /** A unit of which nothing is known. */
  readonly fresh: () => PartlyKnown;
  readonly demand: (demand: Demand) => void;
}

/** Asks that two terms are in one unit, and gives the one that says most about it. */
export function demandSame(
  left: Term,
  right: Term,
  at: Position,
  { origin, demand }: Pick<Surroundings, 'origin' | 'demand'>,
  areTemperatures = false,
): Term {
  if (left.isBare && right.isBare) return bareTerm();
  if (left.isBare) return right;
  if (right.isBare) return left;
  demand({ kind: 'same', origin, at, left, right, areTemperatures });
  const says = ({ factors, mayCarry }: Term) => factors.length + (mayCarry ? 1 : 0);
  const best = says(right) < says(left) ? right : left;
  return { ...best, mayCarry: left.mayCarry || right.mayCarry };
}

/** Asks that a term is a number without unit. */
export function demandPlain(
  term: Term,
  name: string,
  takes: 'number' | 'angle' | 'exponent',
  at: Position,
  { origin, demand }: Pick<Surroundings, 'origin' | 'demand'>,
): void {
  if (!term.isBare && !term.mayCarry) demand({ kind: 'plain', origin, at, name, term, takes });
}
