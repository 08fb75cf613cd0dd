/** Publishing, finding what was published, and its media. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createLibrary, publishVersion } from '#server/features/modules/index.ts';
import { extensionOf, isMedium } from '#server/media-types.ts';
import { build, dialects } from './build-app.ts';
import { drawingHash, exampleContent, examplePublication, moduleId } from './example-module.ts';

describe.each(dialects)('%s', (dialect) => {
  it('publishes the first version', async () => {
    const { library } = await build(dialect);
    expect(await library.publish(examplePublication())).toEqual({
      moduleId,
      number: 1,
      isNew: true,
    });
    const latest = await library.requireLatest('warmte');
    expect(latest).toMatchObject({ number: 1, ...exampleContent() });
    expect(new Date(latest.publishedAt).toISOString()).toBe(latest.publishedAt);
  });

  it('publishes nothing when nothing changed', async () => {
    const { library } = await build(dialect);
    await library.publish(examplePublication());
    const { content, media } = examplePublication();
    // The same, with its keys in another order.
    const reordered = Object.fromEntries(Object.entries(content).toReversed());
    const again = await library.publish({ content: reordered as unknown as typeof content, media });
    expect(again).toEqual({ moduleId, number: 1, isNew: false });
  });

  it('adds a version and leaves the one before as it was', async () => {
    const { library } = await build(dialect);
    await library.publish(examplePublication());
    const before = await library.requireVersion('warmte', 1);
    await library.publish(examplePublication({ title: 'Warmer' }));
    expect(await library.requireVersion('warmte', 1)).toEqual(before);
    expect(await library.requireLatest('warmte')).toMatchObject({ number: 2 });
    expect((await library.listPublished()).map(({ number }) => number)).toEqual([2]);
  });

  it('gives two who publish at the same moment a number each', async () => {
    const { db } = await build(dialect);
    const titles = ['a', 'b', 'c'];
    const made = await Promise.all(
      titles.map((title) => publishVersion(db, examplePublication({ title }))),
    );
    expect(made.map(({ number }) => number).toSorted()).toEqual([1, 2, 3]);
  });

  it('shows after a second what another process published', async () => {
    const { db } = await build(dialect);
    let now = 0;
    const library = createLibrary(db, () => now);
    expect(await library.findLatest('warmte')).toBe(null);
    await publishVersion(db, examplePublication());
    expect(await library.findLatest('warmte')).toMatchObject({ number: 1 });
    await publishVersion(db, examplePublication({ title: 'Warmer' }));
    expect(await library.findLatest('warmte')).toMatchObject({ number: 1 });
    now = 1001;
    expect(await library.findLatest('warmte')).toMatchObject({ number: 2 });
  });

  it('keeps a version that was read once in memory', async () => {
    const { library } = await build(dialect);
    await library.publish(examplePublication());
    expect(await library.requireLatest('warmte')).toBe(await library.requireLatest('warmte'));
  });

  it('says what there is not', async () => {
    const { library } = await build(dialect);
    await expect(library.requireLatest('nergens')).rejects.toThrow('module-not-found');
    await library.publish(examplePublication());
    await expect(library.requireVersion('warmte', 2)).rejects.toThrow('version-not-found');
  });

  it('refuses an address that another module has', async () => {
    const { library } = await build(dialect);
    await library.publish(examplePublication());
    const other = library.publish(examplePublication({ id: 'cccccccc' }));
    await expect(other).rejects.toThrow('module-slug-taken');
  });

  it('refuses media that are not what they are said to be', async () => {
    const { library } = await build(dialect);
    const { content } = examplePublication();
    const send = (text: string) =>
      library.publish({ content, media: new Map([[drawingHash, new TextEncoder().encode(text)]]) });
    await expect(send('<html>')).rejects.toThrow('unsupported-media');
    await expect(send('<svg>other</svg>')).rejects.toThrow('invalid-request');
    await expect(library.publish({ content, media: new Map() })).rejects.toThrow('invalid-request');
    expect(await library.findLatest('warmte')).toBe(null);
  });

  it('needs the bytes of media once', async () => {
    const { library } = await build(dialect);
    await library.publish(examplePublication());
    const content = exampleContent({ title: 'Warmer' });
    expect(await library.publish({ content, media: new Map() })).toMatchObject({ number: 2 });
  });

  it('serves media for good, and drawings without power', async () => {
    const app = await build(dialect);
    await app.library.publish(examplePublication());
    const response = await app.inject({ url: `/media/${drawingHash}` });
    expect(createHash('sha256').update(response.rawPayload).digest('hex')).toBe(drawingHash);
    expect(response.headers).toMatchObject({
      'content-type': 'image/svg+xml',
      'content-disposition': `inline; filename="${drawingHash.slice(0, 12)}.svg"`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    const again = { 'if-none-match': String(response.headers['etag']) };
    expect((await app.inject({ url: `/media/${drawingHash}`, headers: again })).statusCode).toBe(
      304,
    );
  });

  it.each(['0'.repeat(64), 'x', '..%2f..%2fpackage.json'])('has no medium %s', async (hash) => {
    const response = await (await build(dialect)).inject({ url: `/media/${hash}` });
    expect([400, 404]).toContain(response.statusCode);
    expect(response.headers['cache-control']).toBe('no-store');
  });
});

describe('kinds of media', () => {
  const cases: [string, string, boolean][] = [
    ['image/png', '\x89PNG\r\n\x1a\n', true],
    ['image/png', 'GIF89a', false],
    ['image/jpeg', '\xff\xd8\xff\xe0', true],
    ['image/webp', 'RIFF....WEBP', true],
    ['image/svg+xml', '<?xml version="1.0"?><svg>', true],
    ['image/svg+xml', '<!doctype html>', false],
    ['text/html', '<svg>', false],
  ];
  it.each(cases)('%s %j: %s', (type, text, expected) =>
    expect(isMedium(type, Buffer.from(text, 'latin1'))).toBe(expected),
  );
  it('unknown ones have no telling name', () => expect(extensionOf('text/html')).toBe('bin'));
});
