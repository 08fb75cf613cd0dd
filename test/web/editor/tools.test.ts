/** The tools around the text: bar, handle, properties, remarks, the players of models. */
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cooling } from '../../core/models/builders.ts';
import { choice, doc, h2, node, p } from '../../helpers/documents.ts';
import { caretAfter, edit, type Editing, keys, one, select } from './editing.ts';

const within = ({ editor }: Editing, tag: keyof HTMLElementTagNameMap): ShadowRoot => {
  const root = one(editor, tag).shadowRoot;
  if (root === null) throw new Error(`no shadow in ${tag}`);
  return root;
};

const barIsSeen = ({ editor }: Editing): boolean =>
  one(editor, 'ek-format-bar').checkVisibility({ visibilityProperty: true });

test('the bar comes with a selection and makes it strong', async () => {
  const editing = await edit(doc(p('een twee')));
  caretAfter(editing, 'een');
  expect(barIsSeen(editing)).toBe(false);
  select(editing, 'twee');
  await expect.poll(() => barIsSeen(editing)).toBe(true);
  await userEvent.click(one(within(editing, 'ek-format-bar'), '.strong'));
  expect(editing.view.state.doc.toString()).toBe('doc(paragraph("een ", strong("twee")))');
  expect(document.activeElement).toBe(editing.view.dom);
});

async function choose(editing: Editing, words: string): Promise<void> {
  const menu = one<HTMLElementTagNameMap['ek-menu']>(within(editing, 'ek-block-handle'), 'ek-menu');
  await menu.updateComplete;
  menu.open();
  const item = [...menu.querySelectorAll('button')].find(
    ({ textContent }) => textContent.trim() === words,
  );
  if (item === undefined) throw new Error(`no ${words}`);
  await userEvent.click(item);
}

const handleSays = (editing: Editing): string | undefined =>
  within(editing, 'ek-block-handle').querySelector('ek-menu')?.label;

test('the handle names the block, moves, copies and removes it', async () => {
  const editing = await edit(doc(h2('kop'), p('een'), p('twee')));
  const texts = (): string[] => editing.view.state.doc.children.map((each) => each.textContent);
  caretAfter(editing, 'een');
  await expect.poll(() => handleSays(editing)).toBe('Blok: Alinea');
  await choose(editing, 'Omlaag');
  expect(texts()).toEqual(['kop', 'twee', 'een']);
  await choose(editing, 'Dupliceer');
  expect(texts()).toEqual(['kop', 'twee', 'een', 'een']);
  await choose(editing, 'Verwijder');
  expect(texts()).toEqual(['kop', 'twee', 'een']);
  expect(document.activeElement).toBe(editing.view.dom);
});

test('the properties of the block around the caret are set on that block', async () => {
  const editing = await edit(doc(p('voor'), choice('vraagaaa', 'Wat?', 'dit*', 'dat')));
  caretAfter(editing, 'dit');
  await expect.poll(() => handleSays(editing)).toBe('Blok: Meerkeuzevraag');
  await choose(editing, 'Eigenschappen');
  const panel = one(editing.editor, 'ek-properties-panel');
  await expect.poll(() => panel.querySelector('ek-block-properties')).not.toBeNull();
  await expect
    .poll(() => panel.querySelector('ek-block-properties')?.shadowRoot?.childElementCount)
    .toBeGreaterThan(0);
  const properties = one<HTMLElementTagNameMap['ek-block-properties']>(
    panel,
    'ek-block-properties',
  );
  editing.view.dispatch(editing.view.state.tr.insert(0, p('nieuw')).setMeta('remote', true));
  const { AttributeChangeEvent } = await import('#web/editor/properties/attribute-change-event.ts');
  properties.dispatchEvent(new AttributeChangeEvent('multiple', true));
  expect(editing.view.state.doc.child(2).attrs['multiple']).toBe(true);
  properties.dispatchEvent(new AttributeChangeEvent('multiple', 'misschien'));
  expect(editing.view.state.doc.child(2).attrs['multiple']).toBe(true);
});

test('a table gets a row from the menu', async () => {
  const cell = node('table_cell');
  const table = node('table')(node('table_row')(cell(p('a')), cell(p('b'))));
  const editing = await edit(doc(table));
  caretAfter(editing, 'a');
  await expect.poll(() => within(editing, 'ek-format-bar').querySelector('ek-menu')).not.toBeNull();
  const menu = one<HTMLElementTagNameMap['ek-menu']>(within(editing, 'ek-format-bar'), 'ek-menu');
  menu.open();
  const below = [...menu.querySelectorAll('button')].find(
    ({ textContent }) => textContent.trim() === 'Rij eronder',
  );
  if (below === undefined) throw new Error('no button');
  await userEvent.click(below);
  expect(editing.view.state.doc.child(0).childCount).toBe(2);
});

test('remarks come below the block after a pause, not where one is writing', async () => {
  const editing = await edit(doc(p('tekst'), choice('vraagaaa', '', 'dit*', 'dat')));
  caretAfter(editing, 'dit');
  const remarks = (): number => editing.view.dom.querySelectorAll('.ek-fault').length;
  await expect.poll(() => editing.editor.faultCount, { timeout: 5000 }).toBeGreaterThan(0);
  expect(remarks()).toBe(0);
  caretAfter(editing, 'tekst');
  await expect.poll(remarks, { timeout: 5000 }).toBe(1);
  expect(one(editing.view.dom, '.ek-fault').textContent).toContain('Er ontbreekt tekst');
});

test('a model that does not exist says so, and plays when it is there', async () => {
  const editing = await edit(doc(node('model', { id: 'modelaaa', model: 'test' })()));
  expect(editing.view.dom.textContent).toContain('Model ‘test’ hoort niet bij deze E-klas.');
  editing.surroundings.state.models.push({ ...cooling, id: 'test', title: 'Koffie' });
  editing.editor.surroundingsChanged();
  const block = one<HTMLElementTagNameMap['ek-model-block']>(editing.view.dom, 'ek-model-block');
  await block.load();
  expect(block.player).not.toBeNull();
  editing.view.dispatch(editing.view.state.tr.insert(0, p('voor')));
  expect(one(editing.view.dom, 'ek-model-block')).toBe(block);
});

test('F1 shows the keys', async () => {
  const editing = await edit(doc(p('een')));
  caretAfter(editing, 'een');
  await keys('{F1}');
  const list = within(editing, 'ek-shortcuts');
  await expect.poll(() => list.querySelector('kbd')?.checkVisibility()).toBe(true);
  await keys('{Escape}');
  await expect.poll(() => document.activeElement).toBe(editing.view.dom);
});
