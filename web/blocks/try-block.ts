/** The button that turns a question into what pupils get, and back. */
import { editorText } from '#text/editor.ts';
import { smallButton } from './make-element.ts';

/** `turn` is called with true when the author wants to try, with false to write on. */
export function tryButton(turn: (isTrying: boolean) => void): HTMLElement {
  let isTrying = false;
  const button = smallButton(
    editorText.views.tryIt,
    () => {
      isTrying = !isTrying;
      button.textContent = isTrying ? editorText.views.writeOn : editorText.views.tryIt;
      turn(isTrying);
    },
    { class: 'ek-small-button ek-try' },
  );
  return button;
}
