import { describe, expect, it } from 'vitest';
import type { ModelDefinition, OdeModel, Run, RunOptions } from '#core/models/index.ts';
import { ode } from '../builders.ts';
import { last, lastOf, run } from './compiled-run.ts';

const adaptive = (definition: ModelDefinition, options: RunOptions = {}): Run =>
  run(definition, { method: 'dopri5', ...options });

const spring = ode({ x: ['1', 'v'], v: ['0', '-x'] }, {}, { sum: 'x + v' });

describe('dopri5', () => {
  it('reports between its steps as well as at them', () => {
    const { time, series, steps } = adaptive(spring, { step: 0.01, end: 20 });
    expect(steps?.taken).toBeLessThan(200);
    for (const [row, t] of time.entries()) {
      expect(Math.abs((series.get('x')?.[row] ?? NaN) - Math.cos(t))).toBeLessThan(2e-5);
      const [x = NaN, v = NaN] = [series.get('x')?.[row], series.get('v')?.[row]];
      expect(series.get('sum')?.[row]).toBe(x + v);
    }
  });

  it('has times of exactly start + n * step', () => {
    const { time } = adaptive(spring, { step: 0.1 });
    expect([...time]).toEqual(Array.from({ length: 101 }, (_, n) => n * 0.1));
  });

  it('takes as many steps however often it reports', () => {
    const taken = (step: number) => adaptive(spring, { step, end: 16 }).steps?.taken ?? NaN;
    expect(Math.abs(taken(0.25) - taken(0.0625))).toBeLessThan(5);
  });

  it('computes all rates six times for every try, and a little to begin', () => {
    const { steps } = adaptive(spring, { step: 1, end: 20 });
    const tries = (steps?.taken ?? NaN) + (steps?.rejected ?? NaN);
    expect(steps?.evaluations).toBe(6 * tries + 1);
    expect(steps?.rejected).toBeLessThan(tries / 5);
  });

  it('tells where its steps ended', () => {
    const { steps, time } = adaptive(spring, { step: 1, end: 20 });
    expect(steps?.times).toHaveLength(steps?.taken ?? NaN);
    expect(steps?.times.at(-1)).toBe(time.at(-1));
    expect([...(steps?.times ?? [])]).toEqual([...(steps?.times ?? [])].sort((a, b) => a - b));
  });

  it('tells of no steps where the model says how large they are', () => {
    expect(run(spring).steps).toBeUndefined();
  });

  it.each([
    ['zero, with a rate that is zero as well', ode({ y: ['0', '10*t^9'] }), 'y', 1],
    ['zero, with a rate', ode({ y: ['0', 'cos(t)'] }), 'y', Math.sin(1)],
    ['values of all sizes', ode({ y: ['1e-30', '-y'], z: ['1e12', 'z'] }), 'z', 1e12 * Math.E],
  ])('begins at %s', (_, definition, name, exact) => {
    expect(lastOf(adaptive(definition, { end: 1, step: 0.5 }), name) / exact).toBeCloseTo(1, 4);
  });

  it('gets through a chain of fifty stocks that begin empty', () => {
    const stocks = Array.from({ length: 50 }, (_, i): [string, [string, string]] =>
      i === 0 ? ['s0', ['100', '-s0']] : [`s${i}`, ['0', `s${i - 1} - s${i}`]],
    );
    const { steps, ...result } = adaptive(ode(Object.fromEntries(stocks)), { end: 60 });
    // The distribution of Poisson: e^-60 60^49 / 49!.
    let exact = 100 * Math.exp(-60);
    for (let i = 1; i <= 49; i += 1) exact *= 60 / i;
    expect(lastOf(result, 's49') / exact).toBeCloseTo(1, 5);
    expect(steps?.taken).toBeLessThan(1_000);
  });

  it.each([
    ['a switch of time', ode({ x: ['0', 't >= 5'] }), 5],
    ['a switch between reports', ode({ x: ['0', 't >= 5.5'] }), 4.5],
    ['a pulse that a large step would miss', ode({ x: ['0', 'pulse(3;7)'] }), 3],
    ['pulses', ode({ x: ['0', 'pulse(3;5;2)'] }), 9],
    ['a step', ode({ x: ['0', 'step(2;4) - x'] }), 2 * (1 - Math.exp(-6))],
    ['a delay', ode({ x: ['0', 'delay(t;2;0)'] }), 28],
  ])('sees %s', (_, definition, exact) => {
    expect(Math.abs(last(definition, 'x', { method: 'dopri5' }) / exact - 1)).toBeLessThan(2e-3);
  });

  it('goes on with large steps after an event just before it has to land', () => {
    const taken = (moment: string): number => {
      const events = [{ when: `t - ${moment}`, set: [{ name: 'x', expression: 'x' }] }];
      const model = ode({ x: ['0', 'step(2;4) - x'] }, {}, {}, { events });
      const { steps, end, events: moments } = adaptive(model);
      expect(moments).toHaveLength(1);
      expect(end).toEqual({ reason: 'completed' });
      return steps?.taken ?? NaN;
    };
    expect(taken('7,9999999999999')).toBeLessThan(taken('7,5') + 3);
    expect(taken('9,999999999999998')).toBeLessThan(taken('7,5') + 3);
  });

  it('keeps a random number for a whole step', () => {
    const { series } = adaptive(ode({ x: ['0', 'r'] }, {}, { r: 'random(0;1)' }));
    const [x = [], r = []] = [series.get('x'), series.get('r')];
    for (let n = 1; n < x.length; n += 1)
      expect((x[n] ?? NaN) - (x[n - 1] ?? NaN)).toBeCloseTo(r[n - 1] ?? NaN, 9);
  });
});

