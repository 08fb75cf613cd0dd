/** The marks that the bar offers, and whether the selection has them. */
import { toggleMark } from 'prosemirror-commands';
import type { MarkType } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { editorText } from '#text/editor.ts';
import { markType } from '../commands/schema-types.ts';

interface MarkButton {
  readonly name: 'strong' | 'em' | 'sub' | 'sup' | 'code';
  /** The sign everyone knows; the word is its accessible name. */
  readonly sign: string;
  readonly word: string;
  readonly command: Command;
}

const button = (name: MarkButton['name'], sign: string): MarkButton => ({
  name,
  sign,
  word: editorText.tools[name],
  command: toggleMark(markType(name)),
});

export const markButtons: readonly MarkButton[] = [
  button('strong', 'B'),
  button('em', 'I'),
  button('sub', 'x₂'),
  button('sup', 'x²'),
  button('code', '</>'),
];

/** Whether all (an empty selection: what is typed next) has the mark. */
export function hasMark({ selection, doc, storedMarks }: EditorState, type: MarkType): boolean {
  const { empty, $from, from, to } = selection;
  if (empty) return type.isInSet(storedMarks ?? $from.marks()) !== undefined;
  return doc.rangeHasMark(from, to, type);
}
