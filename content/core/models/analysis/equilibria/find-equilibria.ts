/**
 * States in which nothing changes: the rates of a model in differential equations are all zero.
 *
 * Newton's method from several starts, with half steps as long as the rates do not become smaller.
 * Where the derivatives are singular (as in a closed chain of stocks, whose sum never changes) the
 * step is the one of Levenberg and Marquardt, so that the nearest of a line of equilibria is found.
 * Rates that depend on time are taken at the time for which `rates` gives them.
 */
import { eigenvalues, type Complex } from '../algebra/eigenvalues.ts';
import { solveLinear } from '../algebra/solve-linear.ts';
import type { Work } from '../simulate.ts';
import { jacobian, type Rates } from './jacobian.ts';
import { stabilityOf, type Stability } from './stability.ts';

/** What is asked. */
export interface EquilibriumSearch {
  readonly rates: Rates;
  /** Where to begin: for each start a value of each stock, in the order of `rates`. */
  readonly starts: readonly Float64Array[];
  /** A usual size of each stock, above 0; the largest of all starts unless stated. */
  readonly scales?: Float64Array;
}

/** A state in which nothing changes. */
export interface Equilibrium extends Stability {
  /** The value of each stock. */
  readonly states: Float64Array;
  readonly eigenvalues: readonly Complex[];
}

/** What a start led to. */
export type SearchEnd =
  | 'found'
  /** Found from another start already. */
  | 'known'
  /** The rates did not become zero; perhaps there is no equilibrium near. */
  | 'not-converged'
  /** The rates have no value there. */
  | 'not-finite';

/** The equilibria in the order in which they were found, and what each start led to. */
export interface Equilibria {
  readonly equilibria: readonly Equilibrium[];
  readonly ends: readonly SearchEnd[];
}

const mostSteps = 100;
/** Of a last step, relative to the scales. */
const precision = 1e-10;
/** Two states nearer than this, relative to the scales, are one equilibrium. */
const sameness = 1e-6;

/** Searches from each start; a piece of work is one start. */
export function* findEquilibria({
  rates,
  starts,
  scales = usualSizes(starts),
}: EquilibriumSearch): Work<Equilibria> {
  const equilibria: Equilibrium[] = [];
  const ends: SearchEnd[] = [];
  for (const start of starts) {
    const states = descend(rates, start, scales);
    if (typeof states === 'string') ends.push(states);
    else if (equilibria.some((known) => distance(known.states, states, scales) < sameness))
      ends.push('known');
    else {
      const equilibrium = describe(rates, states, scales);
      ends.push(equilibrium === null ? 'not-finite' : 'found');
      if (equilibrium !== null) equilibria.push(equilibrium);
    }
    yield { done: ends.length, total: starts.length };
  }
  return { equilibria, ends };
}

/** The behaviour near a state in which nothing changes. */
function describe(rates: Rates, states: Float64Array, scales: Float64Array): Equilibrium | null {
  const n = states.length;
  const derivatives = jacobian(rates, states, scales);
  const values = eigenvalues(derivatives, n);
  if (values === null) return null;
  // what the eigenvalues change within the distance at which two states count as one
  const nearby = states.map((state, index) => state + sameness * (scales[index] ?? 1));
  const error = jacobian(rates, nearby, scales).reduce((largest, value, place) => {
    const ratio = (scales[place % n] ?? 1) / (scales[Math.floor(place / n)] ?? 1);
    return Math.max(largest, Math.abs(value - (derivatives[place] ?? 0)) * ratio);
  }, 0);
  return { states, eigenvalues: values, ...stabilityOf(values, error) };
}

