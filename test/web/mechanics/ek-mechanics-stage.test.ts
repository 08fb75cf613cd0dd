/** <ek-mechanics-stage>: what a pupil sees and does, by roles and names. */
import { afterEach, expect, test, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { readyScene, sceneNames, type Scene } from '#core/mechanics/index.ts';
import { modelBehind } from '#web/mechanics/model-behind.ts';
import { axeProblems, settle, wait } from '../elements/mount.ts';
import {
  button,
  drawing,
  endOf,
  handle,
  inside,
  openStage,
  option,
  placeOf,
  scrubber,
} from './stage.ts';

/** What the system or the printer asks for. */
const emulate = (media: string, features: readonly { name: string; value: string }[] = []) =>
  cdp().send('Emulation.setEmulatedMedia', { media, features: [...features] });

afterEach(async () => {
  await emulate('');
});

const paths = (root: ParentNode, name: string) => [...root.querySelectorAll(`path.${name}`)];

test.each(sceneNames)('draws %s without a fault, now and at its end', async (name) => {
  const said = vi.spyOn(console, 'error');
  const stage = await openStage(name);
  const root = drawing(stage).renderRoot;
  await expect.element(page.getByRole('region', { name: /^Scène: / })).toBeVisible();
  expect(page.getByRole('alert').element().textContent.trim()).toBe('');
  inside(stage, 'ek-time-bar');
  await userEvent.fill(scrubber(), scrubber().element().getAttribute('max') ?? '');
  await settle(document.body);
  const drawn = [...root.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '');
  expect(drawn.length).toBeGreaterThan(3);
  expect(drawn.filter((path) => /NaN|Infinity|undefined/.test(path))).toEqual([]);
  expect(said).not.toHaveBeenCalled();
});

test('begins at the start, at rest', async () => {
  const stage = await openStage('projectile');
  expect(placeOf(stage)).toEqual({ x: 0, y: 1 });
  await expect.element(scrubber()).toHaveValue('0');
  await wait(120);
  expect(placeOf(stage)).toEqual({ x: 0, y: 1 });
});

test('plays, pauses, steps and goes back', async () => {
  const stage = await openStage('projectile');
  await userEvent.click(button('Stap'));
  expect(placeOf(stage).x).toBeCloseTo(0.1, 2);
  await userEvent.click(button('Draai'));
  await expect.poll(() => placeOf(stage).x).toBeGreaterThan(0.8);
  await userEvent.click(button('Pauze'));
  const there = placeOf(stage);
  await wait(120);
  expect(placeOf(stage)).toEqual(there);
  await userEvent.click(button('Terug naar begin'));
  expect(placeOf(stage)).toEqual({ x: 0, y: 1 });
});

test('scrubbing moves the bodies, the energies and the graph', async () => {
  const stage = await openStage('pendulum');
  const energy = () => page.getByRole('row', { name: /kinetische energie/ }).element().textContent;
  const before = energy();
  await userEvent.fill(scrubber(), '50');
  await settle(document.body);
  expect(placeOf(stage).x).toBeLessThan(0.5);
  expect(energy()).not.toBe(before);
  expect(inside(stage, 'ek-model-graph').until).toBe(50);
});

test('options draw what they name', async () => {
  const stage = await openStage('projectile');
  await userEvent.fill(scrubber(), '100');
  const root = drawing(stage).renderRoot;
  const count = (selector: string) => root.querySelectorAll(selector).length;
  await settle(document.body);
  expect(count('.arrow[data-kind="gravity"]')).toBe(1);
  expect(count('.arrow[data-kind="net"]')).toBe(1);
  expect(count('.arrow[data-kind="velocity"]:not(.sample)')).toBe(1);
  for (const name of ['krachten', 'snelheid', 'spoor', 'stroboscoop']) {
    await userEvent.click(option(name));
  }
  await settle(document.body);
  expect(count('.arrow')).toBe(0);
  expect(paths(root, 'trace')).toEqual([]);
  expect(paths(root, 'picture')).toEqual([]);
  await userEvent.click(option('meetwaarden'));
  await expect.element(page.getByRole('table', { name: /Meetwaarden op t = 1,00/ })).toBeVisible();
});

test('the stroboscope has one picture for each interval that has passed', async () => {
  const stage = await openStage('projectile');
  await userEvent.fill(scrubber(), '55');
  await settle(document.body);
  const path = paths(drawing(stage).renderRoot, 'picture')[0]?.getAttribute('d') ?? '';
  expect(path.split('Z').length - 1).toBe(6);
});

test('a slider changes the motion, the start values come back', async () => {
  const stage = await openStage('projectile');
  const before = endOf(stage);
  const slider = page.getByRole('slider', { name: /luchtweerstandscoëfficiënt/ });
  await userEvent.fill(slider, '0');
  await expect.poll(() => endOf(stage)).toBeGreaterThan((before ?? 0) * 1.5);
  await userEvent.click(button('Beginwaarden terug'));
  await expect.poll(() => endOf(stage)).toBe(before);
});

test('keys move a chosen body, with Shift its velocity', async () => {
  const stage = await openStage('projectile');
  const before = endOf(stage) ?? 0;
  handle().element().focus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.poll(() => placeOf(stage).y).toBeGreaterThan(1);
  const { y } = placeOf(stage);
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
  expect(placeOf(stage).y).toBe(y);
  await expect
    .element(handle())
    .toHaveAttribute('aria-valuetext', expect.stringMatching(/snelheid 1[1-9]/));
  await expect.poll(() => endOf(stage)).toBeGreaterThan(before + 0.3);
});

test('Tab goes from body to body', async () => {
  const stage = await openStage('collision-plane');
  handle('A').element().focus();
  await userEvent.keyboard('{Tab}');
  const { activeElement } = drawing(stage).renderRoot as ShadowRoot;
  expect(activeElement).toBe(handle('B').element());
});

/** Presses in the middle of a part of the drawing, moves, and lets go. */
async function drag(part: Element, dx: number, dy: number): Promise<void> {
  const { left, top, width, height } = part.getBoundingClientRect();
  const from = { clientX: left + width / 2, clientY: top + height / 2 };
  const fire = (type: string, x: number, y: number) =>
    part.dispatchEvent(
      new PointerEvent(type, {
        clientX: from.clientX + x,
        clientY: from.clientY + y,
        pointerId: 1,
        isPrimary: true,
        pointerType: 'touch',
        bubbles: true,
        composed: true,
      }),
    );
  vi.spyOn(Element.prototype, 'setPointerCapture').mockReturnValue();
  fire('pointerdown', 0, 0);
  fire('pointermove', dx / 2, dy / 2);
  fire('pointermove', dx, dy);
  fire('pointerup', dx, dy);
  await settle(document.body);
}

const grips = (root: ParentNode) => [...root.querySelectorAll('.grip')];

test('dragging a body changes where it starts, and its motion', async () => {
  const stage = await openStage('projectile');
  const before = endOf(stage) ?? 0;
  const [body] = grips(drawing(stage).renderRoot);
  if (body === undefined) throw new Error('nothing to take hold of');
  await drag(body, 60, -40);
  expect(placeOf(stage).x).toBeGreaterThan(0.5);
  expect(placeOf(stage).y).toBeGreaterThan(1.5);
  await expect.poll(() => endOf(stage)).toBeGreaterThan(before + 0.5);
  await userEvent.click(button('Stap'));
  expect(placeOf(stage).x).toBeGreaterThan(0.5);
});

test('dragging the tip of the arrow changes the velocity', async () => {
  const stage = await openStage('projectile');
  const tip = grips(drawing(stage).renderRoot)[1];
  if (tip === undefined) throw new Error('no tip to take hold of');
  await drag(tip, 40, 0);
  const [body] = drawing(stage).moment?.bodies ?? [];
  expect(body?.vx).toBeGreaterThan(11);
  expect(body?.vy).toBe(10);
  expect(placeOf(stage)).toEqual({ x: 0, y: 1 });
});

test('a pendulum stays on its circle', async () => {
  const stage = await openStage('pendulum');
  const [body] = grips(drawing(stage).renderRoot);
  if (body === undefined) throw new Error('nothing to take hold of');
  await drag(body, -150, 30);
  const { x, y } = placeOf(stage);
  expect(Math.hypot(x, y)).toBeCloseTo(1, 9);
  expect(x).toBeLessThan(0.8);
});

test('later than the start nothing can be dragged', async () => {
  const stage = await openStage('projectile');
  await userEvent.fill(scrubber(), '40');
  await settle(document.body);
  const there = placeOf(stage);
  const [body] = grips(drawing(stage).renderRoot);
  if (body === undefined) throw new Error('nothing to take hold of');
  await drag(body, 50, 0);
  expect(placeOf(stage)).toEqual(there);
  await expect.element(handle()).toHaveAttribute('aria-disabled', 'true');
});

test('a start can be typed; what is no number stays with a message', async () => {
  const stage = await openStage('projectile');
  await userEvent.click(page.getByRole('tab', { name: 'Begintoestand' }));
  const field = page.getByRole('textbox', { name: /^y van A in m$/ });
  await userEvent.fill(field, '2,5');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => placeOf(stage).y).toBe(2.5);
  await userEvent.fill(field, 'hoog');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(/Dit is geen getal/)).toBeVisible();
  expect(placeOf(stage).y).toBe(2.5);
});

