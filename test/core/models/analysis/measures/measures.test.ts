import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { direction, drift, halfLife, slopeAt } from '#core/models/analysis/measures/change.ts';
import { compare } from '#core/models/analysis/measures/compare.ts';
import { maximum, minimum } from '#core/models/analysis/measures/extremes.ts';
import { period, turningTimes } from '#core/models/analysis/measures/period.ts';
import { settling } from '#core/models/analysis/measures/settling.ts';
import { trajectory, valueAt, within } from '#core/models/analysis/trajectory.ts';
import { drawn } from '../runs.ts';

const two = 2 * Math.PI;
const number = <Value>(outcome: { ok: true; value: Value } | { ok: false; reason: string }) =>
  outcome.ok ? outcome.value : outcome.reason;
const rows = (...values: number[]) => ({
  time: Float64Array.from(values.keys()),
  values: Float64Array.from(values),
});

describe('value', () => {
  it.each([
    [0, 0],
    [1, 1],
    [0.5, 0.5],
    [1.25, 1.75],
    [2, 4],
    [-0.1, 'outside-run'],
    [2.1, 'outside-run'],
    [NaN, 'outside-run'],
  ])('at %d is %s', (moment, value) => {
    expect(number(valueAt(rows(0, 1, 4), moment))).toBe(value);
  });
  it('forgives rounding of the last time', () => {
    expect(number(valueAt(rows(0, 1, 4), 2 + 1e-12))).toBe(4);
  });
  it('lies between its neighbours', () => {
    fc.assert(
      fc.property(
        fc.float64Array({
          minLength: 2,
          noNaN: true,
          noDefaultInfinity: true,
          min: -1e9,
          max: 1e9,
        }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, share) => {
          const moment = share * (values.length - 1);
          const value = number(valueAt(rows(...values), moment)) as number;
          const [a, b] = [values[Math.floor(moment)] ?? 0, values[Math.ceil(moment)] ?? 0];
          expect(value).toBeGreaterThanOrEqual(Math.min(a, b) - 1e-6);
          expect(value).toBeLessThanOrEqual(Math.max(a, b) + 1e-6);
        },
      ),
    );
  });
});

describe('trajectory', () => {
  it('leaves out rows before the first value', () => {
    const made = trajectory(Float64Array.of(0, 1, 2), Float64Array.of(NaN, 5, 6));
    expect(made.ok && [...made.value.time, ...made.value.values]).toEqual([1, 2, 5, 6]);
  });
  it.each([
    ['no-values', [NaN, NaN]],
    ['no-values', []],
    ['not-finite', [1, Infinity]],
    ['not-finite', [1, NaN]],
  ])('refuses: %s', (reason, values) => {
    expect(number(trajectory(Float64Array.from(values.keys()), Float64Array.from(values)))).toBe(
      reason,
    );
  });
  it('is cut to a window, ends included', () => {
    const part = within(rows(5, 6, 7, 8), { from: 1, to: 2 });
    expect(part.ok && [...part.value.values]).toEqual([6, 7]);
    expect(number(within(rows(5, 6), { from: 3 }))).toBe('no-values');
  });
});

describe('extremes', () => {
  it('are the first of equals', () => {
    expect(maximum(rows(1, 3, 3, 0, 0))).toEqual({ value: 3, time: 1 });
    expect(minimum(rows(1, 3, 3, 0, 0))).toEqual({ value: 0, time: 3 });
  });
});

describe('period', () => {
  it.each([
    ['a sine', drawn((t) => Math.sin(3 * t)), two / 3],
    ['a sine on a slope', drawn((t) => Math.sin(3 * t) + 0.2 * t), two / 3],
    ['a cosine with few rows', drawn((t) => Math.cos(t), 40, 0.5), two],
    ['what dies out', drawn((t) => Math.exp(-0.3 * t) * Math.cos(4 * t)), two / 4],
    ['what grows', drawn((t) => Math.exp(0.3 * t) * Math.cos(4 * t)), two / 4],
    ['a saw', drawn((t) => t % 1), 1],
    ['a block', drawn((t) => Math.floor(t) % 2), 2],
    ['one that starts otherwise', drawn((t) => Math.sin(t + 6 * Math.exp(-t)), 60), two],
  ])('of %s', (_, curve, expected) => {
    expect(Math.abs((number(period(curve)) as number) / expected - 1)).toBeLessThan(0.01);
  });
  it.each([
    ['a constant', drawn(() => 3)],
    ['a line', drawn((t) => t)],
    ['a single swing', drawn(Math.sin, 6)],
    ['one and a half', drawn(Math.sin, 9)],
    ['what slows down', drawn((t) => Math.sin(8 * Math.sqrt(t)), 30)],
    ['one row', drawn(() => 1, 0)],
  ])('refuses %s', (_, curve) => {
    expect(number(period(curve))).toBe('no-period');
  });
  it('finds tops and bottoms in turn, not ripples', () => {
    const turns = turningTimes(drawn((t) => Math.sin(t) + 0.005 * Math.sin(50 * t), 13));
    expect(turns.length).toBe(4);
    turns.forEach((turn, index) => {
      expect(Math.abs(turn - Math.PI * (index + 0.5))).toBeLessThan(0.2);
    });
  });
});

