/** The outbox: everything is sent once the server can be reached, and nothing is asked for ever. */
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type EventStore, type KeptEvent, guestOwner } from '#web/reader/event-store.ts';
import { Outbox, type OutboxState } from '#web/reader/outbox.ts';
import {
  attempt,
  diskStore,
  fakeServer,
  forgetListeners,
  json,
  kept,
  lostReply,
  mark,
  memoryStore,
  noNetwork,
  place,
  problem,
  replies,
  type FakeServer,
} from './devices.ts';

interface Desk {
  readonly server: FakeServer;
  readonly store: EventStore;
  readonly outbox: Outbox;
  readonly states: OutboxState[];
  readonly marked: KeptEvent[];
}

function outboxOn(store: EventStore, owner: string) {
  const states: OutboxState[] = [];
  const marked: KeptEvent[] = [];
  const outbox = new Outbox({
    store,
    owner: () => owner,
    onState: (state) => states.push(state),
    onMarks: (marks) => marked.push(...marks),
  });
  return { outbox, states, marked };
}

/** An outbox with so many attempts that wait; time stands still until it is moved. */
async function desk(waiting: number, owner = 'anna'): Promise<Desk> {
  forgetListeners();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const server = fakeServer();
  const store = await memoryStore();
  await store.put(Array.from({ length: waiting }, () => kept(owner, attempt('42'))));
  return { server, store, ...outboxOn(store, owner) };
}

const allSent = (waiting = 0): OutboxState => ({ waiting, isOffline: false, isSignedOut: false });
const offline = (waiting: number): OutboxState => ({ ...allSent(waiting), isOffline: true });
const sizes = ({ requests }: FakeServer) => requests.map(([, size]) => size);
const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000);

const realTimeout = globalThis.setTimeout;
const moment = (milliseconds: number) =>
  new Promise((resolve) => realTimeout(resolve, milliseconds));

/** Waits in real time until this holds; vi.waitFor would move the time of the test. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100 && !(await holds()); tries += 1) await moment(10);
  expect(await holds()).toBe(true);
}

const isAllSent = ({ states }: Desk) => states.at(-1)?.waiting === 0;

/** So many requests were made, and no more follow. */
async function requestsOf({ server }: Desk, count: number): Promise<void> {
  await until(() => server.requests.length >= count);
  await moment(10);
  expect(server.requests).toHaveLength(count);
}

describe('sending', () => {
  test('goes in parts', async () => {
    const { outbox, server, states } = await desk(120);
    await outbox.flush();
    expect(sizes(server)).toEqual([50, 50, 20]);
    expect(server.kept.size).toBe(120);
    expect(states).toEqual([allSent()]);
  });

  test('without anything to send asks nothing', async () => {
    const { outbox, server, states } = await desk(0);
    await outbox.flush();
    expect([server.requests, states]).toEqual([[], [allSent()]]);
  });

  test('notes what was kept, with its mark and feedback, and tells', async () => {
    const { outbox, store, marked } = await desk(1);
    await outbox.flush();
    const [one] = await store.inModule('anna', place.module);
    expect(one).toMatchObject({
      status: 'sent',
      mark: mark('correct'),
      feedbackHtml: ['<p>van de server</p>'],
    });
    expect(marked).toEqual([one]);
  });

  test('notes what was refused and does not send it again', async () => {
    const { outbox, store, server, states } = await desk(2);
    const [bad] = await store.unsent('anna');
    server.refused.add(bad?.id ?? '');
    await outbox.flush();
    await outbox.flush();
    expect(
      (await store.inModule('anna', place.module)).map(({ status }) => status).toSorted(),
    ).toEqual(['refused', 'sent']);
    expect([server.requests.length, states.at(-1)]).toEqual([1, allSent()]);
  });

  test('sends what was added while it was sending', async () => {
    const all = await desk(1);
    const first = all.outbox.flush();
    await all.store.put([kept('anna', attempt('41'))]);
    await all.outbox.flush();
    await first;
    await until(async () => (await all.store.countUnsent('anna')) === 0);
  });

  test('leaves the work of others alone', async () => {
    const { outbox, store, server } = await desk(1);
    await store.put([kept('bram', attempt('42'))]);
    await outbox.flush();
    expect([server.sent.length, await store.countUnsent('bram')]).toEqual([1, 1]);
  });
});

