/** What a model must do, filled in by an author. */
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { predicateWords as words } from '#text/predicates.ts';
import { propertiesText } from '#text/properties.ts';
import { coolingTask, fiftyAtTheEnd } from '../../../helpers/questions.ts';
import { axeProblems, settle } from '../../elements/mount.ts';
import { openPanel } from './panel.ts';
import { surroundingsWith } from './surroundings.ts';

const outcomes = propertiesText.predicate;
const open = (predicate: object | null = null) =>
  openPanel(
    'model_task',
    { model: coolingTask.id, predicate },
    surroundingsWith({ models: () => [coolingTask] }),
  );
/** A field with a list of names is a combobox. */
const field = (name: string) =>
  page
    .getByRole('textbox', { name, exact: true })
    .or(page.getByRole('combobox', { name, exact: true }));
const kind = () => page.getByRole('combobox', { name: words.kind, exact: true });

async function fill(name: string, text: string): Promise<void> {
  await userEvent.fill(field(name), text);
  await userEvent.keyboard('{Tab}');
  await settle(document.body);
}

test('a condition that is complete becomes what is asked, and is read back', async () => {
  const { changes } = await open();
  await fill('Grootheid', 'T');
  expect(changes).toEqual([]);
  await expect.element(page.getByText(words.incomplete)).toBeVisible();
  await fill('Doel', '50');
  await fill('Marge', '1');
  await expect.poll(() => changes.at(-1)).toEqual(['predicate', fiftyAtTheEnd]);
  await expect.element(page.getByText(outcomes.holdsNotYet)).toBeVisible();
  await expect.element(page.getByText('aan het einde T tussen 49 en 51 ligt')).toBeVisible();
});

test('what the model does not have is told, and not reported', async () => {
  const { changes } = await open(fiftyAtTheEnd);
  await fill('Grootheid', 'q');
  await expect.element(page.getByText(words.unknown('q'))).toBeVisible();
  expect(changes).toEqual([]);
});

test('what holds without doing anything is told', async () => {
  await open({ ...fiftyAtTheEnd, is: 'less', tolerance: undefined });
  await expect.element(page.getByText(outcomes.holdsAlready)).toBeVisible();
});

test('another form asks for its own fields', async () => {
  const { changes } = await open(fiftyAtTheEnd);
  await userEvent.selectOptions(kind(), words.statements.uses);
  await fill(words.name, 'k');
  await expect.poll(() => changes.at(-1)).toEqual(['predicate', { kind: 'uses', name: 'k' }]);
  expect(page.getByRole('textbox', { name: 'Doel' }).elements()).toEqual([]);
});

test('conditions can be joined, and parts taken away again', async () => {
  const { changes } = await open(fiftyAtTheEnd);
  await userEvent.selectOptions(kind(), words.joins.and);
  await userEvent.click(page.getByRole('button', { name: words.add }));
  const second = page.getByRole('group', { name: words.part('2') });
  await userEvent.selectOptions(
    second.getByRole('combobox', { name: words.kind, exact: true }),
    'uses',
  );
  await userEvent.fill(second.getByRole('combobox', { name: words.name, exact: true }), 'k');
  await userEvent.keyboard('{Tab}');
  const both = { kind: 'and', of: [fiftyAtTheEnd, { kind: 'uses', name: 'k' }] };
  await expect.poll(() => changes.at(-1)).toEqual(['predicate', both]);
  await userEvent.click(page.getByRole('button', { name: words.remove('1') }));
  const one = { kind: 'and', of: [{ kind: 'uses', name: 'k' }] };
  await expect.poll(() => changes.at(-1)).toEqual(['predicate', one]);
});

test('it is tried on the model, with the value of each part', async () => {
  const about = { ...fiftyAtTheEnd, tolerance: { absolute: 2 } };
  await open({ kind: 'and', of: [about, { kind: 'uses', name: 'k' }] });
  await userEvent.click(page.getByRole('button', { name: words.tryNow }));
  const dialog = page.getByRole('dialog', { name: words.tryHeading });
  await expect.element(dialog.getByText(words.overall.fails)).toBeVisible();
  await expect.element(dialog.getByText('(nu 29, doel 50)')).toBeVisible();
  const slider = dialog.getByRole('slider', { name: /snelheid/ });
  await userEvent.fill(slider, '0.04');
  await expect.element(dialog.getByText(words.overall.holds)).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: words.close }));
  await expect.element(dialog).not.toBeInTheDocument();
});

test('axe finds nothing', async () => {
  await open({
    kind: 'and',
    of: [fiftyAtTheEnd, { kind: 'not', of: { kind: 'uses', name: 'k' } }],
  });
  expect(await axeProblems(document.body)).toEqual([]);
});
