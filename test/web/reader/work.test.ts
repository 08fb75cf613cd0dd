/** Recording work, reading it back, and joining it with what the server knows. */
import { describe, expect, test } from 'vitest';
import type { WorkResponse } from '#core/contract/learning.ts';
import type { LearningEvent } from '#core/learning/event.ts';
import type { EventStore } from '#web/reader/event-store.ts';
import {
  knownWork,
  lastAttempts,
  mergeFromServer,
  recordAttempts,
  recordVisit,
} from '#web/reader/work.ts';
import {
  attempt,
  blockId,
  diskStore,
  fragmentId,
  hash,
  kept,
  mark,
  moduleId,
  place,
} from './devices.ts';

const me = 'anna';
const work = (store: EventStore) => knownWork(store, me, moduleId);
const given = (text: string) => ({
  block: blockId,
  question: hash,
  answer: { kind: 'number' as const, text },
  mark: mark('wrong'),
});

describe('a visit', () => {
  const visits: [name: string, stops: [fragment: string, route: string][], times: number][] = [
    ['is kept', [[fragmentId, 'leerlijn']], 1],
    [
      'to the same place is not kept again',
      [
        [fragmentId, 'leerlijn'],
        [fragmentId, 'leerlijn'],
      ],
      1,
    ],
    [
      'along another route is',
      [
        [fragmentId, 'leerlijn'],
        [fragmentId, 'model-eerst'],
      ],
      2,
    ],
    [
      'after having been elsewhere is',
      [
        [fragmentId, 'leerlijn'],
        ['stukbbbb', 'leerlijn'],
        [fragmentId, 'leerlijn'],
      ],
      3,
    ],
  ];
  test.each(visits)('%s', async (_name, stops, times) => {
    const store = await diskStore();
    for (const [fragment, route] of stops) {
      await recordVisit(store, me, { ...place, fragment }, route);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    expect((await work(store)).events).toHaveLength(times);
  });

  test('of somebody else on this device does not count as mine', async () => {
    const store = await diskStore();
    await recordVisit(store, 'bram', place, 'leerlijn');
    await recordVisit(store, me, place, 'leerlijn');
    expect((await work(store)).visited).toEqual(new Set([fragmentId]));
  });
});

describe('attempts', () => {
  test('are kept unsent, each with a UUID of its own, and end their drafts', async () => {
    const store = await diskStore();
    await store.putDraft({
      owner: me,
      block: blockId,
      answer: given('4').answer,
      at: '2026-09-01',
    });
    await recordAttempts(store, me, place, [given('41'), { ...given('42'), block: 'vraagbbb' }]);
    const { events } = await work(store);
    expect(new Set(events.map(({ id }) => id)).size).toBe(2);
    for (const { id, status } of events) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(status).toBe('unsent');
    }
    expect(await store.drafts(me)).toEqual([]);
  });

  test('count with their marks; without one they wait, and refused ones are left out', async () => {
    const store = await diskStore();
    const [marked, waiting, refused] = [attempt('42'), attempt('41'), attempt('40')];
    await store.put([
      kept(me, marked, { mark: mark('correct') }),
      kept(me, waiting),
      kept(me, refused, { mark: mark('correct'), status: 'refused' }),
    ]);
    const { events, tries, visited } = await work(store);
    expect(events.map(({ id }) => id)).toEqual([marked.id, waiting.id]);
    expect(tries).toEqual([
      { block: blockId, question: hash, verdict: 'correct', at: marked.at, id: marked.id },
    ]);
    expect(visited).toEqual(new Set([fragmentId]));
  });
});

