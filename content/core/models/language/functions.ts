/** The functions that models may call, apart from how a dialect spells them. */

interface Arity {
  readonly least: number;
  readonly most: number | null;
}

const takes = (least: number, most: number | null = least): Arity => ({ least, most });

/** How many arguments each function takes. Names that differ from what they say are explained. */
export const functionArity = {
  sin: takes(1),
  cos: takes(1),
  tan: takes(1),
  arcsin: takes(1),
  arccos: takes(1),
  arctan: takes(1),
  exp: takes(1),
  ln: takes(1),
  /** With base 10. */
  log: takes(1),
  sqrt: takes(1),
  abs: takes(1),
  floor: takes(1),
  ceil: takes(1),
  /** To the nearest whole number, halves away from zero. */
  round: takes(1),
  sign: takes(1),
  /** The rest of a division, with the sign of the divisor. */
  mod: takes(2),
  /** Of numbers, or with one argument of all elements of an array; so is `max`. */
  min: takes(1, null),
  max: takes(1, null),
  /** a / b, or c (0 unless stated) where b is 0. */
  safediv: takes(2, 3),

  /** Height, time: 0 before the time, the height from then on. */
  step: takes(2),
  /** Slope, start time, end time (never unless stated). */
  ramp: takes(2, 3),
  /** Volume, first time (start of the run unless stated), interval (once unless stated). */
  pulse: takes(1, 3),

  /** Uniform: least, most, seed. */
  random: takes(0, 3),
  /** Mean, standard deviation, seed; and the least and the most of what is drawn. */
  normal: takes(2, 5),
  /** Mean and standard deviation of the value itself, seed. */
  lognormal: takes(2, 3),
  /** Exponential: mean, seed. */
  exprnd: takes(1, 2),
  /** Mean, seed. */
  poisson: takes(1, 2),

  /** Input, delay time, initial value (the input unless stated): what came in that long ago. */
  delay: takes(2, 3),
  delay1: takes(2, 3),
  delay3: takes(2, 3),
  /** Input, delay time, order, initial value. */
  delayn: takes(3, 4),
  /** Exponential smoothing: input, time, initial value. */
  smth1: takes(2, 3),
  smth3: takes(2, 3),
  /** Input, time, order, initial value. */
  smthn: takes(3, 4),
  /** Relative change per unit of time: input, averaging time, initial trend. */
  trend: takes(2, 3),
  /** Input, averaging time, horizon, initial trend: where the input goes if its trend lasts. */
  forcst: takes(3, 4),
  /** The value at the start of the run. */
  init: takes(1),
  /** The value one time step ago; the second argument at the start. */
  previous: takes(2),

  /** Table, x. */
  lookup: takes(2),

  /** Over all elements of an array. */
  sum: takes(1),
  mean: takes(1),
  stddev: takes(1),
  prod: takes(1),
  /** How many elements. */
  size: takes(1),
  /**
   * Array, place: the number of the element that comes at this place from small to large. Of equal
   * elements the one comes first that has the least in a second array, then the first.
   */
  rank: takes(2, 3),
} as const satisfies Record<string, Arity>;

/** The name of a function in the tree of a model. */
export type FunctionName = keyof typeof functionArity;

/** All functions, in the order of the list above. */
export const functionNames = Object.keys(functionArity) as readonly FunctionName[];

/** Whether the engine knows the function. */
export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(functionArity, name);
}

/** The functions of numbers alone; the others belong to models in differential equations. */
const plainFunctions = [
  ...(['sin', 'cos', 'tan', 'arcsin', 'arccos', 'arctan', 'exp', 'ln', 'log', 'sqrt'] as const),
  ...(['abs', 'floor', 'ceil', 'round', 'sign', 'mod', 'min', 'max', 'safediv'] as const),
] as const satisfies readonly FunctionName[];

/** A function that gives the same for the same numbers, whatever the time and the past. */
export type PlainFunction = (typeof plainFunctions)[number];

/** Whether the function depends on its numbers alone. */
export function isPlainFunction(name: FunctionName): name is PlainFunction {
  return (plainFunctions as readonly FunctionName[]).includes(name);
}

/** Names that have a value in every model, unless the model gives them one itself. */
export const builtInConstants: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['π', Math.PI],
]);
