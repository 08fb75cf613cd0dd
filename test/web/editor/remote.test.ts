/** What colleagues do never takes the caret, the focus or an open field away. */
import { expect, test } from 'vitest';
import type { Transaction } from 'prosemirror-state';
import { userEvent } from 'vitest/browser';
import { choice, doc, math, node, number, p } from '../../helpers/documents.ts';
import { caretAfter, edit, type Editing, keys, one } from './editing.ts';

/** Applies what a colleague did. */
function colleague({ view }: Editing, change: (tr: Transaction) => Transaction): void {
  view.dispatch(change(view.state.tr).setMeta('remote', true).setMeta('addToHistory', false));
}

const reveal = node('reveal', { id: 'foldaaaa', kind: 'hint', title: 'Een titel' });

test('a field keeps focus, words and caret when its own block changes', async () => {
  const editing = await edit(doc(reveal(p('onder'))));
  const field = one<HTMLTextAreaElement>(editing.view.dom, '.ek-summary textarea');
  await userEvent.click(field);
  field.setSelectionRange(3, 3);
  colleague(editing, (tr) => tr.insertText('er', 2));
  colleague(editing, (tr) => tr.setNodeAttribute(0, 'kind', 'background'));
  expect(document.activeElement).toBe(field);
  expect(field.selectionStart).toBe(3);
  await keys('!');
  expect(editing.view.state.doc.child(0).attrs['title']).toBe('Een! titel');
});

test('a field keeps focus when blocks come before it and beside it', async () => {
  const editing = await edit(
    doc(number({ id: 'vraagaaa' }, [3, 'Drie.'], [4, 'Vier.']), p('onderaan')),
  );
  const field = one<HTMLInputElement>(editing.view.dom, '.ek-mistake:last-of-type input');
  await userEvent.fill(field, '4,');
  colleague(editing, (tr) => tr.insert(0, p('nieuw')));
  expect(document.activeElement).toBe(field);
  const [stem, mistake] = editing.view.state.doc.child(1).children;
  if (stem === undefined || mistake === undefined) throw new Error('no parts');
  colleague(editing, (tr) => tr.insert(8 + stem.nodeSize + mistake.nodeSize, mistake));
  expect(document.activeElement).toBe(field);
  expect(field.value).toBe('4,');
  await keys('5');
  const question = editing.view.state.doc.child(1);
  expect(question.lastChild?.attrs['value']).toBe(4.5);
  expect(question.childCount).toBe(4);
});

test('the player that is tried keeps what was filled in', async () => {
  const editing = await edit(doc(choice('vraagaaa', 'Wat?', 'dit*', 'dat'), p('na')));
  await userEvent.click(one(editing.view.dom, '.ek-try'));
  await userEvent.click(one(editing.view.dom, 'ek-choice-question input[value="b"]'));
  colleague(editing, (tr) => tr.insertText('!', 4));
  const chosen = one<HTMLInputElement>(editing.view.dom, 'ek-choice-question input[value="b"]');
  expect(chosen.checked).toBe(true);
});

test('the caret stays between the same letters', async () => {
  const editing = await edit(doc(p('voor'), p('een twee')));
  caretAfter(editing, 'een');
  colleague(editing, (tr) => tr.insertText('heel ver ', 1));
  await keys('!');
  expect(editing.view.state.doc.child(1).textContent).toBe('een! twee');
  expect(document.activeElement).toBe(editing.view.dom);
});

test('an open formula is kept when the text before it changes, and goes when it is taken away', async () => {
  const editing = await edit(doc(p('voor'), p('x ', math('a'))));
  await userEvent.click(one(editing.view.dom, '.ek-formula'));
  const editor = one<HTMLElementTagNameMap['ek-formula-editor']>(
    editing.editor,
    'ek-formula-editor',
  );
  await expect.poll(() => document.activeElement).toBe(editor);
  await keys('b+c');
  colleague(editing, (tr) => tr.insert(0, p('nieuw')));
  expect(document.activeElement).toBe(editor);
  await keys('{Enter}');
  expect(editing.view.state.doc.child(2).lastChild?.attrs['tex']).toBe('b+c');
  await keys('{ArrowLeft}{Enter}');
  await expect.poll(() => document.activeElement).toBe(editor);
  colleague(editing, (tr) => tr.delete(16, 17));
  await expect.poll(() => document.activeElement).toBe(editing.view.dom);
});
