/** One step of a run worked out by hand, and runs with other time steps. */
import { describe, expect, test } from 'vitest';
import { compileModel } from '#core/models/engine/compile.ts';
import { runModel } from '#core/models/engine/run.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import { differences, halvingOf, planOf, resultOf } from '#web/models/rules/step-sizes.ts';
import { namesOf, rowsOf, stepFrom, valuesAfter } from '#web/models/rules/step-view.ts';
import type { FinishedRun } from '#web/models/run/model-run.ts';
import { hares } from '../diagram/models.ts';
import { cooling } from '../models.ts';

function run(definition: ModelDefinition, step = definition.time.step): FinishedRun {
  const compiled = compileModel(definition);
  if (!compiled.ok) throw new Error('not compiled');
  const trajectory = runModel(compiled.model, { step });
  return { parameters: {}, trajectory, reason: 'chosen' };
}

function worked(definition: ModelDefinition, row: number, from = run(definition)) {
  const step = stepFrom(definition, from, row);
  if (!step.ok) throw new Error('refused');
  return step;
}

describe('a step', () => {
  test('has the numbers of the run filled in', () => {
    expect(worked(cooling(), 0).lines.map(({ filled }) => filled)).toEqual([
      'T = 80 - 0,4*(80 - 20)*0,1',
      't = 0 + 0,1',
    ]);
  });
  test.each([0, 1, 50, 99])('from row %i ends at the next row, to the bit', (row) => {
    const all = run(cooling());
    const { after } = worked(cooling(), row, all);
    expect(after.get('T')).toBe(all.trajectory.series.get('T')?.[row + 1]);
    expect(after.get('t')).toBe(all.trajectory.time[row + 1]);
  });
  test('is as large as that of the run', () => {
    const all = run(cooling(), 0.25);
    expect(worked(cooling(), 3, all).after.get('T')).toBe(all.trajectory.series.get('T')?.[4]);
  });
  test('of Euler with stocks and flows ends at the next row too', () => {
    const model = hares({ method: 'euler' });
    const all = run(model);
    const { after } = worked(model, 7, all);
    expect(after.get('Vossen')).toBe(all.trajectory.series.get('Vossen')?.[8]);
  });
  test('leaves out the lines that a condition skips', () => {
    const model = cooling({
      rules: ['als T > 50 dan', '  T = T - 1', 'anders', '  T = T + 1', 'eindals', 't = t + dt'],
    });
    const rows = rowsOf(model, worked(model, 0).lines);
    const skipped = rows.filter(({ isStatement, steps }) => isStatement && steps.length === 0);
    expect(skipped.map(({ line }) => line)).toEqual([4]);
  });
  test('knows after some lines what these gave', () => {
    const { lines } = worked(cooling(), 0);
    expect(namesOf(lines)).toEqual(['T', 't']);
    expect([...valuesAfter(lines, 1).keys()]).toEqual(['T']);
  });
});

describe('other time steps', () => {
  test('are four, two, one, half, a quarter and an eighth', () => {
    const { runs, end } = planOf(0, 10, 0.1);
    expect(runs.map(({ step }) => step)).toEqual([0.4, 0.2, 0.1, 0.05, 0.025, 0.0125]);
    expect(end).toBeCloseTo(10, 12);
  });
  test('end at one moment that all of them reach', () => {
    const { runs, end } = planOf(0, 1, 0.3);
    expect(runs[0]?.factor).toBe(2);
    expect(end).toBeCloseTo(0.6, 12);
  });
  test('are not more than can be made', () => {
    expect(planOf(0, 1_000, 0.01).runs.at(-1)?.factor).toBe(0.25);
  });

  const results = planOf(0, 10, 0.1).runs.map((one) =>
    resultOf(one, { kind: 'run', trajectory: run(cooling(), one.step).trajectory }, 't'),
  );
  test('show an error that grows in proportion, as that of Euler does', () => {
    const apart = differences(results, 'T').map((value) => Math.abs(value ?? NaN));
    expect(apart.toSorted((one, other) => other - one)).toEqual(apart);
    expect(apart.at(-1)).toBe(0);
  });
  test('say what halving changes', () => {
    const ends = results.map(({ values }) => values?.get('T')?.end ?? NaN);
    const [, , now = NaN, half = NaN] = ends;
    expect(halvingOf(results, 'T')).toMatchObject({
      change: Math.abs(now - half) / half,
      isOfLargest: false,
    });
  });
  test('say that a run broke off', () => {
    const broken = results.map((one) => (one.factor === 1 ? { ...one, values: null } : one));
    expect(halvingOf(broken, 'T')?.verdict).toBe('broken');
    expect(differences(broken, 'T')[2]).toBeNull();
  });
});
