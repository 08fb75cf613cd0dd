/** Marking a choice; free of ProseMirror, so that a reader page loads only this. */
import type { Mark } from '../mark.ts';

/** The key of a choice: which options are correct. */
export interface ChoiceQuestion {
  readonly kind: 'choice';
  readonly multiple: boolean;
  readonly options: readonly { readonly id: string; readonly correct: boolean }[];
}

export interface ChoiceAnswer {
  readonly kind: 'choice';
  readonly chosen: readonly string[];
}

/** What a pupil receives of a choice in a test: everything but the key. */
export interface ChoiceForPupil {
  readonly kind: 'choice';
  readonly multiple: boolean;
  readonly options: readonly { readonly id: string }[];
}

/**
 * One of one: correct or wrong. Several: correct when exactly the correct ones are chosen, partly
 * when all chosen are correct but some are missing, else wrong. Nothing chosen, or an option that
 * does not exist (the question changed), is unreadable.
 */
export function markChoice(question: ChoiceQuestion, answer: ChoiceAnswer): Mark {
  const chosen = question.options.filter(({ id }) => answer.chosen.includes(id));
  if (
    chosen.length === 0 ||
    answer.chosen.some((id) => !question.options.some((o) => o.id === id))
  ) {
    return { verdict: 'unreadable', remarks: ['nothing-chosen'], feedback: [] };
  }
  const wrong = chosen.filter(({ correct }) => !correct);
  const missed = question.options.some(({ id, correct }) => correct && !answer.chosen.includes(id));
  const feedback = chosen.map(({ id }) => id);
  if (wrong.length > 0) {
    return { verdict: 'wrong', remarks: [], feedback: wrong.map(({ id }) => id) };
  }
  return missed
    ? { verdict: 'partly', remarks: ['not-all-chosen'], feedback }
    : { verdict: 'correct', remarks: [], feedback };
}
