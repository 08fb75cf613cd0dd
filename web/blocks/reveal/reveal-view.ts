/** A reveal in the editor: always open, its title a field where readers click. */
import type { revealKinds } from '#core/blocks/reveal/reveal.ts';
import { revealNames } from '#text/blocks.ts';
import { editorText } from '#text/editor.ts';
import { asWords, attributeField } from '../attribute-field.ts';
import { blockView } from '../block-view.ts';
import { controls, make } from '../make-element.ts';
import type { BlockViewMaker } from '../view-context.ts';

export const revealView: BlockViewMaker = (node, place) => {
  const title = attributeField(place, {
    attribute: 'title',
    label: editorText.views.revealTitle,
    placeholder: editorText.views.revealTitle,
    lines: true,
    ...asWords,
  });
  const name = make('span', { class: 'reveal-name' });
  const contentDOM = make('div', { class: 'reveal-text' });
  const dom = make(
    'div',
    { class: 'reveal ek-reveal', role: 'group' },
    controls({ class: 'ek-summary' }, name, title.dom),
    contentDOM,
  );
  return blockView(node, {
    dom,
    contentDOM,
    draw: ({ attrs }) => {
      const kind = attrs['kind'] as (typeof revealKinds)[number];
      dom.dataset['kind'] = kind;
      dom.setAttribute('aria-label', revealNames[kind]);
      // A title that says the kind already is all there is, as in the reader.
      name.textContent = attrs['title'] === revealNames[kind] ? '' : `${revealNames[kind]}:`;
      title.show(String(attrs['title']));
    },
  });
};