/** Newton's method, in stocks divided by their scales. */
function descend(
  rates: Rates,
  start: Float64Array,
  scales: Float64Array,
): Float64Array | 'not-converged' | 'not-finite' {
  const n = start.length;
  let states = start.slice();
  let rate = ratesAt(rates, states);
  if (!rate.every(Number.isFinite)) return 'not-finite';
  for (let count = 0; count < mostSteps; count += 1) {
    if (rate.every((value) => value === 0)) return states;
    const matrix = jacobian(rates, states, scales);
    if (!matrix.every(Number.isFinite)) return 'not-finite';
    const scaled = matrix.map((value, place) => value * (scales[place % n] ?? 1));
    const step = newtonStep(scaled, rate);
    if (step === null) return 'not-converged';

    // rates in one unit: relative to what a whole scale of stocks would give
    const sizes = rowSizes(scaled, n);
    const before = norm(rate, sizes);
    let share = 1;
    let next = moved(states, step, share, scales);
    let nextRate = ratesAt(rates, next);
    while (!(norm(nextRate, sizes) < before) && share > 1e-6) {
      share /= 2;
      next = moved(states, step, share, scales);
      nextRate = ratesAt(rates, next);
    }
    const length = share * Math.sqrt(step.reduce((sum, value) => sum + value * value, 0));
    const small = length <= precision * (1 + distance(states, new Float64Array(n), scales));
    if (!(norm(nextRate, sizes) < before))
      // no smaller rates are to be had: the end, if the rates are only rounding
      return before <= 1e-9 ? states : 'not-converged';
    [states, rate] = [next, nextRate];
    if (small && norm(rate, sizes) <= 1e-9) return states;
  }
  return 'not-converged';
}

/** The step that would bring linear rates to zero, or nearest to it. */
function newtonStep(matrix: Float64Array, rate: Float64Array): Float64Array | null {
  const n = rate.length;
  const against = rate.map((value) => -value);
  const direct = solveLinear(matrix, against);
  if (direct !== null) return direct;
  const [normal, right] = [new Float64Array(n * n), new Float64Array(n)];
  let largest = 0;
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < n; k += 1) {
      right[i] = (right[i] ?? 0) + (matrix[k * n + i] ?? 0) * (against[k] ?? 0);
      for (let j = 0; j < n; j += 1)
        normal[i * n + j] =
          (normal[i * n + j] ?? 0) + (matrix[k * n + i] ?? 0) * (matrix[k * n + j] ?? 0);
    }
    largest = Math.max(largest, normal[i * n + i] ?? 0);
  }
  if (largest === 0) return null;
  for (let i = 0; i < n; i += 1) normal[i * n + i] = (normal[i * n + i] ?? 0) + 1e-10 * largest;
  return solveLinear(normal, right);
}

function ratesAt(rates: Rates, states: Float64Array): Float64Array {
  const out = new Float64Array(states.length);
  rates(states, out);
  return out;
}

function moved(states: Float64Array, step: Float64Array, share: number, scales: Float64Array) {
  return states.map((state, index) => state + share * (step[index] ?? 0) * (scales[index] ?? 1));
}

function norm(rate: Float64Array, sizes: Float64Array): number {
  return Math.sqrt(rate.reduce((sum, value, row) => sum + (value / (sizes[row] ?? 1)) ** 2, 0));
}

/** The largest number in each row, 1 for rows of zeros. */
function rowSizes(matrix: Float64Array, n: number): Float64Array {
  const sizes = new Float64Array(n);
  matrix.forEach((value, place) => {
    const row = Math.floor(place / n);
    sizes[row] = Math.max(sizes[row] ?? 0, Math.abs(value));
  });
  return sizes.map((size) => size || 1);
}

function distance(a: Float64Array, b: Float64Array, scales: Float64Array): number {
  return Math.sqrt(
    a.reduce(
      (sum, value, index) => sum + ((value - (b[index] ?? 0)) / (scales[index] ?? 1)) ** 2,
      0,
    ),
  );
}

function usualSizes(starts: readonly Float64Array[]): Float64Array {
  const sizes = new Float64Array(starts[0]?.length ?? 0);
  for (const start of starts)
    start.forEach((value, index) => (sizes[index] = Math.max(sizes[index] ?? 0, Math.abs(value))));
  return sizes.map((size) => size || 1);
}
