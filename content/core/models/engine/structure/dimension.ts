/** Dimensions of arrays, and where an element of one stands in another. */
import type { OdeModel } from '../../definition.ts';

/** A named list of elements. */
export interface Dimension {
  readonly name: string;
  readonly elements: readonly string[];
  /** Where each element stands, from 0. */
  readonly places: ReadonlyMap<string, number>;
}

/** An element of a dimension. */
export interface Bound {
  readonly dimension: Dimension;
  readonly place: number;
}

/** The dimensions of a model by name; the first one where a name is given twice. */
export function dimensionsOf({ dimensions = [] }: OdeModel): ReadonlyMap<string, Dimension> {
  return new Map(
    dimensions
      .map(({ name, elements }): [string, Dimension] => {
        const places = new Map(elements.map((element, place) => [element, place]));
        return [name, { name, elements, places }];
      })
      .reverse(),
  );
}

/** The name of the element. */
export function elementName({ dimension, place }: Bound): string {
  return dimension.elements[place] ?? '';
}

/** Where the element stands in another dimension under the same name; null if nowhere. */
export function placeByName(bound: Bound, other: Dimension): number | null {
  const { dimension, place } = bound;
  return dimension === other ? place : (other.places.get(elementName(bound)) ?? null);
}

/**
 * The same for a dimension that is named on purpose: of two lists of equal length without a name in
 * common, the elements at the same place belong together (a mapping).
 */
export function placeIn(bound: Bound, other: Dimension): number | null {
  const named = placeByName(bound, other);
  if (named !== null) return named;
  const { elements } = bound.dimension;
  const isMapped =
    elements.length === other.elements.length && !elements.some((name) => other.places.has(name));
  return isMapped ? bound.place : null;
}

/** How many elements an array over these dimensions has. */
export function sizeOf(dimensions: readonly Dimension[]): number {
  return dimensions.reduce((size, { elements }) => size * elements.length, 1);
}

/** Every combination of elements; the last dimension runs fastest. */
export function* combinations(dimensions: readonly Dimension[]): Generator<readonly Bound[]> {
  const size = sizeOf(dimensions);
  for (let index = 0; index < size; index += 1) {
    const bounds: Bound[] = [];
    let rest = index;
    for (const dimension of dimensions.toReversed()) {
      const { length } = dimension.elements;
      bounds.push({ dimension, place: rest % length });
      rest = Math.floor(rest / length);
    }
    yield bounds.reverse();
  }
}

/** The number of a combination, from 0, in the order of `combinations`. */
export function indexOf(dimensions: readonly Dimension[], places: readonly number[]): number {
  return dimensions.reduce(
    (index, { elements }, position) => index * elements.length + (places[position] ?? 0),
    0,
  );
}
