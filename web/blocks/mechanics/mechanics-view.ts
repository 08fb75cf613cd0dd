/** A motion in the editor: the live stage. What the author moves on it is the start for readers. */
import type { Node } from 'prosemirror-model';
import type { Scene } from '#core/mechanics/index.ts';
import { sceneTitle } from '#text/mechanics.ts';
import { editorText } from '#text/editor.ts';
import type { EkMechanicsStage } from '../../mechanics/ek-mechanics-stage.ts';
import { setAttribute } from '../attribute-field.ts';
import { blockView } from '../block-view.ts';
import { createBursts } from '../bursts.ts';
import { controls, make } from '../make-element.ts';
import { undoByKey } from '../undo-keys.ts';
import type { BlockViewMaker } from '../view-context.ts';

const words = editorText.views;

/** Arrow keys and stops of a slider within this many milliseconds are one change to undo. */
const pause = 1_500;

export const mechanicsView: BlockViewMaker = (node, place) => {
  const title = make('p', { class: 'ek-atom-name', contenteditable: 'false' });
  const note = make('p', { class: 'ek-atom-note', contenteditable: 'false' });
  const field = controls();
  const dom = make('div', { class: 'model ek-mechanics' }, title, note, field);
  const burst = createBursts(pause);
  let current = node;
  let stage: Promise<EkMechanicsStage> | null = null;

  const open = async (): Promise<EkMechanicsStage> => {
    const { EkMechanicsStage } = await import('../../mechanics/ek-mechanics-stage.ts');
    const made = new EkMechanicsStage();
    made.addEventListener('ek-scene-change', ({ scene }) => {
      setAttribute(place, 'scene', scene, burst());
    });
    made.addEventListener('keydown', (event) => {
      const [inner] = event.composedPath();
      // A field in which one types has an undo of its own.
      if (!(inner instanceof HTMLInputElement && inner.type === 'text')) {
        undoByKey(event, place.view);
      }
    });
    field.append(made);
    return made;
  };

  const draw = (next: Node): void => {
    current = next;
    const scene = next.attrs['scene'] as Scene | null;
    title.textContent =
      scene === null ? editorText.views.mechanics : words.motionTitle(sceneTitle(scene));
    note.textContent = scene === null ? words.noScene : words.sceneIsData;
    field.hidden = scene === null;
    if (scene === null) return;
    stage ??= open();
    void stage.then(
      (made) => {
        const { scene: latest, views } = current.attrs as Record<'scene' | 'views', unknown>;
        made.views = views as readonly string[];
        if (JSON.stringify(made.scene) !== JSON.stringify(latest)) made.scene = latest as Scene;
      },
      () => {
        stage = null;
        note.textContent = words.sceneNotLoaded;
      },
    );
  };
  return blockView(node, { dom, draw });
};
