/** Begins the insert menu in a new line below the current block. */
import { type Command, TextSelection } from 'prosemirror-state';
import { currentBlock } from '../commands/current-block.ts';
import { nodeType } from '../commands/schema-types.ts';

export const insertBelow: Command = (state, dispatch) => {
  const block = currentBlock(state);
  if (block === null) return false;
  const { node, pos, parent, index } = block;
  const paragraph = nodeType('paragraph');
  const { tr } = state;
  let line = pos;
  const isEmptyLine = node.type === paragraph && node.content.size === 0;
  if (!isEmptyLine) {
    if (!parent.canReplaceWith(index + 1, index + 1, paragraph)) return false;
    line = pos + node.nodeSize;
    tr.insert(line, paragraph.create());
  }
  if (dispatch === undefined) return true;
  dispatch(tr.setSelection(TextSelection.create(tr.doc, line + 1)).scrollIntoView());
  return true;
};
