/** The keys for undo and redo, in a part of a block that the editor does not hear itself. */
import { redo, undo } from 'prosemirror-history';
import type { EditorView } from 'prosemirror-view';

/** Carries out undo or redo of the document; false when the keys were others. */
export function undoByKey(event: KeyboardEvent, view: EditorView): boolean {
  const key = event.key.toLowerCase();
  if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return false;
  event.preventDefault();
  (key === 'y' || event.shiftKey ? redo : undo)(view.state, view.dispatch);
  return true;
}
