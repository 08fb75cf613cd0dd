import { describe, expect, it } from 'vitest';
import { model, series, values } from './builders.ts';

const many = { end: 20_000 };

function statistics(numbers: readonly number[]): { mean: number; deviation: number } {
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const squares = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / numbers.length) };
}

describe('random numbers', () => {
  it.each([
    ['random(2; 5)', 3.5, 3 / Math.sqrt(12)],
    ['random()', 0.5, 1 / Math.sqrt(12)],
    ['normal(3; 2)', 3, 2],
    ['lognormal(4; 1,5)', 4, 1.5],
    ['exprnd(3)', 3, 3],
    ['poisson(2,5)', 2.5, Math.sqrt(2.5)],
    ['poisson(30)', 30, Math.sqrt(30)],
    ['poisson(200)', 200, Math.sqrt(200)],
    ['poisson(0)', 0, 0],
  ])('%s have mean %d and deviation %d', (expression, mean, deviation) => {
    const found = statistics(values(expression, {}, many));
    // Six times the deviation of a mean of 20,000 numbers.
    expect(Math.abs(found.mean - mean)).toBeLessThanOrEqual((6 * deviation) / Math.sqrt(20_000));
    expect(Math.abs(found.deviation - deviation)).toBeLessThanOrEqual(0.05 * deviation);
  });

  it('of Poisson are whole', () => {
    for (const number of values('poisson(4) + poisson(100)'))
      expect(Number.isInteger(number)).toBe(true);
  });

  it('are drawn once for each step, whatever the method', () => {
    const parts = { stocks: { x: '0' }, flows: { 'f: > x': 'random(0; 1)' } };
    const [byEuler, byRk4] = (['euler', 'rk4'] as const).map((method) =>
      values('x', parts, { method }),
    );
    byEuler?.forEach((x, row) => {
      expect(byRk4?.[row]).toBeCloseTo(x, 12);
    });
  });

  it('differ between calls, elements and names, and repeat with a seed', () => {
    expect(values('random() = random()')).not.toContain(1);
    expect(values('random(0; 1; 4) = random(0; 1; 4)')).not.toContain(0);
    expect(values('random(0; 1; 4) = random(0; 1; 5)')).not.toContain(1);
    const parts = { dimensions: { D: 'a b' }, auxiliaries: { 'r[D]': 'random()' } };
    expect(values('r[a] = r[b]', parts)).not.toContain(1);
  });

  it('stay the same where something is added elsewhere, and change with the seed of the model', () => {
    const alone = values('normal(0; 1)');
    expect(values('normal(0; 1)', { auxiliaries: { a: 'random()', z: 'random()' } })).toEqual(
      alone,
    );
    const other = model({ auxiliaries: { y: 'normal(0; 1)' }, changes: { seed: 2 } });
    expect(series(other, 'y')).not.toEqual(alone);
  });
});
