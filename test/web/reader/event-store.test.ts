/** The store of a person's work: on disk in a real IndexedDB, and in memory where there is none. */
import { describe, expect, test } from 'vitest';
import type { Draft, EventStore } from '#web/reader/event-store.ts';
import { attempt, diskStore, kept, mark, memoryStore, moduleId } from './devices.ts';

const draft = (owner: string, block: string, text = '4'): Draft => ({
  owner,
  block,
  answer: { kind: 'number', text },
  at: '2026-09-01T10:00:00.000Z',
});

const textsOf = async (store: EventStore, owner: string) =>
  (await store.inModule(owner, moduleId))
    .map(({ event }) =>
      event.kind === 'attempt' && event.answer.kind === 'number' ? event.answer.text : '',
    )
    .toSorted();

/** An attempt of this owner with this text. */
const one = (owner: string, text: string, changes: Parameters<typeof kept>[2] = {}) =>
  kept(owner, attempt(text), changes);

describe.each([
  ['on disk', diskStore],
  ['in memory', memoryStore],
])('%s', (_name, open) => {
  test('gives back what was put, as it was', async () => {
    const store = await open();
    const put = one('anna', '42', { mark: mark('correct'), feedbackHtml: ['<p>ja</p>'] });
    await store.put([put]);
    expect(await store.inModule('anna', moduleId)).toEqual([put]);
  });

  test('keeps one event under one id, the last that was put', async () => {
    const store = await open();
    const put = one('anna', '42');
    await store.put([put]);
    await store.put([{ ...put, status: 'sent' }]);
    expect(await store.inModule('anna', moduleId)).toEqual([{ ...put, status: 'sent' }]);
  });

  test('putting nothing is fine', async () => {
    const store = await open();
    await store.put([]);
    expect(await store.countUnsent('anna')).toBe(0);
  });

  test('keeps modules apart', async () => {
    const store = await open();
    await store.put([one('anna', '42'), kept('anna', attempt('41', { module: 'anderaaa' }))]);
    expect(await textsOf(store, 'anna')).toEqual(['42']);
    expect(await store.inModule('anna', 'anderaaa')).toHaveLength(1);
  });

  test('keeps owners apart, also under the same id and with names that begin alike', async () => {
    const store = await open();
    const event = attempt('42');
    await store.put([
      kept('anna', event),
      kept('annabel', { ...event, answer: { kind: 'number', text: '7' } }),
    ]);
    await store.putDraft(draft('anna', 'vraagaaa'));
    await store.forgetSent('anna');
    expect(await store.drafts('annabel')).toEqual([]);
    expect([await textsOf(store, 'anna'), await textsOf(store, 'annabel')]).toEqual([
      ['42'],
      ['7'],
    ]);
  });

  test('tells what is unsent, all or so many', async () => {
    const store = await open();
    await store.put([...['1', '2', '3'].map((text) => one('anna', text)), one('bram', '4')]);
    await store.put([
      one('anna', '5', { status: 'sent' }),
      one('anna', '6', { status: 'refused' }),
    ]);
    expect(await store.countUnsent('anna')).toBe(3);
    expect(await store.unsent('anna')).toHaveLength(3);
    expect(await store.unsent('anna', 2)).toHaveLength(2);
  });

  test('gives work to another owner, to be sent as theirs', async () => {
    const store = await open();
    await store.put([
      one('guest', '1', { mark: mark('wrong') }),
      one('guest', '2', { status: 'refused' }),
      one('anna', '3', { status: 'sent' }),
    ]);
    expect(await store.adopt('guest', 'anna')).toBe(2);
    expect(await textsOf(store, 'anna')).toEqual(['1', '2', '3']);
    expect(await textsOf(store, 'guest')).toEqual([]);
    expect(await store.countUnsent('anna')).toBe(2);
    expect((await store.unsent('anna')).map((event) => event.mark).filter(Boolean)).toEqual([
      mark('wrong'),
    ]);
  });

  test('gives drafts along', async () => {
    const store = await open();
    await store.putDraft(draft('guest', 'vraagaaa'));
    expect(await store.adopt('guest', 'anna')).toBe(0);
    expect(await store.drafts('anna')).toEqual([draft('anna', 'vraagaaa')]);
    expect(await store.drafts('guest')).toEqual([]);
  });

  test('adopting from nobody changes nothing', async () => {
    const store = await open();
    await store.put([one('anna', '3')]);
    expect(await store.adopt('guest', 'anna')).toBe(0);
    expect(await textsOf(store, 'anna')).toEqual(['3']);
  });

  test('forgets what the server has and drafts, and keeps what is unsent', async () => {
    const store = await open();
    await store.put([
      one('anna', '1'),
      one('anna', '2', { status: 'sent' }),
      one('anna', '3', { status: 'refused' }),
      one('bram', '4', { status: 'sent' }),
    ]);
    for (const owner of ['anna', 'bram']) await store.putDraft(draft(owner, 'vraagaaa'));
    await store.forgetSent('anna');
    expect([await textsOf(store, 'anna'), await textsOf(store, 'bram')]).toEqual([['1'], ['4']]);
    expect(await store.drafts('anna')).toEqual([]);
    expect(await store.drafts('bram')).toHaveLength(1);
  });

  test('keeps one draft for each block, until it is removed', async () => {
    const store = await open();
    await store.putDraft(draft('anna', 'vraagaaa', '4'));
    await store.putDraft(draft('anna', 'vraagaaa', '42'));
    await store.putDraft(draft('anna', 'vraagbbb'));
    expect(await store.drafts('anna')).toEqual([
      draft('anna', 'vraagaaa', '42'),
      draft('anna', 'vraagbbb'),
    ]);
    await store.removeDraft('anna', 'vraagaaa');
    await store.removeDraft('anna', 'vraagzzz');
    expect(await store.drafts('anna')).toEqual([draft('anna', 'vraagbbb')]);
  });
});

test('on disk it lasts: another page of this browser finds the work', async () => {
  const store = await diskStore('blijvend');
  await store.put([one('anna', '42')]);
  const other = await diskStore('blijvend');
  expect([other.isLasting, await textsOf(other, 'anna')]).toEqual([true, ['42']]);
});

test('in memory it says that it does not last', async () => {
  const store = await memoryStore();
  await store.put([one('anna', '42')]);
  expect([store.isLasting, await textsOf(await memoryStore(), 'anna')]).toEqual([false, []]);
});
