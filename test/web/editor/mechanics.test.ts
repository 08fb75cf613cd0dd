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

test('arrow keys in a row on the stage are undone in one go', async () => {
  const scene = readyScene('projectile');
  const { editor, view } = await edit(doc(node('mechanics', { scene })()));
  await expect.poll(() => editor.querySelector('ek-mechanics-stage')).not.toBeNull();
  await editor.querySelector('ek-mechanics-stage')?.opened;
  const body = page.getByRole('slider', { name: /Voorwerp A, begintoestand/ });
  (body.element() as SVGElement).focus();
  const sceneNow = () => view.state.doc.firstChild?.attrs['scene'] as Scene;
  await keys('{ArrowRight}{ArrowRight}{ArrowUp}');
  expect(sceneNow().bodies[0]?.position).not.toEqual(scene.bodies[0]?.position);
  await keys('{Control>}z{/Control}');
  expect(sceneNow()).toEqual(scene);
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

test('a gas with its box, a wall of some friction, and angles in degrees', async () => {
  const { latest } = await openForm(readyScene('incline'));
  await userEvent.click(page.getByRole('button', { name: words.add('fills') }));
  expect(latest()?.fills).toHaveLength(1);
  await fold('Voorwerp A');
  await userEvent.fill(field('hoek (°)'), '30');
  await userEvent.keyboard('{Tab}');
  expect(latest()?.bodies[0]?.angle).toBeCloseTo(Math.PI / 6, 12);
  await fold(words.sections.walls);
  await fold(`Wand ${latest()?.walls?.[0]?.id ?? ''}`);
  await userEvent.fill(field('botsingscoëfficiënt').last(), '0,4');
  await userEvent.keyboard('{Tab}');
  expect(latest()?.walls?.[0]?.restitution).toBe(0.4);
  await userEvent.clear(field('botsingscoëfficiënt').last());
  await userEvent.keyboard('{Tab}');
  expect(latest()?.walls?.[0]).not.toHaveProperty('restitution');
});

test('the author chooses the graphs and which is first', async () => {
  const { latest, element } = await openForm(readyScene('pendulum'));
  await fold(words.sections.graphs);
  const before = latest()?.view.graphs ?? readyScene('pendulum').view.graphs ?? [];
  await userEvent.selectOptions(page.getByRole('combobox', { name: words.graphs.add }), 'E_k');
  await userEvent.click(page.getByRole('button', { name: words.graphs.addGraph }));
  expect(latest()?.view.graphs).toEqual([...before, { y: ['E_k'] }]);
  const title = page.getByText('kinetische energie, E_k (J)', { exact: true }).elements();
  await userEvent.click(title.find((one) => one.closest('summary') !== null) ?? element);
  await settle(document.body);
  await userEvent.click(page.getByRole('button', { name: words.graphs.makeFirst }).last());
  expect(latest()?.view.graphs?.[0]).toEqual({ y: ['E_k'] });
  expect(await axeProblems(element)).toEqual([]);
});

test('who types over what a colleague did hears so, and can take that', async () => {
  const scene = readyScene('pendulum');
  const form = document.createElement('ek-scene-form');
  form.scene = scene;
  document.body.append(form);
  const told: Scene[] = [];
  form.addEventListener('ek-scene-change', ({ scene: next }) => {
    told.push(next);
    form.scene = next;
  });
  await form.updateComplete;
  await fold('Voorwerp A');
  await userEvent.fill(field('massa (kg)'), '2,5');
  const theirs = { ...scene, title: 'Van een ander' };
  form.scene = theirs;
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByText(words.meanwhile)).toBeVisible();
  expect(told.at(-1)?.bodies[0]?.mass).toBe(2.5);
  await userEvent.click(page.getByRole('button', { name: words.takeTheirs }));
  expect(told.at(-1)).toEqual(theirs);
  await expect.element(page.getByText(words.meanwhile)).not.toBeInTheDocument();
  form.remove();
});
