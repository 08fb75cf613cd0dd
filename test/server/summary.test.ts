/** A summary does not depend on how its events came in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  effectiveMoment,
  summarise,
  type SummaryEvent,
} from '#server/features/learning/summary.ts';

const event = fc.record({
  id: fc.uuid(),
  at: fc.integer({ min: 0, max: 3 }),
  attempt: fc.option(
    fc.record({
      block: fc.constantFrom('a', 'b'),
      question: fc.constantFrom('old', 'new'),
      verdict: fc.constantFrom('correct', 'partly', 'wrong', 'unreadable', 'recorded'),
    }),
  ),
});
const events = fc.uniqueArray(event, { selector: ({ id }) => id, maxLength: 12 });
const shuffled = events.chain((list) =>
  fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
);

const tried = (
  verdict: 'correct' | 'wrong' | 'recorded',
  at: number,
  id: string,
): SummaryEvent => ({
  id,
  at,
  attempt: { block: 'a', question: 'q', verdict },
});

describe('a summary', () => {
  it('is the same in any order', () =>
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(summarise(null, other)).toEqual(summarise(null, list));
      }),
    ));
  it('is the same in parts', () =>
    fc.assert(
      fc.property(events, fc.nat(12), (list, cut) => {
        const first = summarise(null, list.slice(0, cut));
        expect(summarise(first, list.slice(cut))).toEqual(summarise(null, list));
      }),
    ));
  it('of nothing is nothing', () => expect(summarise(null, [])).toBe(null));
  it('has the best and the last', () => {
    const list = [tried('correct', 1, 'x'), tried('wrong', 2, 'y'), tried('recorded', 0, 'z')];
    expect(summarise(null, list)).toEqual({
      firstVisitAt: 0,
      lastVisitAt: 2,
      attempts: 3,
      state: {
        a: { q: { tries: 3, best: 'correct', last: { verdict: 'wrong', at: 2, event: 'y' } } },
      },
    });
  });
});

describe('the moment of an event', () => {
  it('is what the device says', () => expect(effectiveMoment(5, 9)).toBe(5));
  it('is not after it was received', () => expect(effectiveMoment(9, 5)).toBe(5));
});
