/** Words where a document, or the block with the caret, is still empty. */
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { editorText } from '#text/editor.ts';

/** Shown in an empty paragraph that holds the caret, and in a document with nothing else. */
export function placeholder(): Plugin {
  return new Plugin({
    props: {
      decorations({ doc, selection }) {
        const { $from, empty } = selection;
        if (!empty || $from.parent.type.name !== 'paragraph' || $from.parent.content.size > 0) {
          return null;
        }
        const pos = $from.before();
        const words = doc.childCount === 1 || $from.depth === 1 ? editorText.placeholder : '';
        return DecorationSet.create(doc, [
          Decoration.node(pos, pos + $from.parent.nodeSize, {
            class: 'is-empty',
            'data-placeholder': words,
          }),
        ]);
      },
    },
  });
}
