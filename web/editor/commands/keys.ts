/** What the keys do in the text. Each list of commands is tried in order until one applies. */
import {
  baseKeymap,
  chainCommands,
  createParagraphNear,
  deleteSelection,
  joinBackward,
  joinForward,
  liftEmptyBlock,
  newlineInCode,
  selectNodeBackward,
  selectNodeForward,
  splitBlock,
  toggleMark,
} from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { undoInputRule } from 'prosemirror-inputrules';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { type Command, NodeSelection, TextSelection } from 'prosemirror-state';
import { goToNextCell } from 'prosemirror-tables';
import type { EditorTools } from '../editor-tools.ts';
import { leaveBlock, moveBlock, selectAround } from './block-commands.ts';
import { markType, nodeType } from './schema-types.ts';

const item = nodeType('list_item');

/** In a line that is a part of a question or figure (an answer, feedback, a caption). */
const isPartLine: ReadonlySet<string> = new Set([
  'option_answer',
  'option_feedback',
  'mistake',
  'task_correct',
  'task_wrong',
  'figure',
]);

/** Enter in such a line goes on to the next one, or out of the block; it never splits. */
const enterPartLine: Command = (state, dispatch) => {
  const { $head } = state.selection;
  if (!isPartLine.has($head.parent.type.name)) return false;
  if ($head.parent.type.name === 'figure') return leaveBlock(state, dispatch);
  const next = TextSelection.findFrom(state.doc.resolve($head.after()), 1, true);
  if (next === null) return leaveBlock(state, dispatch);
  dispatch?.(state.tr.setSelection(next).scrollIntoView());
  return true;
};

/** Backspace at the start of such a line steps back instead of joining parts. */
const backspacePartLine: Command = (state, dispatch) => {
  const { $head, empty } = state.selection;
  if (!empty || $head.parentOffset > 0 || !isPartLine.has($head.parent.type.name)) return false;
  const previous = TextSelection.findFrom(state.doc.resolve($head.before()), -1, true);
  if (previous !== null) dispatch?.(state.tr.setSelection(previous).scrollIntoView());
  return true;
};

const hardBreak: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodeType('hard_break').create(), true).scrollIntoView());
  return true;
};

/** Tab never leaves the text by accident where it means something; elsewhere it is the browser's. */
const tab = (direction: 1 | -1): Command =>
  chainCommands(
    goToNextCell(direction),
    direction === 1 ? sinkListItem(item) : liftListItem(item),
    (state) => state.selection.$from.node(-1).type === item,
  );

const stayInList =
  (command: Command): Command =>
  (state, dispatch, view) => {
    const { $from } = state.selection;
    return $from.depth > 0 && command(state, dispatch, view);
  };

export const backspace: Command = chainCommands(
  undoInputRule,
  deleteSelection,
  backspacePartLine,
  liftAtStart,
  joinBackward,
  selectNodeBackward,
);

/** Backspace at the start takes an item out of its list, and makes a paragraph of a heading. */
function liftAtStart(...[state, dispatch]: Parameters<Command>): boolean {
  const { $head, empty } = state.selection;
  if (!empty || $head.parentOffset > 0 || $head.depth < 1) return false;
  if ($head.node(-1).type === item) return liftListItem(item)(state, dispatch);
  if ($head.parent.type.name !== 'heading') return false;
  const { id } = $head.parent.attrs as Readonly<Record<string, unknown>>;
  dispatch?.(state.tr.setNodeMarkup($head.before(), nodeType('paragraph'), { id }));
  return true;
}

const enterFormula =
  (tools: EditorTools): Command =>
  ({ selection }) => {
    if (!(selection instanceof NodeSelection)) return false;
    if (!['formula', 'formula_block'].includes(selection.node.type.name)) return false;
    tools.editFormula(selection.from);
    return true;
  };

const tool =
  (open: () => void): Command =>
  () => {
    open();
    return true;
  };

/** All keys of the text. */
export function editorKeys(tools: EditorTools): Readonly<Record<string, Command>> {
  return {
    ...baseKeymap,
    Enter: chainCommands(
      enterFormula(tools),
      newlineInCode,
      enterPartLine,
      splitListItem(item),
      createParagraphNear,
      liftEmptyBlock,
      splitBlock,
    ),
    Backspace: backspace,
    'Mod-Backspace': backspace,
    'Shift-Backspace': backspace,
    Delete: chainCommands(deleteSelection, joinForward, selectNodeForward),
    'Shift-Enter': hardBreak,
    'Mod-Enter': leaveBlock,
    Tab: stayInList(tab(1)),
    'Shift-Tab': stayInList(tab(-1)),
    Escape: selectAround,
    'Mod-b': toggleMark(markType('strong')),
    'Mod-i': toggleMark(markType('em')),
    'Mod-,': toggleMark(markType('sub')),
    'Mod-.': toggleMark(markType('sup')),
    'Mod-`': toggleMark(markType('code')),
    'Mod-k': tool(() => {
      tools.openLink();
    }),
    'Mod-z': undo,
    'Shift-Mod-z': redo,
    'Mod-y': redo,
    'Alt-ArrowUp': moveBlock(-1),
    'Alt-ArrowDown': moveBlock(1),
    'Alt-F10': tool(() => {
      tools.openToolbar();
    }),
    F1: tool(() => {
      tools.openShortcuts();
    }),
  };
}
