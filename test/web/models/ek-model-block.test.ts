/** <ek-model-block>: brings the player into a page, and leaves the page as it was when it cannot. */
import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
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
