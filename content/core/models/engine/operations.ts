/** What operators and functions compute where one instruction of the machine does not do it. */
import type { FunctionName } from '../language/functions.ts';
import { cos, exp, ln, log10, pow, sin, tan } from './elementary.ts';

type UnaryFunction = Exclude<FunctionName, 'min' | 'max'>;

const byName: Readonly<Record<UnaryFunction, (x: number) => number>> = {
  sin,
  cos,
  tan,
  exp,
  ln,
  log: log10,
  sqrt: Math.sqrt,
  abs: Math.abs,
  floor: Math.floor,
  round: (x) => Math.sign(x) * Math.round(Math.abs(x)),
  sign: Math.sign,
};

const names = Object.keys(byName);

/** The functions of one number, by function number. Angles are in radians. */
export const unaryFunctions: readonly ((x: number) => number)[] = Object.values(byName);

/** The place of a function in `unaryFunctions`. */
export function functionNumber(name: UnaryFunction): number {
  return names.indexOf(name);
}

/** Squares and cubes are products: right to the last bit, as with an exponent written as a number. */
export function power(base: number, exponent: number): number {
  if (exponent === 2) return base * base;
  if (exponent === 3) return base * base * base;
  return pow(base, exponent);
}
