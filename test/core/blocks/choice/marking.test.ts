import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChoiceQuestion, markChoice } from '#core/blocks/choice/marking.ts';

/** `ask('a*', 'b')`: one may be chosen; `askSeveral` allows more. The star is on the correct ones. */
const question = (multiple: boolean, names: readonly string[]): ChoiceQuestion => ({
  kind: 'choice',
  multiple,
  options: names.map((name) => ({ id: name.replace('*', ''), correct: name.endsWith('*') })),
});
const one = question(false, ['a*', 'b', 'c']);
const several = question(true, ['a*', 'b*', 'c', 'd']);

/** The verdict, its remarks and its feedback in one line: `wrong b`, `partly (not-all-chosen) a`. */
const marks = (asked: ChoiceQuestion, chosen: string, expected: string) => () => {
  const answer = { kind: 'choice', chosen: chosen.split(' ').filter((id) => id !== '') } as const;
  const { verdict, remarks, feedback } = markChoice(asked, answer);
  const said = [verdict, ...remarks.map((remark) => `(${remark})`), ...feedback];
  expect(said.join(' ')).toBe(expected);
};

describe('one of one', () => {
  test('the correct one', marks(one, 'a', 'correct a'));
  test('a wrong one', marks(one, 'b', 'wrong b'));
  test('the correct one and a wrong one', marks(one, 'a b', 'wrong b'));
  test('nothing', marks(one, '', 'unreadable (nothing-chosen)'));
  test('an option that is gone', marks(one, 'x', 'unreadable (nothing-chosen)'));
  test('an option twice', marks(one, 'a a', 'correct a'));
});

describe('several', () => {
  test('all correct ones', marks(several, 'b a', 'correct a b'));
  test('some correct ones', marks(several, 'b', 'partly (not-all-chosen) b'));
  test('all correct ones and a wrong one', marks(several, 'a b c', 'wrong c'));
  test('only wrong ones', marks(several, 'd c', 'wrong c d'));
  test('a correct one and one that is gone', marks(several, 'a x', 'unreadable (nothing-chosen)'));
});

test('the order of choosing does not matter', () => {
  const chosen = fc.subarray(['a', 'b', 'c', 'd', 'x']);
  fc.assert(
    fc.property(fc.boolean(), chosen, fc.integer({ min: 0, max: 4 }), (multiple, ids, turn) => {
      const asked = question(multiple, ['a*', 'b*', 'c', 'd']);
      const turned = [...ids.slice(turn), ...ids.slice(0, turn)];
      expect(markChoice(asked, { kind: 'choice', chosen: turned })).toEqual(
        markChoice(asked, { kind: 'choice', chosen: ids }),
      );
    }),
  );
});
