/** What each function makes of units, and asks of them. */
import type { Position } from '../fault.ts';
import type { FunctionName } from '../language/functions.ts';
import { demandPlain, demandSame, type Surroundings } from './demand.ts';
import { negative, one, rational } from './rational.ts';
import { bareTerm, multiplyTerms, plainTerm, raiseTerm, termOf, type Term } from './term.ts';
import type { Unit } from './unit.ts';

interface Part {
  readonly term: Term;
  readonly at: Position;
}

interface Call {
  readonly name: FunctionName;
  readonly at: Position;
  /** As many as were written, which may be too few. */
  readonly parts: readonly Part[];
  readonly surroundings: Surroundings;
}

type Rule = (call: Call) => Term;

const anyTerm: Rule = ({ surroundings }) => termOf(surroundings.fresh());

/** The result has the unit of all that is given. */
const same: Rule = (call) => sameOf(call, call.parts);

/** The result has the unit of the first argument; the others are asked nothing. */
const first: Rule = (call) => call.parts[0]?.term ?? anyTerm(call);

const plain: Rule = () => plainTerm;

function sameOf(call: Call, parts: readonly Part[]): Term {
  const [head, ...rest] = parts;
  return rest.reduce(
    (term, part) => demandSame(term, part.term, part.at, call.surroundings),
    head?.term ?? anyTerm(call),
  );
}

const plainOf =
  (takes: 'number' | 'angle'): Rule =>
  ({ name, parts, surroundings }) => {
    for (const { term, at } of parts) demandPlain(term, name, takes, at, surroundings);
    return plainTerm;
  };

/** The result of a plain number is an angle. */
const angleOf: Rule = (call) => {
  plainOf('number')(call);
  const known: Unit = new Map([[call.surroundings.angles === 'degrees' ? '°' : 'rad', one]]);
  return termOf({ unknowns: new Map(), known });
};

function quotient(left: Term, right: Term, { fresh }: Surroundings): Term {
  return multiplyTerms(left, right, negative(one), fresh);
}

function askTime({ parts, surroundings }: Call, ...places: readonly number[]): void {
  for (const place of places) {
    const part = parts[place];
    if (part !== undefined) demandSame(part.term, surroundings.time, part.at, surroundings);
  }
}

/** Asks that an argument, if it is there, is one per unit of time. */
function askTrend({ parts, surroundings }: Call, place: number): Term {
  const trend = quotient(bareTerm(1), surroundings.time, surroundings);
  const part = parts[place];
  if (part !== undefined) demandSame(part.term, trend, part.at, surroundings);
  return trend;
}

/** What comes out later is in the unit of what went in; `initial` is the place of a first value. */
const later =
  (initial: number): Rule =>
  (call) => {
    askTime(call, 1);
    const begin = call.parts[initial];
    return sameOf(call, [...call.parts.slice(0, 1), ...(begin === undefined ? [] : [begin])]);
  };

/** The unit of a call. */
export const functionUnits: Readonly<Record<FunctionName, Rule>> = {
  sin: plainOf('angle'),
  cos: plainOf('angle'),
  tan: plainOf('angle'),
  arcsin: angleOf,
  arccos: angleOf,
  arctan: angleOf,
  exp: plainOf('number'),
  ln: plainOf('number'),
  // pH and decibel are logarithms of a quantity in an agreed unit
  log: plain,
  sqrt: (call) => raiseTerm(first(call), rational(1, 2)),
  abs: first,
  floor: first,
  ceil: first,
  round: first,
  sign: plain,
  mod: same,
  min: same,
  max: same,
  safediv: (call) => {
    const [above, below, instead] = call.parts;
    if (above === undefined || below === undefined) return anyTerm(call);
    const term = quotient(above.term, below.term, call.surroundings);
    return instead === undefined ? term : sameOf(call, [{ term, at: call.at }, instead]);
  },

  step: (call) => {
    askTime(call, 1);
    return first(call);
  },
  ramp: (call) => {
    askTime(call, 1, 2);
    const { time, fresh } = call.surroundings;
    return multiplyTerms(first(call), time, one, fresh);
  },
  // a volume within one time step
  pulse: (call) => {
    askTime(call, 1, 2);
    return quotient(first(call), call.surroundings.time, call.surroundings);
  },

  random: (call) => sameOf(call, call.parts.slice(0, 2)),
  normal: (call) => sameOf(call, [...call.parts.slice(0, 2), ...call.parts.slice(3)]),
  lognormal: (call) => sameOf(call, call.parts.slice(0, 2)),
  exprnd: first,
  poisson: first,

  delay: later(2),
  delay1: later(2),
  delay3: later(2),
  delayn: later(3),
  smth1: later(2),
  smth3: later(2),
  smthn: later(3),
  trend: (call) => {
    askTime(call, 1);
    return askTrend(call, 2);
  },
  forcst: (call) => {
    askTime(call, 1, 2);
    askTrend(call, 3);
    return first(call);
  },
  init: first,
  previous: same,

  // the name of a table has the unit of what the table gives
  lookup: first,

  sum: first,
  mean: first,
  stddev: first,
  prod: anyTerm,
  size: plain,
  rank: plain,
};
