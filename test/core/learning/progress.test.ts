import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '#core/blocks/mark.ts';
import {
  type MarkedTry,
  type Progress,
  type ProgressState,
  lastTries,
  progressOf,
} from '#core/learning/progress.ts';
import type { QuestionKeys } from '#core/module/questions.ts';
import { fragment, goal, idOf } from '../../helpers/modules.ts';

const module = {
  goals: [goal('rekenen'), goal('meten'), goal('toetsen'), goal('niets')],
  fragments: [
    fragment('vragen', { goals: [idOf('rekenen')] }),
    fragment('lezen', { goals: [idOf('rekenen'), idOf('meten')] }),
    fragment('meting', { goals: [idOf('meten')] }),
    fragment('toets', { kind: 'finalTest', goals: [idOf('toetsen'), idOf('rekenen')] }),
  ],
};
const questions: QuestionKeys = {
  [idOf('vragen')]: [
    { block: 'een', hash: 'h1', judged: true },
    { block: 'twee', hash: 'h2', judged: true },
    { block: 'tabel', hash: 'h3', judged: false },
  ],
  [idOf('lezen')]: [],
  [idOf('meting')]: [{ block: 'metingen', hash: 'h4', judged: false }],
  [idOf('toets')]: [{ block: 'toetsvraag', hash: 'h5', judged: true }],
};
const hashes: Readonly<Record<string, string>> = {
  een: 'h1',
  twee: 'h2',
  tabel: 'h3',
  metingen: 'h4',
  toetsvraag: 'h5',
};

const verdicts: readonly Verdict[] = ['correct', 'partly', 'wrong', 'unreadable', 'recorded'];

/** `tries('een wrong', 'een correct')`: one after another, each a minute later. */
const tries = (...texts: string[]): readonly MarkedTry[] =>
  texts.map((text, index) => {
    const [block = '', verdict, question = hashes[block] ?? ''] = text.split(' ');
    return {
      block,
      question,
      verdict: verdicts.find((one) => one === verdict) ?? 'unreadable',
      at: `2026-09-01T10:${String(index).padStart(2, '0')}:00.000Z`,
      id: `id${String(index)}`,
    };
  });

const after = (visited: string, ...texts: string[]): Progress =>
  progressOf(module, questions, tries(...texts), new Set(visited.split(' ').map(idOf)));

const stands =
  (slug: string, state: ProgressState, visited: string, ...texts: string[]) =>
  () => {
    expect(after(visited, ...texts).fragments.get(idOf(slug))?.state).toBe(state);
  };
const goalStands =
  (name: string, state: ProgressState, visited: string, ...texts: string[]) =>
  () => {
    expect(after(visited, ...texts).goals.get(idOf(name))?.state).toBe(state);
  };

describe('a fragment with questions', () => {
  const table = 'tabel recorded';
  test('never opened', stands('vragen', 'not-begun', ''));
  test('opened', stands('vragen', 'busy', 'vragen'));
  test(
    'answered on another device, where it was opened',
    stands('vragen', 'busy', '', 'een wrong'),
  );
  test('some answered', stands('vragen', 'busy', 'vragen', 'een correct', 'twee correct'));
  test(
    'all answered, some wrong',
    stands('vragen', 'done', 'vragen', 'een wrong', 'twee correct', table),
  );
  test(
    'all answered, some partly',
    stands('vragen', 'done', 'vragen', 'een partly', 'twee correct', table),
  );
  test('all correct', stands('vragen', 'mastered', 'vragen', 'een correct', 'twee correct', table));
  test(
    'all correct in the end',
    stands('vragen', 'mastered', 'vragen', 'een wrong', 'twee correct', table, 'een correct'),
  );
  test(
    'no longer all correct',
    stands('vragen', 'done', 'vragen', 'een correct', 'twee correct', table, 'een wrong'),
  );
  test(
    'correct, then unreadable',
    stands('vragen', 'mastered', 'vragen', 'een correct', 'twee correct', table, 'een unreadable'),
  );
  test('only unreadable', stands('vragen', 'not-begun', '', 'een unreadable'));
  test(
    'opened, only unreadable',
    stands('vragen', 'busy', 'vragen', 'een unreadable', 'twee unreadable', 'tabel unreadable'),
  );
  test(
    'a question changed since',
    stands('vragen', 'busy', 'vragen', 'een correct old', 'twee correct', table),
  );
  test(
    'the changed question answered again',
    stands('vragen', 'mastered', 'vragen', 'een wrong old', 'twee correct', table, 'een correct'),
  );
  test('an answer to a question that is gone', stands('vragen', 'not-begun', '', 'weg correct x'));
});

describe('a fragment without judged questions', () => {
  test('nothing to answer, not opened', stands('lezen', 'not-begun', ''));
  test('nothing to answer, opened', stands('lezen', 'done', 'lezen'));
  test('measurements, opened', stands('meting', 'busy', 'meting'));
  test('measurements, kept', stands('meting', 'done', 'meting', 'metingen recorded'));
});

