/** The little editor of a formula, links and terms. */
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { doc, math, p } from '../../helpers/documents.ts';
import { caretAfter, edit, type Editing, keys, one, select } from './editing.ts';

const shadow = ({ editor }: Editing, tag: keyof HTMLElementTagNameMap): ShadowRoot => {
  const root = one(editor, tag).shadowRoot;
  if (root === null) throw new Error(`no shadow in ${tag}`);
  return root;
};

async function openFormula(editing: Editing): Promise<ShadowRoot> {
  await userEvent.click(one(editing.view.dom, '.ek-formula'));
  const root = shadow(editing, 'ek-formula-editor');
  await expect.poll(() => root.activeElement?.localName).toBe('textarea');
  return root;
}

const tex = ({ view }: Editing): unknown => view.state.doc.child(0).child(1).attrs['tex'];

test('shows the formula while it is typed, and Enter keeps it', async () => {
  const editing = await edit(doc(p('x ', math('a'))));
  const root = await openFormula(editing);
  await keys('\\frac{{1}{{2}');
  expect(root.querySelector('mfrac')).not.toBeNull();
  await keys('{Enter}!');
  expect(tex(editing)).toBe('\\frac{1}{2}');
  expect(editing.view.state.doc.child(0).lastChild?.text).toBe('!');
});

test('Escape leaves the formula as it was', async () => {
  const editing = await edit(doc(p('x ', math('a'))));
  await openFormula(editing);
  await keys('b{Escape}');
  expect(tex(editing)).toBe('a');
  expect(document.activeElement).toBe(editing.view.dom);
});

test('what cannot be read is said in a sentence', async () => {
  const editing = await edit(doc(p('x ', math('a'))));
  const root = await openFormula(editing);
  await keys('\\frac{{1}');
  expect(root.querySelector('#error')?.textContent).toContain('kan niet worden gelezen');
});

test('a formula left empty goes away', async () => {
  const editing = await edit(doc(p('x ', math('a'))));
  await openFormula(editing);
  await keys('{Backspace}{Enter}');
  expect(editing.view.state.doc.toString()).toBe('doc(paragraph("x "))');
});

test('one Enter on a formula opens it', async () => {
  const editing = await edit(doc(p('x', math('a'))));
  caretAfter(editing, 'x');
  await keys('{ArrowRight}{Enter}');
  const root = shadow(editing, 'ek-formula-editor');
  await expect.poll(() => root.activeElement?.localName).toBe('textarea');
});

async function choose(editing: Editing, words: string): Promise<void> {
  const root = shadow(editing, 'ek-chooser');
  await expect.poll(() => root.activeElement?.localName).toBe('input');
  await keys(words);
}

test('Mod-K links the selected words to a fragment', async () => {
  const editing = await edit(doc(p('lees verder')));
  select(editing, 'verder');
  await keys('{Control>}k{/Control}');
  await choose(editing, 'stroomt{Enter}');
  await expect
    .poll(() => editing.view.state.doc.toString())
    .toBe('doc(paragraph("lees ", link("verder")))');
  expect(editing.view.state.doc.child(0).lastChild?.marks[0]?.attrs['href']).toBe(
    'fragment:hetstroo',
  );
  await expect.poll(() => document.activeElement).toBe(editing.view.dom);
});

test('an address is linked as it is, and a link is taken off', async () => {
  const editing = await edit(doc(p('zie ')));
  caretAfter(editing, 'zie ');
  await keys('{Control>}k{/Control}');
  await choose(editing, 'www.nlt.nl{Enter}');
  await expect
    .poll(() => editing.view.state.doc.toString())
    .toBe('doc(paragraph("zie ", link("https://www.nlt.nl")))');
  await expect.poll(() => document.activeElement).toBe(editing.view.dom);
  caretAfter(editing, 'https://www');
  await keys('{Control>}k{/Control}');
  await choose(editing, '{ArrowDown}{Enter}');
  await expect
    .poll(() => editing.view.state.doc.toString())
    .toBe('doc(paragraph("zie https://www.nlt.nl"))');
});

test('an address that may do harm is no choice', async () => {
  const editing = await edit(doc(p('zie ')));
  caretAfter(editing, 'zie ');
  await keys('{Control>}k{/Control}');
  await choose(editing, 'javascript:alert(1)');
  expect(shadow(editing, 'ek-chooser').querySelectorAll('[role=option]')).toHaveLength(0);
});

async function openTerm(editing: Editing): Promise<void> {
  one<HTMLElementTagNameMap['ek-format-bar']>(editing.editor, 'ek-format-bar').tools?.openTerm();
  const root = shadow(editing, 'ek-chooser');
  await expect.poll(() => root.activeElement?.localName).toBe('input');
}

test('the selected word finds its term', async () => {
  const editing = await edit(doc(p('de stroom')));
  select(editing, 'stroom');
  await openTerm(editing);
  await keys('{Enter}');
  await expect
    .poll(() => editing.view.state.doc.toString())
    .toBe('doc(paragraph("de ", term("stroom")))');
});

test('a new term is made on the way', async () => {
  const editing = await edit(doc(p('de joule')));
  select(editing, 'joule');
  await openTerm(editing);
  await keys('{Enter}');
  const form = shadow(editing, 'ek-new-term');
  await expect.poll(() => form.activeElement?.localName).toBe('textarea');
  await keys('Een eenheid.');
  await userEvent.click(one(form, 'ek-button[type=submit]'));
  await expect
    .poll(() => editing.view.state.doc.toString())
    .toBe('doc(paragraph("de ", term("joule")))');
  expect(editing.surroundings.state.terms.map(({ name }) => name)).toContain('joule');
});
