import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OdeModel } from '#core/models/index.ts';
import { type Parts, faults, model, series } from './builders.ts';

/** The model with all stocks, or all flows, never below zero. */
function bounded(parts: Parts, which: 'stocks' | 'flows' = 'stocks'): OdeModel {
  const definition = model(parts);
  const list = definition[which].map((item) => ({ ...item, nonNegative: true }));
  return { ...definition, [which]: list };
}

const drain = bounded({ stocks: { x: '5' }, flows: { 'f: x >': '2' } });

describe('a stock that is never negative', () => {
  it('lets out no more than is there', () => {
    expect(series(drain, 'x', { end: 4 })).toEqual([5, 3, 1, 0, 0]);
    expect(series(drain, 'f', { end: 4 })).toEqual([2, 2, 1, 0, 0]);
  });

  it('serves the flows in the order of the model', () => {
    const flows = { 'first: x >': '2', 'second: x >': '2' };
    const definition = bounded({ stocks: { x: '7' }, flows });
    expect(series(definition, 'first', { end: 2 })).toEqual([2, 2, 0]);
    expect(series(definition, 'second', { end: 2 })).toEqual([2, 1, 0]);
  });

  it('passes on what comes in during the same step', () => {
    const flows = { 'f: a > b': '5', 'g: b >': '9' };
    const definition = bounded({ stocks: { a: '8', b: '0' }, flows });
    expect(series(definition, 'f', { end: 2 })).toEqual([5, 3, 0]);
    expect(series(definition, 'g', { end: 2 })).toEqual([5, 3, 0]);
  });

  it('may stand in a ring, or be fed by what it lets out', () => {
    const ring = bounded({
      stocks: { a: '4', b: '0' },
      flows: { 'f: a > b': '3', 'g: b > a': '1' },
    });
    expect(faults(ring)).toEqual([]);
    expect(series(ring, 'a', { end: 3 })).toEqual([4, 1, 1, 1]);
    const fed = bounded({ stocks: { a: '4' }, flows: { 'f: a >': '3', 'g: > a': 'f/2' } });
    expect(faults(fed)).toEqual([]);
    expect(series(fed, 'a', { end: 3 })).toEqual([4, 2.5, 1.25, 0.625]);
  });

  it('is cut off where a flow into it runs backwards', () => {
    const definition = bounded({ stocks: { x: '3' }, flows: { 'f: > x': '-2' } });
    expect(series(definition, 'x', { end: 3 })).toEqual([3, 1, 0, 0]);
  });

  it('does not hide a loop that has another cause', () => {
    const flows = { 'f: x >': 'a' };
    const definition = bounded({ stocks: { x: '3' }, flows, auxiliaries: { a: 'f' } });
    expect(faults(definition)).toEqual(['flows f 1:1 model-loop']);
  });

  it.each(['euler', 'rk4'] as const)('stays so, and nothing is lost, by %s', (method) => {
    const wish = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(wish, wish, wish, wish, wish, (a, b, f, g, h) => {
        const flows = { 'f: a > b': `${f}`, 'g: b > c': `${g}*b/3`, 'h: b > c': `${h}` };
        const definition = bounded({ stocks: { a: `${a}`, b: `${b}`, c: '0' }, flows });
        const stocks = ['a', 'b', 'c'].map((name) => series(definition, name, { method }));
        for (let row = 0; row <= 10; row += 1) {
          const values = stocks.map((numbers) => numbers[row] ?? NaN);
          expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
          if (method === 'euler')
            expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(a + b, 9);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('a flow that is never negative', () => {
  it('is zero where its formula is less', () => {
    const definition = bounded({ stocks: { x: '0' }, flows: { 'f: > x': 't - 1' } }, 'flows');
    expect(series(definition, 'f', { end: 3 })).toEqual([0, 0, 1, 2]);
  });
});
