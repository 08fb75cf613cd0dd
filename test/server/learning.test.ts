/** Keeping work: checked, marked, stored once, summarised. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';
import type { RecordResponse, WorkResponse } from '#core/contract/learning.ts';
import { problem } from '#core/problem.ts';
import type { LearningEvent } from '#core/learning/event.ts';
import { build, dialects, freshDatabase, signedIn, visitor } from './build-app.ts';
import {
  attempt,
  blockId,
  createMarker,
  examplePublication,
  fragmentId,
  moduleId,
  otherFragmentId,
  visit,
} from './example-module.ts';

type Send = ReturnType<typeof visitor>;

async function school(dialect: (typeof dialects)[number]) {
  const app = await build(dialect, { createMarker });
  await app.library.publish(examplePublication());
  const anna = await signedIn(app, 'anna');
  return { app, anna, send: anna.send };
}

async function record(send: Send, ...events: object[]): Promise<RecordResponse> {
  const response = await send('POST', '/api/learning/events', { events });
  expect(response.statusCode).toBe(200);
  return response.json<RecordResponse>();
}

const work = async (send: Send) =>
  (await send('GET', `/api/learning/${moduleId}`)).json<WorkResponse>();

/** The summaries of all fragments. */
const progress = (app: FastifyInstance) =>
  app.db.query.select().from(app.db.tables.fragmentProgress);

