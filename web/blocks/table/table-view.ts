/** A table in the editor: as in the reader, with its caption a field above it. */
import { editorText } from '#text/editor.ts';
import { asWords, attributeField } from '../attribute-field.ts';
import { blockView } from '../block-view.ts';
import { controls, make } from '../make-element.ts';
import type { BlockViewMaker } from '../view-context.ts';

export const tableView: BlockViewMaker = (node, place) => {
  const caption = attributeField(place, {
    attribute: 'caption',
    label: editorText.views.tableCaption,
    placeholder: editorText.views.tableCaption,
    lines: true,
    ...asWords,
  });
  const contentDOM = make('tbody');
  const dom = make(
    'div',
    { class: 'table-scroll ek-table-block' },
    controls({ class: 'ek-table-caption' }, caption.dom),
    make('table', {}, contentDOM),
  );
  return blockView(node, {
    dom,
    contentDOM,
    draw: ({ attrs }) => {
      caption.show(String(attrs['caption']));
    },
  });
};
