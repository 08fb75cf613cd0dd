/** A figure in the editor: the image, the caption to write in, and a button where an image misses. */
import { NodeSelection } from 'prosemirror-state';
import { editorText } from '#text/editor.ts';
import { blockView } from '../block-view.ts';
import { controls, make, smallButton } from '../make-element.ts';
import type { BlockViewMaker } from '../view-context.ts';

export const figureView: BlockViewMaker = (node, place) => {
  const { context, getPos, view } = place;
  const image = make('img', { alt: '', draggable: 'false' });
  const missing = make('p', { class: 'missing' });
  const choose = smallButton(editorText.views.chooseImage, () => {
    const pos = getPos();
    if (pos !== undefined) context.chooseImage(pos);
  });
  const contentDOM = make('div', {
    class: 'ek-caption',
    'data-placeholder': editorText.views.caption,
  });
  const credit = make('small', { contenteditable: 'false' });
  // The frame is no control: a press on the image takes hold of the figure.
  const frame = make('div', { contenteditable: 'false', class: 'ek-figure-image' }, image, missing);
  frame.addEventListener('click', () => {
    const pos = getPos();
    if (pos === undefined || !view.editable) return;
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)));
    view.focus();
  });
  const chooser = controls({ class: 'ek-figure-chooser' }, choose);
  const dom = make('figure', {}, frame, chooser, make('figcaption', {}, contentDOM, credit));
  let current = node;
  const draw = (next = current): void => {
    current = next;
    const { src, alt, credit: made } = next.attrs as Record<'src' | 'alt' | 'credit', string>;
    const address = context.surroundings.mediumAddress(src);
    if (address !== null && image.getAttribute('src') !== address) image.src = address;
    image.alt = alt;
    image.hidden = address === null;
    missing.hidden = address !== null;
    chooser.hidden = address !== null;
    missing.textContent = alt === '' ? editorText.views.noImage : alt;
    credit.textContent = made;
    contentDOM.classList.toggle('is-empty', next.content.size === 0);
  };
  const stop = context.onRefresh(() => {
    draw();
  });
  return blockView(node, { dom, contentDOM, draw, destroy: stop });
};