test('a scene that cannot be calculated says why', async () => {
  const stage = await openStage('stack');
  await userEvent.click(page.getByRole('tab', { name: 'Begintoestand' }));
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Voorwerp' }), 'bal');
  await userEvent.fill(page.getByRole('textbox', { name: /^x van bal/ }), '0');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('alert')).toHaveTextContent(/overlapt met/);
  await expect.element(page.getByRole('alert')).toHaveTextContent(/nog de vorige beweging/);
  expect(drawing(stage).trajectory).not.toBeNull();
});

test('gives the model behind a formula', async () => {
  const stage = await openStage('spring');
  const told = vi.fn();
  expect(button('Open als model').elements()).toEqual([]);
  stage.offersModel = true;
  stage.addEventListener('ek-open-model', ({ scene }) => {
    const { title, semantics } = modelBehind(scene);
    told(title, semantics);
  });
  await userEvent.click(button('Open als model'));
  expect(told).toHaveBeenCalledWith('Massa aan een veer', 'ode');
});

test('without a formula there is no model to open', async () => {
  const stage = await openStage('collision-plane');
  stage.offersModel = true;
  await settle(document.body);
  expect(button('Open als model').elements()).toEqual([]);
});

test('tells the scene and the moment, and is silent while time runs', async () => {
  const stage = await openStage('projectile');
  const root = drawing(stage).renderRoot;
  const summary = () => root.querySelector('#summary')?.textContent;
  expect(summary()).toMatch(/één voorwerp: A.*t = 0,00.s: A op x = 0.m en y = 1.m/);
  await userEvent.click(button('Draai'));
  await expect.poll(() => placeOf(stage).x).toBeGreaterThan(0.5);
  const status = page.getByRole('status');
  await expect.element(status).toHaveTextContent('');
  expect(summary()).toMatch(/t = 0,00/);
  await userEvent.click(button('Pauze'));
  await expect.element(status).toHaveTextContent(/^Op t = /);
});

