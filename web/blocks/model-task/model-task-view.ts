/** A task with a model in the editor: what is asked, the live model, and feedback for both verdicts. */
import type { Node } from 'prosemirror-model';
import { editorText } from '#text/editor.ts';
import { modelPreview } from '../model/model-preview.ts';
import { blockView } from '../block-view.ts';
import { controls, make } from '../make-element.ts';
import { questionView } from '../question-view.ts';
import type { BlockViewMaker } from '../view-context.ts';

export const modelTaskView: BlockViewMaker = (node, place) => {
  const preview = modelPreview(place.context, (task: Node) =>
    // the model alone: the task itself is tried with the button below
    task.type.schema.node('model', {
      model: task.attrs['model'],
      controls: task.attrs['controls'],
    }),
  );
  const shown = questionView(node, place, {
    field: preview.dom,
    draw: (next) => {
      preview.draw(next);
    },
  });
  const { destroy } = shown;
  return {
    ...shown,
    destroy() {
      preview.stop();
      destroy?.call(shown);
    },
  };
};

const feedbackView =
  (name: string, placeholder: string): BlockViewMaker =>
  (node) => {
    const contentDOM = make('div', { class: 'ek-feedback-line', 'data-placeholder': placeholder });
    const dom = make(
      'div',
      { class: 'ek-mistake' },
      controls({ class: 'ek-mistake-value' }, make('span', {}, name)),
      contentDOM,
    );
    return blockView(node, {
      dom,
      contentDOM,
      draw: ({ content }) => {
        contentDOM.classList.toggle('is-empty', content.size === 0);
      },
    });
  };

const words = editorText.views;

export const taskCorrectView = feedbackView(words.taskCorrectName, words.taskCorrect);
export const taskWrongView = feedbackView(words.taskWrongName, words.taskWrong);
