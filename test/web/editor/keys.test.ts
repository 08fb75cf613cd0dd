/** Enter, Backspace, Delete, Tab and the other keys do what authors expect, in every kind of block. */
import { describe, expect, test } from 'vitest';
import type { Node } from 'prosemirror-model';
import { choice, doc, h2, li, node, p, ul } from '../../helpers/documents.ts';
import { caretAfter, edit, keys } from './editing.ts';

async function after(document: Node, at: string, typed: string, atStart = false): Promise<string> {
  const editing = await edit(document);
  caretAfter(editing, at, atStart);
  await keys(typed);
  editing.view.state.doc.check();
  return editing.view.state.doc.toString();
}

const callout = node('callout', { kind: 'example' });
const cell = node('table_cell');
const row = node('table_row');
const table = node('table');

describe('lists', () => {
  test('Enter makes a new item', async () => {
    expect(await after(doc(ul(li(p('een')))), 'een', '{Enter}twee')).toBe(
      'doc(bullet_list(list_item(paragraph("een")), list_item(paragraph("twee"))))',
    );
  });
  test('Enter in an empty item leaves the list', async () => {
    expect(await after(doc(ul(li(p('een')))), 'een', '{Enter}{Enter}uit')).toBe(
      'doc(bullet_list(list_item(paragraph("een"))), paragraph("uit"))',
    );
  });
  test('Tab and Shift-Tab change the level', async () => {
    const list = doc(ul(li(p('een')), li(p('twee'))));
    expect(await after(list, 'twee', '{Tab}')).toBe(
      'doc(bullet_list(list_item(paragraph("een"), bullet_list(list_item(paragraph("twee"))))))',
    );
    expect(await after(list, 'twee', '{Tab}{Shift>}{Tab}{/Shift}')).toBe(list.toString());
  });
  test('Backspace at the start takes the item out', async () => {
    expect(await after(doc(ul(li(p('een')))), 'een', '{Backspace}', true)).toBe(
      'doc(paragraph("een"))',
    );
  });
});

describe('boxes', () => {
  test('Mod-Enter goes on below', async () => {
    expect(await after(doc(callout(p('in'))), 'in', '{Control>}{Enter}{/Control}uit')).toBe(
      'doc(callout(paragraph("in")), paragraph("uit"))',
    );
  });
  test('Enter in an empty last line leaves the box', async () => {
    expect(await after(doc(callout(p('in'))), 'in', '{Enter}{Enter}uit')).toBe(
      'doc(callout(paragraph("in")), paragraph("uit"))',
    );
  });
  test('Backspace at the start of a heading makes a paragraph of it', async () => {
    expect(await after(doc(h2('kop')), 'kop', '{Backspace}', true)).toBe('doc(paragraph("kop"))');
  });
});

describe('questions', () => {
  const question = doc(choice('vraagaaa', 'Wat?', 'dit*', 'dat'));
  test('Enter in an answer goes to its feedback', async () => {
    expect(await after(question, 'dit', '{Enter}X')).toContain('option_feedback("Xfeedback dit")');
  });
  test('Backspace at the start of an answer joins nothing', async () => {
    expect(await after(question, 'dat', '{Backspace}', true)).toBe(question.toString());
  });
  test('Enter in the stem makes a paragraph', async () => {
    expect(await after(question, 'Wat?', '{Enter}en?')).toContain(
      'stem(paragraph("Wat?"), paragraph("en?"))',
    );
  });
});

describe('tables', () => {
  test('Tab goes to the next cell', async () => {
    const two = doc(table(row(cell(p('a')), cell(p('b')))));
    const text = await after(two, 'a', '{Tab}X');
    expect(text).toContain('table_cell(paragraph("a"))');
    expect(text).toContain('table_cell(paragraph("X"))');
  });
});

test('Enter in a caption leaves the figure', async () => {
  expect(await after(doc(node('figure')('bij')), 'bij', '{Enter}uit')).toBe(
    'doc(figure("bij"), paragraph("uit"))',
  );
});

test('Shift-Enter breaks the line', async () => {
  expect(await after(doc(p('een')), 'een', '{Shift>}{Enter}{/Shift}twee')).toBe(
    'doc(paragraph("een", hard_break, "twee"))',
  );
});

test('bold and undo', async () => {
  expect(await after(doc(p('een')), 'een', '{Control>}b{/Control}vet')).toBe(
    'doc(paragraph("een", strong("vet")))',
  );
  expect(await after(doc(p('een')), 'een', 'x{Control>}z{/Control}')).toBe('doc(paragraph("een"))');
});

test('select all and delete leaves an empty document', async () => {
  const editing = await edit(doc(choice('vraagaaa', 'Wat?', 'dit*', 'dat'), p('na')));
  caretAfter(editing, 'na');
  await keys('{Control>}a{/Control}{Delete}');
  editing.view.state.doc.check();
  expect(editing.view.state.doc.toString()).toBe('doc(paragraph)');
  await keys('weer');
  expect(editing.view.state.doc.textContent).toBe('weer');
});

test('arrows get past a block without text', async () => {
  const editing = await edit(doc(p('een'), node('formula_block', { tex: 'x' })()));
  caretAfter(editing, 'een');
  await keys('{ArrowDown}{ArrowDown}{Enter}twee');
  expect(editing.view.state.doc.lastChild?.textContent).toBe('twee');
});

test('Alt and an arrow moves the block, with the caret', async () => {
  const editing = await edit(doc(p('een'), p('twee')));
  caretAfter(editing, 'twee');
  await keys('{Alt>}{ArrowUp}{/Alt}!');
  expect(editing.view.state.doc.children.map(({ textContent }) => textContent)).toEqual([
    'twee!',
    'een',
  ]);
});

test('Alt F10 goes to the bar, Escape back to the text', async () => {
  const editing = await edit(doc(p('een')));
  caretAfter(editing, 'een');
  await keys('{Alt>}{F10}{/Alt}');
  await expect.poll(() => document.activeElement?.localName).toBe('ek-format-bar');
  await keys('{Escape}');
  expect(document.activeElement).toBe(editing.view.dom);
});

test('a key right after an arrow finds the caret where the arrow put it', async () => {
  const typed = '{Shift>}{End}{/Shift}{ArrowRight}{Enter}nieuw';
  expect(await after(doc(p('een twee')), 'een', typed, true)).toBe(
    'doc(paragraph("een twee"), paragraph("nieuw"))',
  );
});
