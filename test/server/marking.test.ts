/** Marking on the server: against the questions of published versions, as guests and pupils ask it. */
import type { FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';
import type { MarkedAttempt, RecordResponse } from '#core/contract/learning.ts';
import { questionHash, readQuestion } from '#core/blocks/questions.ts';
import { storeDocument } from '#core/document/document.ts';
import type { Attempt } from '#core/learning/event.ts';
import type { VersionContent } from '#core/module/version.ts';
import { versionMarker } from '#server/version-marker.ts';
import { choice, doc, marked, node, number, p } from '../helpers/documents.ts';
import { coolingTask, fiftyAtTheEnd } from '../helpers/questions.ts';
import { build, dialects, signedIn, visitor } from './build-app.ts';
import {
  attempt,
  exampleContent,
  examplePublication,
  fragmentId,
  otherFragmentId,
} from './example-module.ts';

type Dialect = (typeof dialects)[number];

const choiceId = 'vraagaaa';
const numberId = 'getalaaa';
const tableId = 'metingaa';
const taskId = 'opdracht';

const question = choice(choiceId, 'Welke?', 'dit*', 'dat <b>&</b> zus');
const power = number({ id: numberId, answer: 40, significant: 2, unit: 'W' }, [
  2400,
  'Door "60" < 61 gedeeld.',
]);
const table = node('measurements', {
  id: tableId,
  rows: 1,
  columns: [{ name: 'a', label: 'a', symbol: 'a', unit: '', values: [] }],
})();
const task = node('model_task', {
  id: taskId,
  model: coolingTask.id,
  predicate: { ...fiftyAtTheEnd, expected: { expression: '50 + 0*T' } },
})(
  node('stem')(p('Zet k.')),
  node('task_correct')('Zo is het.'),
  node('task_wrong')('Kijk naar <k>.'),
);
const hashOf = { [choiceId]: question, [numberId]: power, [tableId]: table, [taskId]: task };
const models = { [coolingTask.id]: coolingTask };

/** The first fragment is a test with a choice and a number; the other has a table. */
function content(...questions: (typeof question)[]): VersionContent {
  const example = exampleContent();
  return {
    ...example,
    models: { ...example.models, ...models },
    module: {
      ...example.module,
      fragments: example.module.fragments.map((one) =>
        one.id === fragmentId ? { ...one, kind: 'finalTest' as const } : one,
      ),
    },
    documents: {
      [fragmentId]: storeDocument(doc(...questions)),
      [otherFragmentId]: storeDocument(doc(table)),
    },
  };
}

const publish = (app: FastifyInstance, ...questions: (typeof question)[]) =>
  app.library.publish({ ...examplePublication(), content: content(...questions) });

async function school(dialect: Dialect) {
  const app = await build(dialect);
  await publish(app, question, power, task);
  const { send } = await signedIn(app, 'anna');
  return { app, send, guest: visitor(app) };
}

const { salt } = exampleContent().module;

/** An attempt at a question of the version above. */
const answered = (
  block: keyof typeof hashOf,
  answer: Attempt['answer'],
  changes: Partial<Attempt> = {},
) =>
  attempt('', {
    block,
    question: questionHash(readQuestion(hashOf[block], models), salt),
    answer,
    ...changes,
  });

const chose = (...chosen: string[]) => answered(choiceId, { kind: 'choice', chosen });
const typed = (text: string, changes?: Partial<Attempt>) =>
  answered(numberId, { kind: 'number', text }, changes);
const measured = () =>
  answered(tableId, { kind: 'measurements', rows: [['1']] }, { fragment: otherFragmentId });

const moved = (k: number, part: object = {}) =>
  answered(taskId, { kind: 'model_task', parameters: { k }, ...part });

async function record(send: ReturnType<typeof visitor>, ...events: Attempt[]) {
  const response = await send('POST', '/api/learning/events', { events });
  expect(response.statusCode).toBe(200);
  return response.json<RecordResponse>();
}

async function marksFor(guest: ReturnType<typeof visitor>, ...attempts: Attempt[]) {
  const response = await guest('POST', '/api/marks', { attempts });
  expect(response.statusCode).toBe(200);
  return response.json<{ marks: MarkedAttempt[] }>().marks;
}

describe.each(dialects)('%s', (dialect) => {
  const answers: [name: string, make: () => Attempt, verdict: string, feedback: string[]][] = [
    ['the right choice', () => chose('a'), 'correct', ['feedback dit']],
    ['a wrong choice', () => chose('b'), 'wrong', ['feedback dat &lt;b&gt;&amp;&lt;/b&gt; zus']],
    ['no choice', () => chose(), 'unreadable', []],
    ['an option that is not there', () => chose('z'), 'unreadable', []],
    ['the right number', () => typed('40 W'), 'correct', []],
    ['too many figures', () => typed('40,000'), 'partly', []],
    ['another number', () => typed('7'), 'wrong', []],
    ['an expected mistake', () => typed('2400'), 'wrong', ['Door &quot;60&quot; &lt; 61 gedeeld.']],
    ['no number', () => typed('veel'), 'unreadable', []],
    [
      'an answer of another kind',
      () => answered(numberId, { kind: 'choice', chosen: ['a'] }),
      'unreadable',
      [],
    ],
    ['measurements', () => measured(), 'recorded', []],
    ['a model that does it', () => moved(0.042), 'correct', ['Zo is het.']],
    ['a model that does not', () => moved(0.1), 'wrong', ['Kijk naar &lt;k&gt;.']],
    [
      'a model that was changed and cannot run',
      () => moved(0.1, { definition: { ...coolingTask, rules: ['T = ('] } }),
      'unreadable',
      [],
    ],
  ];
  it.each(answers)(
    'marks %s, with the feedback for it',
    async (_name, make, verdict, feedbackHtml) => {
      const { send, guest } = await school(dialect);
      const one = make();
      const { kept, refused, marks } = await record(send, one);
      expect([kept, refused]).toEqual([[one.id], []]);
      expect(marks).toMatchObject([{ event: one.id, mark: { verdict }, feedbackHtml }]);
      expect(await marksFor(guest, one)).toEqual(marks);
    },
  );

  it('marks a whole test at once, each with its feedback', async () => {
    const { guest } = await school(dialect);
    const marks = await marksFor(guest, chose('b'), typed('2400'));
    expect(marks.map(({ mark, feedbackHtml }) => [mark.verdict, feedbackHtml.length])).toEqual([
      ['wrong', 1],
      ['wrong', 1],
    ]);
  });

  const refusals: [name: string, make: () => Attempt, code: string][] = [
    ['a block that is not there', () => typed('40', { block: 'zzzzzzzz' }), 'question-not-found'],
    [
      'a block of another fragment',
      () => typed('40', { fragment: otherFragmentId }),
      'question-not-found',
    ],
    [
      'a question that is another now',
      () => typed('40', { question: 'f'.repeat(16) }),
      'foreign-attempt',
    ],
    ['a version that is not there', () => typed('40', { version: 2 }), 'version-not-found'],
    ['a module that is not there', () => typed('40', { module: 'zzzzzzzz' }), 'version-not-found'],
    [
      'a fragment that is not there',
      () => typed('40', { fragment: 'zzzzzzzz' }),
      'fragment-not-found',
    ],
  ];
  it.each(refusals)('refuses an attempt at %s, and keeps the rest', async (_name, make, code) => {
    const { send, guest } = await school(dialect);
    const [bad, good] = [make(), typed('40')];
    const outcome = await record(send, bad, good);
    expect(outcome.refused).toEqual([{ event: bad.id, code }]);
    expect(outcome.kept).toEqual([good.id]);
    expect((await marksFor(guest, bad, good)).map(({ event }) => event)).toEqual([good.id]);
  });

  it('marks each attempt against its own version', async () => {
    const { app, send } = await school(dialect);
    const other = number({ id: numberId, answer: 50, unit: 'W' });
    await publish(app, question, other);
    const now = { version: 2, question: questionHash(readQuestion(other, {}), salt) };
    const events = [typed('40'), typed('50', now), typed('40', now)];
    expect((await record(send, ...events)).marks.map(({ mark }) => mark.verdict)).toEqual([
      'correct',
      'correct',
      'wrong',
    ]);
    expect((await record(send, typed('40', { ...now, version: 1 }))).refused).toMatchObject([
      { code: 'foreign-attempt' },
    ]);
  });

  it('writes no button to an explanation that the page may not have', async () => {
    const { app, guest } = await school(dialect);
    const explained = question.type.create(question.attrs, [
      ...question.children.slice(0, 2),
      node('option', { id: 'b' })(
        node('option_answer')('dat'),
        node('option_feedback')('Lees over ', marked('warmte', 'term', { term: 'warmteaa' })),
      ),
    ]);
    const withTerm = content(explained);
    const term = {
      id: 'warmteaa',
      name: 'warmte',
      forms: ['warmte'],
      definition: 'Energie.',
      needs: [],
    };
    const changed = { ...withTerm, module: { ...withTerm.module, terms: [term] } };
    await app.library.publish({ ...examplePublication(), content: changed });
    const [made] = await marksFor(guest, { ...chose('b'), version: 2 });
    expect(made?.feedbackHtml).toEqual(['Lees over warmte']);
  });

  it('puts no key in the page of a test, and every key outside it', async () => {
    const { app } = await school(dialect);
    const { body } = await app.inject({ url: '/e/warmte/leerlijn/geleiding' });
    for (const secret of [
      '0*T',
      'predicate',
      'Zo is het',
      '2400',
      'gedeeld',
      'feedback',
      '"correct"',
      '"answer":40',
    ]) {
      expect(body).not.toContain(secret);
    }
    expect(body).toContain('<ek-test');
  });
});

it('refuses an answer with something else than a model', async () => {
  const { send } = await school('sqlite');
  const event = moved(0.1, { definition: { id: 'x' } });
  const { kept, refused, marks } = await record(send, event);
  expect({ kept, marks }).toEqual({ kept: [], marks: [] });
  expect(refused).toEqual([{ event: event.id, code: 'invalid-request' }]);
});

it('answers that a version is not there when asked for one', async () => {
  const marker = versionMarker({ findVersion: () => Promise.resolve(null) });
  expect(await marker.mark('aaaaaaaa', 1, typed('40'))).toEqual({ refused: 'version-not-found' });
});

it('marks what stands within a text as well', async () => {
  const nested = content(node('callout', { kind: 'example' })(p('eerst')), question);
  const version = { ...nested, number: 1, publishedAt: '2026-09-01T08:00:00.000Z' };
  const marker = versionMarker({ findVersion: () => Promise.resolve(version) });
  expect(await marker.mark('aaaaaaaa', 1, chose('a'))).toMatchObject({
    mark: { verdict: 'correct' },
  });
});
