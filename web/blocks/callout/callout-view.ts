/** A callout in the editor: its name as readers see it, its text editable. */
import type { calloutKinds } from '#core/blocks/callout/callout.ts';
import { calloutNames } from '#text/blocks.ts';
import { blockView } from '../block-view.ts';
import { controls, make } from '../make-element.ts';
import type { BlockViewMaker } from '../view-context.ts';

export const calloutView: BlockViewMaker = (node) => {
  const name = controls({ class: 'callout-name' });
  const contentDOM = make('div', { class: 'callout-text' });
  const dom = make('div', { class: 'callout', role: 'note' }, name, contentDOM);
  return blockView(node, {
    dom,
    contentDOM,
    draw: ({ attrs }) => {
      const kind = attrs['kind'] as (typeof calloutKinds)[number];
      dom.dataset['kind'] = kind;
      name.textContent = calloutNames[kind];
    },
  });
};
