/** <ek-tooltip>: words on hover and focus that describe the control and go at Escape. */
import { html } from 'lit';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '#web/elements/ek-button.ts';
import '#web/elements/ek-tooltip.ts';
import { axeProblems, find, mount, settle, wait } from './mount.ts';

const words = 'Met dezelfde beginwaarden.';

async function mountTooltip() {
  const place = await mount(html`
    <p>Rust</p>
    <ek-tooltip text=${words}><button>Opnieuw</button></ek-tooltip>
  `);
  const tooltip = find(place, 'ek-tooltip');
  const isShown = () => tooltip.shadowRoot?.querySelector('div')?.matches(':popover-open') === true;
  return { place, tooltip, isShown, button: find(tooltip, 'button') };
}

test('describes the control', async () => {
  const { button } = await mountTooltip();
  await expect.element(button).toHaveAccessibleDescription(words);
});

test('describes the button inside an element', async () => {
  const place = await mount(
    html`<ek-tooltip text=${words}><ek-button>Opnieuw</ek-button></ek-tooltip>`,
  );
  await settle(place);
  const inner = find(place, 'ek-button').shadowRoot?.querySelector('button');
  expect(inner?.getAttribute('aria-description')).toBe(words);
  await userEvent.keyboard('{Tab}');
  const bubble = find(place, 'ek-tooltip').shadowRoot?.querySelector('.bubble');
  expect(bubble?.matches(':popover-open')).toBe(true);
});

test('appears on focus by key and goes on blur', async () => {
  const { isShown } = await mountTooltip();
  await userEvent.keyboard('{Tab}');
  expect(isShown()).toBe(true);
  await userEvent.keyboard('{Tab}');
  expect(isShown()).toBe(false);
});

test('appears on hover after a moment, and goes after leaving', async () => {
  const { isShown, button } = await mountTooltip();
  await userEvent.hover(button);
  expect(isShown()).toBe(false);
  await wait(400);
  expect(isShown()).toBe(true);
  await userEvent.hover(page.getByText('Rust'));
  await wait(300);
  expect(isShown()).toBe(false);
});

test('Escape takes it away, and only it', async () => {
  const { isShown } = await mountTooltip();
  const heard = vi.fn();
  document.body.addEventListener('keydown', heard, { once: true });
  await userEvent.keyboard('{Tab}');
  await userEvent.keyboard('{Escape}');
  expect(isShown()).toBe(false);
  expect(heard).not.toHaveBeenCalledWith(expect.objectContaining({ key: 'Escape' }));
});

test('axe finds nothing while shown', async () => {
  const { place } = await mountTooltip();
  await userEvent.keyboard('{Tab}');
  expect(await axeProblems(place)).toEqual([]);
});
