/** Every block gets an id, the first of two keeps it, and changes of colleagues are left alone. */
import { expect, test } from 'vitest';
import type { Node } from 'prosemirror-model';
import { NodeSelection } from 'prosemirror-state';
import { carriesId, openDocument } from '#core/document/document.ts';
import { isIdentifier } from '#core/identifier.ts';
import { galleryVersion } from '#pages/gallery-document.ts';
import { duplicateBlock } from '#web/editor/commands/block-commands.ts';
import { choice, doc, node, p } from '../../helpers/documents.ts';
import { caretAfter, edit, keys } from './editing.ts';

function idsOf(document: Node): string[] {
  const ids: string[] = [];
  document.descendants((one, _pos, parent) => {
    if (carriesId(one, parent)) ids.push(String(one.attrs['id']));
  });
  return ids;
}

const withId = (id: string, text: string): Node => node('paragraph', { id })(text);

test('splitting gives the second half a new id', async () => {
  const editing = await edit(doc(withId('aaaaaaaa', 'een twee')));
  caretAfter(editing, 'een');
  await keys('{Enter}');
  const ids = idsOf(editing.view.state.doc);
  expect(ids[0]).toBe('aaaaaaaa');
  expect(ids).toHaveLength(2);
  expect(isIdentifier(ids[1] ?? '')).toBe(true);
});

test('a block without an id gets one as soon as it is written in', async () => {
  const editing = await edit(doc(p('een')));
  caretAfter(editing, 'een');
  await keys('!');
  expect(isIdentifier(idsOf(editing.view.state.doc)[0] ?? '')).toBe(true);
});

test('a copy of a question has ids and letters of its own', async () => {
  const editing = await edit(doc(choice('vraagaaa', 'Wat?', 'dit*', 'dat')));
  editing.view.dispatch(editing.view.state.tr.setSelection(selectionOf(editing.view.state.doc)));
  duplicateBlock(editing.view.state, editing.view.dispatch);
  const ids = idsOf(editing.view.state.doc);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids[0]).toBe('vraagaaa');
  expect(ids[2]).toSatisfy(isIdentifier);
});

test('an option that is put in twice gets a free letter', async () => {
  const editing = await edit(doc(choice('vraagaaa', 'Wat?', 'dit*', 'dat')));
  const { state } = editing.view;
  const question = state.doc.child(0);
  const option = question.child(2);
  editing.view.dispatch(state.tr.insert(question.nodeSize - 1, option));
  const letters = editing.view.state.doc
    .child(0)
    .children.map(({ attrs }) => attrs['id'] as unknown);
  expect(letters.slice(1)).toEqual(['a', 'b', 'c']);
});

test('what a colleague puts in stays as it came', async () => {
  const editing = await edit(doc(withId('aaaaaaaa', 'een')));
  const { state } = editing.view;
  editing.view.dispatch(
    state.tr.insert(state.doc.content.size, withId('aaaaaaaa', 'twee')).setMeta('remote', true),
  );
  expect(idsOf(editing.view.state.doc)).toEqual(['aaaaaaaa', 'aaaaaaaa']);
});

test('undo takes a new block away with its id', async () => {
  const editing = await edit(doc(withId('aaaaaaaa', 'een')));
  caretAfter(editing, 'een');
  await keys('{Enter}twee');
  await keys('{Control>}z{/Control}');
  await keys('{Control>}z{/Control}');
  expect(editing.view.state.doc.eq(doc(withId('aaaaaaaa', 'een')))).toBe(true);
});

test('opening the gallery changes nothing', async () => {
  const [stored] = Object.values(galleryVersion().documents);
  if (stored === undefined) throw new Error('no document');
  const { view } = await edit(openDocument(stored));
  expect(view.state.doc.eq(openDocument(stored))).toBe(true);
});

function selectionOf(document: Node) {
  return NodeSelection.create(document, 0);
}
