/** What a model must do, filled in by an author. */
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { propertiesText } from '#text/properties.ts';
import { coolingTask, fiftyAtTheEnd } from '../../../helpers/questions.ts';
import { axeProblems, settle } from '../../elements/mount.ts';
import { openPanel } from './panel.ts';
import { surroundingsWith } from './surroundings.ts';

const words = propertiesText.predicate;
const open = (predicate: object | null = null) =>
  openPanel(
    'model_task',
    { model: coolingTask.id, predicate },
    surroundingsWith({ models: () => [coolingTask] }),
  );
const field = (name: string) => page.getByRole('textbox', { name });

async function fill(name: string, text: string): Promise<void> {
  await userEvent.fill(field(name), text);
  await userEvent.keyboard('{Tab}');
  await settle(document.body);
}

test('a sentence that is complete becomes what is asked', async () => {
  const { changes } = await open();
  await fill('Grootheid', 'T');
  expect(changes).toEqual([]);
  await expect.element(page.getByText(words.incomplete)).toBeVisible();
  await fill('Doel', '50');
  await fill('Marge', '1');
  expect(changes.at(-1)).toEqual(['predicate', fiftyAtTheEnd]);
  await expect.element(page.getByText(words.holdsNotYet)).toBeVisible();
});

test('what the model does not have is told, and not reported', async () => {
  const { changes } = await open(fiftyAtTheEnd);
  await fill('Grootheid', 'q');
  await expect.element(page.getByText(words.unknown('q'))).toBeVisible();
  expect(changes).toEqual([]);
});

test('what holds without doing anything is told', async () => {
  await open({ ...fiftyAtTheEnd, is: 'less', tolerance: undefined });
  await expect.element(page.getByText(words.holdsAlready)).toBeVisible();
});

test('another form asks for its own fields', async () => {
  const { changes } = await open(fiftyAtTheEnd);
  await userEvent.selectOptions(page.getByRole('combobox', { name: words.form }), 'uses');
  await fill(words.of.uses, 'k');
  expect(changes.at(-1)).toEqual(['predicate', { kind: 'uses', name: 'k' }]);
  expect(page.getByRole('textbox', { name: 'Doel' }).elements()).toEqual([]);
});

test('what does not fit the form stays until it is replaced', async () => {
  const joined = { kind: 'and', of: [fiftyAtTheEnd] };
  const { changes } = await open(joined);
  await expect.element(page.getByText(words.other)).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: words.replace }));
  await expect.element(field('Grootheid')).toBeVisible();
  expect(changes).toEqual([]);
});

test('axe finds nothing', async () => {
  await open(fiftyAtTheEnd);
  expect(await axeProblems(document.body)).toEqual([]);
});
