/** What can be done with a whole block: move it, copy it, take it away, leave it. */
import { Fragment, type Node } from 'prosemirror-model';
import {
  type Command,
  type EditorState,
  NodeSelection,
  Selection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import { schema } from '#core/document/schema.ts';
import { blocksAround, currentBlock, type PlacedBlock } from './current-block.ts';

/** A node and all in it without ids: who inserts it gives new ones. */
export function withoutIds(node: Node): Node {
  if (node.isText) return node;
  const isOption = node.type.name === 'option';
  const attrs = !isOption && 'id' in node.attrs ? { ...node.attrs, id: null } : node.attrs;
  return node.type.create(attrs, node.children.map(withoutIds), node.marks);
}

/** Puts back a selection that lay in a block, after the block went to another place. */
function keepSelection(
  tr: Transaction,
  { selection }: EditorState,
  from: number,
  to: number,
): void {
  const offset = selection.from - from;
  tr.setSelection(
    selection instanceof NodeSelection && offset === 0
      ? NodeSelection.create(tr.doc, to)
      : TextSelection.near(tr.doc.resolve(to + Math.max(offset, 1))),
  );
}

/** Parts that move by themselves within their block. */
const movableParts: ReadonlySet<string> = new Set(['option', 'mistake', 'list_item']);

/** What moves as one: the option, mistake or list item that the caret is in, else the block. */
function movable(state: EditorState): PlacedBlock | null {
  const block = currentBlock(state);
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    const pos = $from.before(depth);
    if (block !== null && pos <= block.pos) return block;
    if (movableParts.has(node.type.name)) {
      return { node, pos, parent: $from.node(depth - 1), index: $from.index(depth - 1) };
    }
  }
  return block;
}

/** Moves what the caret is in past its neighbour. */
export function moveBlock(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const block = movable(state);
    if (block === null) return false;
    const { node, pos, parent, index } = block;
    const neighbour = parent.maybeChild(index + direction);
    if (neighbour === null || !canSwap(block, direction)) return false;
    const target = direction === 1 ? pos + neighbour.nodeSize : pos - neighbour.nodeSize;
    const { tr } = state;
    if (parent.canReplace(index, index + 1)) {
      // Only what moves is written anew: a colleague may be writing in the neighbour.
      tr.delete(pos, pos + node.nodeSize).insert(target, node);
    } else {
      const start = Math.min(pos, target);
      const pair = direction === 1 ? [neighbour, node] : [node, neighbour];
      tr.replaceWith(start, start + node.nodeSize + neighbour.nodeSize, pair);
    }
    keepSelection(tr, state, pos, target);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

function canSwap({ node, parent, index }: PlacedBlock, direction: -1 | 1): boolean {
  const neighbour = parent.child(index + direction);
  const swapped = Fragment.from(direction === 1 ? [neighbour, node] : [node, neighbour]);
  const first = direction === 1 ? index : index - 1;
  return parent.canReplace(first, first + 2, swapped);
}

/** Puts a copy below the current block. */
export const duplicateBlock: Command = (state, dispatch) => {
  const block = currentBlock(state);
  if (block === null) return false;
  const { node, pos, parent, index } = block;
  const copy = withoutIds(node);
  if (!parent.canReplace(index + 1, index + 1, Fragment.from(copy))) return false;
  const { tr } = state;
  tr.insert(pos + node.nodeSize, copy);
  keepSelection(tr, state, pos, pos + node.nodeSize);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Takes the current block away; where something must stand, an empty paragraph stays. */
export const removeBlock: Command = (state, dispatch) => {
  const block = currentBlock(state);
  if (block === null) return false;
  const { node, pos, parent, index } = block;
  const { tr } = state;
  if (parent.canReplace(index, index + 1)) tr.delete(pos, pos + node.nodeSize);
  else tr.replaceWith(pos, pos + node.nodeSize, schema.node('paragraph'));
  tr.setSelection(Selection.near(tr.doc.resolve(Math.min(pos, tr.doc.content.size)), 1));
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Goes on in a new paragraph below the outermost block that the caret is in. */
export const leaveBlock: Command = (state, dispatch) => {
  const { $to } = state.selection;
  const after = $to.depth === 0 ? state.selection.to : $to.after(1);
  const { tr } = state;
  tr.insert(after, schema.node('paragraph'));
  tr.setSelection(TextSelection.create(tr.doc, after + 1));
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Takes hold of the block that the caret is in; of the one around it when it is held already. */
export const selectAround: Command = (state, dispatch) => {
  const around = blocksAround(state);
  const held = around.at(state.selection instanceof NodeSelection ? -2 : -1);
  return selectBlock(state, held, dispatch);
};

/** Takes hold of the block around the current one. */
export const selectOuter: Command = (state, dispatch) =>
  selectBlock(state, blocksAround(state).at(-2), dispatch);

function selectBlock(
  state: EditorState,
  block: PlacedBlock | undefined,
  dispatch: ((tr: Transaction) => void) | undefined,
): boolean {
  if (block === undefined) return false;
  dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, block.pos)));
  return true;
}
