/** The menu behind a slash: by keyboard, with what fits where the caret is. */
import { expect, test } from 'vitest';
import { type BlockKind, blockKinds } from '#core/blocks/index.ts';
import { EditorState, TextSelection } from 'prosemirror-state';
import { entriesFor } from '#web/editor/insert/insert-entries.ts';
import { choice, doc, li, p, ul } from '../../helpers/documents.ts';
import { caretAfter, caretAt, edit, type Editing, keys, one } from './editing.ts';

const menu = ({ editor }: Editing): HTMLElement => one(editor, 'ek-insert-menu');
const entries = (editing: Editing): string[] =>
  [...menu(editing).querySelectorAll('[role=option]')].map(
    ({ textContent }) => textContent.trim().split('\n').at(-1)?.trim() ?? '',
  );

async function typeIn(text: string): Promise<Editing> {
  const editing = await edit(doc(p('')));
  caretAt(editing.view, 1);
  await keys(text);
  await editing.editor.querySelector('ek-insert-menu')?.updateComplete;
  return editing;
}

test('a slash opens the menu and words filter it', async () => {
  const editing = await typeIn('/meerk');
  expect(menu(editing).hidden).toBe(false);
  expect(entries(editing)).toEqual(['Meerkeuzevraag']);
});

test('Enter puts the block in the place of the empty line', async () => {
  const { view } = await typeIn('/meerk{Enter}Wat denk je?');
  expect(view.state.doc.toString()).toBe(
    'doc(choice(stem(paragraph("Wat denk je?")), option(option_answer, option_feedback), option(option_answer, option_feedback)))',
  );
});

test('arrows choose another entry', async () => {
  const { view } = await typeIn('/kader{ArrowDown}{Enter}');
  expect(view.state.doc.firstChild?.attrs['kind']).toBe('example');
});

test('Escape closes the menu and leaves the words', async () => {
  const editing = await typeIn('/kop{Escape} en meer');
  expect(menu(editing).hidden).toBe(true);
  expect(editing.view.state.doc.textContent).toBe('/kop en meer');
});

test('behind text the block comes below', async () => {
  const { view } = await typeIn('tekst /tabel{Enter}');
  expect(view.state.doc.children.map(({ type }) => type.name)).toEqual(['paragraph', 'table']);
  expect(view.state.doc.firstChild?.textContent).toBe('tekst ');
});

test('a slash within a word is a slash', async () => {
  const editing = await typeIn('en/of');
  expect(menu(editing).hidden).toBe(true);
});

test('the text names the active entry', async () => {
  const { view, editor } = await typeIn('/meerk');
  const active = view.dom.getAttribute('aria-activedescendant') ?? '';
  expect(editor.querySelector(`#${active}`)?.getAttribute('aria-selected')).toBe('true');
});

test('in an answer only what stands in a line can be put in', async () => {
  const editing = await edit(doc(choice('vraagaaa', 'Wat?', 'dit*', 'dat')));
  caretAfter(editing, 'dit');
  await keys(' /');
  await expect.poll(() => entries(editing)).toEqual(['Formule in de regel', 'Link', 'Begrip']);
});

test('in a list only a list below', async () => {
  const editing = await edit(doc(ul(li(p('een')))));
  caretAfter(editing, 'een');
  await keys(' /lijst');
  await expect.poll(() => entries(editing)).toEqual(['Genummerde lijst', 'Opsomming']);
});

/** Emphasis is a matter of the bar: it has no block to put in. */
const withoutEntry: readonly BlockKind[] = ['emphasis'];

test('every kind can be put in, and the document stays valid', async () => {
  const { view, editor } = await edit(doc(p('')));
  const all = entriesFor(EditorState.create({ doc: doc(p('')) }), '');
  expect(all.length).toBeGreaterThanOrEqual(blockKinds.length - withoutEntry.length);
  const tools = one<HTMLElementTagNameMap['ek-block-handle']>(editor, 'ek-block-handle').tools;
  if (tools === null) throw new Error('no tools');
  const quiet = {
    ...tools,
    surroundings: tools.surroundings,
    editFormula: () => undefined,
    chooseImage: () => undefined,
    openLink: () => undefined,
    openTerm: () => undefined,
    openProperties: () => undefined,
  };
  for (const { insert } of all) {
    const end = view.state.doc.content.size;
    view.dispatch(view.state.tr.insert(end, p('')));
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, end + 1)));
    insert(view, quiet as typeof tools);
    view.state.doc.check();
  }
  expect(view.state.doc.childCount).toBeGreaterThan(15);
});
