/** When the insert menu is open: after a slash at the start of a line or behind a space. */
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import { isRemote } from '../plugins/remote.ts';

/** Where the slash stands; what is typed behind it filters the menu. */
interface OpenMenu {
  readonly from: number;
  readonly query: string;
}

const key = new PluginKey<OpenMenu | null>('insert-menu');
const longestQuery = 30;

/** The open menu, or null. */
export function insertMenu(state: EditorState): OpenMenu | null {
  return key.getState(state) ?? null;
}

/** A transaction that closes the menu and leaves the text as it is. */
export function closeInsertMenu({ tr }: EditorState): Transaction {
  return tr.setMeta(key, 'close');
}

/** What the menu does with keys; true when it took the key. */
export type MenuKeys = (event: KeyboardEvent) => boolean;

export function insertMenuPlugin(takeKey: MenuKeys): Plugin<OpenMenu | null> {
  return new Plugin<OpenMenu | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, open, _before, state) => {
        if (tr.getMeta(key) === 'close') return null;
        if (open !== null) return menuAt(state, tr.mapping.map(open.from, -1));
        return isSlashTyped(tr) ? menuAt(state, state.selection.from - 1) : null;
      },
    },
    props: {
      handleKeyDown: ({ state }, event) => insertMenu(state) !== null && takeKey(event),
    },
  });
}

function menuAt({ doc, selection }: EditorState, from: number): OpenMenu | null {
  const { $head, empty, head } = selection;
  const isInLine = empty && $head.parent.inlineContent && from >= $head.start() && from < head;
  if (!isInLine) return null;
  const typed = doc.textBetween(from, head, '\n', '\ufffc');
  const query = typed.slice(1);
  const isQuery =
    typed.startsWith('/') && query.length <= longestQuery && !/^ |  |\ufffc/.test(query);
  return isQuery ? { from, query } : null;
}

/** One's own typing of just a slash, where no word goes before it. */
function isSlashTyped(tr: Transaction): boolean {
  const [step] = tr.steps;
  if (tr.steps.length !== 1 || !(step instanceof ReplaceStep) || isRemote(tr)) return false;
  if (tr.getMeta('paste') === true || tr.getMeta('history$') !== undefined) return false;
  const { content } = step.slice;
  if (content.childCount !== 1 || content.firstChild?.text !== '/') return false;
  const { $head } = tr.selection;
  const before = $head.parent.textBetween(0, Math.max($head.parentOffset - 1, 0), '', '\ufffc');
  return $head.parent.inlineContent && (before === '' || /\s$/.test(before));
}
