import { describe, expect, it } from 'vitest';
import { findEquilibria } from '#core/models/analysis/equilibria/find-equilibria.ts';
import { jacobian, type Rates } from '#core/models/analysis/equilibria/jacobian.ts';
import { complete } from '../runs.ts';

/** Rates from a function of the states. */
const rates =
  (of: (...states: number[]) => number[]): Rates =>
  (states, out) => {
    out.set(of(...states));
  };
const search = (of: (...states: number[]) => number[], ...starts: number[][]) =>
  complete(
    findEquilibria({ rates: rates(of), starts: starts.map((one) => Float64Array.from(one)) }),
  );
const states = (found: ReturnType<typeof search>) =>
  found.equilibria.map((one) => [...one.states].map((x) => Number(x.toFixed(6)) + 0));

const logisticRates = (n: number) => [0.8 * n * (1 - n / 500)];
const foxes = (x: number, y: number) => [x - 0.1 * x * y, 0.02 * x * y - 0.5 * y];
const bistable = (x: number) => [x - x ** 3];

describe('findEquilibria', () => {
  it.each<[string, (...s: number[]) => number[], number[][], number[][], string[]]>([
    ['cooling', (T) => [0.4 * (20 - T)], [[90]], [[20]], ['stable']],
    ['logistic growth', logisticRates, [[1], [700]], [[0], [500]], ['unstable', 'stable']],
    [
      'predator and prey',
      foxes,
      [
        [20, 8],
        [0.1, 0.1],
      ],
      [
        [25, 10],
        [0, 0],
      ],
      ['centre', 'saddle'],
    ],
    [
      'two valleys',
      bistable,
      [[0.1], [3], [-3]],
      [[0], [1], [-1]],
      ['unstable', 'stable', 'stable'],
    ],
    ['a damped spring', (x, v) => [v, -4 * x - 0.3 * v], [[1, 1]], [[0, 0]], ['stable']],
    ['a pendulum upside down', (a, v) => [v, Math.sin(a) - v], [[0.1, 0]], [[0, 0]], ['saddle']],
    ['an undamped spring', (x, v) => [0.7 * v, -4.1 * x], [[3, 1]], [[0, 0]], ['centre']],
    ['a touching root', (x) => [x * x], [[1]], [[0]], ['undecided']],
  ])('%s', (_, of, starts, where, kinds) => {
    const found = search(of, ...starts);
    states(found).forEach((state, index) => {
      state.forEach((value, stock) => {
        expect(value).toBeCloseTo(where[index]?.[stock] ?? NaN, 5);
      });
    });
    expect(found.equilibria.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('gives time scale and period', () => {
    const spring = search((x, v) => [v, -4 * x - 0.3 * v], [1, 1]).equilibria[0];
    expect(spring?.timeScale).toBeCloseTo(1 / 0.15, 5);
    expect(spring?.period).toBeCloseTo((2 * Math.PI) / Math.sqrt(4 - 0.0225), 5);
    const cycle = search(foxes, [20, 8]).equilibria[0];
    expect(cycle?.timeScale).toBeNull();
    expect(cycle?.period).toBeCloseTo((2 * Math.PI) / Math.sqrt(0.5), 4);
  });

  it('finds each equilibrium once, and says what each start led to', () => {
    expect(search(bistable, [3], [2], [0]).ends).toEqual(['found', 'known', 'found']);
  });

  it('finds one of a line of equilibria in a closed chain', () => {
    const chain = search((a, b) => [b - 2 * a, 2 * a - b], [30, 0]);
    const [a = NaN, b = NaN] = chain.equilibria[0]?.states ?? [];
    expect(b).toBeCloseTo(2 * a, 6);
    expect(chain.equilibria[0]?.kind).toBe('undecided');
  });

  it.each([
    ['constant growth', () => [3], [1], 'not-converged'],
    ['no root', (x: number) => [x * x + 1], [0.5], 'not-converged'],
    ['a rate without a value', (x: number) => [Math.sqrt(x)], [-1], 'not-finite'],
    ['a rate that only fades', (x: number) => [Math.exp(-x)], [1], 'not-converged'],
  ])('reports %s', (_, of, start, end) => {
    expect(search(of, start)).toEqual({ equilibria: [], ends: [end] });
  });

  it('solves stocks of very different sizes', () => {
    const found = search((a, b) => [1e6 - a * (1 + b * 1e9), a * 1e-12 - b], [1, 1e-9]);
    const [a = NaN, b = NaN] = found.equilibria[0]?.states ?? [];
    expect(b / (a * 1e-12)).toBeCloseTo(1, 6);
    expect((a * (1 + b * 1e9)) / 1e6).toBeCloseTo(1, 6);
  });

  it('handles ten stocks', () => {
    const chain = (...s: number[]) =>
      s.map((x, index) => (index === 0 ? 10 : (s[index - 1] ?? 0)) - x * (index + 1));
    const found = search(chain, Array<number>(10).fill(1));
    expect(found.equilibria[0]?.kind).toBe('stable');
    expect(found.equilibria[0]?.states[9]).toBeCloseTo(10 / 3628800, 12);
  });

  it('stops between starts', () => {
    const work = findEquilibria({
      rates: rates(bistable),
      starts: [Float64Array.of(3), Float64Array.of(-3)],
    });
    expect(work.next().value).toEqual({ done: 1, total: 2 });
  });
});

describe('jacobian', () => {
  it('is the derivative of each rate to each stock', () => {
    const matrix = jacobian(rates(foxes), Float64Array.of(25, 10), Float64Array.of(1, 1));
    [0, -2.5, 0.2, 0].forEach((value, place) => {
      expect(matrix[place]).toBeCloseTo(value, 8);
    });
  });
});
