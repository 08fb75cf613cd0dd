/** Headers, origins, limits, and how failures are told. */
import { describe, expect, it } from 'vitest';
import type { Config } from '#server/config.ts';
import { statusOf } from '#server/errors.ts';
import { problemSentence } from '#text/problems.ts';
import type { Problem } from '#core/problem.ts';
import { build, dialects, origin, signedIn, visitor, type Overrides } from './build-app.ts';
import { attempt, createMarker } from './example-module.ts';

const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
  "media-src 'self' blob:; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; " +
  "frame-ancestors 'none'; form-action 'self'";

const app = (overrides?: Overrides) => build('sqlite', overrides);

describe('headers', () => {
  it.each(['/health', '/api/me', '/nowhere', '/api/sessions', '/%zz'])(
    'are on every response: %s',
    async (url) => {
      const { headers } = await (await app()).inject({ url });
      expect(headers).toMatchObject({
        'content-security-policy': policy,
        'referrer-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('geolocation=()') as string,
      });
      expect(headers).not.toHaveProperty('strict-transport-security');
      expect(headers).not.toHaveProperty('x-powered-by');
    },
  );

  const transport: [Partial<Config>, boolean][] = [
    [{ mode: 'production', publicOrigin: 'https://eklas.nl' }, true],
    [{ mode: 'production', publicOrigin: 'http://eklas.nl' }, false],
    [{ mode: 'test', publicOrigin: 'https://eklas.nl' }, false],
  ];
  it.each(transport)('%o: https for good: %s', async (config, expected) => {
    const { headers } = await (await app({ config })).inject({ url: '/health' });
    expect('strict-transport-security' in headers).toBe(expected);
  });
});

describe('origin of what changes something', () => {
  const cases: [Record<string, string>, string | null, number][] = [
    [{ origin: 'http://localhost' }, null, 204],
    [{ origin: 'http://evil.nl' }, null, 403],
    [{ origin: 'null' }, null, 403],
    [{}, null, 403],
    [{ 'sec-fetch-site': 'same-origin' }, null, 204],
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://localhost' }, null, 204],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://localhost' }, null, 403],
    [{ 'sec-fetch-site': 'same-site', origin: 'http://localhost' }, null, 403],
    [{ origin: 'http://localhost' }, 'https://eklas.nl', 403],
    [{ origin: 'https://eklas.nl' }, 'https://eklas.nl', 204],
    [{ origin: 'http://eklas.nl' }, 'https://eklas.nl', 403],
  ];
  it.each(cases)('%o at %s: %i', async (headers, publicOrigin, status) => {
    const built = await app({ config: { publicOrigin } });
    const response = await built.inject({ method: 'DELETE', url: '/api/session', headers });
    expect(response.statusCode).toBe(status);
  });
  it('is not asked of reading', async () => {
    const headers = { origin: 'http://evil.nl', 'sec-fetch-site': 'cross-site' };
    expect((await (await app()).inject({ url: '/health', headers })).statusCode).toBe(200);
  });
});