describe('dopri5 on what it cannot do', () => {
  const stiff = (rate: string): OdeModel => ode({ y: ['0', `-${rate}*(y - cos(t))`] });

  it('says that a problem is stiff, and solves it where that is not too much work', () => {
    const definition = { ...stiff('1e4'), tolerance: 1e-3 };
    const { steps, end, series } = adaptive(definition, { end: 2, step: 0.5 });
    expect(end).toEqual({ reason: 'completed' });
    expect(steps?.stiff).toBe(true);
    expect(series.get('y')?.at(-1)).toBeCloseTo(Math.cos(2), 2);
  });

  it('does not call it stiff where accuracy asks for the steps', () => {
    expect(adaptive(spring).steps?.stiff).toBe(false);
    expect(adaptive(stiff('1')).steps?.stiff).toBe(false);
    const decay: OdeModel = { ...ode({ y: ['1', '-y'] }), tolerance: 1e-3 };
    expect(adaptive(decay, { end: 20 }).steps?.stiff).toBe(false);
  });

  it('gives up at once where stability would take for ever', () => {
    const { end, steps } = adaptive(stiff('1e9'));
    expect(end).toEqual({ reason: 'stiff', step: 1 });
    expect(steps?.evaluations).toBeLessThan(10_000);
  });

  it('gives up after as much work as it may do', () => {
    const { end, steps, time } = adaptive(spring, { end: 1e5, maxEvaluations: 5_000 });
    expect(end).toMatchObject({ reason: 'too-many-evaluations' });
    expect(steps?.evaluations).toBeLessThan(5_010);
    expect(time.length).toBeGreaterThan(50);
  });

  it('gives up where the solution goes to infinity, and tells what and where', () => {
    const { end, time } = adaptive(ode({ x: ['0', '1'], y: ['1', 'y^2'] }), { step: 0.3 });
    expect(end).toEqual({ reason: 'step-too-small', name: 'y', step: 4 });
    expect(time.at(-1)).toBeCloseTo(0.9);
  });

  it('gives up where a rate is no number, and tells which stock', () => {
    const { end } = adaptive(ode({ x: ['0', '1'], h: ['1', '-0.5*sqrt(h)'] }));
    expect(end).toEqual({ reason: 'not-finite', name: 'h', step: 5 });
  });

  it('asks whether to stop', () => {
    const { end } = adaptive(stiff('1e4'), { shouldStop: () => true });
    expect(end).toEqual({ reason: 'interrupted', step: 1 });
  });
});
