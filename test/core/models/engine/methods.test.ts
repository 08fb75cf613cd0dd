import { describe, expect, it } from 'vitest';
import type { Method, OdeModel, RunOptions } from '#core/models/index.ts';
import { ode } from '../builders.ts';
import { analyticCases, type AnalyticCase } from './analytic-cases.ts';
import { last, lastOf, run, series } from './compiled-run.ts';

const cases = Object.entries(analyticCases);

function error({ definition, end, measure, exact }: AnalyticCase, options: RunOptions): number {
  const result = run(definition, { end, ...options });
  expect(result.end).toEqual({ reason: 'completed' });
  return Math.abs(measure((name) => lastOf(result, name)) - exact);
}

/** How many times the error halves when the step is halved. */
function order(known: AnalyticCase, method: Method): number {
  return Math.log2(error(known, { method, step: 1 / 40 }) / error(known, { method, step: 1 / 80 }));
}

describe('the order of convergence', () => {
  describe.each([
    ['euler', 1, 0.1],
    ['rk2', 2, 0.1],
    ['verlet', 2, 0.1],
    ['rk4', 4, 0.2],
  ] as const)('of %s is %d', (method, expected, margin) => {
    it.each(cases)('on %s', (_, known) => {
      expect(Math.abs(order(known, method) - expected)).toBeLessThan(margin);
    });
  });
});

describe('the error of dopri5 follows the tolerance', () => {
  it.each(cases)('on %s', (_, known) => {
    for (const tolerance of [1e-4, 1e-6, 1e-9]) {
      const definition: OdeModel = { ...known.definition, tolerance };
      const found = error({ ...known, definition }, { method: 'dopri5', step: 0.5 });
      expect(found).toBeLessThan(40 * tolerance * Math.max(1, Math.abs(known.exact)));
    }
  });
});

describe('verlet', () => {
  const spring = ode({ x: ['1', 'v'], v: ['0', '-x'] });
  const energies = (method: Method): number[] => {
    const { series: stored } = run(spring, { method, step: 0.1, end: 2_000 });
    const [x = [], v = []] = [stored.get('x'), stored.get('v')];
    return Array.from(x, (place, row) => (place ** 2 + (v[row] ?? NaN) ** 2) / 2);
  };

  it('keeps the energy of an oscillator within bounds, for hundreds of periods', () => {
    const found = energies('verlet');
    expect(Math.max(...found.map((energy) => Math.abs(energy - 0.5)))).toBeLessThan(0.002);
    expect(energies('rk2').at(-1)).toBeGreaterThan(0.55);
    expect(energies('rk4').at(-1)).toBeLessThan(0.4999);
  });

  it('takes the step x + h v + h² a / 2', () => {
    const model = ode({ x: ['1', 'v'], v: ['2', '-3*x'] });
    expect(last(model, 'x', { method: 'verlet', step: 0.5, end: 0.5 })).toBe(1 + 0.5 * (2 - 0.75));
  });

  it('gives other stocks the step of rk2', () => {
    const decay = ode({ n: ['8', '-n'] });
    const options: RunOptions = { step: 0.1, end: 1 };
    expect(series(decay, 'n', { ...options, method: 'verlet' })).toEqual(
      series(decay, 'n', { ...options, method: 'rk2' }),
    );
  });
});

describe('rk2', () => {
  it('takes the mean of the rates at the beginning and the end of a step of Euler', () => {
    const model = ode({ x: ['1', 't*x'] });
    expect(last(model, 'x', { method: 'rk2', step: 1, end: 2 })).toBe(1.5 + (1.5 + 2 * 3) / 2);
  });
});

describe('a stock that is never negative', () => {
  const model: OdeModel = {
    ...ode({ x: ['1', '-1'] }),
    stocks: [{ name: 'x', start: '1', nonNegative: true }],
    flows: [{ name: 'out', expression: '3', from: 'x' }],
  };

  it.each(['euler', 'rk2', 'rk4', 'verlet', 'dopri5'] as const)('is empty with %s', (method) => {
    const found = series(model, 'x', { method, step: 0.1, end: 2 });
    expect(Math.min(...found)).toBeGreaterThanOrEqual(0);
    expect(found.at(-1)).toBeLessThan(1e-4);
  });
});
