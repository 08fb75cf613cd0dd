/** A page as a whole: questions, the work that is kept, and the server. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { accountWords } from '#text/account.ts';
import { questionWords } from '#text/questions.ts';
import { verdictSentences } from '#text/marks.ts';
import { questionsIn } from '#web/blocks/question-tags.ts';
import { connectReader } from '#web/reader/connect.ts';
import '#web/reader/ek-account.ts';
import '#web/reader/ek-outbox.ts';
import { type EventStore, guestOwner, openEventStore } from '#web/reader/event-store.ts';
import { rememberPerson } from '#web/reader/owner.ts';
import type { ReaderData } from '#web/reader/reader-data.ts';
import { fragment, idOf, module } from '../../helpers/modules.ts';
import { choice, number } from '../../helpers/documents.ts';
import {
  ask,
  askInTest,
  check,
  choose,
  input,
  inputs,
  the,
  type,
  verdict,
  type QuestionPage,
} from '../blocks/question-page.ts';
import {
  anna,
  attempt,
  device,
  deviceThatKeepsNothing,
  fakeServer,
  forgetListeners,
  kept,
  markOf,
  noNetwork,
  type FakeServer,
} from './devices.ts';

const place = { module: idOf('module'), version: 1, fragment: idOf('stuk') };
const block = 'getalaaa';
const question = () => number({ id: block, answer: 42 });
const other = () => choice('vraagaaa', 'Welke?', 'dit*', 'dat');

interface Visit {
  readonly page: QuestionPage;
  readonly server: FakeServer;
  readonly store: EventStore;
}

interface Circumstances {
  /** Who this device remembers; a guest unless given. */
  readonly remembered?: typeof anna;
  /** Who is signed in according to the server. */
  readonly person?: typeof anna | null;
  readonly draw?: () => QuestionPage;
  /** What happened on this device before. */
  readonly before?: (store: EventStore, hash: string) => Promise<void>;
  readonly server?: (server: FakeServer, hash: string) => void;
}

/** Opens a page on this device and waits until it is quiet. */
async function visit(circumstances: Circumstances = {}): Promise<Visit> {
  const {
    remembered = null,
    person = remembered,
    draw = () => ask(question(), other()),
  } = circumstances;
  forgetListeners();
  rememberPerson(remembered);
  onTestFinished(() => {
    rememberPerson(null);
  });
  const page = draw();
  page.main.insertAdjacentHTML('beforeend', '<ek-outbox></ek-outbox><ek-account>gast</ek-account>');
  const questions = questionsIn(page.main).map(({ form }) => ({ ...form.data, judged: true }));
  const hash = questions[0]?.hash ?? '';
  const store = await openEventStore();
  await circumstances.before?.(store, hash);
  const server = fakeServer(person);
  circumstances.server?.(server, hash);
  const data: ReaderData = {
    module: module({ fragments: [fragment('stuk')] }),
    version: 1,
    questions: {
      [place.fragment]: questions.map(({ block: id, hash: key, judged }) => ({
        block: id,
        hash: key,
        judged,
      })),
    },
    fragment: place.fragment,
    route: 'leerlijn',
    fragmentPattern: '/e/proef/{route}/{fragment}',
  };
  await connectReader(data);
  return { page, server, store };
}

/** An answer to the first question. */
const answered = (text: string, hash: string, at = '2026-09-01T10:00:00.000Z') =>
  attempt(text, { ...place, block, question: hash, at });

const line = ({ page }: Visit) => the(page, 'ek-outbox').textContent;
const texts = async ({ store }: Visit, owner: string) =>
  (await store.inModule(owner, place.module)).flatMap(({ event }) =>
    event.kind === 'attempt' && event.answer.kind === 'number' ? [event.answer.text] : [],
  );
const right = { verdict: 'correct', text: verdictSentences.correct };
const silent = { verdict: undefined, text: '' };

