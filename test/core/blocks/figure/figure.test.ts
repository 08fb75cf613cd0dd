import { describe, expect, test } from 'vitest';
import { fromHtml } from '#core/document/html.ts';
import { mediumPath } from '#core/blocks/figure/figure.ts';

/** What is kept of the address of an image in HTML. */
const reads = (src: string, kept: string) => () => {
  expect(mediumPath.test(src)).toBe(kept !== '');
  const figure = fromHtml(`<figure><img src="${src}" alt="a"><figcaption></figcaption></figure>`);
  expect(figure.child(0).attrs['src']).toBe(kept);
};

describe('the address of an image', () => {
  test('in the media of the module', reads('media/beker-1.svg', 'media/beker-1.svg'));
  test('not elsewhere', reads('https://example.nl/a.png', ''));
  test('not without a scheme', reads('//example.nl/a.png', ''));
  test('not as data', reads('data:image/png;base64,AA==', ''));
  test('not from the root', reads('/media/a.png', ''));
  test('not up a folder', reads('media/../a.png', ''));
  test('not in a deeper folder', reads('media/a/b.png', ''));
  test('not hidden', reads('media/.a.png', ''));
  test('not with capitals, which a disk may or may not tell apart', reads('media/A.png', ''));
  test('not with a query', reads('media/a.png?b', ''));
  test('not with a space', reads('media/a b.png', ''));
});
