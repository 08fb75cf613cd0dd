/** Ids in what is pasted: a copy gets new ones, what was cut here and comes back keeps its own. */
import { Fragment, type Node, Slice } from 'prosemirror-model';

/** The slice without the ids that `keeps` does not want. */
export function renewIds(slice: Slice, keeps: (id: string) => boolean): Slice {
  const renew = (node: Node): Node => {
    if (node.isText) return node;
    const id: unknown = node.attrs['id'];
    const goes = typeof id === 'string' && node.type.name !== 'option' && !keeps(id);
    return node.type.create(
      goes ? { ...node.attrs, id: null } : node.attrs,
      node.children.map(renew),
      node.marks,
    );
  };
  return new Slice(Fragment.from(slice.content.content.map(renew)), slice.openStart, slice.openEnd);
}

/** All ids in a piece of a document. */
export function idsIn(content: Fragment): ReadonlySet<string> {
  const ids = new Set<string>();
  content.descendants(({ attrs }) => {
    const id: unknown = attrs['id'];
    if (typeof id === 'string') ids.add(id);
  });
  return ids;
}
