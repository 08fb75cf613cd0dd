/** <ek-number-question>: a number in a page; and what every question does with its form. */
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { remarkSentences, verdictSentences } from '#text/marks.ts';
import { questionWords } from '#text/questions.ts';
import { node, number, p } from '../../helpers/documents.ts';
import {
  ask,
  check,
  input,
  problems,
  restore,
  the,
  type,
  verdict,
  type QuestionPage,
} from './question-page.ts';

const block = 'getalaaa';

/** Forty watts, with an expected mistake and a worked solution. */
const power = () => {
  const made = number({ id: block, answer: 40, significant: 2, unit: 'W' }, [2400, 'In minuten.']);
  const solution = node('solution')(p('12 000 J / 300 s'));
  return made.type.create(made.attrs, [...made.children, solution]);
};
const open = () => ask(power());

const number40 = { kind: 'number', text: '40' } as const;
const correct = { verdict: 'correct' as const, remarks: [], feedback: [] };
const right = { verdict: 'correct', text: verdictSentences.correct };
const silent = { verdict: undefined, text: '' };

/** Types, checks, and gives what the question says. */
async function answer(page: QuestionPage, text: string) {
  await type(page, text);
  await check(page);
  return verdict(page);
}

const isSolutionShown = (page: QuestionPage) => the(page, 'details.solution').checkVisibility();

describe('answering', () => {
  const cases: [typed: string, name: string, ...sentences: string[]][] = [
    ['40', 'correct', verdictSentences.correct],
    [' 40 W ', 'correct', verdictSentences.correct],
    ['40,000', 'partly', verdictSentences.partly, remarkSentences.significance],
    ['2400', 'wrong', verdictSentences.wrong, 'In minuten.'],
    ['-40', 'wrong', verdictSentences.wrong, remarkSentences.sign],
    ['4,0', 'wrong', verdictSentences.wrong, remarkSentences['power-of-ten']],
    ['veel', 'unreadable', verdictSentences.unreadable, remarkSentences['not-a-number']],
    ['40 J', 'unreadable', verdictSentences.unreadable, remarkSentences.unit],
    ['', 'unreadable', remarkSentences['not-a-number']],
    ['  ', 'unreadable', remarkSentences['not-a-number']],
  ];
  test.each(cases)('%o is %s', async (typed, name, ...sentences) => {
    const page = open();
    expect(await answer(page, typed)).toEqual({ verdict: name, text: sentences.join(' ') });
    expect(page.attempts).toHaveLength(name === 'unreadable' ? 0 : 1);
  });

  test('Enter checks', async () => {
    const page = open();
    await userEvent.type(input(page), '40{Enter}');
    expect(verdict(page)).toEqual(right);
    expect(page.attempts).toMatchObject([[{ block, answer: number40, mark: correct }]]);
  });

  test('typing on takes the verdict away', async () => {
    const page = open();
    await answer(page, '40');
    await userEvent.type(input(page), '1');
    expect(verdict(page)).toEqual(silent);
  });

  test('all that is typed is told as a draft, and so is an emptied field', async () => {
    const page = open();
    await userEvent.type(input(page), '4a{Backspace}{Backspace}');
    const texts = page.drafts.map((draft) =>
      draft.answer?.kind === 'number' ? draft.answer.text : null,
    );
    expect(texts).toEqual(['4', '4a', '4', null]);
    expect(page.attempts).toEqual([]);
  });

  test('checking twice is two attempts', async () => {
    const page = open();
    await answer(page, '40');
    await check(page);
    expect(page.attempts).toHaveLength(2);
  });

  test('no more can be typed than the server keeps', () => {
    expect(input(open()).maxLength).toBe(200);
  });
});

describe('the worked solution', () => {
  test('is hidden until there is an answer', async () => {
    const page = open();
    expect(isSolutionShown(page)).toBe(false);
    await answer(page, '41');
    expect(isSolutionShown(page)).toBe(true);
  });

  test('stays hidden after what cannot be read', async () => {
    const page = open();
    await answer(page, 'veel');
    expect(isSolutionShown(page)).toBe(false);
  });
});

describe('an earlier answer', () => {
  test('comes back with its verdict and the solution', () => {
    const page = open();
    restore(page, { answer: number40, mark: correct });
    expect(input(page).value).toBe('40');
    expect(verdict(page)).toEqual(right);
    expect(isSolutionShown(page)).toBe(true);
    expect([page.attempts, page.drafts]).toEqual([[], []]);
  });

  test('that was never checked comes back without a verdict', () => {
    const page = open();
    restore(page, { answer: number40, draft: true });
    expect([input(page).value, verdict(page)]).toEqual(['40', silent]);
    expect(isSolutionShown(page)).toBe(false);
  });

  test('to a question that changed comes back with a word about it and no verdict', () => {
    const page = open();
    restore(page, { answer: number40, mark: correct, changed: true });
    expect([input(page).value, verdict(page)]).toEqual([
      '40',
      { verdict: '', text: questionWords.changed },
    ]);
    expect(isSolutionShown(page)).toBe(false);
  });

  test('of another kind leaves the field alone', () => {
    const page = open();
    restore(page, { answer: { kind: 'choice', chosen: ['a'] } });
    expect(input(page).value).toBe('');
  });

  test('leaves a field alone that somebody is in', async () => {
    const page = open();
    await userEvent.type(input(page), '7');
    restore(page, { answer: number40, mark: correct });
    expect([input(page).value, verdict(page)]).toEqual(['7', silent]);
  });

  test('that was shown before is not said again', () => {
    const page = open();
    restore(page, { answer: number40, mark: correct });
    const sentence = the(page, '.verdict p');
    restore(page, { answer: number40, mark: correct });
    expect(the(page, '.verdict p')).toBe(sentence);
  });

  test('shows the feedback of the page rather than that of the server', () => {
    const page = open();
    const mark = { verdict: 'wrong' as const, remarks: [], feedback: ['mistake-0'] };
    restore(page, { answer: { kind: 'number', text: '2400' }, mark, feedbackHtml: ['<b>oud</b>'] });
    expect(verdict(page).text).toBe(`${verdictSentences.wrong} In minuten.`);
  });
});

test('axe finds nothing before, right, wrong and unreadable', async () => {
  const page = open();
  for (const text of ['', '40', '2400', 'veel']) {
    await answer(page, text);
    expect(await problems(page)).toEqual([]);
  }
});
