import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  isDistribution,
  quantile,
  type Distribution,
} from '#core/models/analysis/chance/distribution.ts';
import { normalQuantile } from '#core/models/analysis/chance/normal-quantile.ts';
import { philox2x32, shuffled, uniformAt } from '#core/models/analysis/chance/philox.ts';
import { createSampler, type SampleDesign } from '#core/models/analysis/chance/sampling.ts';

const uniform: Distribution = { kind: 'uniform', min: 0, max: 1 };
const design = (changes: Partial<SampleDesign> = {}): SampleDesign => ({
  distributions: { a: uniform, b: uniform },
  count: 100,
  seed: 7,
  kind: 'plain',
  ...changes,
});
const draw = (changes: Partial<SampleDesign> = {}, name = 'a') => {
  const sampler = createSampler(design(changes));
  return Array.from({ length: changes.count ?? 100 }, (_, n) => sampler(n)[name] ?? NaN);
};
const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
const deviation = (numbers: readonly number[]) => {
  const middle = mean(numbers);
  return Math.sqrt(mean(numbers.map((x) => (x - middle) ** 2)));
};

describe('philox2x32', () => {
  // the known answers that come with the paper's library
  it.each([
    [0, 0, 0, 0xff1dae59, 0x6cd10df2],
    [0xffffffff, 0xffffffff, 0xffffffff, 0x2c3f628b, 0xab4fd7ad],
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0xdd7ce038, 0xf62a4c12],
  ])('%i %i with key %i', (a, b, key, first, second) => {
    expect(philox2x32(a, b, key)).toEqual([first, second]);
  });
});

describe('uniformAt', () => {
  it('lies between 0 and 1 and fills it evenly', () => {
    const numbers = Array.from({ length: 20_000 }, (_, index) => uniformAt(1, 0, index));
    expect(numbers.every((x) => x > 0 && x < 1)).toBe(true);
    expect(mean(numbers)).toBeCloseTo(0.5, 2);
    expect(deviation(numbers)).toBeCloseTo(Math.sqrt(1 / 12), 2);
  });
  it('gives the numbers it gave before', () => {
    expect([0, 1, 2].map((index) => uniformAt(42, 3, index))).toEqual([
      0.838596202048752, 0.006991180518938767, 0.49119746168598855,
    ]);
  });
});

describe('shuffled', () => {
  it('holds each number once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.nat(), (count, seed) => {
        expect([...shuffled(count, seed, 1)].sort((a, b) => a - b)).toEqual([
          ...Array(count).keys(),
        ]);
      }),
    );
  });
});

describe('normalQuantile', () => {
  // AS 241 states the first three; the others are of tables
  it.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.262340089798408],
    [0.975, 1.959963984540054],
    [0.5, 0],
    [0.95, 1.6448536269514722],
  ])('of %d', (share, expected) => {
    expect(Math.abs(normalQuantile(share) - expected)).toBeLessThan(
      1e-15 * (1 + Math.abs(expected)) * 4,
    );
  });
  it('is symmetric and rises, also where its parts meet', () => {
    let previous = -Infinity;
    for (let n = 1; n < 4096; n += 1) {
      const value = normalQuantile(n / 4096);
      expect(value).toBeGreaterThan(previous);
      expect(Math.abs(value + normalQuantile(1 - n / 4096))).toBeLessThan(1e-13);
      previous = value;
    }
  });
});

describe('distributions', () => {
  it.each([
    [{ kind: 'uniform', min: 2, max: 6 }, 4, 4 / Math.sqrt(12)],
    [{ kind: 'normal', mean: 5, deviation: 2 }, 5, 2],
    [{ kind: 'triangular', min: 0, mode: 3, max: 6 }, 3, Math.sqrt(1.5)],
    [{ kind: 'triangular', min: 0, mode: 0, max: 6 }, 2, Math.sqrt(2)],
    [{ kind: 'lognormal', mean: 5, deviation: 2 }, 5, 2],
    [{ kind: 'normal', mean: 5, deviation: 0 }, 5, 0],
    [{ kind: 'lognormal', mean: 5, deviation: 0 }, 5, 0],
    [{ kind: 'triangular', min: 3, mode: 3, max: 3 }, 3, 0],
  ] as const)('%o has its mean and deviation', (a, m, s) => {
    const numbers = draw({ distributions: { a }, count: 5000, kind: 'latin' });
    expect(Math.abs(mean(numbers) - m)).toBeLessThan(0.01);
    expect(Math.abs(deviation(numbers) - s)).toBeLessThan(0.02);
  });
  it.each([
    { kind: 'uniform', min: 2, max: 1 },
    { kind: 'uniform', min: -1e308, max: 1e308 },
    { kind: 'normal', mean: 0, deviation: -1 },
    { kind: 'normal', mean: NaN, deviation: 1 },
    { kind: 'triangular', min: 0, mode: 3, max: 2 },
    { kind: 'triangular', min: 0, mode: -1, max: 2 },
    { kind: 'lognormal', mean: 0, deviation: 1 },
  ] as const)('%o is none', (a) => {
    expect(isDistribution(a)).toBe(false);
    expect(() => createSampler(design({ distributions: { a } }))).toThrow(RangeError);
  });
  it('have quantiles that rise and stay within bounds', () => {
    const share = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, value, value, share, share, (x, y, z, p, q) => {
        const [min = 0, mode = 0, max = 0] = [x, y, z].sort((a, b) => a - b);
        for (const one of [
          { kind: 'uniform', min, max },
          { kind: 'triangular', min, mode, max },
        ] as const) {
          const [low, high] = [quantile(one, Math.min(p, q)), quantile(one, Math.max(p, q))];
          expect(low).toBeGreaterThanOrEqual(min);
          expect(high).toBeLessThanOrEqual(max);
          expect(high - low).toBeGreaterThanOrEqual(-1e-9);
        }
      }),
    );
  });
});

describe('samples', () => {
  it('are the same for the same seed, other for another', () => {
    expect(draw()).toEqual(draw());
    expect(draw()).not.toEqual(draw({ seed: 8 }));
    expect(draw({ kind: 'latin' })).toEqual(draw({ kind: 'latin' }));
  });
  it('differ between parameters and do not depend on their order', () => {
    expect(draw({}, 'a')).not.toEqual(draw({}, 'b'));
    const turned = createSampler(design({ distributions: { b: uniform, a: uniform } }));
    expect(turned(3)).toEqual(createSampler(design())(3));
  });
  it('that are plain do not depend on the count', () => {
    expect(draw({ count: 400 }).slice(0, 100)).toEqual(draw());
  });
  it('of a Latin hypercube come once in each stratum', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), (count, seed) => {
        for (const name of ['a', 'b']) {
          const strata = draw({ count, seed, kind: 'latin' }, name).map((x) =>
            Math.floor(x * count),
          );
          expect(strata.sort((a, b) => a - b)).toEqual([...Array(count).keys()]);
        }
      }),
    );
  });
  it.each([{ count: 0 }, { count: 1.5 }, { seed: -1 }, { seed: 2 ** 32 }])(
    'refuse %o',
    (changes) => {
      expect(() => createSampler(design(changes))).toThrow(RangeError);
    },
  );
  it('refuse a number they do not have', () => {
    expect(() => createSampler(design())(100)).toThrow(RangeError);
  });
});
