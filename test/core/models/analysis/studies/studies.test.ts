import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { observers } from '#core/models/analysis/studies/observe.ts';
import { sensitivity, type Change } from '#core/models/analysis/studies/sensitivity.ts';
import { evenly, grid } from '#core/models/analysis/studies/grid.ts';
import { monteCarlo } from '#core/models/analysis/studies/monte-carlo.ts';
import { BandCollector } from '#core/models/analysis/studies/bands.ts';
import { quantileOfSorted, summarize } from '#core/models/analysis/studies/quantiles.ts';
import { found, missing } from '#core/models/analysis/measured.ts';
import type { Outputs } from '#core/models/analysis/index.ts';
import { complete, coolingOde, drawn, simulation } from '../runs.ts';
import { ode } from '../../builders.ts';

const simulate = simulation(coolingOde);
const end: Outputs = observers(coolingOde, { end: { measure: 'value', of: 'T', at: 'end' } });
const relative = (name: string, by = 0.01): Change => ({ name, by, kind: 'relative' });

describe('sensitivity', () => {
  const base = { k: 0.4, T_omg: 20, T: 90 };
  const study = {
    simulate,
    base,
    changes: ['k', 'T', 'T_omg'].map((name) => relative(name)),
    outputs: end,
  };

  it('gives the elasticities that follow from the solution', () => {
    const effects = complete(sensitivity(study)).get('end')?.effects ?? [];
    const left = Math.exp(-0.4 * 10);
    const level = 20 + 70 * left;
    const expected = {
      k: (-70 * 10 * left * 0.4) / level,
      T: (left * 90) / level,
      T_omg: ((1 - left) * 20) / level,
    };
    for (const { parameter, elasticity } of effects)
      expect(elasticity).toMatchObject({
        ok: true,
        value: expect.closeTo(expected[parameter as keyof typeof expected], 3) as number,
      });
    expect(effects).toHaveLength(3);
  });
  it('sorts from the largest span to the smallest', () => {
    const effects = complete(sensitivity(study)).get('end')?.effects ?? [];
    const spans = effects.map(({ span }) => (span.ok ? Math.abs(span.value) : -1));
    expect(spans).toEqual([...spans].sort((a, b) => b - a));
    expect(effects[0]?.parameter).toBe('T_omg');
  });
  it('takes changes in the unit of the parameter', () => {
    const changes = [{ name: 'T_omg', by: 2, kind: 'absolute' }] as const;
    const effect = complete(sensitivity({ ...study, changes })).get('end')?.effects[0];
    expect(effect).toMatchObject({ low: { parameter: 18 }, high: { parameter: 22 } });
  });
  it('reports after each run, and can stop halfway', () => {
    let runs = 0;
    const counted = (values: Parameters<typeof simulate>[0]) => {
      runs += 1;
      return simulate(values);
    };
    const work = sensitivity({ ...study, simulate: counted });
    expect(work.next().value).toEqual({ done: 1, total: 7 });
    expect(work.next().value).toEqual({ done: 2, total: 7 });
    expect(runs).toBe(2);
  });
  it('tells why there is no number, and puts that last', () => {
    const model = ode({ x: ['1', 'a*x'] }, { a: 0, b: 1 });
    const outputs = observers(model, { end: { measure: 'value', of: 'x', at: 'end' } });
    const changes = [{ name: 'a', by: 1e9, kind: 'absolute' }, relative('b')] as const;
    const result = complete(
      sensitivity({ simulate: simulation(model), base: { a: 0, b: 1 }, changes, outputs }),
    ).get('end');
    expect(result?.effects.map(({ parameter }) => parameter)).toEqual(['b', 'a']);
    expect(result?.effects[1]?.span).toEqual({ ok: false, reason: 'run-failed' });
    expect(result?.effects[0]?.elasticity).toEqual({ ok: true, value: 0 });
  });
  it.each([
    relative('k', 0),
    relative('unknown'),
    { name: 'toString', by: 1, kind: 'absolute' } as const,
  ])('refuses %o', (change) => {
    expect(() => complete(sensitivity({ ...study, changes: [change] }))).toThrow(RangeError);
  });
});

