/**
 * Test inputs as terms of time (XMILE 1.0, section 3.5.4). A time that is meant to be the same may
 * differ by rounding, since times are start + n * dt; a thousandth of dt is forgiven. Not more: the
 * methods of Runge and Kutta look half a step ahead, where a step has not come yet.
 */
import { folded } from '../fold.ts';
import { binaryTerm, cellTerm, numberTerm, type Term, type TermOperator } from '../term.ts';

/** The cells of time and of dt. */
interface Clock {
  readonly time: number;
  readonly step: number;
}

const both = (operator: TermOperator, left: Term, right: Term): Term =>
  folded(binaryTerm(operator, left, right));

const zero = numberTerm(0);

const leeway = ({ step }: Clock): Term => both('/', cellTerm(step), numberTerm(1000));

/** 0 before `start`, `height` from then on. */
export function stepTerm(height: Term, start: Term, clock: Clock): Term {
  const from = both('-', start, leeway(clock));
  return {
    kind: 'if',
    condition: both('>=', cellTerm(clock.time), from),
    then: height,
    else: zero,
  };
}

/** 0 until `start`, then rising by `slope` per unit of time, and level from `end` on. */
export function rampTerm(slope: Term, start: Term, end: Term | null, clock: Clock): Term {
  const time = cellTerm(clock.time);
  const until = end === null ? time : both('min', time, end);
  return both('*', slope, both('max', zero, both('-', until, start)));
}

/**
 * `volume` within one time step, so `volume / dt` during it, at `first` and then at every
 * `interval`; once where there is no interval.
 */
export function pulseTerm(volume: Term, first: Term, interval: Term | null, clock: Clock): Term {
  const step = cellTerm(clock.step);
  const margin = leeway(clock);
  const elapsed = both('+', both('-', cellTerm(clock.time), first), margin);
  const within: Term =
    interval === null
      ? elapsed
      : folded({
          kind: 'if',
          condition: both('>', interval, zero),
          then: both('mod', elapsed, interval),
          else: elapsed,
        });
  return {
    kind: 'if',
    condition: both('and', both('>=', elapsed, zero), both('<', within, step)),
    then: both('/', volume, step),
    else: zero,
  };
}