test('states how exact it is', async () => {
  await openStage('planets');
  await expect
    .element(page.getByText(/klopt de energie op minder dan een miljoenste/))
    .toBeVisible();
});

test('a gas shows its pressure and speeds beside those of Maxwell', async () => {
  const stage = await openStage('gas');
  await userEvent.fill(scrubber(), '800');
  await settle(document.body);
  await expect.element(page.getByRole('img', { name: /Verdeling van de snelheden/ })).toBeVisible();
  const rows = stage.renderRoot.querySelectorAll('.gas tbody tr');
  const counted = [...rows].map((row) =>
    Number(row.querySelector('td')?.textContent.replace(',', '.')),
  );
  expect(counted.reduce((sum, count) => sum + count, 0)).toBeCloseTo(150, 0);
});

test('another scene takes the place of the first', async () => {
  const stage = await openStage('projectile');
  stage.scene = readyScene('circle');
  await expect.element(page.getByRole('region', { name: 'Scène: Cirkelbeweging' })).toBeVisible();
  await expect.poll(() => drawing(stage).trajectory?.time.length).toBe(501);
  expect(placeOf(stage)).toEqual({ x: 0.5, y: 0 });
});

test.each(['light', 'dark'])('axe finds nothing in %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const stage = await openStage('incline');
  await userEvent.click(option('energie'));
  await userEvent.click(option('meetwaarden'));
  await settle(document.body);
  expect(await axeProblems(stage)).toEqual([]);
});

