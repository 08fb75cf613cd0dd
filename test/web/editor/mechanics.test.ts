/** A motion in the editor: put in, shown live, changed on the stage and in its properties. */
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readyScene, type Scene } from '#core/mechanics/index.ts';
import { editorText } from '#text/editor.ts';
import { sceneFormText as words } from '#text/scene-form.ts';
import { doc, node, p } from '../../helpers/documents.ts';
import { axeProblems, settle } from '../elements/mount.ts';
import { openPanel } from './properties/panel.ts';
import { caretAt, edit, keys } from './editing.ts';

test('the menu puts in a motion that is still to be chosen', async () => {
  const { editor, view } = await edit(doc(p('')));
  caretAt(view, 1);
  await keys('/beweging');
  await editor.querySelector('ek-insert-menu')?.updateComplete;
  await keys('{Enter}');
  expect(view.state.doc.toString()).toBe('doc(mechanics)');
  expect(view.dom.textContent).toContain(editorText.views.noScene);
});

test('what is moved on the stage is the scene of the block', async () => {
  const { editor, view } = await edit(doc(node('mechanics', { scene: readyScene('pendulum') })()));
  const sceneNow = () => view.state.doc.firstChild?.attrs['scene'] as Scene;
  const stage = await expect
    .poll(() => editor.querySelector('ek-mechanics-stage'))
    .not.toBeNull()
    .then(() => editor.querySelector('ek-mechanics-stage'));
  await stage?.opened;
  const mass = page.getByRole('textbox', { name: /massa/ });
  await userEvent.fill(mass, '1,5');
  await userEvent.keyboard('{Enter}');
  expect(sceneNow().bodies[0]?.mass).toBe(1.5);
  view.dispatch(view.state.tr.setNodeAttribute(0, 'scene', readyScene('spring')));
  await expect.element(page.getByRole('region', { name: /Massa aan een veer/ })).toBeVisible();
});

const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const fold = async (name: string): Promise<void> => {
  const summary = page.getByText(name, { exact: true }).first();
  await userEvent.click(summary);
  await settle(document.body);
};

/** A panel of a motion with its form loaded. */
async function openForm(scene: Scene) {
  const panel = await openPanel('mechanics', { scene });
  await expect.element(page.getByText(words.sections.bodies)).toBeVisible();
  const latest = (): Scene | undefined => panel.changes.at(-1)?.[1] as Scene | undefined;
  return { ...panel, latest };
}

test('begins with a scene that is ready', async () => {
  const { changes } = await openPanel('mechanics');
  await userEvent.selectOptions(page.getByRole('combobox', { name: words.begin }), 'gas');
  await userEvent.click(page.getByRole('button', { name: words.take }));
  await expect.poll(() => changes).toEqual([['scene', readyScene('gas')]]);
  await expect.element(page.getByText('Gas g')).toBeVisible();
});

test('a number is told when the field is left; one that cannot be is not', async () => {
  const { latest, changes, element } = await openForm(readyScene('pendulum'));
  await fold('Voorwerp A');
  await userEvent.fill(field('massa (kg)'), '2,5');
  await userEvent.keyboard('{Tab}');
  expect(latest()?.bodies[0]?.mass).toBe(2.5);
  const count = changes.length;
  await userEvent.fill(field('massa (kg)'), '-1');
  await expect.element(page.getByText(words.refused)).toBeVisible();
  await userEvent.fill(field('massa (kg)'), 'zwaar');
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByText(words.notANumber)).toBeVisible();
  expect(changes).toHaveLength(count);
  expect(await axeProblems(element)).toEqual([]);
});

test('parts come and go, and what does not go together is said', async () => {
  const { latest } = await openForm(readyScene('projectile'));
  await userEvent.click(page.getByRole('button', { name: words.add('bodies') }));
  expect(latest()?.bodies.map(({ id }) => id)).toEqual(['A', 'B']);
  await fold(words.sections.walls);
  await userEvent.click(page.getByRole('button', { name: words.add('walls') }));
  expect(latest()?.walls).toHaveLength(2);
  await fold(words.sections.time);
  await userEvent.fill(field('Tijd tussen twee punten (s)'), '0,00000001');
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByText(words.faults)).toBeVisible();
});

test('pupils get one more number to set', async () => {
  const { latest } = await openForm(readyScene('pendulum'));
  await fold(words.sections.controls);
  const offer = page.getByRole('combobox', { name: words.controls.add });
  await userEvent.selectOptions(offer, 'botsingscoëfficiënt');
  await userEvent.click(page.getByRole('button', { name: words.controls.add }));
  expect(latest()?.controls?.at(-1)).toMatchObject({ property: 'restitution', min: 0, max: 1 });
});
