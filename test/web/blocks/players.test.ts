/** Every kind of block that comes to life has an element, and the page writer writes its tag. */
import { expect, test } from 'vitest';
import { type BlockKind, blockKinds, blocks } from '#core/blocks/index.ts';
import { openDocument } from '#core/document/document.ts';
import { galleryVersion } from '#pages/gallery-document.ts';
import { players } from '#web/blocks/index.ts';
import { openPage, pageHtml, problems } from './question-page.ts';

const isInteractive = (kind: BlockKind): boolean => blocks[kind].interactive;

/** A page with every kind of block. */
const gallery = () => {
  const { module, documents } = galleryVersion();
  const stored = documents[module.fragments[0]?.id ?? ''];
  if (stored === undefined) throw new Error('the gallery is empty');
  return openPage(pageHtml(true, ...openDocument(stored).children));
};

test('the kinds with a player are those that come to life', () => {
  expect(Object.keys(players).toSorted()).toEqual(blockKinds.filter(isInteractive).toSorted());
});

test.each(Object.entries(players))('%s has an element, and a page uses it', (_kind, player) => {
  const tag = customElements.getName(player);
  expect(tag).toMatch(/^ek-/);
  expect(gallery().main.querySelector(tag ?? '')).toBeInstanceOf(player);
});

test('axe finds nothing in a page with every kind of block', async () => {
  expect(await problems(gallery())).toEqual([]);
});
