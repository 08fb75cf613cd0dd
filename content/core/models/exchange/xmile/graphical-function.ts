/** Graphical functions: relations that are given by points. */
import type { Table } from '../../definition.ts';
import type { Report } from './report.ts';
import { maybeNumber, numberIn } from './time-block.ts';
import { childOf, type XmlElement } from './xml-tree.ts';

/** Whether the element gives points, rather than the name of a function that does. */
export function hasPoints(gf: XmlElement): boolean {
  return childOf(gf, 'ypts') !== undefined;
}

/**
 * The points of a `gf` element. Points of x come first; the scale of x only spreads points of y that
 * have none (XMILE 1.0, section 4.1.3). A point that is given twice counts once.
 */
export function readTable(gf: XmlElement, item: string, report: Report): Table {
  const y = numbersIn(childOf(gf, 'ypts'), report);
  const xpts = childOf(gf, 'xpts');
  const x = xpts === undefined ? spread(gf, y.length, report) : numbersIn(xpts, report);
  const points = x.map((value, index) => [value, y[index] ?? NaN] as const);
  const distinct = points.filter(([a, b], index) => {
    const [before, height] = points[index - 1] ?? [NaN, NaN];
    return a !== before || b !== height;
  });
  const rises = distinct.every(([a], index) => a > (distinct[index - 1]?.[0] ?? -Infinity));
  if (x.length === 0 || x.length !== y.length || !rises)
    report.refuse('xmile-bad-points', gf, { name: item }, item);
  return { kind: kindOf(gf), x: distinct.map(([a]) => a), y: distinct.map(([, b]) => b) };
}

function kindOf(gf: XmlElement): Table['kind'] {
  const type = gf.attributes.get('type')?.trim().toLowerCase();
  if (type === 'extrapolate' || type === 'discrete') return type;
  // An attribute from before the standard.
  return gf.attributes.get('discrete')?.trim() === 'true' ? 'discrete' : 'continuous';
}

function numbersIn(element: XmlElement | undefined, report: Report): readonly number[] {
  const text = element?.text.trim() ?? '';
  if (element === undefined || text === '') return [];
  const separator = element.attributes.get('sep') ?? ',';
  const parts = separator.trim() === '' ? text.split(/\s+/) : text.split(separator);
  // Some tools end the list with a separator.
  if (parts.length > 1 && parts.at(-1)?.trim() === '') parts.pop();
  return parts.map((part) => numberIn(part, element, report));
}

/** As many points as asked, evenly over the scale of x. */
function spread(gf: XmlElement, count: number, report: Report): readonly number[] {
  const scale = childOf(gf, 'xscale');
  const [min, max] = [limitOf(scale, 'min', gf, report), limitOf(scale, 'max', gf, report)];
  if (scale === undefined || max < min || (max === min && count > 1)) return [];
  return Array.from({ length: count }, (_, index) =>
    count === 1 ? min : min + (index * (max - min)) / (count - 1),
  );
}

function limitOf(
  scale: XmlElement | undefined,
  name: string,
  gf: XmlElement,
  report: Report,
): number {
  const text = scale?.attributes.get(name) ?? '';
  const value = maybeNumber(text);
  if (scale !== undefined && value === null)
    report.refuse('xmile-not-a-number', gf, { found: text });
  return value ?? 0;
}
