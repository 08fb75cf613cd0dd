/** Questions are written, marked, extended and tried where they stand. */
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { choice, doc, number } from '../../helpers/documents.ts';
import { caretAfter, edit, type Editing, keys, one } from './editing.ts';

const press = ({ view }: Editing, words: string): Promise<void> => {
  const button = [...view.dom.querySelectorAll('button')].find(
    (each) => (each.textContent === words || each.ariaLabel === words) && each.checkVisibility(),
  );
  if (button === undefined) throw new Error(`no button ${words}`);
  return userEvent.click(button);
};

const right = ({ view }: Editing): boolean[] =>
  view.state.doc
    .child(0)
    .children.filter(({ type }) => type.name === 'option')
    .map(({ attrs }) => attrs['correct'] === true);

const answers = ({ view }: Editing): string[] =>
  view.state.doc
    .child(0)
    .children.filter(({ type }) => type.name === 'option')
    .map((option) => option.child(0).textContent);

const asked = (): Promise<Editing> => edit(doc(choice('vraagaaa', 'Wat?', 'dit*', 'dat')));

test('marking another option as right takes the mark of the first', async () => {
  const editing = await asked();
  const second = editing.view.dom.querySelectorAll('input.ek-correct')[1];
  if (second === undefined) throw new Error('no second option');
  await userEvent.click(second);
  expect(right(editing)).toEqual([false, true]);
  expect(one(editing.view.dom, '.ek-option:nth-of-type(3) .ek-right').textContent).toBe('juist');
});

test('where several may be right, both can be', async () => {
  const editing = await asked();
  editing.view.dispatch(editing.view.state.tr.setNodeAttribute(0, 'multiple', true));
  const second = editing.view.dom.querySelectorAll<HTMLInputElement>('input.ek-correct')[1];
  if (second === undefined) throw new Error('no second option');
  expect(second.type).toBe('checkbox');
  await userEvent.click(second);
  expect(right(editing)).toEqual([true, true]);
});

test('an option is added, written, moved and removed', async () => {
  const editing = await asked();
  await press(editing, 'Antwoord toevoegen');
  await keys('iets anders');
  expect(answers(editing)).toEqual(['dit', 'dat', 'iets anders']);
  caretAfter(editing, 'iets anders');
  const up = editing.view.dom.querySelectorAll('[aria-label="Antwoord omhoog"]')[2];
  if (up === undefined) throw new Error('no button');
  await userEvent.click(up);
  expect(answers(editing)).toEqual(['dit', 'iets anders', 'dat']);
  const remove = editing.view.dom.querySelectorAll('[aria-label="Antwoord verwijderen"]')[1];
  if (remove === undefined) throw new Error('no button');
  await userEvent.click(remove);
  expect(answers(editing)).toEqual(['dit', 'dat']);
  editing.view.state.doc.check();
});

test('of two options none can be removed', async () => {
  const editing = await asked();
  caretAfter(editing, 'dit');
  expect(one(editing.view.dom, '.ek-remove-option').checkVisibility()).toBe(false);
  await press(editing, 'Antwoord toevoegen');
  expect(one(editing.view.dom, '.ek-remove-option').checkVisibility()).toBe(true);
});

test('a solution is added once and removed', async () => {
  const editing = await asked();
  await press(editing, 'Uitwerking toevoegen');
  await keys('Zo dus.');
  expect(editing.view.state.doc.child(0).lastChild?.textContent).toBe('Zo dus.');
  expect(() => press(editing, 'Uitwerking toevoegen')).toThrow();
  await press(editing, 'Uitwerking verwijderen');
  expect(editing.view.state.doc.child(0).lastChild?.type.name).toBe('option');
});

test('the answer of a number question is typed where pupils type it, with a comma', async () => {
  const editing = await edit(doc(number({ id: 'vraagaaa' }, [3, 'Nee.'])));
  const field = one(editing.view.dom, '.number-field input');
  await userEvent.fill(field, '2,5');
  expect(editing.view.state.doc.child(0).attrs['answer']).toBe(2.5);
  await userEvent.fill(field, '2,5 W');
  expect(editing.view.state.doc.child(0).attrs['answer']).toBe(2.5);
  await userEvent.fill(field, '');
  expect(editing.view.state.doc.child(0).attrs['answer']).toBeNull();
});

test('typing in a field is undone in one go, from the field itself', async () => {
  const editing = await edit(doc(number({ id: 'vraagaaa', unit: 'W' })));
  await userEvent.click(one(editing.view.dom, '.ek-unit-field'));
  await keys('att');
  expect(editing.view.state.doc.child(0).attrs['unit']).toBe('Watt');
  await keys('{Control>}z{/Control}');
  expect(editing.view.state.doc.child(0).attrs['unit']).toBe('W');
});

test('trying a question shows the player, which marks; then one writes on', async () => {
  const editing = await asked();
  await press(editing, 'Probeer');
  const player = one(editing.view.dom, 'ek-choice-question');
  await userEvent.click(one(player, 'input[value="a"]'));
  await userEvent.click(one(player, 'button[type=submit]'));
  expect(one(player, '.verdict').dataset['verdict']).toBe('correct');
  expect(player.textContent).toContain('feedback dit');
  await press(editing, 'Terug naar schrijven');
  expect(editing.view.dom.querySelector('ek-choice-question')).toBeNull();
  caretAfter(editing, 'Wat?');
  await keys(' Echt?');
  expect(editing.view.state.doc.textContent).toContain('Wat? Echt?');
});

test('two options change places by the keyboard, with the caret', async () => {
  const editing = await asked();
  caretAfter(editing, 'dat');
  await keys('{Alt>}{ArrowUp}{/Alt}!');
  expect(answers(editing)).toEqual(['dat!', 'dit']);
  editing.view.state.doc.check();
});
