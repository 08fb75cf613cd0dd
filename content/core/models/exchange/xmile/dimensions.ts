/** Dimensions of arrays: those of a file, those of a variable, and places in them. */
import { canonicalName } from '../../language/names.ts';
import type { Report } from './report.ts';
import { nameFrom, ownName, type Dimension } from './scope.ts';
import { numberIn } from './time-block.ts';
import { childOf, childrenOf, type XmlElement } from './xml-tree.ts';

/** More elements than any model has; a size in a file is a number that costs nothing to write. */
const mostElements = 1_000;

/** The dimensions that a file lists, by canonical name. */
export function readDimensions(root: XmlElement, report: Report): ReadonlyMap<string, Dimension> {
  const dimensions = new Map<string, Dimension>();
  for (const list of childrenOf(root, 'dimensions')) {
    for (const dim of childrenOf(list, 'dim')) {
      const name = ownName(dim);
      if (name === undefined) {
        report.refuse('xmile-missing', dim, { wanted: 'name' });
        continue;
      }
      const key = canonicalName(nameFrom(dim.attributes.get('name') ?? name));
      if (dimensions.has(key)) report.refuse('model-double-definition', dim, { name }, name);
      const byKey = elementsOf(dim, name, report);
      dimensions.set(key, { name, elements: [...byKey.values()], byKey });
    }
  }
  return dimensions;
}

function elementsOf(dim: XmlElement, item: string, report: Report): ReadonlyMap<string, string> {
  const byKey = new Map<string, string>();
  for (const elem of childrenOf(dim, 'elem')) {
    const name = ownName(elem);
    const key = canonicalName(nameFrom(elem.attributes.get('name') ?? ''));
    if (name === undefined) report.refuse('xmile-missing', elem, { wanted: 'name' }, item);
    else if (byKey.has(key)) report.refuse('model-double-definition', elem, { name }, item);
    else byKey.set(key, name);
  }
  if (byKey.size > 0) return byKey;
  const size = numberIn(dim.attributes.get('size') ?? '', dim, report);
  if (!Number.isInteger(size) || size < 1 || size > mostElements) {
    const counts = { name: item, found: size, expected: mostElements };
    report.refuse('xmile-bad-element-count', dim, counts, item);
    return new Map([['1', '1']]);
  }
  const numbers = Array.from({ length: size }, (_, index) => String(index + 1));
  return new Map(numbers.map((number) => [number, number]));
}

/** The dimensions of a variable. */
export function dimensionsOf(
  element: XmlElement,
  dimensions: ReadonlyMap<string, Dimension>,
  report: Report,
): readonly Dimension[] {
  const list = childOf(element, 'dimensions');
  if (list === undefined) return [];
  return childrenOf(list, 'dim').flatMap((dim) => {
    const name = dim.attributes.get('name') ?? '';
    const dimension = dimensions.get(canonicalName(nameFrom(name)));
    if (dimension !== undefined) return [dimension];
    report.refuse('xmile-unknown-reference', dim, { name, kind: 'dimension' });
    return [];
  });
}

/** The place that an attribute `subscript` names, as elements of the dimensions; null if it fails. */
export function placeOf(
  element: XmlElement,
  over: readonly Dimension[],
  item: string,
  report: Report,
): readonly string[] | null {
  const parts = partsOf(element.attributes.get('subscript') ?? '');
  if (parts.length !== over.length) {
    const counts = { name: item, found: parts.length, expected: over.length };
    report.refuse('xmile-bad-element-count', element, counts, item);
    return null;
  }
  const place: string[] = [];
  for (const [index, dimension] of over.entries()) {
    const part = parts[index] ?? '';
    const key = canonicalName(nameFrom(part));
    const found = dimension.byKey.get(key) ?? dimension.byKey.get(key.slice(key.indexOf('.') + 1));
    if (found === undefined) {
      report.refuse('xmile-unknown-reference', element, { name: part, kind: 'element' }, item);
      return null;
    }
    place.push(found);
  }
  return place;
}

/** Every place of an array, the last dimension running fastest. */
export function placesOver(over: readonly Dimension[]): readonly (readonly string[])[] {
  return over.reduce<readonly (readonly string[])[]>(
    (places, { elements }) =>
      places.flatMap((place) => elements.map((element) => [...place, element])),
    [[]],
  );
}

/** How many elements an array has. */
export function sizeOver(over: readonly Dimension[]): number {
  return over.reduce((size, { elements }) => size * elements.length, 1);
}

function partsOf(written: string): readonly string[] {
  return [...written.matchAll(/"(?:[^"\\]|\\.)*"|[^,\s][^,]*/g)].map(([part]) => part.trim());
}
