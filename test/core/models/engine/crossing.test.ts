import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossingPoint } from '#core/models/engine/crossing.ts';

/** The point that is found between 0 and 1, and how often the value was computed. */
function search(value: (at: number) => number, within = 1e-14) {
  let asked = 0;
  const point = crossingPoint(
    (at) => {
      asked += 1;
      return value(at);
    },
    { from: 0, to: 1, before: value(0), after: value(1) },
    within,
  );
  return { point, asked };
}

const root = fc.double({ min: 0.001, max: 1, noNaN: true });

describe('crossingPoint', () => {
  it('finds a zero from the far side, for any slope and bend', () => {
    const slope = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
    const bend = fc.constantFrom(1, 3, 9, 1 / 3);
    fc.assert(
      fc.property(root, slope, bend, fc.boolean(), (zero, factor, power, rises) => {
        const value = (at: number): number => {
          const distance = at - zero;
          const size = factor * Math.sign(distance) * Math.abs(distance) ** power;
          return rises ? size : -size;
        };
        const { point, asked } = search(value);
        expect(point).toBeGreaterThanOrEqual(zero);
        expect(point - zero).toBeLessThanOrEqual(1e-14);
        expect(asked).toBeLessThanOrEqual(50);
      }),
    );
  });

  it('takes few steps for what is nearly straight', () => {
    expect(search((at) => Math.sin(at) - 0.3).asked).toBeLessThan(12);
  });

  it('finds where a value jumps, or is no number', () => {
    fc.assert(
      fc.property(root, fc.constantFrom(1, Infinity, NaN), (zero, beyond) => {
        const { point, asked } = search((at) => (at < zero ? -1 : beyond));
        expect(Math.abs(point - zero)).toBeLessThanOrEqual(1e-14);
        expect(asked).toBeLessThanOrEqual(50);
      }),
    );
  });

  it('stops at a zero that it meets', () => {
    expect(search((at) => at - 0.5)).toEqual({ point: 0.5, asked: 1 });
  });
});
