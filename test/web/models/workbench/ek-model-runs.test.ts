/** <ek-model-runs>: keeping runs, showing them, taking them up again. */
import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '#web/models/workbench/ek-model-runs.ts';
import { keptDash } from '#web/models/graph/kept-marks.ts';
import type { WorkbenchSession } from '#web/models/workbench-session.ts';
import { axeProblems, settle } from '../../elements/mount.ts';
import { bench } from '../measure/bench.ts';

const open = () =>
  bench(
    (session, state) => html`<ek-model-runs .session=${session} .state=${state}></ek-model-runs>`,
  );

const field = () => page.getByRole('textbox', { name: 'Naam van de run' });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const box = (title: string) =>
  page.getByRole('checkbox', { name: `Laat ‘${title}’ zien in de grafiek` });
const items = () => page.getByRole('listitem');
const settled = (session: WorkbenchSession, k: number) =>
  expect.poll(() => session.state.run.run?.parameters['k']).toBe(k);

async function keep(title: string): Promise<void> {
  await userEvent.fill(field(), title);
  await userEvent.keyboard('{Enter}');
}

test('a run is kept under a name, and without one under a number', async () => {
  const { session } = await open();
  await expect.element(page.getByText(/Nog geen runs bewaard/)).toBeVisible();
  await keep('Met deksel');
  await expect.element(box('Met deksel')).toBeChecked();
  await expect.element(page.getByRole('status')).toHaveTextContent('‘Met deksel’ is bewaard.');
  await expect.element(field()).toHaveValue('');
  await button('Bewaar deze run').click();
  expect(session.state.kept.map(({ title }) => title)).toEqual(['Met deksel', 'Run 2']);
});

test('each has the letter and the dashes that it has in the graph, shown or not', async () => {
  const { session } = await open();
  await keep('Een');
  await keep('Twee');
  const letters = () =>
    items()
      .elements()
      .map((each) => each.querySelector('.letter')?.textContent);
  const dashes = () =>
    items()
      .elements()
      .map((each) => each.querySelector('line')?.getAttribute('stroke-dasharray'));
  await expect.poll(letters).toEqual(['A', 'B']);
  expect(dashes()).toEqual([0, 1].map((run) => keptDash(run, 0).join(' ')));
  await box('Een').click();
  expect(session.state.kept.map(({ isShown }) => isShown)).toEqual([false, true]);
  expect(letters()).toEqual(['A', 'B']);
});

test('what sets a run apart is said, and its values come back', async () => {
  const { session } = await open();
  session.set({ k: 0.8 });
  await settled(session, 0.8);
  await keep('Snel');
  session.set({ k: 0.1 });
  await settled(session, 0.1);
  await expect.element(items().first()).toHaveTextContent(/k = 0,8/);
  await button('Haal terug Snel').click();
  await settled(session, 0.8);
});

test('a run that is removed is said, and the keyboard goes on at the name', async () => {
  const { session } = await open();
  await keep('Weg');
  (button('Verwijder Weg').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(session.state.kept).toEqual([]);
  await expect.element(page.getByRole('status')).toHaveTextContent('‘Weg’ is verwijderd.');
  await userEvent.keyboard('Nieuw');
  await expect.element(field()).toHaveValue('Nieuw');
});

test.each(['light', 'dark'])('axe finds nothing in %s', async (theme) => {
  const { place } = await open();
  document.documentElement.dataset['theme'] = theme;
  await keep('Een');
  await settle(place);
  expect(await axeProblems(place)).toEqual([]);
});
