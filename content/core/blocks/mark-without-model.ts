/**
 * Marking of all kinds of question that need no model: a page loads this with its questions, and the
 * engine of models only where a task asks for it.
 */
import type { Answer } from './answer.ts';
import type { Mark } from './mark.ts';
import type { Question } from './questions.ts';
import { markChoice } from './choice/marking.ts';
import { markMeasurements } from './measurements/marking.ts';
import { markNumber } from './number/marking.ts';

/** Marks `answer`; one of another kind than the question, or to a task with a model, is unreadable. */
export function markWithoutModel(question: Question, answer: Answer): Mark {
  if (question.kind === 'choice' && answer.kind === 'choice') return markChoice(question, answer);
  if (question.kind === 'number' && answer.kind === 'number') return markNumber(question, answer);
  if (question.kind === 'measurements' && answer.kind === 'measurements') return markMeasurements();
  return { verdict: 'unreadable', remarks: [], feedback: [] };
}
