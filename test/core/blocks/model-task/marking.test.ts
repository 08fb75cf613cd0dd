import { describe, expect, test } from 'vitest';
import type { ModelTaskAnswer } from '#core/blocks/model-task/model-task-question.ts';
import { largestDefinition, markModelTask } from '#core/blocks/model-task/marking.ts';
import type { Predicate } from '#core/models/analysis/index.ts';
import type { LinesModel } from '#core/models/index.ts';
import { coolingTask, fiftyAtTheEnd } from '../../../helpers/questions.ts';

type Answer = Omit<ModelTaskAnswer, 'kind'>;

const mark = (answer: Answer, predicate: Predicate | null = fiftyAtTheEnd, model = coolingTask) =>
  markModelTask({ kind: 'model_task', predicate, model }, { kind: 'model_task', ...answer });

const changed = (part: Partial<LinesModel>) => ({ ...coolingTask, ...part }) as LinesModel;
const locked = changed({
  access: { rules: 'read', diagram: 'hidden', data: 'change', step: true },
});
const k = (value: number) => ({ parameters: { k: value } });
const reference: Predicate = {
  kind: 'agrees',
  names: ['T'],
  parameters: [{ k: 0.1 }, { k: 0.2 }],
};

test.each<[name: string, answer: Answer, verdict: string, model?: LinesModel]>([
  ['the right value', k(0.042), 'correct'],
  ['another value', k(0.1), 'wrong'],
  ['what the author began with', { parameters: {} }, 'wrong'],
  ['another parameter that comes to the same', { parameters: { k: 0.2, T_omg: 49.5 } }, 'correct'],
  ['a finer step', { ...k(0.042), step: 0.1 }, 'correct'],
  ['a name that is no parameter', { parameters: { nergens: 3 } }, 'wrong'],
  [
    'a changed model that does it',
    { parameters: {}, definition: changed({ start: ['T = 90', 'T_omg = 20', 'k = 0,042'] }) },
    'correct',
  ],
  [
    'a changed model that does not',
    { parameters: {}, definition: changed({ rules: ['t = t + dt'] }) },
    'wrong',
  ],
  [
    'other words where the rules are closed',
    { ...k(0.042), definition: changed({ title: 'x' }) },
    'correct',
    locked as LinesModel,
  ],
])('marks %s', (_, answer, verdict, model = coolingTask as LinesModel) => {
  expect(mark(answer, fiftyAtTheEnd, model)).toEqual({
    verdict,
    remarks: [],
    feedback: [verdict],
  });
});

test.each<[name: string, answer: Answer, remark: string, model?: LinesModel]>([
  [
    'a model with a fault',
    { parameters: {}, definition: changed({ rules: ['T = ('] }) },
    'model-cannot-run',
  ],
  [
    'a model that breaks off',
    { parameters: {}, definition: changed({ rules: ['T = T / 0'] }) },
    'model-cannot-run',
  ],
  ['more steps than allowed', { parameters: {}, step: 1e-9 }, 'model-cannot-run'],
  ['a number that grows out of bounds', k(1e308), 'model-cannot-run'],
  [
    'too much model',
    { parameters: {}, definition: changed({ description: 'x'.repeat(largestDefinition) }) },
    'model-too-large',
  ],
  [
    'other rules where they are closed',
    { parameters: {}, definition: changed({ rules: ['t = t + dt'] }) },
    'model-not-changeable',
    locked as LinesModel,
  ],
])(
  'never calls wrong, but unreadable: %s',
  (_, answer, remark, model = coolingTask as LinesModel) => {
    expect(mark(answer, fiftyAtTheEnd, model)).toEqual({
      verdict: 'unreadable',
      remarks: [remark],
      feedback: [],
    });
  },
);

describe('records what cannot be judged', () => {
  test.each<[string, Predicate | null]>([
    ['nothing asked', null],
    [
      'a name that is not there',
      { ...fiftyAtTheEnd, found: { measure: 'value', of: 'q', at: 'end' } } as Predicate,
    ],
  ])('%s', (_, predicate) => {
    expect(mark(k(0.042), predicate).verdict).toBe('recorded');
  });
});

test('any formula that comes to the same agrees with the model of the author', () => {
  const other = changed({ rules: ['T = T + k * (T_omg - T) * dt', 't = t + dt'] });
  expect(mark({ parameters: {}, definition: other }, reference).verdict).toBe('correct');
  const wrong = changed({ rules: ['T = T - k * T * dt', 't = t + dt'] });
  expect(mark({ parameters: {}, definition: wrong }, reference).verdict).toBe('wrong');
});
