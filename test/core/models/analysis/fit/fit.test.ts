import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { fit, type FitParameter, type FitStudy } from '#core/models/analysis/fit/fit.ts';
import type { MeasuredSeries } from '#core/models/analysis/fit/measurements.ts';
import { leastSquares } from '#core/models/analysis/fit/least-squares.ts';
import { normalQuantile } from '#core/models/analysis/chance/normal-quantile.ts';
import { uniformAt } from '#core/models/analysis/chance/philox.ts';
import { interpolate } from '#core/models/analysis/trajectory.ts';
import type { Simulate, Values } from '#core/models/analysis/index.ts';
import { complete, coolingOde, damped, logistic, simulation } from '../runs.ts';
import { lines, ode } from '../../builders.ts';

/** Points of a run at irregular times, with seeded normal noise. */
function measured(
  simulate: Simulate,
  truth: Values,
  name: string,
  noise: number,
  seed = 1,
  count = 40,
): MeasuredSeries {
  const run = simulate(truth);
  const end = run.time.at(-1) ?? 0;
  const points = Array.from({ length: count }, (_, n) => {
    const time = end * uniformAt(seed, 0, n);
    const value = interpolate(run.time, run.series.get(name) ?? new Float64Array(), time);
    return { time, value: value + noise * normalQuantile(uniformAt(seed, 1, n)) };
  });
  return { name, points };
}
const free = (name: string, start: number, min = -Infinity, max = Infinity): FitParameter => ({
  name,
  start,
  min,
  max,
});
function fitted(study: Omit<FitStudy, 'base'> & { base?: Values }) {
  const result = complete(fit({ base: {}, ...study }));
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

const cooling = simulation(coolingOde);
const growing = simulation(logistic);
const swinging = simulation(damped);

describe('fit', () => {
  it.each<[string, Simulate, string, number, Values, FitParameter[]]>([
    [
      'cooling',
      cooling,
      'T',
      0.5,
      { k: 0.33, T_omg: 18 },
      [free('k', 0.1, 0, 2), free('T_omg', 30, 0, 50)],
    ],
    [
      'cooling without bounds',
      cooling,
      'T',
      0.5,
      { k: 0.33, T_omg: 18, T: 80 },
      [free('k', 0.5), free('T_omg', 30), free('T', 90)],
    ],
    [
      'logistic growth',
      growing,
      'N',
      10,
      { r: 0.9, K: 620, N: 6 },
      [free('r', 0.3, 0, 3), free('K', 300, 10, 2000), free('N', 20, 1, 50)],
    ],
    [
      'a damped oscillator',
      swinging,
      'x',
      0.03,
      { w: 3.1, g: 0.22 },
      [free('w', 1, 0.2, 6), free('g', 0.5, 0, 2)],
    ],
  ])(
    'finds %s within four standard errors, for many noises',
    (_, simulate, name, noise, truth, parameters) => {
      for (const seed of [1, 2, 3, 4, 5]) {
        const result = fitted({
          simulate,
          parameters,
          series: [measured(simulate, truth, name, noise, seed)],
        });
        expect(result.end).toBe('converged');
        expect(result.runs).toBeLessThan(200);
        for (const { name: key, value, standardError, state } of result.parameters) {
          expect(state).toBe('free');
          const distance = Math.abs(value - (truth[key] ?? NaN));
          expect(distance).toBeLessThan(4 * (standardError ?? 0));
        }
        // 40 points with this noise
        expect((result.series[0]?.rms ?? 0) / noise).toBeGreaterThan(0.6);
        expect((result.series[0]?.rms ?? 0) / noise).toBeLessThan(1.4);
        expect(result.rSquared).toBeGreaterThan(0.95);
      }
    },
  );

  it('has standard errors of the size of the spread over noises', () => {
    const found = Array.from(
      { length: 60 },
      (_, seed) =>
        fitted({
          simulate: cooling,
          parameters: [free('k', 0.4, 0, 2)],
          explore: 0,
          series: [measured(cooling, { k: 0.33 }, 'T', 1, seed)],
        }).parameters[0],
    );
    const values = found.map((one) => one?.value ?? NaN);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = Math.sqrt(
      values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1),
    );
    const stated = found.reduce((sum, one) => sum + (one?.standardError ?? NaN), 0) / found.length;
    expect(spread / stated).toBeGreaterThan(0.75);
    expect(spread / stated).toBeLessThan(1.3);
    expect(Math.abs(mean - 0.33)).toBeLessThan(stated);
  });

  it('finds exact data exactly, and starts there without harm', () => {
    for (const start of [0.1, 0.33]) {
      const result = fitted({
        simulate: cooling,
        parameters: [free('k', start, 0, 2)],
        series: [measured(cooling, { k: 0.33 }, 'T', 0)],
      });
      expect(result.parameters[0]?.value).toBeCloseTo(0.33, 8);
      expect(result.parameters[0]?.standardError).toBeLessThan(1e-6);
      expect(result.rSquared).toBeCloseTo(1, 9);
    }
  });

  it('takes several series, each counted by its own spread', () => {
    const truth = { w: 2.4, g: 0.4 };
    const series = [
      measured(swinging, truth, 'x', 0.02, 1),
      measured(swinging, truth, 'v', 0.05, 2),
    ];
    const result = fitted({
      simulate: swinging,
      parameters: [free('w', 2, 1, 4), free('g', 0.1, 0, 1)],
      series,
    });
    expect(result.parameters.map(({ value }) => value)).toEqual([
      expect.closeTo(2.4, 1),
      expect.closeTo(0.4, 1),
    ]);
    expect(result.series.map(({ points }) => points.length)).toEqual([40, 40]);
  });

  it('believes points with a small deviation', () => {
    const points = [
      ...[0, 1, 2, 3].map((time) => ({ time, value: 10, deviation: 100 })),
      ...[0.5, 1.5].map((time) => ({ time, value: 20, deviation: 0.001 })),
    ];
    const model = simulation(ode({ x: ['a', '0'] }, { a: 1 }));
    const result = fitted({
      simulate: model,
      parameters: [free('a', 1)],
      series: [{ name: 'x', points }],
    });
    expect(result.parameters[0]?.value).toBeCloseTo(20, 3);
  });

  it('leaves out what was not measured or lies outside the run', () => {
    const series = measured(cooling, { k: 0.33 }, 'T', 0);
    const points = [
      ...series.points,
      { time: 2, value: null },
      { time: 3, value: NaN },
      { time: -1, value: 5 },
      { time: 99, value: 5 },
    ];
    const result = fitted({
      simulate: cooling,
      parameters: [free('k', 0.1, 0, 2)],
      series: [{ name: 'T', points }],
    });
    expect(result.series[0]?.unused).toBe(4);
    expect(result.parameters[0]?.value).toBeCloseTo(0.33, 6);
  });

  it('goes round values where the run fails', () => {
    // x blows up for a large a
    const model = simulation(
      ode(
        { x: ['1', 'a*x*x'] },
        { a: 0 },
        {},
        { time: { variable: 't', unit: 's', start: 0, end: 2, step: 0.01 } },
      ),
    );
    const series = [measured(model, { a: 0.4 }, 'x', 0.01)];
    const result = fitted({ simulate: model, parameters: [free('a', -1, -10, 1000)], series });
    expect(result.parameters[0]?.value).toBeCloseTo(0.4, 2);
  });

  it('takes runs that the model stops', () => {
    const fall = lines(
      'v = v - g*dt\ny = y + v*dt\nals y < 0 dan\nstop\neindals\nt = t + dt',
      'y = 10\nv = 0\ng = 9,81\ndt = 0,01\nt = 0',
      {
        time: { variable: 't', unit: 's', start: 0, end: 3, step: 0.01 },
      },
    );
    const falling = simulation(fall);
    const series = [measured(falling, { g: 6 }, 'y', 0.01)];
    const result = fitted({ simulate: falling, parameters: [free('g', 9.81, 1, 20)], series });
    expect(result.parameters[0]?.value).toBeCloseTo(6, 1);
  });

  it('says when a bound is in the way', () => {
    const series = [measured(cooling, { k: 0.33, T_omg: 18 }, 'T', 0.2)];
    const result = fitted({
      simulate: cooling,
      parameters: [free('k', 0.3, 0, 2), free('T_omg', 25, 22, 50)],
      series,
    });
    expect(result.parameters[1]).toEqual({
      name: 'T_omg',
      value: 22,
      standardError: null,
      state: 'at-min',
    });
    expect(result.parameters[0]?.state).toBe('free');
    const high = fitted({ simulate: cooling, parameters: [free('k', 0.1, 0, 0.2)], series });
    expect(high.parameters[0]).toMatchObject({ value: 0.2, state: 'at-max' });
  });

  it('says which parameter has no influence', () => {
    const model = simulation(ode({ x: ['1', '-a*x'] }, { a: 0.3, b: 1 }));
    const series = [measured(model, { a: 0.2 }, 'x', 0.01)];
    const result = fitted({
      simulate: model,
      parameters: [free('a', 0.3), free('b', 1, 0, 2)],
      series,
    });
    expect(result.parameters.map(({ state }) => state)).toEqual(['free', 'no-influence']);
    expect(result.parameters[1]?.standardError).toBeNull();
  });

  it('says when parameters can stand in for each other', () => {
    const model = simulation(ode({ x: ['1', '-a*b*x'] }, { a: 0.3, b: 1 }));
    const series = [measured(model, { a: 0.2 }, 'x', 0.01)];
    const result = fitted({
      simulate: model,
      parameters: [free('a', 0.3, 0, 1), free('b', 1, 0, 2)],
      series,
    });
    expect(result.parameters.map(({ state }) => state)).toEqual(['undetermined', 'undetermined']);
    expect(result.parameters[0]?.value ?? 0).toBeGreaterThan(0);
  });

  it('has no standard error without spare points', () => {
    const series = [{ name: 'T', points: [{ time: 2, value: 50 }] }];
    const result = fitted({ simulate: cooling, parameters: [free('k', 0.4, 0, 2)], series });
    expect(result.parameters[0]).toMatchObject({ standardError: null, state: 'free' });
    expect(result.rSquared).toBeNull();
  });

  const noPoint: MeasuredSeries = { name: 'T', points: [{ time: 99, value: 1 }] };
  const onePoint: MeasuredSeries = { name: 'T', points: [{ time: 1, value: 60 }] };
  const k = free('k', 0.4, 0, 2);
  it.each<[string, FitParameter[], MeasuredSeries[]]>([
    ['no-parameters', [], [onePoint]],
    ['no-points', [k], [noPoint]],
    ['no-points', [k], []],
    ['too-few-points', [k, free('T_omg', 20)], [onePoint]],
    ['unknown-name', [k], [{ ...onePoint, name: 'y' }]],
    ['bad-bounds', [free('k', 1, 2, 0)], [onePoint]],
    ['bad-bounds', [free('k', NaN)], [onePoint]],
    ['no-influence', [free('T_omg', 20, 0, 40)], [{ name: 'T', points: [{ time: 0, value: 80 }] }]],
  ])('refuses: %s', (reason, parameters, series) => {
    expect(complete(fit({ simulate: cooling, base: {}, parameters, series }))).toMatchObject({
      ok: false,
      reason,
    });
  });
  it('refuses a model that fails everywhere', () => {
    const model = simulation(ode({ x: ['1/a', '0'] }, { a: 0 }));
    const study = {
      simulate: model,
      base: { a: 0 },
      parameters: [free('a', 0, 0, 0)],
      series: [{ name: 'x', points: [] }],
    };
    expect(complete(fit(study))).toMatchObject({ ok: false, reason: 'run-failed' });
  });

  it('keeps to its budget, and tells', () => {
    for (const budget of [1, 2, 5, 8, 15]) {
      let runs = 0;
      const counted: Simulate = (values) => {
        runs += 1;
        return swinging(values);
      };
      const series = [measured(swinging, { w: 3, g: 0.2 }, 'x', 0.01)];
      const result = fitted({
        simulate: counted,
        runs: budget,
        explore: 3,
        parameters: [free('w', 1, 0.2, 6), free('g', 1, 0, 2)],
        series,
      });
      expect(result.end).toBe('budget');
      expect(runs).toBeLessThanOrEqual(Math.max(2, budget));
      expect(result.runs).toBe(runs);
    }
  });

  it('reports after each run, the sum never growing', () => {
    const work = fit({
      simulate: swinging,
      base: {},
      parameters: [free('w', 1, 0.2, 6), free('g', 1, 0, 2)],
      series: [measured(swinging, { w: 3 }, 'x', 0.01)],
    });
    let [done, sum] = [0, Infinity];
    for (let step = work.next(); step.done !== true; step = work.next()) {
      expect(step.value.done).toBe(done + 1);
      expect(step.value.sum).toBeLessThanOrEqual(sum);
      ({ done, sum } = step.value);
    }
    expect(done).toBeGreaterThan(20);
  });

  it('never leaves its bounds, whatever they are', () => {
    const bound = fc.double({ min: 0, max: 3, noNaN: true });
    const series = [measured(cooling, { k: 0.5, T_omg: 18 }, 'T', 0.5)];
    fc.assert(
      fc.property(bound, bound, bound, bound, bound, (a, b, c, d, start) => {
        const [k1, k2] = [Math.min(a, b), Math.max(a, b)];
        const [t1, t2] = [10 * Math.min(c, d), 10 * Math.max(c, d)];
        const simulate: Simulate = (values) => {
          const { k: rate = NaN, T_omg = NaN } = values;
          expect(rate >= k1 && rate <= k2 && T_omg >= t1 && T_omg <= t2).toBe(true);
          return cooling(values);
        };
        const result = complete(
          fit({
            simulate,
            base: {},
            runs: 80,
            explore: 5,
            parameters: [free('k', start, k1, k2), free('T_omg', 20, t1, t2)],
            series,
          }),
        );
        if (result.ok)
          for (const { value } of result.value.parameters)
            expect(Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('leastSquares', () => {
  const solve = (residuals: (v: Float64Array) => number[], start: number[], budget = 2000) =>
    complete(
      leastSquares({
        residuals: (values) => Float64Array.from(residuals(values)),
        start: Float64Array.from(start),
        lower: new Float64Array(start.length).fill(-1e6),
        upper: new Float64Array(start.length).fill(1e6),
        sizes: new Float64Array(start.length).fill(1),
        budget,
      }),
    );
  it.each<[string, (v: Float64Array) => number[], number[], number[]]>([
    ['the valley of Rosenbrock', ([x = 0, y = 0]) => [10 * (y - x * x), 1 - x], [-1.2, 1], [1, 1]],
    [
      'the trap of Powell',
      ([a = 0, b = 0, c = 0, d = 0]) => [
        a + 10 * b,
        Math.sqrt(5) * (c - d),
        (b - 2 * c) ** 2,
        Math.sqrt(10) * (a - d) ** 2,
      ],
      [3, -1, 0, 1],
      [0, 0, 0, 0],
    ],
    [
      'sizes far apart',
      ([x = 0, y = 0]) => [(x - 1e5) / 1e5, (y - 1e-5) * 1e5],
      [10, 1],
      [1e5, 1e-5],
    ],
  ])('%s', (_, residuals, start, expected) => {
    const { values } = solve(residuals, start);
    expected.forEach((value, index) => {
      expect(Math.abs((values[index] ?? NaN) - value)).toBeLessThan(0.01 * (Math.abs(value) || 1));
    });
  });
});
