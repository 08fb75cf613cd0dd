import fc from 'fast-check';
import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { Mark } from '#core/blocks/mark.ts';
import { markAnswer } from '#core/blocks/mark-answer.ts';
import { anyAnswer, anyQuestion } from '../../helpers/questions.ts';

describe('marking any answer to any question', () => {
  const holds = (law: (...pair: Parameters<typeof markAnswer>) => void) => () => {
    fc.assert(fc.property(anyQuestion, anyAnswer, law), { numRuns: 500 });
  };

  test(
    'gives a mark, whatever the answer',
    holds((question, answer) => {
      expect(Value.Check(Mark, markAnswer(question, answer))).toBe(true);
    }),
  );

  test(
    'gives the same mark again, in the browser and on the server',
    holds((question, answer) => {
      const copy = JSON.parse(JSON.stringify({ question, answer })) as {
        question: typeof question;
        answer: typeof answer;
      };
      expect(markAnswer(copy.question, copy.answer)).toEqual(markAnswer(question, answer));
    }),
  );

  test(
    'of another kind is unreadable',
    holds((question, answer) => {
      fc.pre(question.kind !== answer.kind);
      expect(markAnswer(question, answer).verdict).toBe('unreadable');
    }),
  );

  test(
    'records measurements and judges everything else',
    holds((question, answer) => {
      const { verdict } = markAnswer(question, answer);
      const recorded = question.kind === 'measurements' && answer.kind === 'measurements';
      expect(verdict === 'recorded').toBe(recorded);
    }),
  );

  test(
    'names only feedback that the question has',
    holds((question, answer) => {
      const keys =
        question.kind === 'choice'
          ? question.options.map(({ id }) => id)
          : question.kind === 'number'
            ? question.mistakes.map((_, index) => `mistake-${String(index)}`)
            : question.kind === 'model_task'
              ? ['correct', 'wrong']
              : [];
      for (const key of markAnswer(question, answer).feedback) expect(keys).toContain(key);
    }),
  );
});
