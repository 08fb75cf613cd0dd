/** The live player of a model in the editor, or a sentence where the model does not exist. */
import type { Node } from 'prosemirror-model';
import { editorText } from '#text/editor.ts';
import { controls, make } from '../make-element.ts';
import { readerDom } from '../reader-html.ts';
import type { ViewContext } from '../view-context.ts';

interface ModelPreview {
  readonly dom: HTMLElement;
  readonly draw: (node: Node) => void;
  readonly stop: () => void;
}

/** `modelOf` gives the model block that is shown for a node with the attribute `model`. */
export function modelPreview(
  context: ViewContext,
  modelOf: (node: Node) => Node = (node) => node,
): ModelPreview {
  const { surroundings } = context;
  const title = make('p', { class: 'ek-atom-name', contenteditable: 'false' });
  const player = controls();
  const dom = make('div', { class: 'model ek-model' }, title, player);
  let current: Node | null = null;
  /** What is shown now; the player starts again only when this differs. */
  let shown = '';

  const draw = (next: Node): void => {
    current = next;
    const block = modelOf(next);
    const id = String(block.attrs['model']);
    const definition = surroundings.models().find((one) => one.id === id);
    const key = JSON.stringify([definition ?? id, block.attrs['controls'], block.attrs['views']]);
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
        : readerDom(block, surroundings),
    );
  };
  const stop = context.onRefresh(() => {
    if (current !== null) draw(current);
  });
  return { dom, draw, stop };
}
