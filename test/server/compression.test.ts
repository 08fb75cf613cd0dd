/** Answers of the API, compressed for who accepts that. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { compression } from '#server/plugins/compression.ts';

const long = { text: 'water '.repeat(1000) };

async function ask(path: string, encoding: string) {
  const app = Fastify();
  await app.register(compression);
  app.get('/long', () => long);
  app.get('/short', () => ({ text: 'water' }));
  app.get('/words', () => long.text);
  return app.inject({ url: path, headers: { 'accept-encoding': encoding } });
}

it('are smaller, and the same when unpacked: br', async () => {
  const { rawPayload, headers } = await ask('/long', 'gzip, deflate, br, zstd');
  expect(headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' });
  expect(Number(headers['content-length'])).toBe(rawPayload.length);
  expect(JSON.parse(brotliDecompressSync(rawPayload).toString())).toEqual(long);
});

it('are smaller, and the same when unpacked: gzip', async () => {
  const { rawPayload, headers } = await ask('/long', 'gzip');
  expect(headers['content-encoding']).toBe('gzip');
  expect(JSON.parse(gunzipSync(rawPayload).toString())).toEqual(long);
});

it.each([
  ['who accepts nothing', '/long', ''],
  ['who refuses it', '/long', 'br;q=0, gzip;q=0'],
  ['what is short', '/short', 'br'],
  ['what is no JSON', '/words', 'br'],
])('go as they are for %s', async (_what, path, encoding) => {
  expect((await ask(path, encoding)).headers).not.toHaveProperty('content-encoding');
});
