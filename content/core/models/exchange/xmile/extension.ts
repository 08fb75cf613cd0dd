/**
 * What a definition holds that the standard has no place for: one element of our own at the top of a
 * file, with JSON. Other tools leave it alone; ours reads it back.
 */
import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import { OdeModel } from '../../definition.ts';
import type { Report } from './report.ts';
import { childOf, type XmlElement } from './xml-tree.ts';

/** The element, and the namespace that a file declares for it. */
export const extensionElement = 'eklas:model';
export const extensionNamespace = 'urn:eklas:model';

/** What the standard has a place for, or what is no part of a file. */
const standardKeys = [
  ...(['schemaVersion', 'id', 'title', 'semantics', 'time', 'xmile'] as const),
  ...(['dimensions', 'stocks', 'flows', 'auxiliaries', 'constants', 'tables', 'macros'] as const),
];

/** What the element holds: all else, by the names of the definition. `time` is the name of time. */
const Extension = Type.Object(
  {
    ...Type.Partial(Type.Omit(OdeModel, [...standardKeys])).properties,
    time: Type.Optional(OdeModel.properties.time.properties.variable),
  },
  { additionalProperties: false },
);

export type Extension = Static<typeof Extension>;

/** Reads the element; what is not in order counts as absent, and is noted. */
export function readExtension(root: XmlElement, report: Report): Extension {
  const element = childOf(root, extensionElement);
  if (element === undefined) return {};
  const value = maybeJson(element.text);
  if (Value.Check(Extension, value)) return value;
  report.note('xmile-bad-extension', element, {});
  return {};
}

function maybeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What of a definition goes into the element; lists that hold nothing stay out unless asked for. */
export function extensionOf(definition: OdeModel, hasEmptyLists = false): Extension {
  const standard = new Set<string>(standardKeys);
  const entries = Object.entries(definition).filter(([key, value]) => {
    const isEmpty = Array.isArray(value) && value.length === 0 && alwaysThere.has(key);
    return !standard.has(key) && value !== undefined && (hasEmptyLists || !isEmpty);
  });
  const rest = Object.fromEntries(entries) as Extension;
  const { method, ...others } = rest;
  const { variable } = definition.time;
  return {
    ...others,
    ...(method === 'verlet' && { method }),
    ...(variable !== usualTime && { time: variable }),
  };
}

/** The name of time where a file of others gives none. */
export const usualTime = 'time';

/** Lists that a definition always has. */
const alwaysThere: ReadonlySet<string> = new Set(['parameters', 'variables', 'views']);
