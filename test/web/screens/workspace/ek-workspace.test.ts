/** <ek-workspace>: opens the draft that the address names, follows its feed, or says why it cannot. */
import { expect, onTestFinished, test, vi } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import type { FeedMessage } from '#core/contract/authoring.ts';
import { workspacePage } from '#pages/authoring.ts';
import { authoringWords as words } from '#text/authoring.ts';
import '#web/screens/workspace/index.ts';
import { fragment, idOf } from '../../../helpers/modules.ts';
import { Office } from '../../editor/draft/office.ts';
import { axeProblems } from '../../elements/mount.ts';
import { anna, device, json, problem } from '../../reader/devices.ts';
import { type Answers, frame, me, noNetwork, openPage, site } from '../site.ts';

const moduleId = idOf('module');

/** Takes the place of the feed's line. */
class FakeSocket extends EventTarget {
  static readonly OPEN = 1;
  static last: FakeSocket | null = null;
  readonly readyState = 1;
  readonly address: string;
  isClosed = false;

  constructor(address: string | URL) {
    super();
    this.address = new URL(address).pathname;
    FakeSocket.last = this;
  }

  send(): void {
    // Nothing is followed here.
  }

  close(): void {
    this.isClosed = true;
  }

  tell(...messages: FeedMessage[]): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(messages) }));
  }
}

async function open(answers: Answers = {}) {
  device();
  FakeSocket.last = null;
  vi.stubGlobal('WebSocket', FakeSocket);
  const address = location.href;
  const title = document.title;
  history.replaceState(null, '', `/schrijven/${moduleId}`);
  onTestFinished(() => {
    history.replaceState(null, '', address);
    document.title = title;
    vi.unstubAllGlobals();
  });
  const office = new Office();
  const calls = site({
    'GET /api/me': me(anna),
    [`GET /api/drafts/${moduleId}`]: () => json(office.open()),
    [`GET /api/drafts/${moduleId}/edits?since=0`]: () => json({ edits: office.since(0) }),
    [`GET /api/drafts/${moduleId}/checklist`]: () => json({ items: [] }),
    ...answers,
  });
  const main = openPage(workspacePage(frame));
  await expect.poll(() => main.querySelector('ek-workspace :is(.draft-header, p)')).not.toBe(null);
  const titles = () => [...main.querySelectorAll('.part h3')].map(({ textContent }) => textContent);
  return { main, office, calls, titles };
}

const added = (slug: string) =>
  ({ kind: 'add', list: 'fragments', item: fragment(slug), after: null }) as const;

test('opens the draft of the address', async () => {
  const { main, titles } = await open();
  const headings = [...main.querySelectorAll('h1')].map(({ textContent }) => textContent);
  expect([headings, document.title, titles()]).toEqual([
    ['Proef'],
    'Proef',
    ['een', 'twee', 'drie'],
  ]);
  expect(await axeProblems(main)).toEqual([]);
});

test('takes in what the feed tells, and asks for what it missed when the feed is back', async () => {
  const { office, titles, main } = await open();
  const socket = FakeSocket.last;
  expect(socket?.address).toBe(`/api/drafts/${moduleId}/feed`);
  socket?.tell({ kind: 'edits', edits: office.store('1'.repeat(32), added('nul'), 0) });
  await expect.poll(titles).toEqual(['nul', 'een', 'twee', 'drie']);
  socket?.tell({ kind: 'published', number: 4 });
  await expect.poll(() => main.querySelector('.draft-header')?.textContent).toContain('versie 4');
  main.remove();
  expect(socket?.isClosed).toBe(true);
});

test('asks for what the feed missed when it is back', async () => {
  const { office, titles } = await open();
  office.store('1'.repeat(32), added('nul'), 0);
  FakeSocket.last?.dispatchEvent(new Event('open'));
  await expect.poll(titles).toEqual(['nul', 'een', 'twee', 'drie']);
});

test('a guest is asked to sign in', async () => {
  const { main, calls } = await open({ 'GET /api/me': me(null) });
  expect(main.innerText).toContain(words.guest);
  expect([calls, FakeSocket.last]).toEqual([['GET /api/me'], null]);
});

test('a draft of another team is told', async () => {
  const { main } = await open({
    [`GET /api/drafts/${moduleId}`]: () => problem(404, 'draft-not-found', 'Bestaat niet.'),
  });
  await expect.element(screen.getByRole('alert')).toHaveTextContent('Bestaat niet.');
  expect(await axeProblems(main)).toEqual([]);
});

test('without a network it says so, and tries again when asked', async () => {
  let isCut = true;
  const { main } = await open({
    'GET /api/me': () => (isCut ? noNetwork() : json({ person: anna })),
  });
  await expect.element(screen.getByRole('alert')).toHaveTextContent(words.noConnection);
  isCut = false;
  await userEvent.click(screen.getByRole('button', { name: words.again }));
  await expect.poll(() => main.querySelector('.draft-header h1')?.textContent).toBe('Proef');
});
