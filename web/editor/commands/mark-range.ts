/** The text that a link or term stands on, and putting one there. */
import type { Attrs, Mark } from 'prosemirror-model';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { markType } from './schema-types.ts';

export interface MarkedRange {
  readonly from: number;
  readonly to: number;
  readonly mark: Mark | null;
}

/** The marked text around the caret; else what is selected, without a mark. */
export function markedRange({ selection, doc }: EditorState, name: 'link' | 'term'): MarkedRange {
  const type = markType(name);
  const { $from, from, to } = selection;
  const around = doc.resolve(from);
  const mark =
    type.isInSet($from.marks()) ??
    (around.nodeAfter === null ? undefined : type.isInSet(around.nodeAfter.marks));
  if (mark === undefined || !$from.parent.inlineContent) return { from, to, mark: null };
  let start = $from.start();
  let best: MarkedRange = { from, to, mark };
  let runStart: number | null = null;
  $from.parent.forEach((child) => {
    const end = start + child.nodeSize;
    if (mark.isInSet(child.marks)) {
      runStart ??= start;
      if (runStart <= from && end >= from) best = { from: runStart, to: Math.max(end, to), mark };
    } else runStart = null;
    start = end;
  });
  return best;
}

/** Puts the mark on the range (writing `words` where it is empty), or takes it off with null. */
export function setMark(
  state: EditorState,
  name: 'link' | 'term',
  { from, to, mark }: MarkedRange,
  attrs: Attrs | null,
  words: string,
): Transaction {
  const type = markType(name);
  const { tr } = state;
  if (attrs === null) return mark === null ? tr : tr.removeMark(from, to, mark);
  const end = from === to ? from + words.length : to;
  if (from === to) tr.insertText(words, from);
  tr.addMark(from, end, type.create(attrs));
  return tr.setSelection(TextSelection.create(tr.doc, end)).removeStoredMark(type);
}
