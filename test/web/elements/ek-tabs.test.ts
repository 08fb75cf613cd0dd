/** <ek-tabs>: one tab stop, arrows choose, panels belong to tabs. */
import { html } from 'lit';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '#web/elements/ek-tabs.ts';
import { axeProblems, mountOne, settle } from './mount.ts';

function mountTabs(selected = '') {
  return mountOne(
    'ek-tabs',
    html`<ek-tabs label="Weergave" selected=${selected}>
      <section slot="tabel" data-label="Tabel">De tabel</section>
      <section slot="regels" data-label="Regels">De regels</section>
      <section slot="schema" data-label="Schema">Het schema</section>
    </ek-tabs>`,
  );
}

test('has a named tab list with a tab for each panel', async () => {
  await mountTabs();
  await expect.element(page.getByRole('tablist', { name: 'Weergave' })).toBeVisible();
  expect(page.getByRole('tab').elements()).toHaveLength(3);
});

test('shows the first panel when none is chosen, and only that', async () => {
  const tabs = await mountTabs();
  expect(tabs.selected).toBe('tabel');
  await expect.element(page.getByRole('tabpanel', { name: 'Tabel' })).toHaveTextContent('');
  await expect.element(page.getByText('De tabel')).toBeVisible();
  await expect.element(page.getByText('De regels')).not.toBeVisible();
});

test('shows the panel in `selected`', async () => {
  await mountTabs('schema');
  await expect.element(page.getByText('Het schema')).toBeVisible();
});

test.each([
  ['{ArrowRight}', 'regels'],
  ['{ArrowLeft}', 'schema'],
  ['{End}', 'schema'],
  ['{End}{ArrowRight}', 'tabel'],
  ['{End}{Home}', 'tabel'],
])('%s chooses %s', async (keys, name) => {
  const tabs = await mountTabs();
  tabs.shadowRoot?.querySelector('button')?.focus();
  await userEvent.keyboard(keys);
  expect(tabs.selected).toBe(name);
});

test('a click fires change once; choosing the same fires nothing', async () => {
  const tabs = await mountTabs();
  const changed = vi.fn();
  tabs.addEventListener('change', changed);
  await page.getByRole('tab', { name: 'Regels' }).click();
  await page.getByRole('tab', { name: 'Regels' }).click();
  expect(changed).toHaveBeenCalledOnce();
  await expect
    .element(page.getByRole('tab', { name: 'Regels' }))
    .toHaveAttribute('aria-selected', 'true');
});

test('is one tab stop', async () => {
  const tabs = await mountTabs('regels');
  const stops = [...(tabs.shadowRoot?.querySelectorAll('button') ?? [])].map((tab) => tab.tabIndex);
  expect(stops).toEqual([-1, 0, -1]);
});

test('follows panels that come and go', async () => {
  const tabs = await mountTabs('schema');
  tabs.querySelector('[slot="schema"]')?.remove();
  await settle(document.body);
  expect(tabs.selected).toBe('tabel');
});

test('axe finds nothing', async () => {
  expect(await axeProblems(await mountTabs())).toEqual([]);
});