describe.each(dialects)('%s', (dialect) => {
  it('keeps an attempt with its mark, and gives both back', async () => {
    const { send, anna } = await school(dialect);
    const one = attempt('42');
    const mark = { verdict: 'correct', remarks: [], feedback: [] };
    expect(await record(send, one)).toEqual({
      kept: [one.id],
      refused: [],
      marks: [{ event: one.id, mark, feedbackHtml: ['<p>correct</p>'] }],
    });
    expect(await work(send)).toEqual({
      person: { id: anna.id, displayName: 'Person anna', demo: false, roles: [] },
      attempts: [{ attempt: one, mark }],
      visits: [],
    });
  });

  it('gives the last visit by each route', async () => {
    const { send } = await school(dialect);
    const late = visit({ at: '2026-09-02T09:00:00.000Z' });
    await record(send, late, visit(), visit({ route: 'kort' }));
    expect((await work(send)).visits).toEqual([
      { fragment: fragmentId, route: 'hoofdroute', at: late.at },
      { fragment: fragmentId, route: 'kort', at: '2026-09-01T09:00:00.000Z' },
    ]);
  });

  it('keeps an event once, however often it is sent', async () => {
    const { app, send } = await school(dialect);
    const events = [attempt('41'), attempt('42'), visit()];
    const first = await record(send, ...events);
    expect(await record(send, ...events)).toEqual(first);
    expect((await work(send)).attempts).toHaveLength(2);
    expect(await progress(app)).toMatchObject([{ attempts: 2 }]);
  });

  it('keeps an event once when it is there twice', async () => {
    const { app, send } = await school(dialect);
    const one = attempt('42');
    expect((await record(send, one, one, visit(), one)).kept).toHaveLength(2);
    expect(await progress(app)).toMatchObject([{ attempts: 1 }]);
  });

  it('keeps an event once when it is sent twice at the same moment', async () => {
    const { app, send } = await school(dialect);
    const events = Array.from({ length: 8 }, () => attempt('42'));
    const reversed = events.toReversed();
    await Promise.all([
      record(send, ...events),
      record(send, ...reversed),
      record(send, ...events),
    ]);
    expect((await work(send)).attempts).toHaveLength(8);
    expect(await progress(app)).toMatchObject([{ attempts: 8 }]);
  });

  it('joins what two devices did, in any order', async () => {
    const { app, send } = await school(dialect);
    const shared = attempt('41');
    const [tablet, phone] = [attempt('42', { at: '2026-09-03T10:00:00.000Z' }), attempt('40')];
    await record(send, tablet, shared);
    await record(send, shared, phone);
    expect((await work(send)).attempts).toHaveLength(3);
    const [summary] = await progress(app);
    expect(summary).toMatchObject({ attempts: 3 });
    expect(Object.values(summary?.state[blockId] ?? {})).toEqual([
      {
        tries: 3,
        best: 'correct',
        last: { verdict: 'correct', at: Date.parse(tablet.at), event: tablet.id },
      },
    ]);
  });

  it('keeps a summary for each fragment', async () => {
    const { app, send } = await school(dialect);
    const early = '2026-08-31T08:00:00.000Z';
    await record(send, attempt('42'), visit({ fragment: otherFragmentId }), visit({ at: early }));
    const rows = await progress(app);
    expect(rows).toHaveLength(2);
    expect(rows.find((row) => row.fragmentId === fragmentId)).toMatchObject({
      firstVisitAt: Date.parse(early),
      lastVisitAt: Date.parse('2026-09-01T10:00:00.000Z'),
      attempts: 1,
    });
  });

  it('keeps what could not be read, and does not count it', async () => {
    const { app, send } = await school(dialect);
    expect((await record(send, attempt('?'))).marks).toMatchObject([
      { mark: { verdict: 'unreadable' } },
    ]);
    expect(await progress(app)).toMatchObject([{ attempts: 0, state: {} }]);
  });

  const refusals: [string, () => LearningEvent | object, string][] = [
    ['an unknown module', () => attempt('42', { module: 'zzzzzzzz' }), 'version-not-found'],
    ['an unknown version', () => attempt('42', { version: 2 }), 'version-not-found'],
    ['an unknown fragment', () => attempt('42', { fragment: 'zzzzzzzz' }), 'fragment-not-found'],
    ['a visit to an unknown fragment', () => visit({ fragment: 'zzzzzzzz' }), 'fragment-not-found'],
    ['an unknown question', () => attempt('42', { block: 'zzzzzzzz' }), 'question-not-found'],
    ['a moment that is none', () => visit({ at: '2026-12-31T23:59:60Z' }), 'invalid-request'],
    ['a route with a NUL', () => visit({ route: 'a\0b' }), 'invalid-request'],
    ['more than the contract knows', () => ({ ...visit(), extra: 'x' }), 'invalid-request'],
    ['an answer with more', () => attempt('42', extraAnswer), 'invalid-request'],
    ['another kind', () => ({ ...visit(), kind: 'other' }), 'invalid-request'],
    ['nothing but an id', () => ({ id: randomUUID() }), 'invalid-request'],
  ];
  const extraAnswer = { answer: { kind: 'number', text: '42', more: 'x'.repeat(100) } as never };
  it.each(refusals)('refuses %s and keeps the rest', async (_name, make, code) => {
    const { send } = await school(dialect);
    const [bad, good] = [make(), attempt('42')];
    const outcome = await record(send, bad, good);
    expect(outcome.kept).toEqual([good.id]);
    expect(outcome.refused).toEqual([{ event: (bad as { id: string }).id, code }]);
  });

  it('leaves what it failed to mark for later and keeps the rest', async () => {
    const { send } = await school(dialect);
    const good = attempt('42');
    expect(await record(send, attempt('boom'), good)).toMatchObject({
      kept: [good.id],
      refused: [],
    });
  });

  it('refuses another answer under an id that was used', async () => {
    const { app, send } = await school(dialect);
    const one = attempt('41');
    await record(send, one);
    const other = { ...one, answer: { kind: 'number', text: '42' } };
    expect(await record(send, other)).toEqual({
      kept: [],
      refused: [{ event: one.id, code: 'foreign-attempt' }],
      marks: [],
    });
    expect(await progress(app)).toMatchObject([{ attempts: 1 }]);
  });

  it("keeps another person's event under the same id apart", async () => {
    const { app, send } = await school(dialect);
    const bram = await signedIn(app, 'bram');
    const [mine, foreign] = [attempt('42'), attempt('41')];
    await record(send, mine);
    expect((await record(bram.send, { ...foreign, id: mine.id })).kept).toEqual([mine.id]);
    expect((await work(send)).attempts).toMatchObject([{ mark: { verdict: 'correct' } }]);
    expect((await work(bram.send)).attempts).toMatchObject([{ mark: { verdict: 'wrong' } }]);
  });

  it('keeps a moment in the future as it was sent, and does not believe it', async () => {
    const { app, send } = await school(dialect);
    const at = '2099-01-01T00:00:00.000Z';
    await record(send, attempt('41', { at }));
    const [row] = await app.db.query.select().from(app.db.tables.learningEvents);
    expect(row?.at).toBe(Date.parse(at));
    expect(row?.receivedAt).toBeLessThan(Date.parse(at));
    const [summary] = await progress(app);
    expect(summary?.lastVisitAt).toBe(row?.receivedAt);
  });

  it('keeps what pupils type, whatever it is', async () => {
    const { send } = await school(dialect);
    const texts = ['\0', '\ud800', '½ · 10⁻³ m²', `'; DROP TABLE people; --`, '😀', '"\\'];
    const events = texts.map((text) => attempt(text));
    expect((await record(send, ...events)).refused).toEqual([]);
    const kept = (await work(send)).attempts.map((one) => one.attempt.answer);
    expect(kept).toEqual(expect.arrayContaining(texts.map((text) => ({ kind: 'number', text }))));
  });

  it('keeps two hundred events at once and no more', async () => {
    const { send } = await school(dialect);
    const events = Array.from({ length: 201 }, () => visit());
    expect((await record(send, ...events.slice(1))).kept).toHaveLength(200);
    expect((await send('POST', '/api/learning/events', { events })).statusCode).toBe(400);
    expect((await send('POST', '/api/learning/events', { events: [] })).statusCode).toBe(400);
  });

  it('survives a restart', async () => {
    const database = await freshDatabase(dialect);
    const before = await build(dialect, { createMarker, config: { database } });
    await before.library.publish(examplePublication());
    const anna = await signedIn(before, 'anna');
    await record(anna.send, attempt('42'));
    await before.close();
    const after = await build(dialect, { createMarker, config: { database } });
    expect((await work(visitor(after, anna.cookie))).attempts).toHaveLength(1);
  });

  it('forgets all of a person with the person', async () => {
    const { app, send } = await school(dialect);
    await record(send, attempt('42'), visit());
    const { people, learningEvents } = app.db.tables;
    await app.db.begin((tx) => tx.query.delete(people));
    expect(await app.db.query.select().from(learningEvents)).toEqual([]);
    expect(await progress(app)).toEqual([]);
  });

  it('loses nothing while marking is unavailable', async () => {
    const away = { mark: () => Promise.reject(problem('unavailable')) };
    const app = await build(dialect, { createMarker: () => away });
    await app.library.publish(examplePublication());
    const { send } = await signedIn(app, 'anna');
    const response = await send('POST', '/api/learning/events', { events: [attempt('42')] });
    expect(response.statusCode).toBe(503);
    expect((await record(send, visit())).kept).toHaveLength(1);
  });

  it('marks for a guest without keeping anything', async () => {
    const { app } = await school(dialect);
    const attempts = [attempt('42'), attempt('41'), attempt('42', { block: 'zzzzzzzz' })];
    const response = await visitor(app)('POST', '/api/marks', { attempts });
    const { marks } = response.json<{ marks: { mark: { verdict: string } }[] }>();
    expect(marks.map(({ mark }) => mark.verdict)).toEqual(['correct', 'wrong']);
    expect(await app.db.query.select().from(app.db.tables.learningEvents)).toEqual([]);
  });
});
