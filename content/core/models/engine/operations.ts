/** What operators and functions compute where a back end has no instruction for it. */
import { arccos, arcsin, arctan, cos, exp, ln, log10, pow, sin, tan } from './elementary.ts';
import { unaryFunctionNames, type Table, type UnaryFunction } from './term.ts';

const byName: Readonly<Record<UnaryFunction, (x: number) => number>> = {
  sin,
  cos,
  tan,
  arcsin,
  arccos,
  arctan,
  exp,
  ln,
  log: log10,
  sqrt: Math.sqrt,
  abs: Math.abs,
  floor: Math.floor,
  ceil: Math.ceil,
  round: (x) => Math.sign(x) * Math.round(Math.abs(x)),
  sign: Math.sign,
};

/** The functions of one number, by function number. Angles are in radians. */
export const unaryFunctions: readonly ((x: number) => number)[] = unaryFunctionNames.map(
  (name) => byName[name],
);

/** The place of a function in `unaryFunctions`. */
export function functionNumber(name: UnaryFunction): number {
  return unaryFunctionNames.indexOf(name);
}

/** Squares and cubes are products: right to the last bit, as with an exponent written as a number. */
export function power(base: number, exponent: number): number {
  if (exponent === 2) return base * base;
  if (exponent === 3) return base * base * base;
  return pow(base, exponent);
}

/** The rest of a division by `divisor`, with its sign; NaN by 0. */
export function modulo(value: number, divisor: number): number {
  return value - divisor * Math.floor(value / divisor);
}

/** What a table gives at `x`; NaN at NaN. */
export function lookUp({ kind, x: xs, y: ys }: Table, x: number): number {
  if (Number.isNaN(x)) return NaN;
  const last = xs.length - 1;
  const at = (list: readonly number[], index: number): number => list[index] ?? NaN;
  const beyond = x < at(xs, 0) ? 0 : x >= at(xs, last) ? last : -1;
  if (beyond >= 0 && (kind !== 'extrapolate' || last === 0)) return at(ys, beyond);
  if (beyond >= 0 && x === at(xs, beyond)) return at(ys, beyond);

  // The place of the last point at or before x, by halving; an end piece where x lies beyond.
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (x < at(xs, middle)) high = middle;
    else low = middle;
  }
  if (kind === 'discrete') return at(ys, low);
  const slope = (at(ys, high) - at(ys, low)) / (at(xs, high) - at(xs, low));
  return at(ys, low) + (x - at(xs, low)) * slope;
}
