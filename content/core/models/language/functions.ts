/** The functions that models may call, apart from how a dialect spells them. */

interface Arity {
  readonly least: number;
  readonly most: number | null;
}

const one: Arity = { least: 1, most: 1 };
const several: Arity = { least: 2, most: null };

/** How many arguments each function takes. */
export const functionArity = {
  sin: one,
  cos: one,
  tan: one,
  exp: one,
  ln: one,
  /** With base 10. */
  log: one,
  sqrt: one,
  abs: one,
  floor: one,
  /** To the nearest whole number, halves away from zero. */
  round: one,
  sign: one,
  min: several,
  max: several,
} as const satisfies Record<string, Arity>;

/** The name of a function in the tree of a model. */
export type FunctionName = keyof typeof functionArity;

/** Whether the engine knows the function. */
export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(functionArity, name);
}

/** Names that have a value in every model, unless the model gives them one itself. */
export const builtInConstants: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['π', Math.PI],
]);
