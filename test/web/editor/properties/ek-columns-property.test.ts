/** The columns of a table of measurements, by label and keyboard. */
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { axeProblems, settle } from '../../elements/mount.ts';
import { openPanel } from './panel.ts';

const time = { name: 't', label: 'tijd', symbol: 't', unit: 'min', values: ['0', '1'] };
const heat = { name: 'T', label: 'temperatuur', symbol: 'T', unit: '°C', values: [] };
const both = { columns: [time, heat] };

const within = (column: string) => page.getByRole('group', { name: column, exact: true });
const field = (column: string, name: string) =>
  within(column).getByRole('textbox', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const open = (column: string) => userEvent.click(page.getByText(column, { exact: true }));

async function leave(): Promise<void> {
  await userEvent.click(page.getByRole('textbox', { name: 'Aantal rijen' }));
  await settle(document.body);
}

test('a column is added; its name is made once and stays', async () => {
  const { changes } = await openPanel('measurements', { columns: [time] });
  await userEvent.click(button('Kolom erbij'));
  await userEvent.keyboard('temperatuur{Tab}T{Tab}°C{Tab}');
  await leave();
  expect(changes.at(-1)).toEqual(['columns', [time, { ...heat, name: 'temperatuur' }]]);
  await open('temperatuur');
  await userEvent.fill(field('temperatuur', 'Naam'), 'warmte');
  await leave();
  expect(changes.at(-1)).toEqual([
    'columns',
    [time, { ...heat, name: 'temperatuur', label: 'warmte' }],
  ]);
});

test('an added column that stays empty is none', async () => {
  const { changes } = await openPanel('measurements', { columns: [time] });
  await userEvent.click(button('Kolom erbij'));
  await leave();
  expect(changes).toEqual([]);
  expect(page.getByText('Kolom 2').elements()).toHaveLength(0);
});

test('a column without a label stays with a sentence, and is not reported', async () => {
  const { changes } = await openPanel('measurements', both);
  await open('tijd');
  await userEvent.fill(field('tijd', 'Naam'), '');
  await leave();
  expect(changes).toEqual([]);
  await expect.element(page.getByText('Geef deze kolom een naam.')).toBeVisible();
});

test('given values, one for each row', async () => {
  const { changes } = await openPanel('measurements', both);
  await open('temperatuur');
  await userEvent.fill(field('temperatuur', 'Vaste waarden'), '20;21,5');
  await leave();
  expect(changes).toEqual([['columns', [time, { ...heat, values: ['20', '21,5'] }]]]);
});

test('columns move with the keyboard, and the focus with them', async () => {
  const { changes } = await openPanel('measurements', both);
  await open('temperatuur');
  await userEvent.click(button('Omhoog: temperatuur'));
  expect(changes).toEqual([['columns', [heat, time]]]);
  await settle(document.body);
  await userEvent.keyboard('{Enter}');
  expect(changes.at(-1)).toEqual(['columns', [time, heat]]);
});

test('a column is removed', async () => {
  const { changes } = await openPanel('measurements', both);
  await open('tijd');
  await userEvent.click(button('Verwijder: tijd'));
  expect(changes).toEqual([['columns', [heat]]]);
});

test('what a colleague changes meanwhile is kept beside what I type', async () => {
  const { changes, receive } = await openPanel('measurements', both);
  await open('tijd');
  await userEvent.fill(field('tijd', 'Eenheid'), 's');
  await receive({ columns: [time, { ...heat, label: 'warmte' }] });
  await expect.element(field('tijd', 'Eenheid')).toHaveValue('s');
  await leave();
  expect(changes.at(-1)).toEqual([
    'columns',
    [
      { ...time, unit: 's' },
      { ...heat, label: 'warmte' },
    ],
  ]);
});

test('axe finds nothing with a column open', async () => {
  const { element } = await openPanel('measurements', both);
  await open('tijd');
  expect(await axeProblems(element)).toEqual([]);
});
