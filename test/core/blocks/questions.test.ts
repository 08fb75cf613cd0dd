import fc from 'fast-check';
import type { Attrs, Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import {
  isQuestion,
  questionForPupil,
  questionHash,
  readFeedback,
  readQuestion,
} from '#core/blocks/questions.ts';
import { questionNodes } from '#core/module/questions.ts';
import { anyDocument, choice, doc, node, number, p } from '../../helpers/documents.ts';
import type { LinesModel } from '#core/models/index.ts';
import { anyQuestion, coolingTask, fiftyAtTheEnd } from '../../helpers/questions.ts';

/** Every name of a property in a value, at any depth. */
function namesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(namesIn)];
}

const keys = ['predicate', 'correct', 'answer', 'tolerance', 'toleranceKind', 'mistakes'];

describe('what a pupil receives in a test', () => {
  test('is everything but the key, for any question', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const names = namesIn(questionForPupil(question));
        expect(keys.filter((name) => names.includes(name))).toEqual([]);
      }),
    );
  });

  test('is everything but the key, for the questions of any document', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        for (const one of questionNodes(document)) {
          const names = namesIn(questionForPupil(readQuestion(one, {})));
          expect(keys.filter((name) => names.includes(name))).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('is the same for questions that differ only in their key', () => {
    const forPupil = (question: Node) => questionForPupil(readQuestion(question, {}));
    expect(forPupil(choice('vraagaaa', 'Wat?', 'a*', 'b'))).toEqual(
      forPupil(choice('vraagaaa', 'Wat?', 'a', 'b*')),
    );
    expect(forPupil(number({ answer: 1, unit: 'W' }))).toEqual(
      forPupil(number({ answer: 2, unit: 'W', tolerance: 0.3 }, [3, 'f'])),
    );
  });
});

const salt = '0123456789abcdef0123456789abcdef';

const hashOf = (question: Node): string => questionHash(readQuestion(question, {}), salt);
const same = (one: Node, other: Node) => () => {
  expect(hashOf(other)).toBe(hashOf(one));
};
const differs = (one: Node, other: Node) => () => {
  expect(hashOf(other)).not.toBe(hashOf(one));
};

describe('the hash of a question', () => {
  const one = choice('vraagaaa', 'Wat?', 'ja*', 'nee');
  const asked = number({ id: 'vraagaaa', answer: 40, unit: 'W' });
  const withColumns = (...names: string[]) =>
    node('measurements', {
      columns: names.map((name) => ({ name, label: name, symbol: '', unit: '', values: [] })),
    })();

  test('is 16 hexadecimal digits', () => {
    expect(hashOf(one)).toMatch(/^[0-9a-f]{16}$/);
  });
  test('stays with another question text', same(one, choice('vraagaaa', 'Hoe?', 'ja*', 'nee')));
  test(
    'stays with other words for an answer',
    same(one, choice('vraagaaa', 'Wat?', 'wel*', 'nee')),
  );
  test('stays in a copy with another id', same(one, choice('kopieaaa', 'Wat?', 'ja*', 'nee')));
  test('stays with the options in another order', () => {
    const turned = one.type.create(one.attrs, [one.child(0), one.child(2), one.child(1)]);
    expect(hashOf(turned)).toBe(hashOf(one));
  });
  test('changes with the salt, which a pupil does not know', () => {
    const other = questionHash(readQuestion(one, {}), 'f'.repeat(32));
    expect(other).not.toBe(hashOf(one));
  });
  test('changes with the correct option', differs(one, choice('vraagaaa', 'Wat?', 'ja', 'nee*')));
  test('changes with an option more', differs(one, choice('vraagaaa', 'Wat?', 'ja*', 'nee', 'x')));
  test(
    'stays with more expected mistakes',
    same(asked, number({ answer: 40, unit: 'W' }, [4, 'f'])),
  );
  test('changes with the answer', differs(asked, number({ answer: 41, unit: 'W' })));
  test('changes with the unit', differs(asked, number({ answer: 40, unit: 'kW' })));
  test(
    'changes with the tolerance',
    differs(asked, number({ answer: 40, unit: 'W', tolerance: 0.1 })),
  );
  test(
    'changes with the kind of tolerance',
    differs(asked, number({ answer: 40, unit: 'W', toleranceKind: 'absolute' })),
  );
  test(
    'changes with the figures asked',
    differs(asked, number({ answer: 40, unit: 'W', significant: 2 })),
  );
  test(
    'changes with the columns of measurements',
    differs(withColumns('t'), withColumns('t', 'T')),
  );
  test('does not depend on the machine', () => {
    expect(hashOf(asked)).toBe('1419a294e28c3fa4');
  });

  test('is that of the same question after a journey as JSON', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const copy = JSON.parse(JSON.stringify(question)) as typeof question;
        expect(questionHash(copy, salt)).toBe(questionHash(question, salt));
      }),
    );
  });
});

