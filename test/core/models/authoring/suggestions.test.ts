/** What is proposed for a quantity: bounds from its value, a unit from its comment. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suggestedBounds } from '#core/models/authoring/suggested-bounds.ts';
import { unitInComment } from '#core/models/units/unit-in-comment.ts';

test.each([
  [0.6, { min: 0, max: 1.2, step: 0.02 }],
  [90, { min: 0, max: 180, step: 2 }],
  [4180, { min: 0, max: 8360, step: 20 }],
  [-20, { min: -40, max: 0, step: 0.5 }],
  [0, { min: 0, max: 1, step: 0.01 }],
  [null, { min: 0, max: 1, step: 0.01 }],
])('%s has these bounds', (value, bounds) => {
  expect(suggestedBounds(value)).toEqual(bounds);
});

test('the bounds of any value are in order and hold it', () => {
  const any = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(any, (value) => {
      const { min, max, step } = suggestedBounds(value);
      expect(min < max && step > 0).toBe(true);
      if (Math.abs(value) > 1e300 || Math.abs(value) < 1e-300) return;
      expect(min <= value && value <= max).toBe(true);
    }),
  );
});

test.each([
  ['W/K', 'W/K'],
  ['W, met geleiding', 'W'],
  ['J/(kg·K)', 'J/(kg·K)'],
  ['W/(m²·K⁴)', 'W/(m²·K⁴)'],
  ['°C', '°C'],
  ['min⁻¹', 'min⁻¹'],
  ['0: open, 1: dicht', ''],
  ['daling', ''],
  ['roeren brengt warm water naar de rand', ''],
  ['', ''],
])('the unit in “%s”', (comment, unit) => {
  expect(unitInComment(comment)).toBe(unit);
});
