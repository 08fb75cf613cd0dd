/** The elements of questions in a page. */
import type { QuestionKind } from '#core/blocks/index.ts';
import type { QuestionElement } from './question-form.ts';

const tags: Readonly<Record<QuestionKind, keyof HTMLElementTagNameMap>> = {
  choice: 'ek-choice-question',
  measurements: 'ek-measurements',
  model_task: 'ek-model-task',
  number: 'ek-number-question',
};

const selector = Object.values(tags).join(', ');

/** The questions within `place`, in the order of the page. */
export function questionsIn(place: ParentNode): QuestionElement[] {
  return [...place.querySelectorAll<QuestionElement>(selector)];
}
