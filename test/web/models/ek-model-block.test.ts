/** <ek-model-block>: brings the player into a page, and leaves the page as it was when it cannot. */
import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '#web/blocks/model/ek-model-block.ts';
import { find, mount } from '../elements/mount.ts';
import { cooling } from './models.ts';

async function block(definition: string, attributes = { controls: '', views: '' }) {
  const place = await mount(html`<div></div>`);
  const element = document.createElement('ek-model-block');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const script = document.createElement('script');
  script.type = 'application/json';
  script.className = 'definition';
  script.textContent = definition;
  const fallback = document.createElement('pre');
  fallback.textContent = 'de regels van de server';
  element.append(script, fallback);
  place.append(element);
  return element;
}

test('the player takes the place of what the server wrote', async () => {
  const element = await block(JSON.stringify(cooling()), { controls: 'k', views: 'graph,rules' });
  await expect.element(page.getByRole('button', { name: 'Draai' })).toBeVisible();
  expect(element.querySelector('pre')).toBeNull();
  expect(find(element, 'ek-model-player').controls).toEqual(['k']);
  expect(
    page
      .getByRole('tab')
      .elements()
      .map((tab) => tab.textContent.trim()),
  ).toEqual(['Regels']);
});

test.each([
  ['is no JSON', '{'],
  ['cannot run', JSON.stringify(cooling({ rules: ['T = q'] }))],
])('the page stays as it was when the model %s', async (_, definition) => {
  const element = await block(definition);
  await element.load();
  await expect.poll(() => element.player).toBeNull();
  await expect.element(page.getByText('de regels van de server')).toBeVisible();
});

const button = (name: string) => page.getByRole('button', { name });
const k = () => page.getByRole('textbox', { name: /Afkoelconstante, waarde/ });
const room = () => page.getByRole('textbox', { name: /Kamer, waarde/ });
const moment = () => page.getByRole('slider', { name: 'Tijdstip' });

test('values and the place in time go along to the workbench and back', async () => {
  const element = await block(JSON.stringify(cooling()));
  await element.load();
  await userEvent.fill(k(), '0,8');
  await userEvent.keyboard('{Enter}');
  await userEvent.click(button('Terug naar begin'));
  await userEvent.click(button('Stap'));
  await userEvent.click(button('Onderzoek en verander dit model'));
  await expect.element(page.getByRole('button', { name: 'Terug naar de gewone' })).toBeVisible();
  await expect.element(k()).toHaveValue('0,8');
  await expect.element(moment()).toHaveAttribute('aria-valuetext', '0,1\u00a0min');
  await userEvent.fill(room(), '5');
  await userEvent.keyboard('{Enter}');
  // The run with the new value is there, and is shown whole; a step from its end begins anew.
  await expect.element(moment()).not.toHaveAttribute('aria-valuetext', '0,1\u00a0min');
  await userEvent.click(button('Stap'));
  await userEvent.click(button('Terug naar de gewone weergave'));
  await expect.element(k()).toHaveValue('0,8');
  await expect.element(room()).toHaveValue('5');
  await expect.element(moment()).toHaveAttribute('aria-valuetext', '0,0\u00a0min');
});

test('a parameter that another version does not have stays as it is', async () => {
  const element = await block(JSON.stringify(cooling()));
  await element.load();
  const [own] = cooling().parameters;
  if (own === undefined) throw new Error('no parameter');
  const work = cooling({ parameters: [{ ...own, max: 0.5 }] });
  element.restore({ definition: work, runs: [] });
  await expect.element(button('Terug naar de gewone weergave')).toBeVisible();
  await expect.element(k()).toHaveValue('0,4');
  await userEvent.click(button('Terug naar de gewone weergave'));
  await userEvent.fill(room(), '5');
  await userEvent.fill(k(), '0,8');
  await userEvent.keyboard('{Enter}');
  await userEvent.click(button('Onderzoek en verander dit model'));
  await expect.element(k()).toHaveValue('0,4');
});

test('where measurements are looked at, sticks join them to the run; the player draws them too', async () => {
  const columns = ['t', 'T'].map((name) => ({ label: name, unit: '', name }));
  const data = [{ title: 'proef', columns, rows: [[1, 50]] }];
  const element = await block(JSON.stringify(cooling()));
  await element.load();
  element.restore({ definition: cooling({ data }), runs: [] });
  await expect.element(button('Terug naar de gewone weergave')).toBeVisible();
  const picture = () => {
    const bench = find(element, 'ek-model-workbench').renderRoot as ShadowRoot;
    return find(bench, 'ek-model-graph').picture;
  };
  await expect.poll(() => picture()?.points.length).toBe(1);
  expect(picture()?.showResiduals).not.toBe(true);
  await userEvent.click(page.getByRole('tab', { name: 'Eigen meting' }));
  await expect.poll(() => picture()?.showResiduals).toBe(true);
  await userEvent.click(button('Terug naar de gewone weergave'));
  await expect.element(page.getByText('T gemeten (proef)')).toBeVisible();
});
