/** What questions tell their surroundings; they know nothing of storage, network or progress. */
import type { Answer } from '#core/blocks/answer.ts';
import type { Mark } from '#core/blocks/mark.ts';

/** One answer to one question; `mark` is null where only the server knows the key. */
export interface QuestionAttempt {
  readonly block: string;
  readonly question: string;
  readonly answer: Answer;
  readonly mark: Mark | null;
}

/** Answers were given: one by a question, several when a test is handed in. */
export class AttemptEvent extends Event {
  static readonly type = 'ek-attempt';
  readonly attempts: readonly QuestionAttempt[];

  constructor(attempts: readonly QuestionAttempt[]) {
    super(AttemptEvent.type, { bubbles: true });
    this.attempts = attempts;
  }
}

/** Something was typed or chosen that is not an attempt yet; null when all was taken away again. */
export class DraftEvent extends Event {
  static readonly type = 'ek-draft';
  readonly block: string;
  readonly answer: Answer | null;

  constructor(block: string, answer: Answer | null) {
    super(DraftEvent.type, { bubbles: true });
    this.block = block;
    this.answer = answer;
  }
}

declare global {
  interface HTMLElementEventMap {
    'ek-attempt': AttemptEvent;
    'ek-draft': DraftEvent;
  }
}
