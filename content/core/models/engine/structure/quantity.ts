/** The names of a model with their cells. */
import type { Table } from '../../definition.ts';
import { fault, textStart, type Origin } from '../../fault.ts';
import { limits } from '../../limits.ts';
import { combinations, elementName, type Dimension, sizeOf } from './dimension.ts';
import { TooLarge, type Network } from './network.ts';

/** A name with a value, or one for each combination of elements of its dimensions. */
export interface Quantity {
  readonly name: string;
  readonly isStock: boolean;
  readonly dimensions: readonly Dimension[];
  /** In the order of `combinations`. Empty for a table that has no value of its own. */
  readonly cells: readonly number[];
  /** The number of its table, for each combination that has one. */
  readonly tables: readonly (number | null)[];
}

/** The names of the elements one by one: `name[a,b]`, or the name alone. */
export function fullNames({ name, dimensions }: Quantity): readonly string[] {
  if (dimensions.length === 0) return [name];
  return Array.from(
    combinations(dimensions),
    (bounds) => `${name}[${bounds.map(elementName).join(',')}]`,
  );
}

/** The dimensions of these names; what is not known is told. */
export function knownDimensions(
  over: readonly string[],
  dimensions: ReadonlyMap<string, Dimension>,
  network: Network,
  origin: Origin,
): readonly Dimension[] {
  const known = over.flatMap((name): readonly Dimension[] => {
    const dimension = dimensions.get(name);
    if (dimension !== undefined) return [dimension];
    network.refuse(fault('model-unknown-dimension', origin, textStart, { name }));
    return [];
  });
  if (sizeOf(known) > limits.cells) throw new TooLarge(origin, limits.cells);
  return known;
}

/** The number of a table in the program; faults in its points are told. */
export function addTable(table: Table, name: string, network: Network, origin: Origin): number {
  const { kind, x, y } = table;
  const isRising = x.every((value, index) => index === 0 || value > (x[index - 1] ?? NaN));
  const isFinite = [...x, ...y].every(Number.isFinite);
  if (!isRising || !isFinite || x.length !== y.length || x.length === 0)
    network.refuse(fault('model-bad-table', origin, textStart, { name }));
  return network.tables.push({ kind, x, y }) - 1;
}