test('with reduced motion time goes in still pictures', async () => {
  await emulate('', [{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const stage = await openStage('circle');
  await userEvent.click(button('Draai'));
  const seen = new Set<number>();
  for (let frame = 0; frame < 30; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    seen.add(placeOf(stage).x);
  }
  expect(seen.size).toBeLessThan(8);
  await userEvent.click(button('Stap'));
  await expect.element(button('Draai')).toBeVisible();
});

test('on paper there is a stroboscope of the whole motion', async () => {
  const stage = await openStage('circle');
  await emulate('print');
  const picture = () => paths(drawing(stage).renderRoot, 'picture')[0]?.getAttribute('d') ?? '';
  await expect.poll(() => picture().split('Z').length).toBeGreaterThan(20);
  expect(drawing(stage).moment?.time).toBe(5);
  await emulate('');
  await expect.poll(() => paths(drawing(stage).renderRoot, 'picture')).toEqual([]);
});

const tabNames = () =>
  page
    .getByRole('tab')
    .elements()
    .map(({ textContent }) => textContent.trim());

test('has the views that it is given; without the start nothing can be dragged', async () => {
  const stage = await openStage('projectile');
  expect(tabNames()).toEqual(['Grafiek', 'Tabel', 'Begintoestand']);
  stage.views = ['table'];
  await settle(document.body);
  expect(tabNames()).toEqual(['Tabel']);
  expect(drawing(stage).editable).toBe(false);
  stage.views = [];
  await settle(document.body);
  expect(tabNames()).toEqual([]);
});

test('a chosen start is told, and given back it changes nothing', async () => {
  const stage = await openStage('projectile');
  const told: Scene[] = [];
  stage.addEventListener('ek-scene-change', ({ scene }) => told.push(scene));
  await userEvent.click(option('energie'));
  handle().element().dispatchEvent(new FocusEvent('focus'));
  (handle().element() as SVGElement).focus();
  await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}');
  await settle(document.body);
  const [changed] = told;
  expect(changed?.bodies[0]?.velocity?.y).toBeGreaterThan(10);
  stage.scene = structuredClone(changed ?? null);
  await settle(document.body);
  await expect.element(option('energie')).toBeChecked();
  // The author's scene is where the reader goes back to.
  await userEvent.click(button('Beginwaarden terug'));
  expect(told.at(-1)).toEqual(changed);
});

test('other numbers go on with what is shown; other parts begin anew', async () => {
  const stage = await openStage('projectile');
  await userEvent.click(option('energie'));
  const scene = readyScene('projectile');
  const [ball] = scene.bodies;
  if (ball === undefined) throw new Error('no ball');
  stage.scene = { ...scene, bodies: [{ ...ball, position: { x: 3, y: 2 } }] };
  await settle(document.body);
  await expect.poll(() => placeOf(stage)).toEqual({ x: 3, y: 2 });
  await expect.element(option('energie')).toBeChecked();
  stage.scene = readyScene('pendulum');
  await settle(document.body);
  await expect.element(page.getByRole('region', { name: 'Scène: Slinger' })).toBeVisible();
});
