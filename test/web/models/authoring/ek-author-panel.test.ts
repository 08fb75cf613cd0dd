/** <ek-author-panel> on the workbench: what its author decides for pupils, and takes back. */
import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { authoringWords as words } from '#text/model-authoring.ts';
import { authorTab } from '#web/models/authoring/author-tab.ts';
import { AuthoringSession } from '#web/models/authoring/authoring-session.ts';
import '#web/models/workbench/ek-model-workbench.ts';
import { axeProblems, mount } from '../../elements/mount.ts';
import { cooling } from '../models.ts';

async function open(...sections: (keyof typeof words.sections)[]) {
  const session = new AuthoringSession(cooling());
  const place = await mount(
    html`<ek-model-workbench .session=${session} .extra=${[authorTab]}></ek-model-workbench>`,
  );
  await expect.poll(() => session.state.run.run).not.toBeNull();
  for (const name of sections)
    await userEvent.click(page.getByRole('heading', { name: words.sections[name] }));
  return { session, place };
}

const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const choice = (name: string) => page.getByRole('combobox', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });

async function fill(name: string, text: string): Promise<void> {
  await userEvent.fill(field(name), text);
  await userEvent.keyboard('{Tab}');
}

test('half a number keeps standing with a sentence, and the model stays', async () => {
  const { session } = await open('controls');
  await fill('Grootste waarde van k', '2,');
  await expect.poll(() => session.whole.parameters[0]?.max).toBe(2);
  await fill('Grootste waarde van k', 'twee');
  await expect.element(page.getByText(words.notANumber)).toBeVisible();
  await expect.element(field('Grootste waarde van k')).toHaveValue('twee');
  expect(session.whole.parameters[0]?.max).toBe(2);
  expect(session.drafts.isEmpty).toBe(false);
});

test('both bounds can be moved past one another, one by one', async () => {
  const { session } = await open('controls');
  await fill('Kleinste waarde van k', '5');
  await expect.element(page.getByText(words.controls.faults['empty-range'])).toBeVisible();
  await fill('Grootste waarde van k', '9');
  await expect.poll(() => session.whole.parameters[0]).toMatchObject({ min: 5, max: 9 });
  expect(session.drafts.isEmpty).toBe(true);
});

test('what pupils may not change, its author still may; and it is undone like all else', async () => {
  const { session } = await open('access');
  await userEvent.selectOptions(choice('Regels'), 'verborgen');
  expect(session.whole.access).toMatchObject({ rules: 'hidden', data: 'change' });
  await expect.element(page.getByRole('tab', { name: 'Regels' })).toBeVisible();
  session.setData([{ title: 'Meting', columns: [{ label: 't', unit: 's' }], rows: [] }]);
  expect(session.whole.access?.rules).toBe('hidden');
  session.undo();
  await userEvent.click(button('Ongedaan maken'));
  expect(session.whole).toEqual(cooling());
});

test('a run of now becomes an example, is renamed and goes', async () => {
  const { session } = await open('runs');
  session.set({ k: 0.7 });
  await expect.poll(() => session.state.run.run?.parameters['k']).toBe(0.7);
  await fill(words.runs.title, 'Snel');
  await userEvent.click(button(words.runs.keep));
  expect(session.whole.runs).toEqual([{ title: 'Snel', parameters: { k: 0.7, T_omg: 20 } }]);
  await fill('Naam', 'Heel snel');
  await expect.poll(() => session.whole.runs?.[0]?.title).toBe('Heel snel');
  await userEvent.click(button('Verwijder Heel snel'));
  expect(session.whole.runs).toBeUndefined();
});

test('a selected part of a formula becomes a blank, and only a whole part can', async () => {
  const { session } = await open('blanks');
  const formula = field('Formule van T').element() as HTMLInputElement;
  const make = button('Maak een gat T');
  formula.setSelectionRange(4, 7);
  await userEvent.click(make);
  await expect.element(page.getByText(words.blanks.faults.unreadable)).toBeVisible();
  const place = formula.value.indexOf('k');
  formula.setSelectionRange(place, place + 1);
  await userEvent.click(make);
  expect(session.whole.blanks).toEqual([{ name: 'T', part: 'k' }]);
  await userEvent.click(button('Vul k weer in'));
  expect(session.whole.blanks).toBeUndefined();
});

test('a quantity goes to the right axis; the last one stays', async () => {
  const { session } = await open('views');
  await userEvent.selectOptions(choice('As van T_omg'), 'rechts');
  expect(session.whole.views).toEqual([{ kind: 'graph', y: ['T', 'T_omg'], right: ['T_omg'] }]);
  await userEvent.selectOptions(choice('As van T_omg'), 'niet');
  await userEvent.selectOptions(choice('As van T'), 'niet');
  await expect.element(page.getByText(words.views.last)).toBeVisible();
  expect(session.whole.views).toEqual(cooling().views);
});

test('a drawing begins with one shape, and says which name it does not know', async () => {
  const { session } = await open('scene');
  await userEvent.click(button(words.scene.begin));
  await userEvent.fill(field('x'), 'q');
  await expect.element(page.getByText(words.unknownName('q'))).toBeVisible();
  await userEvent.fill(field('x'), 'T / 40');
  expect(session.whole.scene?.shapes[0]?.x).toBe('T / 40');
});

test('axe finds nothing in any section', async () => {
  const { place } = await open('controls', 'views', 'scene', 'runs', 'data', 'access', 'blanks');
  expect(await axeProblems(place)).toEqual([]);
});
