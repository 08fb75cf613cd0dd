/** Which block an author is in: the innermost one that carries an id. */
import type { Node } from 'prosemirror-model';
import { type EditorState, NodeSelection } from 'prosemirror-state';
import { carriesId } from '#core/document/document.ts';

export interface PlacedBlock {
  readonly node: Node;
  readonly pos: number;
  readonly parent: Node;
  /** Its place among the children of `parent`. */
  readonly index: number;
}

/** The blocks around the selection, from the outside in; the last one is the current block. */
export function blocksAround({ selection }: EditorState): readonly PlacedBlock[] {
  const { $from } = selection;
  const around: PlacedBlock[] = [];
  for (let depth = 1; depth <= $from.depth; depth += 1) {
    const node = $from.node(depth);
    const parent = $from.node(depth - 1);
    if (carriesId(node, parent)) {
      around.push({ node, pos: $from.before(depth), parent, index: $from.index(depth - 1) });
    }
  }
  if (selection instanceof NodeSelection && carriesId(selection.node, $from.parent)) {
    around.push({
      node: selection.node,
      pos: selection.from,
      parent: $from.parent,
      index: $from.index(),
    });
  }
  return around;
}

export function currentBlock(state: EditorState): PlacedBlock | null {
  return blocksAround(state).at(-1) ?? null;
}

/** The block with this id, or null when it is gone. */
export function findBlock(doc: Node, id: string): { node: Node; pos: number } | null {
  let found: { node: Node; pos: number } | null = null;
  doc.descendants((node, pos, parent) => {
    if (found !== null) return false;
    if (carriesId(node, parent) && node.attrs['id'] === id) found = { node, pos };
    return !node.isTextblock;
  });
  return found;
}
