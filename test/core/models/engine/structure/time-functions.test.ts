import { describe, expect, it } from 'vitest';
import { values } from './builders.ts';

/** Times 0 to 4 in steps of a half. */
const halves = { step: 0.5, end: 4 };
/** The time step 0.1 is no binary fraction, so times differ from decimal numbers by rounding. */
const tenths = { step: 0.1, end: 1 };

describe('over time', () => {
  it.each([
    ['step(3; 2)', [0, 0, 0, 0, 3, 3, 3, 3, 3]],
    ['step(3; 1,75)', [0, 0, 0, 0, 3, 3, 3, 3, 3]],
    ['ramp(2; 1)', [0, 0, 0, 1, 2, 3, 4, 5, 6]],
    ['ramp(2; 1; 2)', [0, 0, 0, 1, 2, 2, 2, 2, 2]],
    ['ramp(2; 1; 0)', [0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['pulse(3; 1)', [0, 0, 6, 0, 0, 0, 0, 0, 0]],
    ['pulse(3)', [6, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['pulse(3; 1; 1,5)', [0, 0, 6, 0, 0, 6, 0, 0, 6]],
    ['pulse(3; 1; 0)', [0, 0, 6, 0, 0, 0, 0, 0, 0]],
    ['pulse(3; 0,6; 0)', [0, 0, 6, 0, 0, 0, 0, 0, 0]],
    ['pulse(3; 0; 0,5)', [6, 6, 6, 6, 6, 6, 6, 6, 6]],
    ['starttime + stoptime + dt', [4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5]],
    ['min(inf; t)', [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4]],
    ['init(t + 5)', [5, 5, 5, 5, 5, 5, 5, 5, 5]],
    ['previous(t; 9)', [9, 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5]],
    ['previous(self; 1)*2', [2, 4, 8, 16, 32, 64, 128, 256, 512]],
    ['delay(t; 1)', [0, 0, 0, 0.5, 1, 1.5, 2, 2.5, 3]],
    ['delay(t; 1; 7)', [7, 7, 0, 0.5, 1, 1.5, 2, 2.5, 3]],
    ['delay(t; 0)', [0, 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5]],
    ['delay(t; 0,8; 7)', [7, 7, 0, 0.5, 1, 1.5, 2, 2.5, 3]],
    ['delay(t; 1; t + 1)', [1, 1, 0, 0.5, 1, 1.5, 2, 2.5, 3]],
    ['delay(t; t)', [0, 0, 0, 0, 0, 0, 0, 0, 0]],
  ])('%s', (expression, expected) => {
    expect(values(expression, {}, halves)).toEqual(expected);
  });

  it.each([
    ['step(1; 0,3)', 3],
    ['step(1; 0,7)', 7],
    ['pulse(0,1; 0,3)', 3],
    ['pulse(0,1; 0,7)', 7],
    ['delay(step(1; 0,1); 0,6)', 7],
  ])('%s is not shifted by rounding', (expression, first) => {
    const found = values(expression, {}, tenths);
    expect(found.findIndex((value) => value > 0.5)).toBe(first);
    expect(found.filter((value) => value > 0.5)).toHaveLength(
      expression.startsWith('pulse') ? 1 : 11 - first,
    );
  });

  it.each(['euler', 'rk4'] as const)('a pulse adds its volume once, by %s', (method) => {
    const parts = { stocks: { x: '0' }, flows: { 'f: > x': 'pulse(3; 2)' } };
    expect(values('x', parts, { method }).at(-1)).toBeCloseTo(3, 12);
  });
});
