/**
 * Elements, attributes and links in a fragment file that the schema does not know or allow: reading
 * would lose them silently, so they are told.
 */
import { fault } from '../blocks/fault.ts';
import { calloutKinds } from '../blocks/callout/callout.ts';
import { motionViews } from '../blocks/mechanics/mechanics.ts';
import { modelViews } from '../blocks/model/model.ts';
import { revealKinds } from '../blocks/reveal/reveal.ts';
import { isSafeLink } from '../blocks/link/link.ts';
import { schema } from '../document/schema.ts';
import type { TreeNode } from '../document/html-tree.ts';
import { type SourceFault, moduleFault } from './fault.ts';

/** Tags that stand inside the HTML form of a block without being a node of their own. */
const structural = ['div', 'tbody', 'thead', 'img', 'figcaption', 'summary', 'ek-column'];

const attributes: Readonly<Record<string, readonly string[]>> = {
  table: ['caption'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
  img: ['src', 'alt'],
  figure: ['credit'],
  a: ['href'],
  aside: ['kind'],
  details: ['kind'],
  'ek-term': ['ref'],
  'ek-model': ['ref', 'controls', 'views'],
  'ek-model-task': ['ref', 'controls', 'predicate'],
  'ek-mechanics': ['views', 'scene'],
  'ek-choice': ['multiple', 'shuffle'],
  'ek-option': ['correct'],
  'ek-number': ['answer', 'tolerance', 'tolerance-kind', 'significant', 'unit'],
  'ek-mistake': ['value'],
  'ek-measurements': ['rows'],
  'ek-column': ['name', 'label', 'symbol', 'unit', 'values'],
};

/** A number as JavaScript writes it: a decimal point, no unit. */
const number = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const whole = /^[1-9]\d?\d?$/;
const named = (names: readonly string[]): RegExp => new RegExp(`^(${names.join('|')})$`);

/** What values of attributes look like; others would be read as something else. */
const values: Readonly<Record<string, RegExp>> = {
  'aside.kind': named(calloutKinds),
  'details.kind': named(revealKinds),
  'td.colspan': whole,
  'td.rowspan': whole,
  'th.colspan': whole,
  'th.rowspan': whole,
  'ek-model.views': new RegExp(`^(${modelViews.join('|')})(,(${modelViews.join('|')}))*$`),
  'ek-mechanics.views': new RegExp(`^((${motionViews.join('|')})(,(${motionViews.join('|')}))*)?$`),
  'ek-number.answer': number,
  'ek-number.tolerance': number,
  'ek-number.tolerance-kind': named(['relative', 'absolute']),
  'ek-number.significant': whole,
  'ek-mistake.value': number,
  'ek-measurements.rows': whole,
};

const known = new Set([...structural, ...knownTags()]);

function knownTags(): readonly string[] {
  const types = [...Object.values(schema.nodes), ...Object.values(schema.marks)];
  return types.flatMap(({ spec }) =>
    (spec.parseDOM ?? []).map((rule: { readonly tag?: string | undefined }) =>
      (rule.tag ?? '').replace(/\[.*$/, ''),
    ),
  );
}

type LineFault = Pick<SourceFault, 'line' | 'fault'>;

/** Every element, attribute or link that reading would drop, with its line. */
export function findUnknownMarkup(tree: TreeNode): readonly LineFault[] {
  return tree.childNodes.flatMap((child): readonly LineFault[] => {
    if (child.nodeType !== 1) return [];
    const element = child.nodeName.toLowerCase();
    const { line } = child;
    if (!known.has(element)) {
      return [{ line, fault: moduleFault('element-unknown', { element }) }];
    }
    const allowed = ['id', ...(attributes[element] ?? [])];
    return [
      ...child.attributeNames
        .filter((attribute) => !allowed.includes(attribute))
        .map((attribute) => ({
          line,
          fault: moduleFault('attribute-unknown', { element, attribute }),
        })),
      ...invalidValues(child, element).map((found) => ({
        line,
        fault: moduleFault('attribute-invalid', { element, ...found }),
      })),
      ...unsafeLinks(child).map((href) => ({ line, fault: fault('link-unsafe', null, { href }) })),
      ...findUnknownMarkup(child),
    ];
  });
}

function invalidValues(
  node: TreeNode,
  element: string,
): readonly { readonly attribute: string; readonly value: string }[] {
  return node.attributeNames.flatMap((attribute) => {
    const value = node.getAttribute(attribute) ?? '';
    const form = values[`${element}.${attribute}`];
    return form === undefined || form.test(value) ? [] : [{ attribute, value }];
  });
}

function unsafeLinks(element: TreeNode): readonly string[] {
  const href = element.nodeName.toLowerCase() === 'a' ? element.getAttribute('href') : null;
  return href === null || isSafeLink(href.trim()) ? [] : [href];
}