describe('feedback', () => {
  test('of a choice stands by option', () => {
    const found = readFeedback(choice('vraagaaa', 'Wat?', 'ja*', 'nee'));
    expect([...found].map(([key, part]) => [key, part.textContent])).toEqual([
      ['a', 'feedback ja'],
      ['b', 'feedback nee'],
    ]);
  });

  test('of a number stands by mistake, in the order that marking uses', () => {
    const found = readFeedback(number({ answer: 1 }, [2, 'twee'], [3, 'drie']));
    expect([...found].map(([key, part]) => [key, part.textContent])).toEqual([
      ['mistake-0', 'twee'],
      ['mistake-1', 'drie'],
    ]);
  });

  test('of measurements is none', () => {
    expect(readFeedback(node('measurements')()).size).toBe(0);
  });
});

const asks = (attrs: Attrs) =>
  node('model_task', { model: 'galerij', predicate: fiftyAtTheEnd, ...attrs })(
    node('stem')(p('Zet k.')),
    node('task_correct')('Ja.'),
    node('task_wrong')('Nee.'),
  );

describe('the hash of a task with a model', () => {
  const models = { galerij: coolingTask };
  const hash = (attrs: Attrs, changes: Partial<LinesModel> = {}) =>
    questionHash(
      readQuestion(asks(attrs), { galerij: { ...coolingTask, ...changes } as LinesModel }),
      salt,
    );
  const before = hash({});
  test.each([
    ['another title', { title: 'Anders' }],
    ['another graph', { views: [] }],
    ['other bounds of a slider', { parameters: [] }],
  ])('stays with %s', (_, changes) => {
    expect(hash({}, changes)).toBe(before);
  });
  test.each([
    ['another rule', { rules: ['T = T', 't = t + dt'] }],
    ['another start value', { start: ['T = 80', 'T_omg = 20', 'k = 0,1'] }],
  ])('changes with %s', (_, changes) => {
    expect(hash({}, changes)).not.toBe(before);
  });
  test('changes with what is asked, and not with the controls', () => {
    expect(hash({ predicate: { kind: 'uses', name: 'k' } })).not.toBe(before);
    expect(hash({ controls: ['k'] })).toBe(before);
  });
  test('is that of a question without a model where the module has none', () => {
    expect(readQuestion(asks({ model: 'constructor' }), models)).toMatchObject({ model: null });
  });
  test('has feedback by verdict, without what is empty', () => {
    expect([...readFeedback(asks({})).keys()]).toEqual(['correct', 'wrong']);
    const silent = node('model_task')(
      node('stem')(p('a')),
      node('task_correct')(),
      node('task_wrong')('b'),
    );
    expect([...readFeedback(silent).keys()]).toEqual(['wrong']);
  });
});

test('only choices, numbers, measurements and tasks are questions', () => {
  const document = doc(p('a'), choice('vraagaaa', 'Wat?', 'a*', 'b'), number({ answer: 1 }));
  expect(document.children.map(isQuestion)).toEqual([false, true, true]);
  expect(questionNodes(document)).toEqual(document.children.slice(1));
});