describe('grid', () => {
  const axis = (name: string, ...values: number[]) => ({ name, values });
  it('has a cell for each combination, the second axis running first', () => {
    const outputs: Outputs = { sum: (_, { k = NaN, T = NaN }) => found(100 * k + T) };
    const made = complete(
      grid({ simulate, base: {}, axes: [axis('k', 1, 2), axis('T', 30, 40, 50)], outputs }),
    );
    expect(made.outputs.get('sum')?.map((cell) => cell.ok && cell.value)).toEqual([
      130, 140, 150, 230, 240, 250,
    ]);
  });
  it('of one axis measures runs', () => {
    const made = complete(
      grid({ simulate, base: { k: 0 }, axes: [axis('T', 30, 40)], outputs: end }),
    );
    expect(made.outputs.get('end')).toEqual([found(30), found(40)]);
  });
  it('may not be larger than can be shown', () => {
    const many = axis('k', ...evenly(0, 1, 400));
    expect(() => grid({ simulate, base: {}, axes: [many, many], outputs: {} }).next()).toThrow(
      RangeError,
    );
  });
  it('has even values with exact ends', () => {
    expect(evenly(0, 0.3, 4)).toEqual([0, expect.closeTo(0.1, 15), expect.closeTo(0.2, 15), 0.3]);
  });
});

describe('quantiles', () => {
  it.each([
    [[1, 2, 3, 4], 0.5, 2.5],
    [[1, 2, 3, 4], 0.25, 1.75],
    [[1, 2, 3, 4], 0, 1],
    [[1, 2, 3, 4], 1, 4],
    [[5], 0.3, 5],
    [[], 0.5, NaN],
  ])('of %o at %d', (sorted, level, expected) => {
    expect(quantileOfSorted(sorted, level)).toBe(expected);
  });
  it('summarize', () => {
    expect(summarize([3, 1, 2], [0.5])).toEqual({
      count: 3,
      mean: 2,
      deviation: 1,
      min: 1,
      max: 3,
      quantiles: [2],
    });
    expect(summarize([7], [])?.deviation).toBeNull();
    expect(summarize([], [0.5])).toBeNull();
  });
});

