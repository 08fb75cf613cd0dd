/** Every route, and who may use it. A route that is not in this list fails the last test. */
import { describe, expect, it } from 'vitest';
import { build, dialects, signedIn, visitor } from './build-app.ts';
import {
  attempt,
  blockId,
  createMarker,
  drawingHash,
  examplePublication,
  fragmentId,
  moduleId,
} from './example-module.ts';

type Method = 'GET' | 'POST' | 'DELETE';
type Route = [Method, string, string, number, number, object?];

const none = '00000000-0000-4000-8000-000000000000';

const draft = `/api/drafts/${moduleId}`;
const documentPattern = '/api/drafts/:module/documents/:fragment';
const packagePattern = '/api/modules/:module/versions/:number/packages/:format';
const newDraft = { title: 'x', subject: 'nlt', levels: ['vwo-4'], team: 'none' };
const name = '0'.repeat(32);
const edit = { id: name, revision: 0, edit: { kind: 'properties', change: { title: 'x' } } };
const modelWork = {
  fragment: fragmentId,
  block: blockId,
  version: 1,
  work: { seen: {}, models: [], runs: [], texts: [] },
};
const commit = { id: name, base: 0, schemaVersion: 1, steps: [{ stepType: 'replace' }] };

/** Method, pattern, address, and the status for a guest and for a pupil. */
const routes: Route[] = [
  ['GET', '/health', '/health', 200, 200],
  ['GET', '/ready', '/ready', 200, 200],
  ['GET', '/media/:hash', `/media/${drawingHash}`, 200, 200],
  ['GET', '/api/me', '/api/me', 200, 200],
  ['POST', '/api/session', '/api/session', 401, 401, { name: 'x', password: 'x' }],
  ['POST', '/api/marks', '/api/marks', 200, 200, { attempts: [attempt('42')] }],
  ['GET', '/api/sessions', '/api/sessions', 401, 200],
  ['DELETE', '/api/sessions/:id', `/api/sessions/${none}`, 401, 404],
  ['POST', '/api/learning/events', '/api/learning/events', 401, 200, { events: [attempt('42')] }],
  ['GET', '/api/learning/:module', `/api/learning/${moduleId}`, 200, 200],
  ['GET', '/api/learning/:module/models', `/api/learning/${moduleId}/models`, 401, 200],
  ['POST', '/api/learning/:module/models', `/api/learning/${moduleId}/models`, 401, 200, modelWork],
  ['GET', packagePattern, `/api/modules/${moduleId}/versions/1/packages/source`, 401, 403],
  ['GET', '/api/drafts', '/api/drafts', 401, 200],
  ['POST', '/api/drafts', '/api/drafts', 401, 403, newDraft],
  ['GET', '/api/drafts/:module', draft, 401, 404],
  ['GET', '/api/drafts/:module/edits', `${draft}/edits?since=0`, 401, 404],
  ['POST', '/api/drafts/:module/edits', `${draft}/edits`, 401, 404, edit],
  ['GET', '/api/drafts/:module/checklist', `${draft}/checklist`, 401, 404],
  ['GET', '/api/drafts/:module/versions', `${draft}/versions`, 401, 404],
  ['POST', '/api/drafts/:module/versions', `${draft}/versions`, 401, 404, {}],
  ['POST', '/api/drafts/:module/media', `${draft}/media?name=x&revision=0`, 401, 404, {}],
  ['GET', documentPattern, `${draft}/documents/${fragmentId}`, 401, 404],
  [
    'GET',
    `${documentPattern}/commits`,
    `${draft}/documents/${fragmentId}/commits?since=0`,
    401,
    404,
  ],
  [
    'POST',
    `${documentPattern}/commits`,
    `${draft}/documents/${fragmentId}/commits`,
    401,
    404,
    commit,
  ],
  ['GET', '/openapi.json', '/openapi.json', 200, 200],
  // Last, for they sign out.
  ['DELETE', '/api/session', '/api/session', 204, 204],
  ['DELETE', '/api/sessions', '/api/sessions', 401, 401],
];

describe.each(dialects)('%s', (dialect) => {
  it('lets pass who may, and nobody else', async () => {
    const app = await build(dialect, { createMarker });
    await app.library.publish(examplePublication());
    const pupil = await signedIn(app, 'anna');
    const guest = visitor(app);
    for (const [method, , url, asGuest, asPupil, payload] of routes) {
      const found = [
        (await guest(method, url, payload)).statusCode,
        (await pupil.send(method, url, payload)).statusCode,
      ];
      expect([method, url, ...found]).toEqual([method, url, asGuest, asPupil]);
    }
  });

  it('shows one pupil nothing of another', async () => {
    const app = await build(dialect, { createMarker });
    await app.library.publish(examplePublication());
    const [anna, bram] = [await signedIn(app, 'anna'), await signedIn(app, 'bram')];
    await anna.send('POST', '/api/learning/events', { events: [attempt('42')] });
    const work = (send: typeof anna.send) => send('GET', `/api/learning/${moduleId}`);
    expect((await work(anna.send)).json<{ attempts: [] }>().attempts).toHaveLength(1);
    expect((await work(bram.send)).json()).toMatchObject({ attempts: [], visits: [] });
    expect((await work(visitor(app))).json()).toEqual({ person: null, attempts: [], visits: [] });
  });
});

it('is asked of every route that is no page', async () => {
  const app = await build('sqlite');
  await app.ready();
  const missing = routes.filter(([method, pattern]) => !app.hasRoute({ method, url: pattern }));
  expect(missing).toEqual([]);
  const api = app.swagger().paths ?? {};
  const described = Object.entries(api).flatMap(([path, methods]) =>
    Object.keys(methods ?? {}).map((method) => `${method.toUpperCase()} ${path}`),
  );
  // Pages are for everybody, as the tests of the reader show.
  const ours = described.filter((route) => / \/(api|media|health|ready)\b/.test(route));
  const listed = routes.map(
    ([method, pattern]) => `${method} ${pattern.replace(/:(\w+)/g, '{$1}')}`,
  );
  expect(ours.filter((route) => !listed.includes(route))).toEqual([]);
});