describe('failures', () => {
  const send = async (payload: unknown, headers: object = {}) =>
    (await app()).inject({
      method: 'POST',
      url: '/api/session',
      headers: { origin, 'content-type': 'application/json', ...headers },
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    });

  const cases: [string, unknown, object, number, string, object][] = [
    ['a missing field', { name: 'x' }, {}, 400, 'invalid-request', { where: 'body' }],
    [
      'a wrong type',
      { name: 1, password: 'x' },
      {},
      400,
      'invalid-request',
      { where: 'body/name' },
    ],
    ['not JSON', '{"name', {}, 400, 'invalid-request', { where: 'body' }],
    ['nothing', '', {}, 400, 'invalid-request', { where: 'body' }],
    ['another type', 'x', { 'content-type': 'text/xml' }, 415, 'unsupported-media', {}],
    ['too much', 'x'.repeat(1_048_577), {}, 413, 'too-large', { limit: 1_048_576 }],
  ];
  it.each(cases)('%s', async (_name, payload, headers, status, code, parameters) => {
    const response = await send(payload, headers);
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.json()).toMatchObject({ code, status, parameters });
    expect(response.json<{ title: string }>().title).toMatch(/\.$/);
  });

  it('an address that is nothing', async () => {
    const response = await (await app()).inject({ url: '/nowhere?x=1' });
    expect(response.json()).toMatchObject({ code: 'not-found', status: 404 });
    expect(response.headers['cache-control']).toBe('no-store');
  });

  it('a fault of ours, without details', async () => {
    const built = await app();
    built.get('/boom', () => {
      throw new Error('secret');
    });
    const response = await built.inject({ url: '/boom' });
    expect(response.json()).toMatchObject({ code: 'internal-error', status: 500 });
    expect(response.body).not.toContain('secret');
  });

  it('a database that is away', async () => {
    const built = await app();
    built.get('/away', () => {
      throw Object.assign(
        new Error('x', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) }),
      );
    });
    expect((await built.inject({ url: '/away' })).statusCode).toBe(503);
  });

  it('as a page for who reads pages', async () => {
    const response = await (
      await app()
    ).inject({ url: '/nowhere', headers: { accept: 'text/html,*/*' } });
    expect(response.statusCode).toBe(404);
    expect(response.body).toMatch(/^<!doctype html>/i);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(response.headers['vary']).toBe('accept');
  });

  it('each with a sentence', () => {
    for (const code of Object.keys(statusOf)) {
      const parameters = {
        module: 'm',
        version: 1,
        seconds: 90,
        limit: 2048,
        minimum: 8,
        name: 'n',
      };
      const sentence = problemSentence({ code, parameters } as unknown as Problem);
      expect(sentence).toMatch(/^[A-Z].{20,}\.$/s);
    }
  });
});

describe.each(dialects)('limits on %s', (dialect) => {
  const limited = async (limit: object) => {
    const { rateLimits } = (await build(dialect)).config;
    return build(dialect, { createMarker, config: { rateLimits: { ...rateLimits, ...limit } } });
  };
  const codes = async (send: () => Promise<{ statusCode: number }>, times: number) => {
    const found: number[] = [];
    for (let time = 0; time < times; time += 1) found.push((await send()).statusCode);
    return found;
  };

  it('count writes by person', async () => {
    const built = await limited({ writesPerPerson: 2 });
    const [anna, bram] = [await signedIn(built, 'anna'), await signedIn(built, 'bram')];
    const write = (send: typeof anna.send) => () =>
      send('POST', '/api/learning/events', { events: [attempt('42')] });
    expect(await codes(write(anna.send), 3)).toEqual([200, 200, 429]);
    expect(await codes(write(bram.send), 1)).toEqual([200]);
  });

  it('count the marking for guests by address', async () => {
    const built = await limited({ marksPerAddress: 2 });
    const guest = visitor(built);
    const mark = () => guest('POST', '/api/marks', { attempts: [attempt('42')] });
    expect(await codes(mark, 3)).toEqual([200, 200, 429]);
  });

  it('count all that is work, and nothing that is not', async () => {
    const built = await limited({ requestsPerAddress: 2 });
    const guest = visitor(built);
    expect(await codes(() => guest('GET', '/health'), 4)).toEqual([200, 200, 200, 200]);
    expect(await codes(() => guest('GET', '/api/me'), 3)).toEqual([200, 200, 429]);
  });

  it('say when to try again', async () => {
    const built = await limited({ requestsPerAddress: 0 });
    const response = await visitor(built)('GET', '/api/me');
    expect(response.json()).toMatchObject({
      code: 'too-many-requests',
      parameters: { seconds: 60 },
    });
    expect(response.headers['retry-after']).toBe('60');
  });
});
