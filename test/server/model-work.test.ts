/** Work on models: joined over devices, bounded, and everybody's own. */
import type { FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';
import type { PlacedModelWork } from '#core/contract/model-work.ts';
import { mergeWork } from '#core/models/kept/merge-work.ts';
import type { ModelWork } from '#core/models/kept/model-work.ts';
import { build, dialects, signedIn, visitor } from './build-app.ts';
import {
  blockId,
  createMarker,
  examplePublication,
  fragmentId,
  moduleId,
} from './example-module.ts';
import { Device } from '../core/models/kept/devices.ts';

type Send = ReturnType<typeof visitor>;

const url = `/api/learning/${moduleId}/models`;

async function school(dialect: (typeof dialects)[number]) {
  const app = await build(dialect, { createMarker });
  await app.library.publish(examplePublication());
  return { app, send: (await signedIn(app, 'anna')).send };
}

const placed = (work: object, changes: object = {}) => ({
  fragment: fragmentId,
  block: blockId,
  version: 1,
  work,
  ...changes,
});

async function merge(send: Send, work: ModelWork): Promise<ModelWork> {
  const response = await send('POST', url, placed(work));
  expect(response.statusCode).toBe(200);
  return response.json<{ work: ModelWork }>().work;
}

const works = async (send: Send) =>
  (await send('GET', url)).json<{ works: PlacedModelWork[] }>().works;

const rows = (app: FastifyInstance) => app.db.query.select().from(app.db.tables.modelWork);

const status = async (send: Send, payload: object, address = url) =>
  (await send('POST', address, payload)).statusCode;

describe.each(dialects)('%s', (dialect) => {
  it('keeps work and gives it back to the letter', async () => {
    const { send } = await school(dialect);
    const { work } = new Device('a').keep('een', 'Vijftig ° ½').model('Ander').write('method', 'm');
    expect(JSON.stringify(await merge(send, work))).toBe(JSON.stringify(work));
    expect(JSON.stringify(await works(send))).toBe(JSON.stringify([placed(work)]));
  });

  it('changes nothing when work is sent again', async () => {
    const { app, send } = await school(dialect);
    const { work } = new Device('a').keep('een');
    await merge(send, work);
    const before = await rows(app);
    expect(await merge(send, work)).toEqual(work);
    expect(await rows(app)).toEqual(before);
  });

  it('joins two devices, in any order and at the same moment', async () => {
    const { send } = await school(dialect);
    const [a, b] = [
      new Device('a').keep('een').model('A'),
      new Device('b').keep('twee').model('B'),
    ];
    const all = mergeWork(a.work, b.work);
    await Promise.all([merge(send, a.work), merge(send, b.work), merge(send, a.work)]);
    expect((await works(send))[0]?.work).toEqual(all);
    a.work = await merge(send, a.work);
    expect(a.reload().piece.runs.map(({ title }) => title)).toEqual([
      'Begin',
      'een',
      'twee',
      'Ander A',
    ]);
  });

  it('is everybody’s own', async () => {
    const { app, send } = await school(dialect);
    await merge(send, new Device('a').keep('een').work);
    const bob = await signedIn(app, 'bob');
    expect(await works(bob.send)).toEqual([]);
    await merge(bob.send, new Device('b').keep('twee').work);
    expect((await works(send))[0]?.work.runs).toHaveLength(1);
    const guest = visitor(app);
    expect([await status(guest, {}), (await guest('GET', url)).statusCode]).toEqual([401, 401]);
  });

  it('goes with the person', async () => {
    const { app, send } = await school(dialect);
    await merge(send, new Device('a').keep('een').work);
    await app.db.begin(async (tx) => {
      await tx.query.delete(tx.tables.people);
    });
    expect(await rows(app)).toEqual([]);
  });

  it('refuses what has another form, or no place', async () => {
    const { app, send } = await school(dialect);
    const { work } = new Device('a').model('A');
    const wrong: readonly (readonly [object, number])[] = [
      [placed({}), 400],
      [placed({ ...work, extra: 1 }), 400],
      [placed({ ...work, seen: { ['no-writer']: 1 } }), 400],
      [placed({ ...work, models: [{ count: 1, writer: 'aaaaaaaa', value: { title: 1 } }] }), 400],
      [placed(work, { fragment: 'zzzzzzzz' }), 404],
      [placed(work, { version: 9 }), 404],
    ];
    for (const [payload, expected] of wrong) expect(await status(send, payload)).toBe(expected);
    expect(await status(send, placed(work), '/api/learning/zzzzzzzz/models')).toBe(404);
    expect(await rows(app)).toEqual([]);
  });

  it('has bounds per model and per person, and keeps what it had', async () => {
    const { app, send } = await school(dialect);
    const device = new Device('a').keep('een');
    await merge(send, device.work);
    const small = device.work;
    for (let index = 0; index < 16; index += 1) {
      device.change((piece) => ({
        ...piece,
        runs: piece.runs.concat(
          piece.runs.slice(0, 1).map((run) => ({
            ...run,
            id: `groot-${String(index)}`,
            definition: {
              ...run.definition,
              description: 'x'.repeat(5_000),
              data: Array.from({ length: 8 }, () => ({
                title: '',
                source: 'x'.repeat(5_000),
                columns: [{ label: '', unit: '' }],
                rows: [],
              })),
            },
          })),
        ),
      }));
    }
    const response = await send('POST', url, placed(device.work));
    expect(response.json()).toMatchObject({ status: 413, code: 'model-work-too-large' });
    expect((await works(send))[0]?.work).toEqual(small);

    await app.db.begin(async (tx) => {
      await tx.query.update(tx.tables.modelWork).set({ size: 19_999_900 });
    });
    const other = placed(new Device('a').keep('een').work, { block: 'cccccccc' });
    const full = await send('POST', url, other);
    expect(full.json()).toMatchObject({ status: 413, code: 'model-work-full' });
    expect(await works(send)).toHaveLength(1);
  });
});
