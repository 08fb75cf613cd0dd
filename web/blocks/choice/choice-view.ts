/** A choice in the editor: options to write, to mark as right, to move and to remove. */
import type { Node } from 'prosemirror-model';
import { schema } from '#core/document/schema.ts';
import { partsOf } from '#core/blocks/question-parts.ts';
import { editorText } from '#text/editor.ts';
import { blockView } from '../block-view.ts';
import { controls, make, smallButton } from '../make-element.ts';
import { movePart, part, questionView, removePart } from '../question-view.ts';
import type { BlockViewMaker, ViewPlace } from '../view-context.ts';

/** A letter that no option of the question has; options beyond z are numbered. */
export function freeOptionId(question: Node): string {
  const taken = new Set(partsOf(question, 'option').map(({ attrs }) => String(attrs['id'])));
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  for (let number = 1; ; number += 1) {
    const free = [...letters, `o${String(number)}`].find((id) => !taken.has(id));
    if (free !== undefined) return free;
  }
}

export const choiceView: BlockViewMaker = (node, place) =>
  questionView(node, place, {
    addPart: {
      words: editorText.views.addOption,
      make: (question) =>
        schema.node('option', { id: freeOptionId(question) }, [
          part('option_answer'),
          part('option_feedback'),
        ]),
    },
    draw: (question, contentDOM) => {
      // Two options must stay: then none can go.
      contentDOM.classList.toggle('has-two', partsOf(question, 'option').length === 2);
      for (const input of contentDOM.querySelectorAll<HTMLInputElement>('input.ek-correct')) {
        input.type = inputType(question.attrs);
      }
    },
  });

const inputType = (attrs: Node['attrs']): string =>
  attrs['multiple'] === true ? 'checkbox' : 'radio';

/** Marks the option as right; where one may be chosen, the others are right no more. */
function setCorrect({ view, getPos }: ViewPlace, correct: boolean): void {
  const pos = getPos();
  if (pos === undefined || !view.editable) return;
  const $pos = view.state.doc.resolve(pos);
  const { tr } = view.state;
  if ($pos.parent.attrs['multiple'] !== true && correct) {
    $pos.parent.forEach((child, offset) => {
      const at = $pos.start() + offset;
      if (child.attrs['correct'] === true && at !== pos) tr.setNodeAttribute(at, 'correct', false);
    });
  }
  view.dispatch(tr.setNodeAttribute(pos, 'correct', correct));
}

export const optionView: BlockViewMaker = (node, place) => {
  const { view, getPos } = place;
  const pos = getPos();
  const question = pos === undefined ? null : view.state.doc.resolve(pos).parent;
  const input = make('input', {
    class: 'ek-correct',
    type: inputType(question?.attrs ?? {}),
    'aria-label': editorText.views.correct,
  });
  input.addEventListener('change', () => {
    setCorrect(place, input.checked);
  });
  const right = make('span', { class: 'ek-right', contenteditable: 'false' });
  const contentDOM = make('div', { class: 'ek-option-text' });
  const tools = controls(
    { class: 'ek-option-tools' },
    smallButton('↑', () => movePart(place, -1), { 'aria-label': editorText.views.optionUp }),
    smallButton('↓', () => movePart(place, 1), { 'aria-label': editorText.views.optionDown }),
    smallButton(
      '×',
      () => {
        removePart(place);
      },
      { 'aria-label': editorText.views.removeOption, class: 'ek-small-button ek-remove-option' },
    ),
  );
  const mark = controls({ class: 'ek-mark' }, input);
  const dom = make(
    'div',
    { class: 'ek-option' },
    mark,
    contentDOM,
    make('div', { contenteditable: 'false' }, right, tools),
  );
  return blockView(node, {
    dom,
    contentDOM,
    draw: ({ attrs }) => {
      const correct = attrs['correct'] === true;
      input.checked = correct;
      input.disabled = !view.editable;
      dom.classList.toggle('is-correct', correct);
      right.textContent = correct ? editorText.views.isCorrect : '';
    },
  });
};

const line =
  (name: string, placeholder: string): BlockViewMaker =>
  (node) => {
    const contentDOM = make('div', { class: name, 'data-placeholder': placeholder });
    return blockView(node, {
      dom: contentDOM,
      contentDOM,
      draw: ({ content }) => {
        contentDOM.classList.toggle('is-empty', content.size === 0);
      },
    });
  };

export const optionAnswerView = line('ek-answer-line', editorText.views.optionAnswer);
export const optionFeedbackView = line('ek-feedback-line', editorText.views.optionFeedback);