describe('settling', () => {
  const cooled = drawn((t) => 20 + 70 * Math.exp(-t));
  it('finds where and when', () => {
    const settled = settling(cooled);
    if (!settled.ok) throw new Error(settled.reason);
    expect(settled.value.value).toBeCloseTo(20, 2);
    expect(settled.value.time).toBeCloseTo(Math.log(100), 1);
    const near = settling(cooled, { absolute: 7 });
    expect(near.ok && near.value.time).toBeCloseTo(Math.log(10), 2);
  });
  it.each([
    ['a line', drawn((t) => t)],
    ['what is on its way', drawn((t) => Math.exp(-t / 10))],
    ['what goes on', drawn((t) => Math.sin(5 * t))],
  ])('refuses %s', (_, curve) => {
    expect(number(settling(curve))).toBe('not-settled');
  });
  it('has a constant settled at the start', () => {
    expect(settling(rows(4, 4, 4))).toEqual({ ok: true, value: { value: 4, time: 0 } });
  });
});

describe('slope', () => {
  it.each([0, 0.013, 1, 4.987, 10])('of a fall is exact at %d', (t) => {
    expect(
      number(
        slopeAt(
          drawn((s) => 5 - 4.9 * s * s, 10, 0.1),
          t,
        ),
      ),
    ).toBeCloseTo(-9.8 * t, 9);
  });
  it('needs two rows, and knows a line by two', () => {
    expect(number(slopeAt(rows(1), 0))).toBe('no-values');
    expect(number(slopeAt(rows(1, 4), 0.5))).toBe(3);
    expect(number(slopeAt(rows(1, 4), 3))).toBe('outside-run');
  });
});

describe('direction', () => {
  it.each([
    ['rising', [1, 2, 2, 3]],
    ['falling', [3, 2, 2, 1]],
    ['constant', [1, 1, 1]],
    ['constant', [0.1 + 0.2, 0.3]],
    ['neither', [1, 2, 1]],
    ['rising', [0, 1, 1 - 1e-13, 2]],
    ['constant', [5]],
  ])('%s', (expected, values) => {
    expect(direction(rows(...values))).toBe(expected);
  });
});

describe('half-life', () => {
  it.each([
    ['decay', drawn((t) => 80 * Math.exp(-t)), Math.LN2],
    ['decay of something negative', drawn((t) => -80 * Math.exp(-t)), Math.LN2],
  ])('of %s', (_, curve, expected) => {
    expect(number(halfLife(curve))).toBeCloseTo(expected, 4);
  });
  it('counts from the first row', () => {
    const late = { time: Float64Array.of(5, 6, 7), values: Float64Array.of(8, 4, 2) };
    expect(number(halfLife(late))).toBe(1);
  });
  it.each([
    ['never', [4, 3, 2.5]],
    ['no-scale', [0, 1]],
  ])('refuses: %s', (reason, values) => {
    expect(number(halfLife(rows(...values)))).toBe(reason);
  });
});

describe('drift', () => {
  it('is relative to the first value', () => {
    expect(number(drift(rows(-2, -2.5, -1)))).toBe(0.5);
    expect(number(drift(rows(0, 1)))).toBe('no-scale');
  });
});

describe('compare', () => {
  it('measures the distance between runs with other times', () => {
    const fine = drawn((t) => 2 * t, 10, 0.1);
    const coarse = drawn((t) => 2 * t + (t > 4.5 ? 1 : 0), 10, 1);
    const difference = compare(coarse, fine);
    if (!difference.ok) throw new Error(difference.reason);
    expect(difference.value.max).toBeCloseTo(1, 12);
    expect(difference.value.timeOfMax).toBeGreaterThan(4);
    expect(difference.value.rms).toBeCloseTo(Math.sqrt(6 / 11), 12);
    expect(difference.value.relativeMax).toBeCloseTo(1 / 20, 12);
  });
  it('tells when they have no time in common', () => {
    const late = { time: Float64Array.of(20, 21), values: Float64Array.of(0, 0) };
    expect(number(compare(late, rows(1, 2)))).toBe('no-values');
  });
  it('is zero from a run to itself', () => {
    fc.assert(
      fc.property(
        fc.float64Array({ minLength: 1, noNaN: true, noDefaultInfinity: true }),
        (values) => {
          const curve = rows(...values);
          expect(compare(curve, curve)).toMatchObject({ ok: true, value: { max: 0, rms: 0 } });
        },
      ),
    );
  });
});
