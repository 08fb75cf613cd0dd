/** The functions that every module takes from outside, under their function indices. */
import { functionNumber, power, unaryFunctions } from '../operations.ts';
import type { UnaryFunction } from '../term.ts';
import type { Signature } from './module.ts';
import { type } from './opcodes.ts';

const ofOne: Signature = { parameters: [type.f64], result: type.f64 };

/** The functions of one number by their numbers, then powers, then random numbers. */
export const importSignatures: readonly Signature[] = [
  ...unaryFunctions.map(() => ofOne),
  { parameters: [type.f64, type.f64], result: type.f64 },
  { parameters: [type.i32, type.i32], result: type.f64 },
];

export const functionIndex = {
  of: (name: UnaryFunction): number => functionNumber(name),
  power: unaryFunctions.length,
  /** Random number of noise a in step b. */
  noise: unaryFunctions.length + 1,
  /** The first function that a module writes itself: what a table gives. */
  lookUp: unaryFunctions.length + 2,
} as const;

/** What is imported, by field name. */
export function importedFunctions(
  noise: (index: number, step: number) => number,
): Record<string, unknown> {
  return Object.fromEntries([...unaryFunctions, power, noise].entries());
}
