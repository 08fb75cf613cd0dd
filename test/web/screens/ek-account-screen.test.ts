/** <ek-account-screen>: where somebody is signed in, and signing out. */
import { expect, test } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import { accountPage } from '#pages/account.ts';
import { accountWords } from '#text/account.ts';
import { openEventStore } from '#web/reader/event-store.ts';
import { rememberPerson, rememberedPerson } from '#web/reader/owner.ts';
import '#web/screens/account/index.ts';
import { axeProblems } from '../elements/mount.ts';
import { anna, attempt, device, json, kept, place, problem } from '../reader/devices.ts';
import {
  type Answers,
  destinations,
  done,
  frame,
  me,
  noNetwork,
  openPage,
  session,
  site,
} from './site.ts';

/** A site where Anna is signed in here and elsewhere, until a session is ended. */
function signedIn(): Answers {
  let sessions = [session('hier', true), session('daar', false)];
  return {
    'GET /api/me': me(anna),
    'GET /api/sessions': () => json({ sessions }),
    'DELETE /api/sessions/daar': () => {
      sessions = sessions.filter(({ id }) => id !== 'daar');
      return done();
    },
    'DELETE /api/session': done,
    'DELETE /api/sessions': done,
  };
}

async function open(answers: Answers = signedIn()) {
  device();
  const calls = site(answers);
  const went = destinations();
  const store = await openEventStore();
  await store.put([kept('anna', attempt('42')), kept('anna', attempt('41'), { status: 'sent' })]);
  const main = openPage(accountPage(frame));
  await expect.poll(() => main.querySelector('ek-account-screen')?.textContent.trim()).not.toBe('');
  return { main, calls, went, store };
}

const items = (main: HTMLElement) => [...main.querySelectorAll('li')].map((item) => item.innerText);
const press = (name: string) => userEvent.click(screen.getByRole('button', { name, exact: true }));

test('says who is signed in, and where', async () => {
  const { main } = await open();
  expect(main.innerText).toContain(accountWords.signedInAs('Anna'));
  await expect.poll(() => items(main)).toHaveLength(2);
  expect(items(main)[0]).toContain(accountWords.thisDevice);
  expect([items(main)[1]?.includes(accountWords.end), rememberedPerson()]).toEqual([true, anna]);
  expect(await axeProblems(main)).toEqual([]);
});

test('ends the session on another device', async () => {
  const { main, calls, went } = await open();
  await press(accountWords.end);
  await expect.poll(() => items(main)).toHaveLength(1);
  expect(calls.filter((call) => call.startsWith('DELETE'))).toEqual(['DELETE /api/sessions/daar']);
  expect(went).toEqual([]);
});

test.each([
  [accountWords.signOut, 'DELETE /api/session'],
  [accountWords.signOutEverywhere, 'DELETE /api/sessions'],
])(
  '%s: forgets who it was and what was sent, keeps what was not, and goes home',
  async (name, call) => {
    const { calls, went, store } = await open();
    await press(name);
    await expect.poll(() => went).toEqual(['/']);
    expect(calls.at(-1)).toBe(call);
    expect(rememberedPerson()).toBe(null);
    const left = await store.inModule('anna', place.module);
    expect(left.map(({ status }) => status)).toEqual(['unsent']);
  },
);

test('asks a guest to sign in', async () => {
  rememberPerson(anna);
  const { main } = await open({ 'GET /api/me': me(null) });
  expect(main.innerText).toContain(accountWords.notSignedIn);
  expect(main.querySelector<HTMLAnchorElement>('ek-account-screen a')?.pathname).toBe('/inloggen');
  expect(rememberedPerson()).toBe(null);
});

const failures: [name: string, answer: () => Response | Promise<Response>, sentence: string][] = [
  ['no network', noNetwork, accountWords.noConnection],
  ['a server that is away', () => problem(503, 'unavailable', 'Even niet.'), 'Even niet.'],
];
test.each(failures)('says it of %s', async (_name, answer, sentence) => {
  const { main } = await open({ 'GET /api/me': answer });
  await expect.element(screen.getByRole('alert')).toHaveTextContent(sentence);
  expect(await axeProblems(main)).toEqual([]);
});

test('stays signed in when signing out does not arrive', async () => {
  const { went, store } = await open({ ...signedIn(), 'DELETE /api/session': noNetwork });
  await press(accountWords.signOut);
  await expect.element(screen.getByRole('alert')).toHaveTextContent(accountWords.noConnection);
  expect([went, rememberedPerson()]).toEqual([[], anna]);
  expect(await store.inModule('anna', place.module)).toHaveLength(2);
});
