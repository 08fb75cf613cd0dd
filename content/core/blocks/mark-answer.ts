/** The one way to mark an answer, in the browser and on the server; loads no ProseMirror. */
import type { Answer } from './answer.ts';
import type { Mark } from './mark.ts';
import { markWithoutModel } from './mark-without-model.ts';
import type { Question } from './questions.ts';
import { markModelTask } from './model-task/marking.ts';

/** Marks `answer`; one of another kind than the question (it changed) is unreadable. */
export function markAnswer(question: Question, answer: Answer): Mark {
  return question.kind === 'model_task' && answer.kind === 'model_task'
    ? markModelTask(question, answer)
    : markWithoutModel(question, answer);
}
