/** <ek-model-steps>: a time step line by line, and other time steps beside it. */
import { html, render } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ModelDefinition } from '#core/models/index.ts';
import '#web/models/rules/ek-model-steps.ts';
import { WorkbenchSession } from '#web/models/workbench-session.ts';
import { axeProblems, mount, settle } from '../../elements/mount.ts';
import { hares } from '../diagram/models.ts';
import { cooling } from '../models.ts';

async function open(definition: ModelDefinition = cooling(), index = 0) {
  const session = new WorkbenchSession({ definition, runs: [] });
  const place = await mount(html``);
  const draw = (at: number): void => {
    render(
      html`<ek-model-steps
        .session=${session}
        .state=${session.state}
        .index=${at}
      ></ek-model-steps>`,
      place,
    );
  };
  session.subscribe(() => {
    draw(index);
  });
  draw(index);
  await expect.poll(() => session.state.run.run).not.toBeNull();
  await settle(place);
  return { session, place, draw };
}

const button = (name: string) => page.getByRole('button', { name });
const press = (name: string) => userEvent.click(button(name));
const heading = () => page.getByRole('heading', { name: /^Van t/ });

test('goes line by line with the numbers filled in', async () => {
  await open();
  await press('Volgende regel');
  await expect.element(page.getByText('T = 80 - 0,4*(80 - 20)*0,1', { exact: true })).toBeVisible();
  await expect.element(page.getByText('= 77,6', { exact: true })).toBeVisible();
  await expect.element(page.getByText('t = 0 + 0,1', { exact: true })).not.toBeInTheDocument();
  await expect.element(page.getByRole('row', { name: 'T 80 77,6' })).toBeVisible();
  await press('Vorige');
  await expect.element(page.getByText('= 77,6', { exact: true })).not.toBeInTheDocument();
});

test('takes the whole step, and goes on where the run does', async () => {
  const { session } = await open();
  await press('Hele stap');
  await expect.element(page.getByText('t = 0 + 0,1', { exact: true })).toBeVisible();
  await press('Volgende tijdstap');
  await expect.element(heading()).toHaveTextContent(/^Van t = 0,1\smin naar t = 0,2\smin$/);
  const second = session.state.run.run?.trajectory.series.get('T')?.[2] ?? NaN;
  await press('Volgende regel');
  const shown = second.toPrecision(5).replace('.', ',');
  await expect.element(page.getByText(`= ${shown}`, { exact: true })).toBeVisible();
});

test('begins at the moment of the time bar, at the end with the start', async () => {
  const { place, draw } = await open(cooling(), 100);
  await expect.element(heading()).toHaveTextContent('Van t = 0,0');
  draw(25);
  await settle(place);
  await expect.element(heading()).toHaveTextContent('Van t = 2,5');
});

test('arrow keys do the same', async () => {
  await open();
  (page.getByRole('group', { name: 'Regels van deze tijdstap' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.element(page.getByText('= 77,6', { exact: true })).toBeVisible();
  await expect.element(page.getByText('= 0,1', { exact: true })).toBeVisible();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(heading()).toHaveTextContent('Van t = 0,1');
  await userEvent.keyboard('{ArrowLeft}{ArrowUp}');
  await expect.element(page.getByText('= 77,6', { exact: true })).toBeVisible();
  await expect.element(page.getByText('= 0,1', { exact: true })).not.toBeInTheDocument();
});

test('says which lines are skipped', async () => {
  await open(
    cooling({ rules: ['als T > 90 dan', '  T = T - 1', 'eindals', 'T = T + 1', 't = t + dt'] }),
  );
  await press('Hele stap');
  await expect.element(page.getByText('niet waar')).toBeVisible();
  await expect.element(page.getByText('wordt overgeslagen')).toBeVisible();
});

test('says how the model itself is stepped', async () => {
  await open(hares());
  await expect.element(page.getByText(/rekent met Runge-Kutta van orde 4/)).toBeVisible();
});

test('says why a step cannot be done by hand', async () => {
  const flows = hares().flows.map((flow) =>
    flow.name === 'sterfte' ? { ...flow, expression: 'delay(m*Vossen; 2)' } : flow,
  );
  await open(hares({ flows }));
  await expect.element(page.getByText(/kan niet met de hand worden nagerekend/)).toBeVisible();
});

test('compares time steps, and says whether this one is small enough', async () => {
  await open();
  await press('Vergelijk tijdstappen');
  await expect
    .element(page.getByText(/Halveren van de tijdstap verandert de uitkomst met 0,2 %/))
    .toBeVisible();
  await expect
    .element(page.getByRole('row', { name: /4 × zo groot 0,4 20,7676 −0,32/ }))
    .toBeVisible();
  expect(
    page.getByRole('row', { name: /groot|zoals nu|helft|kwart|achtste/ }).elements(),
  ).toHaveLength(6);
});

test.each(['light', 'dark'])('axe finds nothing (%s)', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const { place } = await open();
  await press('Hele stap');
  await press('Vergelijk tijdstappen');
  await expect.element(page.getByText(/Halveren/)).toBeVisible();
  expect(await axeProblems(place)).toEqual([]);
});
