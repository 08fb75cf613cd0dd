/** What in a model a column of measurements may belong to. */
import type { DataColumn } from '#core/models/measurements/text-table.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import { timeOf } from '../player/views.ts';
import { quantityOf, type Quantity } from '../quantity.ts';
import type { Trajectory } from '../run/trajectory.ts';

/** Time first, then what is drawn or has words, then whatever else changes in the run. */
export function measurable(
  definition: ModelDefinition,
  run: Trajectory | null,
): readonly Quantity[] {
  const { views, variables, time } = definition;
  const names = [
    ...views.flatMap(({ y }) => y),
    ...variables.map(({ name }) => name),
    ...(run?.series.keys() ?? []),
  ];
  const known = new Set(run?.series.keys() ?? names);
  return [
    timeOf(definition),
    ...[...new Set(names)]
      .filter((name) => name !== time.variable && known.has(name))
      .map((name) => quantityOf(variables, name)),
  ];
}

/** The name of a quantity and what it is, for a list to choose from. */
export function quantityTitle({ name, label }: Quantity): string {
  return label === name || label === '' ? name : `${label} (${name})`;
}

/** Columns with the quantity whose name or words stand above them; each quantity once. */
export function linkColumns(
  columns: readonly DataColumn[],
  quantities: readonly Quantity[],
): readonly DataColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    const label = column.label.trim();
    const found =
      quantities.find(({ name }) => name === label) ??
      quantities.find((one) => one.label.toLowerCase() === label.toLowerCase());
    if (found === undefined || label === '' || taken.has(found.name)) return column;
    taken.add(found.name);
    return { ...column, name: found.name };
  });
}
