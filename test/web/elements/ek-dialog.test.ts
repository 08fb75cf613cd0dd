/** <ek-dialog>: opens with focus inside, closes with a value, gives focus back. */
import { html } from 'lit';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '#web/elements/ek-button.ts';
import '#web/elements/ek-dialog.ts';
import { axeProblems, find, mount, settle, wait } from './mount.ts';

async function mountDialog() {
  const place = await mount(html`
    <button id="opener">Open</button>
    <ek-dialog heading="Verwijderen?">
      <form id="vraag" method="dialog"><input aria-label="Reden" /></form>
      <ek-button slot="actions" type="submit" form="vraag" value="ja">Verwijder</ek-button>
    </ek-dialog>
  `);
  const opener = find(place, 'button');
  opener.focus();
  const dialog = find(place, 'ek-dialog');
  const closed = dialog.open();
  await settle(place);
  return { place, opener, dialog, closed };
}

test('has the role dialog, named by its heading', async () => {
  await mountDialog();
  await expect.element(page.getByRole('dialog', { name: 'Verwijderen?' })).toBeVisible();
});

test('begins with focus on the first control of the content', async () => {
  await mountDialog();
  expect(document.activeElement?.ariaLabel).toBe('Reden');
});

test('Escape closes without a value and gives focus back', async () => {
  const { opener, closed } = await mountDialog();
  await userEvent.keyboard('{Escape}');
  expect(await closed).toBe('');
  expect(document.activeElement).toBe(opener);
});

test('the dismiss button closes without a value', async () => {
  const { closed } = await mountDialog();
  await userEvent.click(page.getByRole('button', { name: 'Sluiten' }));
  expect(await closed).toBe('');
});

test('a submit button in a form of method dialog closes with its value', async () => {
  const { closed, opener, dialog } = await mountDialog();
  await userEvent.click(page.getByRole('button', { name: 'Verwijder' }));
  expect(await closed).toBe('ja');
  expect(dialog.returnValue).toBe('ja');
  expect(document.activeElement).toBe(opener);
});

test('close(value) resolves and fires close; it can open again', async () => {
  const { dialog, closed } = await mountDialog();
  const heard = vi.fn();
  dialog.addEventListener('close', heard);
  dialog.close('nee');
  expect(await closed).toBe('nee');
  expect(heard).toHaveBeenCalledOnce();
  const again = dialog.open();
  await wait(10);
  dialog.close();
  expect(await again).toBe('');
});

test('taken off the page, it resolves all the same', async () => {
  const { dialog, closed } = await mountDialog();
  dialog.remove();
  expect(await closed).toBe('');
});

test('Tab stays inside', async () => {
  const { opener } = await mountDialog();
  for (let press = 0; press < 5; press += 1) {
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).not.toBe(opener);
  }
});

test('axe finds nothing while open', async () => {
  const { place } = await mountDialog();
  await wait(200);
  expect(await axeProblems(place)).toEqual([]);
});
