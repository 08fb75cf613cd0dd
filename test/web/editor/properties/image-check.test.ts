/** Images before they are sent: by their bytes, never by their name. */
import { describe, expect, test } from 'vitest';
import { imageFault } from '#web/editor/properties/image-check.ts';
import { imageHeader } from '#web/editor/properties/image-header.ts';
import { cut, hugePng, imageFile, svgFile } from './images.ts';

const types = ['image/png', 'image/jpeg', 'image/webp'] as const;
const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());

describe('header', () => {
  test.each(types)('tells kind and size of %s', async (type) => {
    const file = await imageFile('beeld', type, 37, 21);
    expect(imageHeader(await bytesOf(file))).toEqual({ type, size: { width: 37, height: 21 } });
  });

  test('tells the size of the three forms of webp', () => {
    expect(imageHeader(webp('VP8X', 24, [0x3f, 0x1f, 0, 0x0f, 0, 0]))?.size).toEqual({
      width: 8000,
      height: 16,
    });
    expect(imageHeader(webp('VP8L', 21, [0x3f, 0xdf, 0x03, 0]))?.size).toEqual({
      width: 8000,
      height: 16,
    });
    expect(imageHeader(webp('VP8 ', 26, [0x40, 0x1f, 0x10, 0]))?.size).toEqual({
      width: 8000,
      height: 16,
    });
  });

  test.each(types)('of %s that breaks off has no size, and never throws', async (type) => {
    const whole = await bytesOf(await imageFile('beeld', type));
    for (let count = 12; count < 24; count += 1) {
      expect(imageHeader(whole.slice(0, count))?.size ?? null).toBeNull();
    }
  });

  test('of anything else is none', () => {
    for (const text of ['', 'GIF89a', '%PDF-1.7', '<svg/>', 'RIFF....WAVE']) {
      expect(imageHeader(new TextEncoder().encode(text))).toBeNull();
    }
  });
});

describe('a file', () => {
  test.each(types)('that is %s is fine, under any name', async (type) => {
    expect(await imageFault(await imageFile('verkeerd.txt', type))).toBeNull();
  });

  test('that is svg is fine', async () => {
    expect(await imageFault(svgFile())).toBeNull();
  });

  test('that is empty is told so', async () => {
    expect(await imageFault(new File([], 'leeg.png'))).toBe('empty');
  });

  test.each([
    ['text that is called png', new File(['hallo'], 'foto.png', { type: 'image/png' })],
    ['a page that is called svg', svgFile('<html xmlns="http://www.w3.org/1999/xhtml"/>')],
    ['svg that is no XML', svgFile('<svg xmlns="http://www.w3.org/2000/svg"><path></svg>')],
    ['svg outside its name space', svgFile('<svg/>')],
    ['a gif', new File(['GIF89a'], 'a.gif')],
  ])('%s is no image', async (_, file) => {
    expect(await imageFault(file)).toBe('not-an-image');
  });

  test('of more than 5 MB is too heavy', async () => {
    expect(await imageFault(new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'a.png'))).toBe(
      'too-heavy',
    );
  });

  test.each([
    [8001, 1],
    [1, 8001],
    [0x7fffffff, 0x7fffffff],
  ])('of %i by %i pixels is too large, without being drawn', async (width, height) => {
    expect(await imageFault(await hugePng(width, height))).toBe('too-large');
  });

  test('that breaks off is damaged', async () => {
    const whole = await imageFile('foto.jpg', 'image/jpeg', 200, 200);
    expect(await imageFault(await cut(whole, 12))).toBe('damaged');
  });

  test('with other pixels than its header says is damaged', async () => {
    const file = await imageFile('foto.png', 'image/png', 64, 64);
    const bytes = await bytesOf(file);
    bytes.fill(0, 33);
    expect(await imageFault(new File([bytes], 'foto.png'))).toBe('damaged');
  });
});

/** The head of a webp file of this form, with bytes at the place of its size. */
function webp(form: string, at: number, size: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(40);
  bytes.set(new TextEncoder().encode(`RIFF....WEBP${form}`));
  bytes.set(size, at);
  return bytes;
}