describe('bands', () => {
  const curve = (height: number, stop = 10) => found(drawn((t) => height + t, stop, 1));
  const time = drawn(() => 0, 10, 1).time;

  it('are quantiles at each time', () => {
    const collector = new BandCollector(time, 5);
    for (const height of [50, 10, 40, 20, 30]) collector.add(curve(height));
    const { curves, levels, counts } = collector.bands();
    expect(levels).toEqual([0.05, 0.25, 0.5, 0.75, 0.95]);
    expect(curves.map((one) => one[3])).toEqual([12, 20, 30, 40, 48].map((value) => value + 3));
    expect([...counts]).toEqual(Array(11).fill(5));
  });
  it('may be asked halfway, and again after more runs', () => {
    const collector = new BandCollector(time, 3);
    collector.add(curve(10));
    collector.add(curve(0));
    expect(collector.bands([0.5]).curves[0]?.[0]).toBe(5);
    collector.add(curve(8));
    expect(collector.bands([0.5]).curves[0]?.[0]).toBe(8);
  });
  it('count runs only as far as they came', () => {
    const collector = new BandCollector(time, 3);
    for (const run of [curve(0), curve(100, 4), missing('run-failed')]) collector.add(run);
    const { curves, counts } = collector.bands([1]);
    expect([...counts]).toEqual([2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1]);
    expect([curves[0]?.[4], curves[0]?.[5]]).toEqual([104, 5]);
    expect(collector.runs).toBe(3);
  });
  it('take runs with other times', () => {
    const collector = new BandCollector(time, 1);
    collector.add(found(drawn((t) => 2 * t, 10, 0.3)));
    expect(collector.bands([0.5]).curves[0]?.[7]).toBeCloseTo(14, 9);
  });
  it.each([
    [11, 11],
    [6, 6],
    [7, 6],
    [5, 5],
    [4, 4],
    [2, 2],
    [1, 2],
  ])('with room for %i times keep %i, the first and the last among them', (points, kept) => {
    const collector = new BandCollector(time, 1, points);
    expect(collector.time).toHaveLength(kept);
    expect([collector.time[0], collector.time.at(-1)]).toEqual([0, 10]);
    collector.add(curve(1));
    expect([...(collector.bands([0.5]).curves[0] ?? [])]).toEqual(
      [...collector.time].map((t) => t + 1),
    );
  });
  it('refuse more runs than there is room for', () => {
    const collector = new BandCollector(time, 1);
    collector.add(curve(1));
    expect(() => {
      collector.add(curve(1));
    }).toThrow(RangeError);
  });
  it('contain their median, and lie in order between the extremes', () => {
    const runs = fc.array(
      fc.float64Array({
        minLength: 6,
        maxLength: 6,
        noNaN: true,
        noDefaultInfinity: true,
        min: -1e100,
        max: 1e100,
      }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(runs, (all) => {
        const times = Float64Array.from([0, 1, 2, 3, 4, 5]);
        const collector = new BandCollector(times, all.length);
        for (const values of all) collector.add(found({ time: times, values }));
        const { curves } = collector.bands();
        for (const row of times) {
          const values = all.map((one) => one[row] ?? NaN);
          const levels = [
            Math.min(...values),
            ...curves.map((one) => one[row] ?? NaN),
            Math.max(...values),
          ];
          for (let n = 1; n < levels.length; n += 1)
            expect((levels[n - 1] ?? NaN) <= (levels[n] ?? NaN)).toBe(true);
        }
      }),
    );
  });
});

describe('Monte Carlo', () => {
  const { time } = simulate({});
  const study = {
    simulate,
    base: { k: 0 },
    design: {
      distributions: { T: { kind: 'normal', mean: 60, deviation: 5 } },
      count: 200,
      seed: 3,
      kind: 'latin',
    },
    outputs: end,
    bands: ['T'],
    time,
  } as const;

  it('carries the distribution of a parameter to the outputs', () => {
    const { outputs, samples } = complete(monteCarlo(study));
    const numbers = (outputs.get('end') ?? []).flatMap((one) => (one.ok ? [one.value] : []));
    const summary = summarize(numbers, [0.5]);
    expect(summary?.mean).toBeCloseTo(60, 1);
    expect(Math.abs((summary?.deviation ?? 0) - 5)).toBeLessThan(0.1);
    expect(samples[17]?.T).toBe(numbers[17]);
  });
  it('gives bands while it works', () => {
    const work = monteCarlo(study);
    let progress = work.next();
    while (progress.done !== true && progress.value.done < 50) progress = work.next();
    if (progress.done === true) throw new Error('too early');
    const bands = progress.value.bands.get('T')?.bands();
    expect(bands?.counts[0]).toBe(50);
    expect(Math.abs((bands?.curves[2]?.[100] ?? 0) - 60)).toBeLessThan(3);
  });
  it('repeats with the same seed', () => {
    expect(complete(monteCarlo(study)).outputs).toEqual(complete(monteCarlo(study)).outputs);
  });
  it('counts a run that failed as one without outputs', () => {
    const model = ode({ x: ['1', 'a*x*x'] }, { a: 0 });
    const made = complete(
      monteCarlo({
        ...study,
        base: {},
        simulate: simulation(model),
        bands: ['x'],
        outputs: { always: () => found(1) },
        design: { ...study.design, distributions: { a: { kind: 'uniform', min: -1, max: 1e5 } } },
      }),
    );
    expect(made.outputs.get('always')).toContainEqual({ ok: false, reason: 'run-failed' });
    expect(made.outputs.get('always')).toHaveLength(200);
  });
});
