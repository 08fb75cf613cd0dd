/** Outputs for every combination of values of one or two parameters. */
import type { Measured } from '../measured.ts';
import type { Simulate, Values, Work } from '../simulate.ts';
import type { Outputs } from './observe.ts';

/** The values that one parameter takes. */
export interface Axis {
  readonly name: string;
  readonly values: readonly number[];
}

/** What is asked. */
export interface GridStudy {
  readonly simulate: Simulate;
  /** The other parameters. */
  readonly base: Values;
  readonly axes: readonly [Axis] | readonly [Axis, Axis];
  readonly outputs: Outputs;
}

/** A table. Cell (i, j) of an output is number i * (values of the second axis) + j. */
export interface Grid {
  readonly axes: GridStudy['axes'];
  readonly outputs: ReadonlyMap<string, readonly Measured[]>;
}

/** More than fits any table or picture. */
const mostCells = 100_000;

/**
 * Runs the model once for each combination.
 *
 * @throws RangeError on more than 100,000 combinations
 */
export function* grid({ simulate, base, axes, outputs }: GridStudy): Work<Grid> {
  const [first, second] = axes;
  const combinations = second === undefined ? 1 : second.values.length;
  const total = first.values.length * combinations;
  if (total > mostCells) throw new RangeError(`a grid has at most ${mostCells} cells`);
  const cells = new Map<string, Measured[]>(Object.keys(outputs).map((key) => [key, []]));
  let done = 0;
  for (const value of first.values) {
    for (const other of second?.values ?? [null]) {
      const parameters: Values = {
        ...base,
        [first.name]: value,
        ...(second === undefined || other === null ? {} : { [second.name]: other }),
      };
      const run = simulate(parameters);
      for (const [key, read] of Object.entries(outputs))
        cells.get(key)?.push(read(run, parameters));
      done += 1;
      yield { done, total };
    }
  }
  return { axes, outputs: cells };
}

/** Values from `min` to `max` at equal distances, both ends exactly; at least two. */
export function evenly(min: number, max: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => {
    const share = index / (count - 1);
    return index === count - 1 ? max : min + share * (max - min);
  });
}
