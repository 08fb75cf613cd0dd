/** <ek-choice-question>: options in a page, marked on the spot. */
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { remarkSentences, verdictSentences } from '#text/marks.ts';
import { questionWords } from '#text/questions.ts';
import { choice } from '../../helpers/documents.ts';
import {
  ask,
  check,
  choose,
  input,
  inputs,
  problems,
  restore,
  the,
  verdict,
  type QuestionPage,
} from './question-page.ts';

const one = () => ask(choice('vraagaaa', 'Welke?', 'dit*', 'dat', 'zus'));
const several = () => ask(choice('vraagaaa', 'Welke?', 'dit*', 'dat*', 'zus'));

const says = (page: QuestionPage, name: string | undefined, text: string) => {
  expect(verdict(page)).toEqual({ verdict: name, text });
};

/** Chooses, checks, and expects the verdict with these sentences. */
async function answer(page: QuestionPage, chosen: string[], name: string, ...texts: string[]) {
  await choose(page, ...chosen);
  await check(page);
  says(page, name, texts.join(' '));
}

describe('one of one', () => {
  test('checking without a choice is not an attempt', async () => {
    const page = one();
    await answer(page, [], 'unreadable', remarkSentences['nothing-chosen']);
    expect(page.attempts).toEqual([]);
  });

  test('the right one is right, with its feedback', () =>
    answer(one(), ['a'], 'correct', verdictSentences.correct, 'feedback dit'));

  test('a wrong one is wrong, with its own feedback', () =>
    answer(one(), ['b'], 'wrong', verdictSentences.wrong, 'feedback dat'));

  test('checking is one attempt with the mark', async () => {
    const page = one();
    await answer(page, ['b'], 'wrong', verdictSentences.wrong, 'feedback dat');
    const mark = { verdict: 'wrong', remarks: [], feedback: ['b'] };
    const chosen = { kind: 'choice', chosen: ['b'] };
    expect(page.attempts).toEqual([
      [
        {
          block: 'vraagaaa',
          question: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
          answer: chosen,
          mark,
        },
      ],
    ]);
  });

  test('another choice takes the verdict away and is a draft', async () => {
    const page = one();
    await answer(page, ['b'], 'wrong', verdictSentences.wrong, 'feedback dat');
    await choose(page, 'a');
    says(page, undefined, '');
    expect(page.drafts.at(-1)).toEqual({
      block: 'vraagaaa',
      answer: { kind: 'choice', chosen: ['a'] },
    });
    expect(page.attempts).toHaveLength(1);
  });

  test('can be answered with the keyboard alone', async () => {
    const page = one();
    input(page).focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    says(page, 'wrong', `${verdictSentences.wrong} feedback dat`);
  });
});

describe('several', () => {
  test('all right ones are right, each with its feedback', () =>
    answer(
      several(),
      ['a', 'b'],
      'correct',
      verdictSentences.correct,
      'feedback dit feedback dat',
    ));

  test('some of the right ones are partly right', () =>
    answer(
      several(),
      ['b'],
      'partly',
      verdictSentences.partly,
      remarkSentences['not-all-chosen'],
      'feedback dat',
    ));

  test('a wrong one among them is wrong, with the feedback of that one only', () =>
    answer(several(), ['a', 'c'], 'wrong', verdictSentences.wrong, 'feedback zus'));

  test('says that there may be more than one', () => {
    expect(the(several(), 'fieldset').innerText).toContain(questionWords.several);
  });

  test('taking every tick away is told as well', async () => {
    const page = several();
    await choose(page, 'a', 'a');
    expect(page.drafts.at(-1)).toEqual({ block: 'vraagaaa', answer: null });
  });
});

describe('shuffled options', () => {
  const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const shuffled = (id: string) => {
    const plain = choice(id, 'Welke?', 'een*', ...letters.slice(1));
    return plain.type.create({ ...plain.attrs, shuffle: true }, plain.content);
  };
  const orderOf = (page: QuestionPage) => inputs(page).map(({ value }) => value);

  test('are all there, in another order for another question', () => {
    const orders = ['vraagaaa', 'vraagbbb', 'vraagccc'].map((id) => orderOf(ask(shuffled(id))));
    for (const order of orders) expect(order.toSorted()).toEqual(letters);
    expect(new Set(orders.map(String)).size).toBeGreaterThan(1);
  });

  test('stand in the same order every time on this device', () => {
    expect(orderOf(ask(shuffled('vraagaaa')))).toEqual(orderOf(ask(shuffled('vraagaaa'))));
  });

  test('stay where they are when the question is moved', () => {
    const page = ask(shuffled('vraagaaa'));
    const before = orderOf(page);
    page.main.append(the(page, 'ek-choice-question'));
    expect(orderOf(page)).toEqual(before);
  });

  test('without the wish to shuffle stay as the author put them', () => {
    expect(orderOf(one())).toEqual(['a', 'b', 'c']);
  });
});

test('axe finds nothing before, right, wrong and without a choice', async () => {
  for (const [draw, ...chosen] of [[one], [one, 'a'], [several, 'c']] as const) {
    const page = draw();
    expect(await problems(page)).toEqual([]);
    await choose(page, ...chosen);
    await check(page);
    expect(await problems(page)).toEqual([]);
    page.main.remove();
  }
});

test('an earlier choice comes back with its verdict and feedback', () => {
  const page = one();
  const mark = { verdict: 'wrong' as const, remarks: [], feedback: ['b'] };
  restore(page, { answer: { kind: 'choice', chosen: ['b'] }, mark });
  expect(inputs(page).map(({ checked }) => checked)).toEqual([false, true, false]);
  says(page, 'wrong', `${verdictSentences.wrong} feedback dat`);
});
