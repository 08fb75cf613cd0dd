/** <ek-test>: questions without their keys, handed in together. */
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Mark, Verdict } from '#core/blocks/mark.ts';
import { questionWords } from '#text/questions.ts';
import { questionsIn } from '#web/blocks/question-tags.ts';
import { choice, node, number, p } from '../../helpers/documents.ts';
import {
  askInTest,
  choose,
  input,
  pageHtml,
  problems,
  restore,
  the,
  type,
  verdict,
  type QuestionPage,
} from './question-page.ts';

const question = () => choice('vraagaaa', 'Welke?', 'dit*', 'dat');
const withSolution = () => {
  const made = number({ id: 'getalaaa', answer: 4711, unit: 'W' }, [2400, 'geheime hulp']);
  return made.type.create(made.attrs, [...made.children, node('solution')(p('uitgewerkt'))]);
};

const open = () => askInTest(question(), withSolution());
const handIn = (page: QuestionPage) => userEvent.click(the(page, '.hand-in-button'));
const sentence = (page: QuestionPage) => the(page, '.hand-in .verdict').textContent;
const mark = (name: Verdict): Mark => ({ verdict: name, remarks: [], feedback: [] });

const showResult = (page: QuestionPage, ...verdicts: (Verdict | null)[]) => {
  page.main.querySelector('ek-test')?.showResult(verdicts.map((one) => one && mark(one)));
};

test('the page holds no key, no feedback and no worked solution', () => {
  const html = pageHtml(false, question(), withSolution());
  for (const secret of ['4711', '2400', 'feedback', 'geheime hulp', 'uitgewerkt', 'correct']) {
    expect(html).not.toContain(secret);
  }
  const data = questionsIn(open().main).map(({ form }) => form.data);
  expect(data).toMatchObject([
    { question: null, forPupil: { kind: 'choice', options: [{ id: 'a' }, { id: 'b' }] } },
    { question: null, forPupil: { kind: 'number', unit: 'W', significant: null } },
  ]);
});

describe('handing in', () => {
  test('is one event with all attempts, still without marks', async () => {
    const page = open();
    await choose(page, 'b');
    await type(page, '40', 2);
    await handIn(page);
    expect(page.attempts).toMatchObject([
      [
        { block: 'vraagaaa', answer: { kind: 'choice', chosen: ['b'] }, mark: null },
        { block: 'getalaaa', answer: { kind: 'number', text: '40' }, mark: null },
      ],
    ]);
    expect(sentence(page)).toBe(questionWords.waiting);
  });

  test('asks once when a question is open', async () => {
    const page = open();
    await choose(page, 'a');
    await handIn(page);
    expect([page.attempts, sentence(page)]).toEqual([[], questionWords.open(1)]);
    await handIn(page);
    expect(page.attempts).toMatchObject([[{ block: 'vraagaaa' }]]);
  });

  test('asks again after something was changed', async () => {
    const page = open();
    await choose(page, 'a');
    await handIn(page);
    await choose(page, 'b');
    await handIn(page);
    expect(page.attempts).toEqual([]);
  });

  test('without any answer is refused however often', async () => {
    const page = open();
    for (let press = 0; press < 3; press += 1) await handIn(page);
    expect([page.attempts, sentence(page)]).toEqual([[], questionWords.open(2)]);
  });

  test('again after a change hands in all of it again', async () => {
    const page = open();
    await choose(page, 'a');
    await type(page, '40', 2);
    await handIn(page);
    await type(page, '41', 2);
    await handIn(page);
    expect(page.attempts.map((attempts) => attempts.length)).toEqual([2, 2]);
  });

  test('is not what Enter in a field does', async () => {
    const page = open();
    await choose(page, 'a');
    await userEvent.type(input(page, 2), '40{Enter}');
    expect([page.attempts, sentence(page)]).toEqual([[], '']);
    expect(location.search).not.toContain('answer');
  });

  test('keeps what is chosen and typed as drafts meanwhile', async () => {
    const page = open();
    await choose(page, 'a');
    await type(page, '40', 2);
    expect(page.drafts.map(({ block }) => block)).toEqual(['vraagaaa', 'getalaaa']);
  });
});

describe('the result', () => {
  const result = (right: number) => `${questionWords.result(right, 2)} ${questionWords.again}`;
  const cases: [name: string, verdicts: (Verdict | null)[], sentence: string][] = [
    ['counts what is right', ['correct', 'wrong'], result(1)],
    ['counts what was left open as not right', ['correct'], result(1)],
    ['does not count what is partly right', ['partly', 'unreadable'], result(0)],
    ['waits as long as one mark is missing', ['correct', null], questionWords.waiting],
  ];
  test.each(cases)('%s', (_name, verdicts, expected) => {
    const page = open();
    showResult(page, ...verdicts);
    expect(sentence(page)).toBe(expected);
  });

  test('of each question comes with the feedback that the server wrote', () => {
    const page = open();
    const answer = { kind: 'choice' as const, chosen: ['b'] };
    restore(page, { answer, mark: mark('wrong'), feedbackHtml: ['lees <em>beter</em>'] });
    expect(verdict(page)).toEqual({ verdict: 'wrong', text: 'Nog niet goed. lees beter' });
    expect(the(page, '.feedback em').textContent).toBe('beter');
  });
});

test('axe finds nothing before, with a question open, and with the result', async () => {
  const page = open();
  expect(await problems(page)).toEqual([]);
  await choose(page, 'a');
  await handIn(page);
  expect(await problems(page)).toEqual([]);
  showResult(page, 'correct');
  expect(await problems(page)).toEqual([]);
});
