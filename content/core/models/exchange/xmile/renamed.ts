/** Variables that got another name: they keep their element in the file, and their place in views. */
import type { OdeModel } from '../../definition.ts';
import { canonicalName } from '../../language/names.ts';
import { nameFrom } from './scope.ts';
import { withAttribute, type Splice } from './splices.ts';
import { xmlText } from './xml-text.ts';
import { childrenOf, type XmlElement } from './xml-tree.ts';

/** What the names that are new were called before: an item at the same place in a list as long. */
export function formerNames(old: OdeModel, now: OdeModel): ReadonlyMap<string, string> {
  const former = new Map<string, string>();
  const known = new Set(listsOf(old).flatMap((list) => list.map(({ name }) => name)));
  const kept = new Set(listsOf(now).flatMap((list) => list.map(({ name }) => name)));
  const oldLists = listsOf(old);
  for (const [index, list] of listsOf(now).entries()) {
    const oldList = oldLists[index] ?? [];
    if (oldList.length !== list.length) continue;
    for (const [place, { name }] of list.entries()) {
      const before = oldList[place]?.name ?? name;
      if (!known.has(name) && !kept.has(before)) former.set(name, before);
    }
  }
  return former;
}

function listsOf({
  stocks,
  flows,
  auxiliaries,
  constants,
  tables = [],
}: OdeModel): readonly (readonly { readonly name: string }[])[] {
  return [stocks, flows, auxiliaries, constants, tables];
}

/**
 * Changes of the views and groups of a model, in which names stand as attributes and as texts of
 * elements; `renamed` gives the new name as written, by the canonical name that was.
 */
export function viewChanges(
  source: string,
  model: XmlElement,
  renamed: ReadonlyMap<string, string>,
): readonly Splice[] {
  const change = (element: XmlElement): readonly Splice[] => {
    const attribute = element.attributes.get('name');
    const written = renamed.get(canonicalName(nameFrom(attribute ?? '')));
    const own =
      attribute === undefined || written === undefined
        ? []
        : [withAttribute(source, element, 'name', written)];
    const isLeaf = element.children.length === 0 && element.endStart < element.end;
    const text = isLeaf ? renamed.get(canonicalName(nameFrom(element.text))) : undefined;
    const inside =
      text === undefined
        ? []
        : [{ from: element.startEnd, to: element.endStart, text: xmlText(text) }];
    return [...own, ...inside, ...element.children.flatMap(change)];
  };
  const lists = [...childrenOf(model, 'variables'), model];
  const groups = lists.flatMap((list) => childrenOf(list, 'group'));
  return [...childrenOf(model, 'views'), ...groups].flatMap((part) =>
    part.children.flatMap(change),
  );
}
