/**
 * Browsers tell of a moved caret a moment after the key that moved it. Who types fast would give the
 * next key to the old place: an arrow and then Enter would replace what was selected before. So the
 * caret is asked for before each key.
 */
import { Plugin } from 'prosemirror-state';

export function selectionInTime(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (view) => {
          // What the browser would say by itself a moment later; the view listens to it.
          if (!view.composing) {
            view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
          }
          return false;
        },
      },
    },
  });
}