describe('a goal', () => {
  const all = ['een correct', 'twee correct', 'tabel recorded'];
  test('nothing opened', goalStands('rekenen', 'not-begun', ''));
  test('one of its fragments begun', goalStands('rekenen', 'busy', 'vragen'));
  test('one of its fragments done', goalStands('rekenen', 'busy', 'lezen'));
  test('all done, not all mastered', goalStands('rekenen', 'done', 'vragen lezen', ...all));
  test(
    'its test does not count',
    goalStands('rekenen', 'not-begun', 'toets', 'toetsvraag correct'),
  );
  test(
    'that only a test works on',
    goalStands('toetsen', 'not-begun', 'toets', 'toetsvraag correct'),
  );
  test('that nothing works on', goalStands('niets', 'not-begun', 'vragen lezen meting toets'));
  test('all mastered', () => {
    const only = { ...module, fragments: module.fragments.slice(0, 1) };
    const { goals } = progressOf(only, questions, tries(...all), new Set());
    expect(goals.get(idOf('rekenen'))).toEqual({ state: 'mastered', fragments: 1, done: 1 });
  });
});

test('counts are of questions, answers and correct judged answers', () => {
  const { fragments, goals } = after('lezen', 'een correct', 'tabel recorded', 'twee unreadable');
  expect(fragments.get(idOf('vragen'))).toEqual({
    state: 'busy',
    questions: 3,
    answered: 2,
    correct: 1,
  });
  expect(goals.get(idOf('rekenen'))).toEqual({ state: 'busy', fragments: 2, done: 1 });
});

test('a fragment whose questions are unknown counts as without questions', () => {
  const { fragments } = progressOf(module, {}, [], new Set([idOf('vragen')]));
  expect(fragments.get(idOf('vragen'))?.state).toBe('done');
});

const anyTry: fc.Arbitrary<MarkedTry> = fc
  .record({
    block: fc.constantFrom(...Object.keys(hashes), 'weg'),
    old: fc.boolean(),
    verdict: fc.constantFrom(...verdicts),
    minute: fc.integer({ min: 10, max: 13 }),
    id: fc.uuid(),
  })
  .map(({ block, old, verdict, minute, id }) => ({
    block,
    question: old ? 'old' : (hashes[block] ?? 'x'),
    verdict,
    at: `2026-09-01T10:${String(minute)}:00.000Z`,
    id,
  }));
const anyTries = fc.uniqueArray(anyTry, { selector: ({ id }) => id, maxLength: 20 });
const anyVisits = fc.subarray(module.fragments.map(({ id }) => id)).map((ids) => new Set(ids));

describe('for all tries', () => {
  const progress = (list: readonly MarkedTry[], visits: ReadonlySet<string> = new Set()) =>
    progressOf(module, questions, list, visits);

  test('order and repetition do not matter', () => {
    const shuffledTries = anyTries.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc
          .shuffledSubarray([...list, ...list], { minLength: list.length })
          .map((some) => [...some, ...list.filter((one) => !some.includes(one))]),
      ),
    );
    fc.assert(
      fc.property(shuffledTries, anyVisits, ([list, again], visits) => {
        expect(progress(again, visits)).toEqual(progress(list, visits));
      }),
    );
  });

  test('two devices that exchange their tries show the same, whoever comes first', () => {
    fc.assert(
      fc.property(anyTries, fc.nat(20), fc.nat(20), (list, from, to) => {
        const one = list.slice(0, to);
        const other = list.slice(Math.min(from, to));
        expect(progress([...one, ...other])).toEqual(progress(list));
        expect(progress([...other, ...one])).toEqual(progress(list));
      }),
    );
  });

  test('unreadable tries count nowhere', () => {
    fc.assert(
      fc.property(anyTries, anyVisits, (list, visits) => {
        const readable = list.filter(({ verdict }) => verdict !== 'unreadable');
        expect(progress(list, visits)).toEqual(progress(readable, visits));
      }),
    );
  });

  test('the last try of a block is one of its latest', () => {
    fc.assert(
      fc.property(anyTries, (list) => {
        for (const [block, last] of lastTries(list)) {
          const others = list.filter((one) => one.block === block && one.verdict !== 'unreadable');
          expect(others.every(({ at }) => at <= last.at)).toBe(true);
        }
      }),
    );
  });

  test('counts never exceed one another', () => {
    fc.assert(
      fc.property(anyTries, anyVisits, (list, visits) => {
        const { fragments, goals } = progress(list, visits);
        for (const one of fragments.values()) {
          expect(one.correct).toBeLessThanOrEqual(one.answered);
          expect(one.answered).toBeLessThanOrEqual(one.questions);
        }
        for (const one of goals.values()) expect(one.done).toBeLessThanOrEqual(one.fragments);
      }),
    );
  });
});
