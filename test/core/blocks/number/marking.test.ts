import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NumberQuestion, isWithinTolerance, markNumber } from '#core/blocks/number/marking.ts';

const ask = (changes: Partial<NumberQuestion>): NumberQuestion => ({
  kind: 'number',
  answer: 40,
  tolerance: 0.02,
  toleranceKind: 'relative',
  significant: null,
  unit: '',
  mistakes: [],
  ...changes,
});

/** The verdict with what is remarked and the key of the feedback, in one line. */
const marks = (question: NumberQuestion, text: string, expected: string) => () => {
  const { verdict, remarks, feedback } = markNumber(question, { kind: 'number', text });
  const said = [verdict, ...remarks.map((remark) => `(${remark})`), ...feedback];
  expect(said.join(' ')).toBe(expected);
};

describe('a relative tolerance', () => {
  const question = ask({ answer: -40 });
  test('the answer', marks(question, '-40', 'correct'));
  test('at its upper edge', marks(question, '-39,2', 'correct'));
  test('at its lower edge', marks(question, '-40,8', 'correct'));
  test('just beyond it', marks(question, '-40,81', 'wrong'));
  test(
    'at an edge that binary fractions miss',
    marks(ask({ answer: 0.3, tolerance: 0.1 }), '0,33', 'correct'),
  );
});

describe('an absolute tolerance', () => {
  const question = ask({ answer: 0.2, tolerance: 0.1, toleranceKind: 'absolute' });
  test('at its edge', marks(question, '0,3', 'correct'));
  test('just beyond it', marks(question, '0,31', 'wrong'));
  test('of zero, the answer itself', marks(ask({ answer: 0.1, tolerance: 0 }), '0,1', 'correct'));
  test('of zero, another value', marks(ask({ answer: 0.1, tolerance: 0 }), '0,1001', 'wrong'));
});

describe('the answer zero', () => {
  const relative = ask({ answer: 0 });
  const absolute = ask({ answer: 0, tolerance: 0.5, toleranceKind: 'absolute' });
  test('zero', marks(relative, '0', 'correct'));
  test('zero with figures', marks(relative, '0,00', 'correct'));
  test('minus zero', marks(relative, '-0', 'correct'));
  test('something else has no margin', marks(relative, '0,001', 'wrong'));
  test('within an absolute margin', marks(absolute, '-0,4', 'correct'));
  test('beyond an absolute margin', marks(absolute, '5', 'wrong'));
  test('zero where something is asked', marks(ask({}), '0', 'wrong'));
});

describe('significant figures', () => {
  const two = ask({ significant: 2 });
  test('as asked', marks(two, '40', 'correct'));
  test('one less', marks(two, '4·10^1', 'correct'));
  test('one more', marks(two, '40,0', 'correct'));
  test('two more', marks(two, '40,00', 'partly (significance)'));
  test('as a power of ten', marks(ask({ answer: 4000, significant: 2 }), '4,0·10³', 'correct'));
  test(
    'too many in a whole number',
    marks(ask({ answer: 4000, significant: 2 }), '4000', 'partly (significance)'),
  );
  test(
    'leading zeros do not count',
    marks(ask({ answer: 0.04, significant: 2 }), '0,040', 'correct'),
  );
  test('free', marks(ask({}), '40,0000', 'correct'));
  test('do not make a wrong value partly right', marks(two, '50,000', 'wrong'));
});

describe('units', () => {
  const watt = ask({ unit: 'W' });
  test('left out', marks(watt, '40', 'correct'));
  test('as asked', marks(watt, '40 W', 'correct'));
  test('in another spelling', marks(ask({ unit: 'J/(kg·K)' }), '40 J / (kg * K)', 'correct'));
  test('of another quantity', marks(watt, '40 J', 'unreadable (unit)'));
  test('of another size', marks(watt, '0,040 kW', 'unreadable (unit)'));
  test('with a wrong value', marks(watt, '50 J', 'unreadable (unit)'));
  test('where none is asked', marks(ask({}), '40 W', 'unreadable (unit)'));
});

describe('expected mistakes', () => {
  const question = ask({ mistakes: [4, 2400, -40] });
  test('the first', marks(question, '4', 'wrong mistake-0'));
  test('another, within the tolerance', marks(question, '2401', 'wrong mistake-1'));
  test('before the remark on a sign', marks(question, '-40', 'wrong mistake-2'));
  test('of two that fit, the first', marks(ask({ mistakes: [4, 4] }), '4', 'wrong mistake-0'));
  test('none', marks(question, '7', 'wrong'));
});

describe('slips', () => {
  test('of sign', marks(ask({}), '-40', 'wrong (sign)'));
  test('of a factor thousand', marks(ask({}), '40000', 'wrong (power-of-ten)'));
  test('of a factor ten', marks(ask({}), '4,0', 'wrong (power-of-ten)'));
  test('of a tiny answer', marks(ask({ answer: 4e-12 }), '4e-9', 'wrong (power-of-ten)'));
  test('not of both at once', marks(ask({}), '-4,0', 'wrong'));
  test('not where the figures differ', marks(ask({}), '50', 'wrong'));
});

describe('unreadable, and so never wrong', () => {
  test('nothing', marks(ask({}), '', 'unreadable (not-a-number)'));
  test('words', marks(ask({}), 'veertig', 'unreadable (not-a-number)'));
  test(
    'a comma and a point',
    marks(ask({ answer: 1000.5 }), '1.000,5', 'unreadable (not-a-number)'),
  );
  test(
    'a point that may mark thousands is read as the pupil meant it',
    marks(ask({ answer: 12500 }), '12.500', 'correct'),
  );
  test(
    'and as a decimal point where that is right',
    marks(ask({ answer: 12.5 }), '12.500', 'correct'),
  );
  test('two numbers', marks(ask({}), '40 41', 'unreadable (not-a-number)'));
  test('a point that multiplies', marks(ask({ answer: 5000 }), '5.10^3', 'unreadable (unit)'));
  test('a fraction', marks(ask({}), '80/2', 'unreadable (unit)'));
});

describe('for every question', () => {
  const size = fc.double({ min: 1e-12, max: 1e12, noNaN: true });
  const answer = fc.tuple(size, fc.boolean()).map(([value, minus]) => (minus ? -value : value));

  test('the answer, rounded to the figures asked, is correct when the margin allows for rounding', () => {
    fc.assert(
      fc.property(answer, fc.integer({ min: 1, max: 6 }), fc.boolean(), (value, figures, comma) => {
        const question = ask({
          answer: value,
          significant: figures,
          tolerance: 0.5 * 10 ** (1 - figures),
          unit: 'm/s²',
        });
        const point = value.toExponential(figures - 1);
        const text = comma ? `${point.replace('.', ',').replace('e', '·10^')} m/s^2` : point;
        expect(markNumber(question, { kind: 'number', text }).verdict).toBe('correct');
      }),
      { numRuns: 500 },
    );
  });

  test('a value within the tolerance is as far from it on both sides', () => {
    fc.assert(
      fc.property(answer, fc.double({ min: 0, max: 1, noNaN: true }), (target, tolerance) => {
        for (const toleranceKind of ['relative', 'absolute'] as const) {
          const margin = toleranceKind === 'absolute' ? tolerance : tolerance * Math.abs(target);
          const within = (value: number) =>
            isWithinTolerance({ tolerance, toleranceKind }, value, target);
          expect(within(target)).toBe(true);
          expect(within(target + margin * 0.999)).toBe(true);
          expect(within(target - margin * 0.999)).toBe(true);
        }
      }),
    );
  });
});