describe('a failure', () => {
  test('of the network keeps everything and says so', async () => {
    const { outbox, server, store, states } = await desk(3);
    server.behaviour = noNetwork;
    await outbox.flush();
    expect([states.at(-1), await store.countUnsent('anna')]).toEqual([offline(3), 3]);
  });

  test('of the network is over when the browser is online again', async () => {
    const all = await desk(3);
    all.server.behaviour = noNetwork;
    await all.outbox.flush();
    all.server.behaviour = (answer) => answer();
    dispatchEvent(new Event('online'));
    await until(() => isAllSent(all));
    expect(all.server.kept.size).toBe(3);
  });

  test('is tried again, at ever longer intervals up to a minute', async () => {
    const all = await desk(1);
    all.server.behaviour = noNetwork;
    await all.outbox.flush();
    let count = 1;
    for (const wait of [2, 4, 8, 16, 32, 60, 60]) {
      await seconds(wait - 0.5);
      await requestsOf(all, count);
      await seconds(0.5);
      await requestsOf(all, (count += 1));
      await until(() => all.states.length === count);
    }
  });

  const passing: [name: string, response: () => Response][] = [
    ['a fault of the server', () => problem(500, 'internal-error')],
    ['a busy server', () => problem(503, 'unavailable')],
    ['too many requests', () => problem(429, 'too-many-requests')],
    ['a gateway that answers for the server', () => new Response('<h1>502</h1>', { status: 502 })],
    ['the sign-in page of a network', () => new Response('<h1>Wifi</h1>')],
    ['an empty body', () => new Response('')],
    ['a body of another shape', () => json({ ok: true })],
    ['null', () => json(null)],
    ['lists that are none', () => json({ kept: 1, refused: 2, marks: 3 })],
    ['nothing settled', () => json({ kept: [], refused: [], marks: [] })],
    ['the events of somebody else', () => json({ kept: ['x'], refused: [], marks: [] })],
  ];
  test.each(passing)(
    'that passes is tried again later and not at once: %s',
    async (_name, response) => {
      const all = await desk(1);
      all.server.behaviour = replies(response());
      await all.outbox.flush();
      await requestsOf(all, 1);
      expect(await all.store.countUnsent('anna')).toBe(1);
      all.server.behaviour = (answer) => answer();
      await seconds(3);
      await until(() => isAllSent(all));
    },
  );

  test('that does not pass is not tried again by itself', async () => {
    const all = await desk(1);
    all.server.behaviour = replies(problem(413, 'too-large'));
    await all.outbox.flush();
    await seconds(300);
    await requestsOf(all, 1);
    expect(all.states).toEqual([allSent(1)]);
  });

  test('of the session says that one is signed out, and keeps everything', async () => {
    const all = await desk(2);
    all.server.behaviour = replies(problem(401, 'not-signed-in'));
    await all.outbox.flush();
    await seconds(300);
    await requestsOf(all, 1);
    expect(all.states).toEqual([{ waiting: 2, isOffline: false, isSignedOut: true }]);
  });

  test('with a lost reply sends again what the server has, which keeps it once', async () => {
    const all = await desk(2);
    all.server.behaviour = lostReply;
    await all.outbox.flush();
    all.server.behaviour = (answer) => answer();
    await all.outbox.flush();
    expect([all.server.sent.length, all.server.kept.size, all.states.at(-1)]).toEqual([
      4,
      2,
      allSent(),
    ]);
  });

  test('halfway keeps what was settled', async () => {
    const all = await desk(70);
    let left = 1;
    all.server.behaviour = (answer) => ((left -= 1) < 0 ? noNetwork(answer) : answer());
    await all.outbox.flush();
    expect(all.states.at(-1)).toEqual(offline(20));
  });
});

describe('two outboxes', () => {
  const both = async () => {
    const one = await desk(60);
    return [one, outboxOn(one.store, 'anna')] as const;
  };

  test('of two tabs take turns, and send every event once', async () => {
    const [one, other] = await both();
    await Promise.all([one.outbox.flush(), other.outbox.flush()]);
    expect(one.server.sent).toHaveLength(60);
    expect([one.states.at(-1), other.states.at(-1)]).toEqual([allSent(), allSent()]);
  });

  test('without locks send an event twice at most', async () => {
    const locks = vi
      .spyOn(navigator, 'locks', 'get')
      .mockReturnValue(undefined as unknown as LockManager);
    onTestFinished(() => {
      locks.mockRestore();
    });
    const [one, other] = await both();
    await Promise.all([one.outbox.flush(), other.outbox.flush()]);
    expect(one.server.sent.length).toBeLessThanOrEqual(120);
    expect(one.server.kept.size).toBe(60);
  });
});

describe("a guest's work", () => {
  const guestDesk = async () => {
    const all = await desk(0, guestOwner);
    const visit = { kind: 'visit', id: 'v', ...place, route: 'leerlijn', at: '2026' } as const;
    const [inTest, marked] = [attempt('42'), attempt('41')];
    await all.store.put([
      kept(guestOwner, visit),
      kept(guestOwner, inTest),
      kept(guestOwner, marked, { mark: mark('wrong') }),
    ]);
    return { ...all, inTest };
  };

  test('stays here; only what has no mark yet is sent, to be marked', async () => {
    const { outbox, server, store, states, marked, inTest } = await guestDesk();
    await outbox.flush();
    await outbox.flush();
    expect([server.requests, server.sent]).toEqual([[['POST /api/marks', 1]], [inTest.id]]);
    expect(marked).toMatchObject([{ id: inTest.id, mark: mark('correct'), status: 'unsent' }]);
    expect([await store.countUnsent(guestOwner), states.at(-1)]).toEqual([3, allSent()]);
  });

  test('is marked in parts, however much there is', async () => {
    const { outbox, server } = await desk(1120, guestOwner);
    await outbox.flush();
    expect(Math.max(...sizes(server))).toBe(50);
    expect(server.sent).toHaveLength(1120);
  });

  test('that cannot be marked is not asked for ever', async () => {
    const all = await guestDesk();
    all.server.behaviour = replies(json({ marks: [] }));
    await all.outbox.flush();
    await seconds(300);
    await requestsOf(all, 1);
  });

  test('waits for the network as well', async () => {
    const all = await guestDesk();
    all.server.behaviour = noNetwork;
    await all.outbox.flush();
    expect(all.states.at(-1)).toEqual(offline(0));
    all.server.behaviour = (answer) => answer();
    await seconds(2.5);
    await until(() => all.marked.length === 1);
  });
});

test('works on a real disk as well', async () => {
  forgetListeners();
  const server = fakeServer();
  const store = await diskStore();
  await store.put(Array.from({ length: 60 }, () => kept('anna', attempt('42'))));
  await outboxOn(store, 'anna').outbox.flush();
  expect([server.kept.size, await store.countUnsent('anna')]).toEqual([60, 0]);
});
