/** The texts of an array as one term for each element. */
import { fault, textStart, type Origin } from '../../fault.ts';
import type { Term } from '../term.ts';
import { combinations, indexOf } from './dimension.ts';
import { lower } from './lower-expression.ts';
import { fullNames, type Quantity } from './quantity.ts';
import { entered, readExpression } from './read-expression.ts';
import type { Section, SectionPart } from './section.ts';
import type { Reading, Setting, World } from './setting.ts';

/** What the elements of a quantity are, in the words of a definition. */
export interface Texts {
  readonly part: SectionPart;
  /** Holds for every element without a text of its own; of an array it may be empty. */
  readonly whole: string;
  readonly elements: readonly { readonly at: readonly string[]; readonly text: string }[];
  /** Whether an element may be without a text. */
  readonly isOptional?: boolean;
}

/** Calls `give` with the term of every element, its number in the quantity, and where it stands. */
export function forEachElement(
  { part, whole, elements, isOptional = false }: Texts,
  quantity: Quantity,
  section: Section,
  give: (index: number, cell: number, term: Term, setting: Setting) => void,
): void {
  const { world, scope, inMacros, prefix, originOf } = section;
  const { network } = world;
  const { name, dimensions } = quantity;
  const origin = originOf(part, name);
  const mayBeEmpty = dimensions.length > 0 || isOptional;
  const isEmpty = mayBeEmpty && whole.trim() === '';
  const general = isEmpty ? null : readExpression(whole, origin, world);

  const own = new Map<number, { readonly reading: Reading | null; readonly origin: Origin }>();
  for (const { at, text } of elements) {
    const elementOrigin = originOf(part, `${name}[${at.join(',')}]`);
    const index = elementIndex(at, quantity, elementOrigin, world);
    if (index === null || text.trim() === '') continue;
    own.set(index, { reading: readExpression(text, elementOrigin, world), origin: elementOrigin });
  }

  const names = fullNames(quantity);
  for (const [index, bounds] of [...combinations(dimensions)].entries()) {
    const cell = quantity.cells[index];
    const [fullName = name, special] = [names[index], own.get(index)];
    const reading = special === undefined ? general : special.reading;
    if (cell === undefined) continue;
    if (reading === null) {
      const isMissing = special === undefined && isEmpty && !isOptional;
      if (isMissing)
        network.refuse(fault('model-no-formula', origin, textStart, { name: fullName }));
      continue;
    }
    const setting: Setting = {
      world,
      scope,
      inMacros,
      origin: special?.origin ?? origin,
      owner: prefix + fullName,
      self: cell,
      bounds,
      axes: null,
      choosesIn: null,
      depthLeft: section.depthLeft,
    };
    const inside = entered(setting, reading);
    if (inside !== null) give(index, cell, lower(reading.expression, inside), setting);
  }
}

/** Which element of the quantity these names are, or null; what is wrong is told. */
function elementIndex(
  at: readonly string[],
  { name, dimensions }: Quantity,
  origin: Origin,
  { network }: World,
): number | null {
  const [found, expected] = [at.length, dimensions.length];
  if (found !== expected) {
    const wrong = { name, found, expected };
    network.refuse(fault('model-subscript-count', origin, textStart, wrong));
    return null;
  }
  const places = dimensions.map((dimension, position): number => {
    const element = at[position] ?? '';
    const known = dimension.places.get(element);
    if (known !== undefined) return known;
    const wrong = { name: element, dimension: dimension.name };
    network.refuse(fault('model-unknown-element', origin, textStart, wrong));
    return -1;
  });
  return places.includes(-1) ? null : indexOf(dimensions, places);
}
