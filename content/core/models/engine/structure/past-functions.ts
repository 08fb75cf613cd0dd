/**
 * Functions of the past (XMILE 1.0, sections 3.5.3 and 3.5.6): delays and smoothing as stocks of
 * their own, which the method of the model integrates, or as what a value was some steps ago.
 */
import { fault } from '../../fault.ts';
import type { Expression } from '../../language/ast.ts';
import { folded } from '../fold.ts';
import { binaryTerm, cellTerm, numberTerm, type Term, type TermOperator } from '../term.ts';
import { type Lower, refused, type Setting } from './setting.ts';

type Call = Expression & { readonly kind: 'call' };

const names = [
  ...(['delay', 'delay1', 'delay3', 'delayn', 'smth1', 'smth3', 'smthn'] as const),
  ...(['trend', 'forcst', 'init', 'previous'] as const),
] as const;
type PastFunction = (typeof names)[number];

/** Whether the call needs what was before. */
export function isOfPast(call: Call): call is Call & { readonly name: PastFunction } {
  return (names as readonly string[]).includes(call.name);
}

/** The most stages of a delay or of smoothing. */
const mostStages = 100;

const both = (operator: TermOperator, left: Term, right: Term): Term =>
  folded(binaryTerm(operator, left, right));
const zero = numberTerm(0);
const one = numberTerm(1);

/** The value of a function of the past. */
export function pastTerm(
  call: Call & { readonly name: PastFunction },
  setting: Setting,
  lower: Lower,
): Term {
  const { network, cells } = setting.world;
  const { owner, origin } = setting;
  const kept = (term: Term): Term =>
    term.kind === 'number' ? term : cellTerm(network.hidden(term, owner, origin));
  const atStart = (term: Term): Term => network.atStart(term, owner, origin);
  const argument = (place: number): Term | null => {
    const expression = call.arguments[place];
    return expression === undefined ? null : lower(expression, setting);
  };
  const input = argument(0) ?? zero;
  const second = argument(1) ?? one;

  /** A stock of its own; `rate` gets its value. */
  const stock = (start: Term, rate: (value: Term) => Term): Term => {
    const cell = network.cell(origin);
    network.starts.set(cell, { name: owner, origin, term: start });
    const change = rate(cellTerm(cell));
    network.rates.set(cell, { name: owner, origin, term: change, nonNegative: false });
    return cellTerm(cell);
  };
  const approach = (from: Term, value: Term, time: Term): Term =>
    both('/', both('-', from, value), time);

  /** Stages in a row, each of which follows the one before. */
  const smooth = (order: number, initial: Term | null): Term => {
    const start = initial === null ? atStart(input) : initial;
    const stageTime = kept(both('/', second, numberTerm(order)));
    let value = kept(input);
    for (let stage = 0; stage < order; stage += 1) {
      const from = value;
      value = stock(start, (own) => approach(from, own, stageTime));
    }
    return value;
  };
  /** Material that flows from stage to stage; each begins with what keeps it in balance. */
  const delay = (order: number, initial: Term | null): Term => {
    const start = initial === null ? atStart(input) : initial;
    const stageTime = kept(both('/', second, numberTerm(order)));
    let flow = kept(input);
    for (let stage = 0; stage < order; stage += 1) {
      const inflow = flow;
      const content = stock(both('*', start, stageTime), (own) =>
        both('-', inflow, both('/', own, stageTime)),
      );
      flow = kept(both('/', content, stageTime));
    }
    return flow;
  };
  const orderOf = (place: number): number => {
    const expression = call.arguments[place];
    const order = network.numberOf(argument(place) ?? one);
    if (order !== null && Number.isInteger(order) && order >= 1 && order <= mostStages)
      return order;
    const at = expression?.at ?? call.at;
    refused(
      setting,
      fault('model-needs-constant', origin, at, { name: call.name, place: place + 1 }),
    );
    return 1;
  };
  /**
   * The average of late of the input, and their difference per unit of that average and of time. It
   * begins so that the trend at the start is `initial`.
   */
  const trend = (now: Term, initial: Term, size: (average: Term) => Term): Term => {
    const time = kept(second);
    const start = both('/', now, both('+', one, both('*', initial, time)));
    const average = stock(start, (own) => approach(now, own, time));
    const scale = both('*', size(average), time);
    return {
      kind: 'if',
      condition: both('=', scale, zero),
      then: zero,
      else: both('/', both('-', now, average), scale),
    };
  };

  switch (call.name) {
    case 'init':
      return atStart(input);
    case 'previous':
      return {
        kind: 'past',
        history: network.history(input, owner, origin),
        steps: one,
        initial: atStart(second),
      };
    case 'delay': {
      // The nearest number of whole steps, and at least one, as the tools do: the present is not
      // known yet, so a delay may stand in a loop.
      const steps = both('max', one, roundedUpHalf(both('/', second, cellTerm(cells.step))));
      const initial = atStart(argument(2) ?? input);
      return { kind: 'past', history: network.history(input, owner, origin), steps, initial };
    }
    case 'delay1':
      return delay(1, argument(2));
    case 'delay3':
      return delay(3, argument(2));
    case 'delayn':
      return delay(orderOf(2), argument(3));
    case 'smth1':
      return smooth(1, argument(2));
    case 'smth3':
      return smooth(3, argument(2));
    case 'smthn':
      return smooth(orderOf(2), argument(3));
    case 'trend':
      // What grows below zero has a trend above zero.
      return trend(kept(input), argument(2) ?? zero, (average) =>
        folded({ kind: 'call', function: 'abs', argument: average }),
      );
    case 'forcst': {
      const now = kept(input);
      const growth = trend(now, argument(3) ?? zero, (average) => average);
      return both('*', now, both('+', one, both('*', growth, argument(2) ?? zero)));
    }
  }
}

/** Also right where rounding left the quotient of two decimal numbers a little off. */
function roundedUpHalf(term: Term): Term {
  return { kind: 'call', function: 'floor', argument: both('+', term, numberTerm(0.5)) };
}