describe('a guest', () => {
  test('has visits and answers kept on this device, and sent nowhere', async () => {
    device();
    const here = await visit();
    await type(here.page, '42');
    await check(here.page);
    await expect.poll(() => texts(here, guestOwner)).toEqual(['42']);
    expect(here.server.requests.map(([call]) => call)).toEqual([
      `GET /api/learning/${place.module}`,
    ]);
    expect([await here.store.countUnsent(guestOwner), line(here)]).toEqual([2, '']);
  });

  test('finds an answer again', async () => {
    device();
    const { page } = await visit({
      before: (store, hash) =>
        store.put([kept(guestOwner, answered('42', hash), { mark: markOf(answered('42', hash)) })]),
    });
    expect([input(page).value, verdict(page)]).toEqual(['42', right]);
  });

  test('finds what was typed and not checked, and not what was taken away again', async () => {
    device();
    const { page, store } = await visit();
    await type(page, '4');
    await choose(page, 'b');
    await expect.poll(() => store.drafts(guestOwner)).toHaveLength(2);
    await type(page, '');
    await expect.poll(() => store.drafts(guestOwner)).toHaveLength(1);
    page.main.remove();
    const again = await visit();
    expect(inputs(again.page).map(({ checked, value }) => (checked ? value : ''))).toEqual([
      '',
      '',
      'b',
    ]);
    expect(input(again.page).value).toBe('');
  });

  test('is told when this browser keeps nothing, and stays told', async () => {
    deviceThatKeepsNothing();
    expect(line(await visit())).toBe(accountWords.notKept);
  });

  test('has a test marked', async () => {
    device();
    const here = await visit({ draw: () => askInTest(question(), other()) });
    await type(here.page, '41');
    for (let time = 0; time < 2; time += 1)
      await userEvent.click(the(here.page, '.hand-in-button'));
    await expect
      .poll(() => the(here.page, '.hand-in .verdict').textContent)
      .toContain(questionWords.result(0, 2));
    expect(verdict(here.page)).toEqual({ verdict: 'wrong', text: 'Nog niet goed. van de server' });
  });
});

describe('who is signed in', () => {
  const signedIn = (more: Circumstances = {}) => visit({ remembered: anna, ...more });

  test('has everything sent', async () => {
    device();
    const here = await signedIn();
    await type(here.page, '42');
    await check(here.page);
    await expect.poll(() => here.server.kept.size).toBe(2);
    expect(the(here.page, 'ek-account').textContent).toBe('Anna');
    await expect.poll(() => here.store.countUnsent('anna')).toBe(0);
  });

  test('finds what was done on another device', async () => {
    device();
    const { page } = await signedIn({
      server: (server, hash) => server.kept.set('x', { ...answered('42', hash), id: 'x' }),
    });
    expect([input(page).value, verdict(page)]).toEqual(['42', right]);
  });

  test('is told what waits without a network, and goes on', async () => {
    device();
    const here = await signedIn({ server: (server) => (server.behaviour = noNetwork) });
    await type(here.page, '42');
    await check(here.page);
    await expect.poll(() => line(here)).toBe(accountWords.waiting(2, true));
    expect(verdict(here.page)).toEqual(right);
  });

  test('is told that a question changed', async () => {
    device();
    const { page } = await signedIn({
      before: (store) => store.put([kept('anna', answered('42', 'f'.repeat(16)))]),
    });
    expect(verdict(page).text).toBe(questionWords.changed);
  });

  test('does not have answers to changed questions counted in a test', async () => {
    device();
    const old = answered('42', 'f'.repeat(16));
    const { page } = await signedIn({
      draw: () => askInTest(question(), other()),
      before: (store) => store.put([kept('anna', old, { mark: markOf(old), status: 'sent' })]),
    });
    expect(the(page, '.hand-in .verdict').textContent).toBe('');
  });

  test('does not leave answers on the page when the session turns out to be over', async () => {
    device();
    const here = await signedIn({
      person: null,
      draw: () => askInTest(question(), other()),
      before: (store, hash) =>
        store.put([kept('anna', answered('42', hash), { mark: markOf(answered('42', hash)) })]),
    });
    expect([input(here.page).value, verdict(here.page)]).toEqual(['', silent]);
    expect(the(here.page, '.hand-in .verdict').textContent).toBe('');
    expect(the(here.page, 'ek-account').textContent).toBe('gast');
    expect(await texts(here, 'anna')).toEqual(['42']);
  });

  test('keeps typing while the page hears who is there', async () => {
    device();
    const { page } = await signedIn({
      person: null,
      draw: () => {
        const drawn = ask(question());
        input(drawn).value = '4';
        input(drawn).focus();
        return drawn;
      },
    });
    expect(input(page).value).toBe('4');
  });
});

test('outside an E-klas only the account is shown', async () => {
  forgetListeners();
  const server = fakeServer();
  rememberPerson(anna);
  const page = ask(question());
  page.main.insertAdjacentHTML('beforeend', '<ek-account></ek-account>');
  await connectReader(null);
  rememberPerson(null);
  expect([the(page, 'ek-account').textContent, server.requests]).toEqual(['Anna', []]);
});
