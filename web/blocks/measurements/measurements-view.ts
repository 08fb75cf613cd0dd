/** A table of measurements in the editor: as pupils see it, to be filled in when tried. */
import type { Node } from 'prosemirror-model';
import type { MeasurementColumn } from '#core/blocks/measurements/measurements.ts';
import { editorText } from '#text/editor.ts';
import { blockView } from '../block-view.ts';
import { controls, make } from '../make-element.ts';
import { readerDom } from '../reader-html.ts';
import { tryButton } from '../try-block.ts';
import type { BlockViewMaker } from '../view-context.ts';

export const measurementsView: BlockViewMaker = (node, place) => {
  const { surroundings } = place.context;
  const shown = make('div', { contenteditable: 'false' });
  let current = node;
  const draw = (next: Node = current): void => {
    const isChanged = !next.hasMarkup(current.type, current.attrs) || shown.childElementCount === 0;
    current = next;
    const columns = next.attrs['columns'] as readonly MeasurementColumn[];
    if (columns.length === 0) {
      shown.replaceChildren(make('p', { class: 'missing' }, editorText.views.noColumns));
    } else if (isChanged) shown.replaceChildren(readerDom(next, surroundings));
  };
  const trying = tryButton((isTrying) => {
    shown.inert = !isTrying;
    shown.toggleAttribute('data-controls', isTrying);
    if (!isTrying) shown.replaceChildren(readerDom(current, surroundings));
  });
  shown.inert = true;
  const dom = make(
    'div',
    { class: 'ek-measurements-view' },
    shown,
    controls({ class: 'ek-block-actions' }, trying),
  );
  return blockView(node, { dom, draw });
};
