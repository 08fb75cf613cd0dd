/** The built web files: compressed, cached, and nothing else than they. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { build } from './build-app.ts';

const script = `export const text = '${'ja '.repeat(500)}';\n`;

async function site(files: Record<string, string | Buffer>) {
  const folder = await mkdtemp(join(tmpdir(), 'eklas-web-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  const app = await build('sqlite', { web: folder });
  return (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
}

const standard = () =>
  site({
    'assets/reader-abc123.js': script,
    'assets/model-worker-abc123.js': script,
    'assets/mechanics-worker-abc123.js': script,
    'assets/small-abc123.css': 'a{}',
    'favicon.svg': '<svg/>',
    '.vite/manifest.json': '{}',
  });

describe('a file', () => {
  const encodings: [string | undefined, string | undefined][] = [
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.5', 'br'],
    ['identity', undefined],
    [undefined, undefined],
  ];
  it.each(encodings)('for who accepts %s is sent as %s', async (accepted, expected) => {
    const get = await standard();
    const headers = accepted === undefined ? {} : { 'accept-encoding': accepted };
    const response = await get('/assets/reader-abc123.js', headers);
    expect(response.headers['content-encoding']).toBe(expected);
    expect(response.headers['vary']).toBe('accept-encoding');
    expect(response.headers['content-type']).toBe('text/javascript; charset=utf-8');
    const { rawPayload: bytes } = response;
    const plain =
      expected === 'br' ? brotliDecompressSync(bytes) : expected ? gunzipSync(bytes) : bytes;
    expect(plain.toString()).toBe(script);
  });

  it('is not sent to who has it', async () => {
    const get = await standard();
    const headers = { 'accept-encoding': 'br' };
    const { etag } = (await get('/assets/reader-abc123.js', headers)).headers;
    const again = { ...headers, 'if-none-match': String(etag) };
    const response = await get('/assets/reader-abc123.js', again);
    expect(response.statusCode).toBe(304);
    expect(response.body).toBe('');
  });

  it('in assets is kept for good, another is asked for again', async () => {
    const get = await standard();
    expect((await get('/assets/small-abc123.css')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    expect((await get('/favicon.svg')).headers['cache-control']).toBe('no-cache');
  });

  it('uses what the build compressed', async () => {
    const get = await site({ 'a.js': script, 'a.js.br': 'from the build' });
    expect((await get('/a.js', { 'accept-encoding': 'br' })).body).toBe('from the build');
    expect((await get('/a.js.br')).statusCode).toBe(404);
  });

  it.each(['/.vite/manifest.json', '/assets/', '/assets/../favicon.svg/', '/%2e%2e/package.json'])(
    'is not what is not in the build: %s',
    async (url) => expect((await (await standard())(url)).statusCode).toBe(404),
  );
});

describe('the model worker', () => {
  const policyOf = async (url: string) =>
    (await (await standard())(url)).headers['content-security-policy'];
  it('may compile WebAssembly', async () =>
    expect(await policyOf('/assets/model-worker-abc123.js')).toBe(
      "script-src 'self' 'wasm-unsafe-eval'",
    ));
  it('and no other worker may', async () =>
    expect(await policyOf('/assets/mechanics-worker-abc123.js')).toContain("script-src 'self';"));
});

describe('a part of a page', () => {
  it.each(['/assets/reader-abc123.js', '/assets/small-abc123.css'])(
    'runs under the policy of the page and says only what counts for a part: %s',
    async (url) => {
      const { headers } = await (await standard())(url);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers).not.toHaveProperty('content-security-policy');
      expect(headers).not.toHaveProperty('permissions-policy');
    },
  );
  it('a picture can be opened as a document and has the policy', async () =>
    expect((await (await standard())('/favicon.svg')).headers).toHaveProperty(
      'content-security-policy',
    ));
});
