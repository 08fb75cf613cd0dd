import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arccos,
  arcsin,
  arctan,
  cos,
  exp,
  ln,
  log10,
  pow,
  sin,
  tan,
} from '#core/models/engine/elementary.ts';

const own = { arccos, arcsin, arctan, cos, exp, ln, log10, sin, tan };
const machine = {
  arccos: Math.acos,
  arcsin: Math.asin,
  arctan: Math.atan,
  cos: Math.cos,
  exp: Math.exp,
  ln: Math.log,
  log10: Math.log10,
  sin: Math.sin,
  tan: Math.tan,
};
type Name = keyof typeof own;

/** Whether two numbers are the same up to the last bits, or both of the same infinite kind. */
function near(a: number, b: number): boolean {
  return Object.is(a, b) || Math.abs(a - b) <= 5e-16 * Math.abs(b) + 1e-323;
}

// To the last bit, as every machine has to give them; checked against @stdlib 0.2.
const values: readonly (readonly [name: Name, x: number, expected: number])[] = [
  ['exp', 1, 2.718281828459045],
  ['exp', -745.1, 5e-324],
  ['exp', 709.78, 1.7928227943945155e308],
  ['ln', 2, 0.6931471805599453],
  ['ln', 5e-324, -744.4400719213812],
  ['log10', 1000, 3],
  ['log10', 1e-5, -5],
  ['sin', 1e22, -0.8522008497671888],
  ['cos', 1e22, 0.523214785395139],
  ['tan', 1e22, -1.628778225606899],
  ['sin', Math.PI, 1.2246467991473532e-16],
  ['cos', Math.PI / 2, 6.123233995736766e-17],
];

const specials: readonly (readonly [name: Name, x: number, expected: number])[] = [
  ['exp', -Infinity, 0],
  ['exp', Infinity, Infinity],
  ['ln', 0, -Infinity],
  ['ln', -1, NaN],
  ['log10', Infinity, Infinity],
  ['sin', -0, -0],
  ['tan', -0, -0],
  ['sin', Infinity, NaN],
];

describe('elementary functions', () => {
  it.each([...values, ...specials])('%s(%d) is %d', (name, x, expected) => {
    expect(own[name](x)).toBe(expected);
  });

  it.each(Object.keys(own) as Name[])('%s agrees with Math', (name) => {
    const near1 = fc.double({ min: -1.01, max: 1.01 });
    const number = fc.oneof(fc.double(), fc.double({ min: -1000, max: 1000 }), near1);
    fc.assert(fc.property(number, (x) => near(own[name](x), machine[name](x))));
  });

  it('pow agrees with Math', () => {
    const number = fc.oneof(fc.double(), fc.double({ min: -100, max: 100 }), fc.integer());
    fc.assert(fc.property(number, number, (x, y) => near(pow(x, y), Math.pow(x, y))));
  });

  it('pow gives the powers of ten as one writes them', () => {
    for (let n = -22; n <= 22; n += 1) expect(pow(10, n)).toBe(Number(`1e${n}`));
  });

  it.each([
    [-2, 3, -8],
    [-8, 1 / 3, NaN],
    [-0, -3, -Infinity],
    [2, 1024, Infinity],
    [2, -1074, 5e-324],
    [2, 0.5, Math.SQRT2],
    [-1, 1e300, 1],
    [NaN, 0, 1],
  ])('pow(%d; %d) is %d', (base, exponent, expected) => {
    expect(pow(base, exponent)).toBe(expected);
  });
});
