/** A model in the editor: the live player, or a sentence where the model does not exist. */
import type { Node } from 'prosemirror-model';
import { editorText } from '#text/editor.ts';
import { blockView } from '../block-view.ts';
import { controls, make } from '../make-element.ts';
import { readerDom } from '../reader-html.ts';
import type { BlockViewMaker } from '../view-context.ts';

export const modelView: BlockViewMaker = (node, { context }) => {
  const { surroundings } = context;
  const title = make('p', { class: 'ek-atom-name', contenteditable: 'false' });
  const player = controls();
  const dom = make('div', { class: 'model ek-model' }, title, player);
  let current = node;
  /** What is shown now; the player starts again only when this differs. */
  let shown = '';

  const draw = (next: Node = current): void => {
    current = next;
    const id = String(next.attrs['model']);
    const definition = surroundings.models().find((one) => one.id === id);
    const key = JSON.stringify([definition ?? id, next.attrs['controls'], next.attrs['views']]);
    if (key === shown) return;
    shown = key;
    title.textContent =
      definition === undefined
        ? editorText.views.model
        : editorText.views.modelTitle(definition.title);
    player.replaceChildren(
      definition === undefined
        ? make(
            'p',
            { class: 'missing' },
            id === '' ? editorText.views.noModel : editorText.views.unknownModel(id),
          )
        : readerDom(next, surroundings),
    );
  };
  const stop = context.onRefresh(() => {
    draw();
  });
  return blockView(node, { dom, draw, destroy: stop });
};
