/** The workbench with a keyboard alone: every part is opened, used and left again. */
import { type Page } from '@playwright/test';
import { expect, test } from './eklas.ts';

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

/** What has the focus, through all shadows: its name, and whether its outline is seen. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (active === null || active === document.body) return null;
    const isOutlined = (element: Element | null): boolean => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
    };
    const { width, height } = active.getBoundingClientRect();
    return {
      what: `${active.localName}.${active.getAttribute('class') ?? ''} ${active.textContent.trim().slice(0, 30)}`,
      // A field may have its outline around it, and a symbol of the diagram has a ring of its own.
      isSeen:
        isOutlined(active) || isOutlined(active.parentElement) || active.closest('svg') !== null,
      hasSize: width > 0 && height > 0,
    };
  });

/** Goes forward until the focus has left the page's parts, and notes what cannot be seen on the way. */
async function walk(page: Page, most = 150): Promise<readonly string[]> {
  const unseen: string[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now === null) return unseen;
    if (!now.isSeen || !now.hasSize) unseen.push(now.what);
  }
  throw new Error(`The keyboard is kept at ${JSON.stringify(await focused(page))}`);
}

const parts = [
  'Schema',
  'Regels',
  'Stap voor stap',
  'Tabel',
  'Eigen meting',
  'Gevoeligheid',
  'Bewaarde runs',
];

test('every part is reached with arrows, walked through in sight, and left again', async ({
  page,
}) => {
  await page.goto('/model');
  await page.getByRole('button', { name: 'Prooi en roofdier' }).press('Enter');
  await expect(tab(page, 'Schema')).toBeVisible();
  for (const [index, name] of parts.entries()) {
    await tab(page, parts[Math.max(index - 1, 0)] ?? name).focus();
    if (index > 0) await page.keyboard.press('ArrowRight');
    await expect(tab(page, name)).toHaveAttribute('aria-selected', 'true');
    await expect(
      page.getByText('Dit onderdeel wordt geladen.').filter({ visible: true }),
    ).toHaveCount(0);
    expect(await walk(page), name).toEqual([]);
  }
});

test('each part is used without a pointer', async ({ page }) => {
  await page.goto('/model');
  await page.getByRole('button', { name: 'Prooi en roofdier' }).press('Enter');

  await test.step('the diagram as a list', async () => {
    await page.getByRole('button', { name: 'Lijst', exact: true }).press('Enter');
    await expect(page.getByRole('button', { name: 'Lijst', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  await test.step('the rules: Tab leaves the field', async () => {
    await tab(page, 'Schema').press('ArrowRight');
    const rules = page.getByRole('textbox', { name: /Modelregels/ });
    await rules.press('Control+Home');
    await page.keyboard.type("'hazen\n");
    await expect(rules).toHaveValue(/^'hazen/);
    await page.keyboard.press('Tab');
    await expect(rules).not.toBeFocused();
  });

  await test.step('one line after another', async () => {
    await tab(page, 'Regels').press('ArrowRight');
    await page.getByRole('button', { name: 'Volgende regel' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Vorige', exact: true })).toBeEnabled();
  });

  await test.step('a table of measurements', async () => {
    await tab(page, 'Stap voor stap').press('ArrowRight');
    await tab(page, 'Tabel').press('ArrowRight');
    await page.getByRole('button', { name: 'Typ een tabel' }).press('Enter');
    await expect(page.getByRole('grid').or(page.getByRole('table')).first()).toBeVisible();
  });

  await test.step('a run is kept', async () => {
    await tab(page, 'Eigen meting').press('ArrowRight');
    await tab(page, 'Gevoeligheid').press('ArrowRight');
    await page.getByLabel('Naam van de run').focus();
    await page.keyboard.type('Toetsen');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Laat ‘Toetsen’ zien in de grafiek')).toBeChecked();
  });
});
