/** <ek-menu>: keys of a menu button, focus back, clicks on the things themselves. */
import { html } from 'lit';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '#web/elements/ek-menu.ts';
import { axeProblems, find, mount, settle, wait } from './mount.ts';

async function mountMenu() {
  const copied = vi.fn();
  const place = await mount(html`
    <ek-menu label="Meer">
      <button @click=${copied}>Dupliceer</button>
      <button disabled>Publiceer</button>
      <button>Verplaats</button>
      <a href="#bekijk">Bekijk</a>
      <hr />
      <button>Verwijder</button>
    </ek-menu>
    <button id="daarna">Daarna</button>
  `);
  const menu = find(place, 'ek-menu');
  menu.shadowRoot?.querySelector('button')?.focus();
  return { place, menu, copied };
}

const focused = () => document.activeElement?.textContent.trim();
const isOpen = () =>
  document.querySelector('ek-menu')?.shadowRoot?.querySelector('div')?.matches(':popover-open') ===
  true;

test('is a button that says it has a menu', async () => {
  await mountMenu();
  const button = page.getByRole('button', { name: 'Meer' });
  await expect.element(button).toHaveAttribute('aria-haspopup', 'menu');
  await expect.element(button).toHaveAttribute('aria-expanded', 'false');
});

test.each([
  ['{ArrowDown}', 'Dupliceer'],
  ['{ArrowUp}', 'Verwijder'],
  ['{Enter}', 'Dupliceer'],
  [' ', 'Dupliceer'],
])('%s opens it with focus on %s', async (key, item) => {
  await mountMenu();
  await userEvent.keyboard(key);
  await wait(30);
  expect(focused()).toBe(item);
  await expect
    .element(page.getByRole('button', { name: 'Meer' }))
    .toHaveAttribute('aria-expanded', 'true');
});

test.each([
  ['{ArrowDown}', 'Verplaats'],
  ['{ArrowDown}{ArrowDown}', 'Bekijk'],
  ['{ArrowUp}', 'Verwijder'],
  ['{End}', 'Verwijder'],
  ['{End}{ArrowDown}', 'Dupliceer'],
  ['{End}{Home}', 'Dupliceer'],
  ['v', 'Verplaats'],
  ['verw', 'Verwijder'],
  ['b', 'Bekijk'],
])('then %s goes to %s', async (keys, item) => {
  const { menu } = await mountMenu();
  menu.open();
  await userEvent.keyboard(keys);
  expect(focused()).toBe(item);
});

test('Escape closes it and gives focus back', async () => {
  const { menu } = await mountMenu();
  menu.open();
  await wait(30);
  await userEvent.keyboard('{Escape}');
  await wait(30);
  expect(isOpen()).toBe(false);
  expect(document.activeElement).toBe(menu);
});

test('Tab closes it', async () => {
  const { menu } = await mountMenu();
  menu.open();
  await userEvent.keyboard('{Tab}');
  expect(isOpen()).toBe(false);
});

test('Enter on a thing clicks it once, closes, and gives focus back first', async () => {
  const { menu, copied } = await mountMenu();
  copied.mockImplementation(() => focusedAtClick.push(document.activeElement));
  const focusedAtClick: (Element | null)[] = [];
  menu.open();
  await userEvent.keyboard('{Enter}');
  expect(copied).toHaveBeenCalledOnce();
  expect(focusedAtClick).toEqual([menu]);
  expect(isOpen()).toBe(false);
});

test('a second click on the button closes it', async () => {
  await mountMenu();
  const button = page.getByRole('button', { name: 'Meer' });
  await button.click();
  expect(isOpen()).toBe(true);
  await button.click();
  expect(isOpen()).toBe(false);
});

test('things that come later take part', async () => {
  const { menu, place } = await mountMenu();
  const late = document.createElement('button');
  late.textContent = 'Later';
  menu.append(late);
  await settle(place);
  menu.open('last');
  expect(focused()).toBe('Later');
  expect(late.role).toBe('menuitem');
});

test('axe finds nothing, closed or open', async () => {
  const { place, menu } = await mountMenu();
  expect(await axeProblems(place)).toEqual([]);
  menu.open();
  await wait(30);
  expect(await axeProblems(place)).toEqual([]);
});
