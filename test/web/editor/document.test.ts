/** A document in the editor: all kinds of blocks are shown, typing works, ids are given. */
import { NodeSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openDocument } from '#core/document/document.ts';
import { galleryVersion } from '#pages/gallery-document.ts';
import { doc, h2, node, p } from '../../helpers/documents.ts';
import { caretAfter, edit, keys, one } from './editing.ts';

const gallery = () => {
  const [stored] = Object.values(galleryVersion().documents);
  if (stored === undefined) throw new Error('no document in the gallery');
  return openDocument(stored);
};

test('every kind of block is shown', async () => {
  const { view } = await edit(gallery());
  expect(view.dom.querySelectorAll('.callout')).toHaveLength(4);
  expect(view.dom.querySelectorAll('.ek-question')).toHaveLength(4);
  expect(view.state.doc.eq(gallery())).toBe(true);
});

test('typing changes the document', async () => {
  const editing = await edit(doc(p('Een')));
  caretAfter(editing, 'Een');
  await keys(' twee');
  expect(editing.view.state.doc.textContent).toBe('Een twee');
});

test('a minor heading without one above it stands a step higher, as readers see it', async () => {
  const h3 = node('heading', { level: 'h3' });
  const { view } = await edit(doc(h3('een'), h2('twee'), h3('drie')));
  const levels = [...view.dom.querySelectorAll('h2, h3')].map(
    (one) => one.getAttribute('aria-level') ?? one.localName,
  );
  expect(levels).toEqual(['2', 'h2', 'h3']);
});

test('a press on an image takes hold of its figure', async () => {
  const figure = node('figure', { alt: 'Een thermometer.' });
  const { view } = await edit(doc(p('Tekst'), figure('Bijschrift')));
  await userEvent.click(one(view.dom, '.ek-figure-image'));
  expect(view.state.selection).toBeInstanceOf(NodeSelection);
  expect((view.state.selection as NodeSelection).node.type.name).toBe('figure');
});
