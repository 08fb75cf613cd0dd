/**
 * Two devices of one person, in any order of working and syncing, with replies that get lost and
 * events that are sent twice: in the end the server has everything, and both devices show the same.
 */
import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { progressOf } from '#core/learning/progress.ts';
import { fetchWork } from '#web/api/learning.ts';
import type { EventStore } from '#web/reader/event-store.ts';
import { Outbox } from '#web/reader/outbox.ts';
import {
  knownWork,
  lastAttempts,
  mergeFromServer,
  recordAttempts,
  recordVisit,
} from '#web/reader/work.ts';
import { fragment, goal, module } from '../../helpers/modules.ts';
import {
  anna,
  diskStore,
  fakeServer,
  forgetListeners,
  lostReply,
  markOf,
  memoryStore,
  noNetwork,
  workOf,
  type FakeServer,
} from './devices.ts';

const goals = [goal('rekenen')];
const fragments = ['een', 'twee', 'drie'].map((slug) =>
  fragment(slug, { goals: goals.map(({ id }) => id) }),
);
const eklas = module({ goals, fragments });
const questions = Object.fromEntries(
  fragments.map(({ id }) => [
    id,
    ['vraag', 'getal'].map((name) => ({
      block: `${name}${id}`,
      hash: '0123456789abcdef',
      judged: true,
    })),
  ]),
);

interface Device {
  readonly store: EventStore;
  readonly outbox: Outbox;
}

type Step =
  | { readonly do: 'visit'; readonly device: 0 | 1; readonly fragment: number }
  | {
      readonly do: 'answer';
      readonly device: 0 | 1;
      readonly fragment: number;
      readonly question: number;
      readonly right: boolean;
      readonly inTest: boolean;
    }
  | { readonly do: 'send' | 'fetch'; readonly device: 0 | 1; readonly network: Network };
type Network = 'good' | 'none' | 'reply lost';

const device = fc.constantFrom(0 as const, 1 as const);
const index = fc.integer({ min: 0, max: 2 });
const network = fc.constantFrom<Network>('good', 'good', 'none', 'reply lost');
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('visit' as const), device, fragment: index }),
  fc.record({
    do: fc.constant('answer' as const),
    device,
    fragment: index,
    question: fc.integer({ min: 0, max: 1 }),
    right: fc.boolean(),
    inTest: fc.boolean(),
  }),
  fc.record({ do: fc.constantFrom('send' as const, 'fetch' as const), device, network }),
);

const behaviours = {
  good: (answer: () => Response) => answer(),
  none: noNetwork,
  'reply lost': lostReply,
} as const;

async function fetchAndMerge({ store }: Device): Promise<void> {
  const work = await fetchWork(eklas.id).catch(() => null);
  if (work !== null) await mergeFromServer(store, anna.id, eklas.id, 1, work);
}

async function take(step: Step, devices: readonly [Device, Device], server: FakeServer) {
  const at = devices[step.device];
  const placeOf = (number: number) => ({
    module: eklas.id,
    version: 1,
    fragment: fragments[number]?.id ?? '',
  });
  switch (step.do) {
    case 'visit':
      return recordVisit(at.store, anna.id, placeOf(step.fragment), 'leerlijn');
    case 'answer': {
      const place = placeOf(step.fragment);
      const { block, hash } = questions[place.fragment]?.[step.question] ?? { block: '', hash: '' };
      const answer = { kind: 'number' as const, text: step.right ? '42' : '7' };
      const mark = step.inTest ? null : markOf({ answer });
      return recordAttempts(at.store, anna.id, place, [{ block, question: hash, answer, mark }]);
    }
    case 'send':
      server.behaviour = behaviours[step.network];
      return at.outbox.flush();
    case 'fetch':
      server.behaviour = behaviours[step.network];
      return fetchAndMerge(at);
  }
}

/** Whatever the two devices know of the work, as a page shows it. */
async function shown({ store }: Device) {
  const work = await knownWork(store, anna.id, eklas.id);
  const last = [...lastAttempts(work.events).values()].map(({ event, mark }) => [
    event.id,
    mark?.verdict,
  ]);
  return {
    progress: progressOf(eklas, questions, work.tries, work.visited),
    last: last.toSorted(),
  };
}

async function holds(openStore: () => Promise<EventStore>, steps: readonly Step[]): Promise<void> {
  const server = fakeServer();
  const devices = await Promise.all(
    [0, 1].map(async () => {
      const store = await openStore();
      const outbox = new Outbox({
        store,
        owner: () => anna.id,
        onState: () => undefined,
        onMarks: () => undefined,
      });
      return { store, outbox };
    }),
  );
  const [tablet, phone] = devices as [Device, Device];
  for (const step of steps) await take(step, [tablet, phone], server);

  server.behaviour = behaviours.good;
  const own = await Promise.all(devices.map(({ store }) => store.unsent(anna.id)));
  for (const { outbox } of devices) await outbox.flush();
  for (const one of devices) await fetchAndMerge(one);

  for (const { id } of own.flat()) expect([...server.kept.keys()]).toContain(id);
  const done = steps.filter((step) => step.do === 'answer').length;
  expect(workOf(server).attempts).toHaveLength(done);
  for (const { store } of devices) {
    expect(await store.countUnsent(anna.id)).toBe(0);
    expect((await knownWork(store, anna.id, eklas.id)).tries).toHaveLength(done);
  }
  expect(await shown(tablet)).toEqual(await shown(phone));
}

test.each([
  ['in memory', memoryStore, 200],
  ['on disk', diskStore, 20],
] as const)('end with the same work: %s', async (_name, openStore, numRuns) => {
  forgetListeners();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { maxLength: 25 }), (steps) => holds(openStore, steps)),
    { numRuns },
  );
});
