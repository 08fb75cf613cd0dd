import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { eigenvalues, type Complex } from '#core/models/analysis/algebra/eigenvalues.ts';
import { inverse, solveLinear } from '#core/models/analysis/algebra/solve-linear.ts';

const matrix = (...rows: readonly (readonly number[])[]) => Float64Array.from(rows.flat());
const entry = fc.double({ min: -10, max: 10, noNaN: true });
const square = fc
  .integer({ min: 1, max: 8 })
  .chain((n) =>
    fc
      .array(entry, { minLength: n * n, maxLength: n * n })
      .map((list) => ({ n, a: Float64Array.from(list) })),
  );

describe('solveLinear', () => {
  it.each([
    [matrix([2]), [4], [2]],
    [matrix([0, 1], [1, 0]), [3, 4], [4, 3]],
    [matrix([1e-20, 1], [1, 1]), [1, 2], [1, 1]],
    [matrix([1e9, 2e9], [3e-9, 4e-9]), [5e9, 11e-9], [1, 2]],
  ])('%o', (a, right, expected) => {
    const x = solveLinear(a, Float64Array.from(right)) ?? [];
    expected.forEach((value, index) => {
      expect(x[index]).toBeCloseTo(value, 9);
    });
  });
  it.each([
    [matrix([0])],
    [matrix([1, 2], [2, 4])],
    [matrix([0, 0], [1, 1])],
    [matrix([NaN, 0], [0, 1])],
  ])('finds %o singular', (a) => {
    expect(solveLinear(a, new Float64Array(Math.sqrt(a.length)).fill(1))).toBeNull();
  });
  it('solves what is dominated by its diagonal', () => {
    fc.assert(
      fc.property(square, ({ n, a }) => {
        const safe = a.map((value, place) => (place % (n + 1) === 0 ? 100 + value : value));
        const x = Float64Array.from({ length: n }, (_, index) => index - 2.5);
        const right = x.map((_, row) =>
          x.reduce((sum, value, column) => sum + value * (safe[row * n + column] ?? 0), 0),
        );
        solveLinear(safe, right)?.forEach((value, index) => {
          expect(value).toBeCloseTo(x[index] ?? NaN, 9);
        });
      }),
    );
  });
  it('inverts', () => {
    expect(inverse(matrix([2, 0], [0, 4]), 2)).toEqual(matrix([0.5, 0], [0, 0.25]));
    expect(inverse(matrix([1, 1], [1, 1]), 2)).toBeNull();
  });
});

describe('eigenvalues', () => {
  const sorted = (values: readonly Complex[] | null) =>
    [...(values ?? [])].sort((a, b) => (Math.abs(a.re - b.re) > 1e-7 ? a.re - b.re : a.im - b.im));
  it.each<[string, Float64Array, number, [number, number][]]>([
    ['one', matrix([7]), 1, [[7, 0]]],
    [
      'a diagonal',
      matrix([3, 0], [0, -1]),
      2,
      [
        [-1, 0],
        [3, 0],
      ],
    ],
    [
      'a turn',
      matrix([0, 1], [-4, 0]),
      2,
      [
        [0, -2],
        [0, 2],
      ],
    ],
    [
      'damped',
      matrix([0, 1], [-4, -0.3]),
      2,
      [
        [-0.15, -Math.sqrt(4 - 0.0225)],
        [-0.15, Math.sqrt(4 - 0.0225)],
      ],
    ],
    [
      'a circle of three',
      matrix([0, 1, 0], [0, 0, 1], [1, 0, 0]),
      3,
      [
        [-0.5, -Math.sqrt(0.75)],
        [-0.5, Math.sqrt(0.75)],
        [1, 0],
      ],
    ],
    [
      'sizes far apart',
      matrix([1, 1e8], [1e-8, 1]),
      2,
      [
        [0, 0],
        [2, 0],
      ],
    ],
    [
      'the zero matrix',
      matrix([0, 0], [0, 0]),
      2,
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      'numbers 1 to 9',
      matrix([1, 2, 3], [4, 5, 6], [7, 8, 9]),
      3,
      [
        [-1.1168439698070428, 0],
        [0, 0],
        [16.116843969807043, 0],
      ],
    ],
    [
      'a circle of four',
      matrix([0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1], [1, 0, 0, 0]),
      4,
      [
        [-1, 0],
        [0, -1],
        [0, 1],
        [1, 0],
      ],
    ],
  ])('of %s', (_, a, n, expected) => {
    sorted(eigenvalues(a, n)).forEach(({ re, im }, index) => {
      expect(re).toBeCloseTo(expected[index]?.[0] ?? NaN, 9);
      expect(im).toBeCloseTo(expected[index]?.[1] ?? NaN, 9);
    });
    expect(eigenvalues(a, n)).toHaveLength(n);
  });
  it('of a matrix with known ones, hidden by a change of base', () => {
    const known = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(known, square, (values, { a }) => {
        const n = values.length;
        // a triangle with ones on its diagonal has a good inverse
        const base = Float64Array.from({ length: n * n }, (_, place) => {
          const [row, column] = [Math.floor(place / n), place % n];
          return row === column ? 1 : row > column ? (a[place % a.length] ?? 0) / 20 : 0;
        });
        const back = inverse(base, n) ?? new Float64Array();
        const hidden = base.map((_, place) => {
          const [row, column] = [Math.floor(place / n), place % n];
          return values.reduce(
            (sum, value, k) => sum + (base[row * n + k] ?? 0) * value * (back[k * n + column] ?? 0),
            0,
          );
        });
        const found = eigenvalues(hidden, n);
        const [sum, product] = [(found ?? []).reduce((t, v) => t + v.re, 0), found?.length];
        expect(product).toBe(n);
        expect(sum).toBeCloseTo(
          values.reduce((t, v) => t + v, 0),
          6,
        );
        if (new Set(values).size < n) return;
        const order = [...values].sort((p, q) => p - q);
        sorted(found).forEach(({ re }, index) => {
          expect(re).toBeCloseTo(order[index] ?? NaN, 5);
        });
      }),
    );
  });
  it('come in pairs, add up to the trace and always arrive', () => {
    fc.assert(
      fc.property(square, ({ n, a }) => {
        const found = eigenvalues(a, n) ?? [];
        expect(found).toHaveLength(n);
        const trace = Array.from({ length: n }, (_, k) => a[k * n + k] ?? 0).reduce(
          (t, v) => t + v,
          0,
        );
        expect(found.reduce((t, { re }) => t + re, 0)).toBeCloseTo(trace, 7);
        expect(found.reduce((t, { im }) => t + im, 0)).toBeCloseTo(0, 6);
      }),
      { numRuns: 300 },
    );
  });
  it('are not there for numbers that are not finite', () => {
    expect(eigenvalues(matrix([NaN]), 1)).toBeNull();
  });
});