describe('the last attempt at a block', () => {
  const at = (id: string, moment: string) =>
    attempt(id, { id, at: `2026-09-01T${moment}:00.000Z` });
  const cases: [name: string, events: LearningEvent[], last: string | undefined][] = [
    ['is the latest', [at('a', '10:00'), at('c', '12:00'), at('b', '11:00')], 'c'],
    [
      'of the same moment is the one with the highest id',
      [at('b', '10:00'), at('c', '10:00'), at('a', '10:00')],
      'c',
    ],
    [
      'is not a visit',
      [{ kind: 'visit', id: 'z', ...place, route: 'leerlijn', at: '2027' }],
      undefined,
    ],
  ];
  test.each(cases)('%s, in whatever order', (_name, events, last) => {
    for (const order of [events, events.toReversed()]) {
      const found = lastAttempts(order.map((event) => kept(me, event)));
      expect(found.get(blockId)?.id).toBe(last);
    }
  });

  test('is told for each block apart, marked or not', () => {
    const events = [attempt('1'), attempt('2', { block: 'vraagbbb' })];
    const found = lastAttempts(events.map((event) => kept(me, event)));
    expect([...found.keys()]).toEqual([blockId, 'vraagbbb']);
  });
});

describe('joining with the server', () => {
  const known = (changes: Partial<WorkResponse>): WorkResponse => ({
    person: null,
    attempts: [],
    visits: [],
    ...changes,
  });
  const merge = (store: EventStore, changes: Partial<WorkResponse>) =>
    mergeFromServer(store, me, moduleId, 1, known(changes));

  test('adds what was done elsewhere, as sent', async () => {
    const store = await diskStore();
    const elsewhere = attempt('42');
    await store.put([kept(me, attempt('41'))]);
    await merge(store, { attempts: [{ attempt: elsewhere, mark: mark('correct') }] });
    const { events, tries } = await work(store);
    expect(events.map(({ status }) => status).toSorted()).toEqual(['sent', 'unsent']);
    expect(tries).toMatchObject([{ id: elsewhere.id, verdict: 'correct' }]);
  });

  test('leaves alone what is here already, with its feedback', async () => {
    const store = await diskStore();
    const event = attempt('42');
    const mine = kept(me, event, {
      mark: mark('correct'),
      feedbackHtml: ['<p>ja</p>'],
      status: 'sent',
    });
    await store.put([mine]);
    await merge(store, { attempts: [{ attempt: event, mark: mark('correct') }] });
    expect((await work(store)).events).toEqual([mine]);
  });

  test('leaves a test unsent whose reply was lost: sending it again brings the feedback', async () => {
    const store = await diskStore();
    const event = attempt('42');
    await store.put([kept(me, event)]);
    await merge(store, { attempts: [{ attempt: event, mark: mark('correct') }] });
    expect((await work(store)).events).toEqual([kept(me, event)]);
  });

  test('brings the mark of what was sent and never marked here', async () => {
    const store = await diskStore();
    const event = attempt('42');
    await store.put([kept(me, event, { status: 'sent' })]);
    await merge(store, { attempts: [{ attempt: event, mark: mark('correct') }] });
    expect((await work(store)).tries).toMatchObject([{ verdict: 'correct' }]);
  });

  test('twice is as once', async () => {
    const store = await diskStore();
    const answer = {
      attempts: [{ attempt: attempt('42'), mark: mark('correct') }],
      visits: [{ fragment: 'stukbbbb', route: 'leerlijn', at: '2026-09-01T10:00:00.000Z' }],
    };
    await merge(store, answer);
    const once = await work(store);
    await merge(store, answer);
    expect(await work(store)).toEqual(once);
    expect(once.visited).toEqual(new Set([fragmentId, 'stukbbbb']));
    expect(await store.countUnsent(me)).toBe(0);
  });

  test('knows of a later visit elsewhere to a place where this device was before', async () => {
    const store = await diskStore();
    await recordVisit(store, me, place, 'leerlijn');
    const later = { fragment: fragmentId, route: 'leerlijn', at: '2099-01-01T00:00:00.000Z' };
    await merge(store, { visits: [later] });
    expect((await work(store)).events.map(({ event }) => event.at)).toContain(later.at);
  });
});
