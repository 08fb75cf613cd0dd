/** What pupils may move, and the words of quantities: changes of a definition by its author. */
import type { ModelDefinition } from '../definition.ts';
import { quantitiesOf } from './quantities.ts';
import { suggestedBounds, type Bounds } from './suggested-bounds.ts';
import { unitInComment } from '../units/unit-in-comment.ts';

/** What a quantity is called, and its unit. */
export interface QuantityWords {
  readonly label: string;
  readonly unit: string;
}

/** The words of a name: those of its control, else those of the table, else what its line says. */
export function wordsOf(definition: ModelDefinition, name: string): QuantityWords {
  const { parameters, variables } = definition;
  const given = [...parameters, ...variables].find((one) => one.name === name);
  if (given !== undefined) return { label: given.label, unit: given.unit };
  const quantity = quantitiesOf(definition)?.find((one) => one.name === name);
  return { label: '', unit: unitInComment(quantity?.comment ?? '') };
}

/** The name has these words wherever it has words; a name without any gets them in the table. */
export function withWords(
  definition: ModelDefinition,
  name: string,
  words: Partial<QuantityWords>,
): ModelDefinition {
  const { parameters, variables } = definition;
  const isKnown = [...parameters, ...variables].some((one) => one.name === name);
  const renamed = <Item extends { name: string }>(item: Item): Item =>
    item.name === name ? { ...item, ...words } : item;
  const added = isKnown ? [] : [{ name, ...wordsOf(definition, name), ...words }];
  return {
    ...definition,
    parameters: parameters.map(renamed),
    variables: [...variables.map(renamed), ...added],
  };
}

/** Whether pupils may move the name; a name that begins to move has bounds around its value. */
export function withControl(
  definition: ModelDefinition,
  name: string,
  isMovable: boolean,
): ModelDefinition {
  const { parameters } = definition;
  if (parameters.some((one) => one.name === name) === isMovable) return definition;
  if (!isMovable) {
    const { label, unit } = wordsOf(definition, name);
    const kept = { ...definition, parameters: parameters.filter((one) => one.name !== name) };
    // The words stay, for who lets the name move again.
    const isListed = definition.variables.some((one) => one.name === name);
    return isListed || label === ''
      ? kept
      : { ...kept, variables: [...definition.variables, { name, label, unit }] };
  }
  const quantity = quantitiesOf(definition)?.find((one) => one.name === name);
  const control = {
    name,
    ...wordsOf(definition, name),
    ...suggestedBounds(quantity?.value ?? null),
  };
  return { ...definition, parameters: [...parameters, control] };
}

/** Why bounds cannot be: codes only. */
export type BoundsFault = 'not-a-number' | 'no-step' | 'empty-range';

/** Whether a control can have these bounds; NaN stands for what cannot be read. */
export function boundsFault({ min, max, step }: Bounds): BoundsFault | null {
  if (![min, max, step].every(Number.isFinite)) return 'not-a-number';
  if (step <= 0) return 'no-step';
  return max > min ? null : 'empty-range';
}

/** The control of a name with these bounds. */
export function withBounds(
  definition: ModelDefinition,
  name: string,
  bounds: Bounds,
): ModelDefinition {
  return {
    ...definition,
    parameters: definition.parameters.map((one) =>
      one.name === name ? { ...one, ...bounds } : one,
    ),
  };
}

/** A list in which the item at `from` has moved by one place, up or down. */
export function moved<Item>(list: readonly Item[], from: number, by: -1 | 1): Item[] {
  const to = from + by;
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}
