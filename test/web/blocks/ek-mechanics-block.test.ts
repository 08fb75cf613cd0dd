/** <ek-mechanics-block>: what the server wrote, the stage in its place, and the model behind it. */
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readyScene, type Scene } from '#core/mechanics/index.ts';
import { mechanicsBlockWords as words } from '#text/mechanics-block.ts';
import type { EkMechanicsBlock } from '#web/blocks/mechanics/ek-mechanics-block.ts';
import { node } from '../../helpers/documents.ts';
import { openPage, pageHtml, problems, the, type QuestionPage } from './question-page.ts';

const ask = (scene: Scene, views = ['graph', 'table', 'start']): QuestionPage =>
  openPage(pageHtml(true, node('mechanics', { id: 'beweging', scene, views })()));
const element = (opened: QuestionPage) => the(opened, 'ek-mechanics-block') as EkMechanicsBlock;

test('is a title and numbers until the stage is there', async () => {
  const opened = ask(readyScene('pendulum'), ['graph']);
  expect(opened.main.textContent).toContain(words.needsScript);
  expect(opened.main.querySelector('tr:has(sub)')?.textContent).toMatch(/\d/);
  expect(await problems(opened)).toEqual([]);
  await element(opened).load();
  expect(opened.main.textContent).not.toContain(words.needsScript);
  await expect.element(page.getByRole('region', { name: 'Scène: Slinger' })).toBeVisible();
  expect(page.getByRole('tab').elements()).toHaveLength(1);
  expect(await problems(opened)).toEqual([]);
});

test('stays as it was written when the scene cannot be calculated', async () => {
  const opened = ask({ ...readyScene('pendulum'), bodies: [], rods: [], controls: [] });
  await element(opened).load();
  expect(element(opened).stage).toBeNull();
  expect(opened.main.textContent).toContain(words.needsScript);
});

test('shows the model behind a formula, and goes back', async () => {
  const opened = ask(readyScene('spring'));
  await element(opened).load();
  await userEvent.click(page.getByRole('button', { name: 'Open als model' }));
  await expect.element(page.getByRole('tab', { name: 'Regels' })).toBeVisible();
  expect(element(opened).stage?.hidden).toBe(true);
  await userEvent.click(page.getByRole('button', { name: words.back }));
  expect(element(opened).stage?.hidden).toBe(false);
  expect(opened.main.querySelector('ek-model-workbench')).toBeNull();
});
