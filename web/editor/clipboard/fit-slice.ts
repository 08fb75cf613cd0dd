/** Makes pasted content fit where it goes, so that no text is lost in a place for less. */
import { Fragment, type Node, Slice } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { nodeType } from '../commands/schema-types.ts';

/** Lines that hold text only, and stand where no paragraph may. */
const isLine = (name: string): boolean =>
  [
    'option_answer',
    'option_feedback',
    'mistake',
    'task_correct',
    'task_wrong',
    'figure',
    'heading',
  ].includes(name);

/** The slice for the place of the selection. */
export function fitSlice(slice: Slice, { selection }: EditorState): Slice {
  const { $from } = selection;
  if (slice.content.childCount === 0) return slice;
  if (isLine($from.parent.type.name) && hasSeveralBlocks(slice)) {
    return new Slice(Fragment.from(inlineOf(slice.content)), 0, 0);
  }
  const holder = $from.depth > 0 ? $from.node(-1).type.name : '';
  if (holder.startsWith('table_') && !holdsTable(slice)) {
    const lines = textblocksOf(slice.content);
    const isInline = slice.content.firstChild?.isInline === true;
    return isInline || lines.length === 0
      ? slice
      : new Slice(Fragment.from(lines), Math.min(slice.openStart, 1), Math.min(slice.openEnd, 1));
  }
  return slice;
}

function hasSeveralBlocks({ content }: Slice): boolean {
  return content.firstChild?.isInline === false && (content.childCount > 1 || !isOneLine(content));
}

const isOneLine = ({ firstChild }: Fragment): boolean => firstChild?.isTextblock === true;

const holdsTable = ({ content }: Slice): boolean =>
  content.content.some(({ type }) => type.name === 'table' || type.name.startsWith('table_'));

/** All text as one line: blocks are parted by line breaks, formulas stay. */
function inlineOf(content: Fragment): Node[] {
  const parts: Node[] = [];
  for (const line of textblocksOf(content)) {
    if (parts.length > 0) parts.push(nodeType('hard_break').create());
    parts.push(...line.children);
  }
  return parts;
}

/** Every block with text in it as a paragraph; a formula on its own line is one within a line. */
function textblocksOf(content: Fragment): Node[] {
  const paragraph = nodeType('paragraph');
  const found: Node[] = [];
  content.descendants((node) => {
    if (node.isTextblock) found.push(paragraph.create(null, node.content));
    else if (node.type.name === 'formula_block') {
      found.push(paragraph.create(null, nodeType('formula').create({ tex: node.attrs['tex'] })));
    }
    return !node.isTextblock;
  });
  return found;
}
