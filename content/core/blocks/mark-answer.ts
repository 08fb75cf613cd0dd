/** The one way to mark an answer, in the browser and on the server; loads no ProseMirror. */
import type { Answer } from './answer.ts';
import type { Mark } from './mark.ts';
import type { Question } from './questions.ts';
import { markChoice } from './choice/marking.ts';
import { markMeasurements } from './measurements/marking.ts';
import { markNumber } from './number/marking.ts';

/** Marks `answer`; one of another kind than the question (it changed) is unreadable. */
export function markAnswer(question: Question, answer: Answer): Mark {
  if (question.kind === 'choice' && answer.kind === 'choice') return markChoice(question, answer);
  if (question.kind === 'number' && answer.kind === 'number') return markNumber(question, answer);
  if (question.kind === 'measurements' && answer.kind === 'measurements') return markMeasurements();
  return { verdict: 'unreadable', remarks: [], feedback: [] };
}
