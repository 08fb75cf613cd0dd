/** A kept run goes along: to another device, into an answer, into a report, and as a link. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, openFragment, signIn, test } from './eklas.ts';

const fragment = 'model-en-meting';

const model = (page: Page) => page.locator('ek-model-block');
const runs = (page: Page) => model(page).locator('ek-model-runs');

async function openRuns(page: Page): Promise<void> {
  await model(page).scrollIntoViewIfNeeded();
  const bench = page.getByRole('button', { name: 'Onderzoek en verander dit model' }).first();
  const tab = model(page).getByRole('tab', { name: 'Bewaarde runs' });
  await expect(bench.or(tab).first()).toBeVisible();
  if (!(await tab.isVisible())) await bench.click();
  await tab.click();
}

async function keep(page: Page, title: string): Promise<void> {
  await runs(page).getByLabel('Naam van de run').fill(title);
  await runs(page).getByRole('button', { name: 'Bewaar deze run' }).click();
  await expect(kept(page, title)).toBeVisible();
}

const kept = (page: Page, title: string) =>
  runs(page).getByRole('checkbox', { name: `Laat ‘${title}’ zien in de grafiek` });

/** Nothing is on this device only: what was kept has had its rest, and is sent. */
async function sent(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('eklas-models-unsent')))
    .toBe('1');
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('eklas-models-unsent')))
    .toBeNull();
}

test.describe('with an account', () => {
  test.use({
    expectedErrors: async ({}, use) => {
      await use([/ERR_INTERNET_DISCONNECTED/]);
    },
  });

  test('runs are on every device, after an offline day too, and one is handed in', async ({
    page,
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }) });
    const other = await context.newPage();
    await signIn(page, 'leerling');
    await openFragment(page, fragment);
    await openRuns(page);
    await keep(page, 'Open beker');
    await sent(page);

    await signIn(other, 'leerling');
    await openFragment(other, fragment);
    await openRuns(other);
    await expect(kept(other, 'Open beker')).toBeVisible();

    await test.step('both go on, one of them without a connection', async () => {
      await page.context().setOffline(true);
      await keep(page, 'Zonder verbinding');
      await keep(other, 'Intussen');
      await runs(other).getByRole('button', { name: 'Verwijder Open beker' }).click();
      await expect(kept(other, 'Open beker')).toHaveCount(0);
      await sent(other);
      await page.context().setOffline(false);
      await expect(kept(page, 'Intussen')).toBeVisible({ timeout: 20_000 });
      await expect(kept(page, 'Zonder verbinding')).toBeVisible();
      await expect(kept(page, 'Open beker')).toHaveCount(0);
      await other.reload();
      await openRuns(other);
      await expect(kept(other, 'Zonder verbinding')).toBeVisible();
    });

    await test.step('a kept run is the answer to a question', async () => {
      const task = other.locator('ek-model-task');
      await task.scrollIntoViewIfNeeded();
      await task.getByText('Gebruik een bewaarde run').click();
      await task.getByRole('button', { name: 'Gebruik ‘Intussen’ als antwoord' }).click();
      await expect(task.getByText('Je antwoord is de bewaarde run ‘Intussen’.')).toBeVisible();
      await task.getByRole('button', { name: 'Nakijken' }).click();
      await expect(task.getByText('Is het water daar nog te warm')).toBeVisible();
      await page.reload();
      const same = page.locator('ek-model-task');
      await same.scrollIntoViewIfNeeded();
      await expect(same.getByText('Je antwoord is de bewaarde run ‘Intussen’.')).toBeVisible();
    });
    await context.close();
  });
});

test('a report has the model, runs and own words, and is a page by itself', async ({ page }) => {
  // In every frame: what would be printed, and whether it has its style.
  await page.addInitScript(() => {
    window.print = () => {
      const title = document.querySelector('h1')?.textContent ?? '';
      const { whiteSpace } = getComputedStyle(document.querySelector('.own') ?? document.body);
      parent.document.documentElement.dataset['printed'] = `${title}: ${whiteSpace}`;
    };
  });
  await openFragment(page, fragment);
  await openRuns(page);
  await keep(page, 'Open beker');
  await runs(page).getByRole('button', { name: 'Maak een verslag' }).click();
  const report = runs(page).locator('ek-model-report');
  await report.getByRole('checkbox', { name: 'Open beker' }).check();
  await report.getByLabel('Titel').fill('Thee <koelt> af');
  await report.getByLabel('Conclusie').fill('Het model past & ik snap het.');
  const download = page.waitForEvent('download');
  await report.getByRole('button', { name: 'Download als pagina (.html)' }).click();
  const text = await readFile((await (await download).path()) ?? '', 'utf8');
  const alone = await page.context().newPage();
  await alone.setContent(text);
  await expect(alone.getByRole('heading', { name: 'Thee <koelt> af' })).toBeVisible();
  await expect(alone.getByText('Het model past & ik snap het.')).toBeVisible();
  await expect(alone.locator('figure.graph svg')).not.toHaveCount(0);
  await expect(alone.getByRole('table', { name: 'Waarden van de run ‘Open beker’' })).toBeVisible();
  await expect(alone.locator('link, script')).toHaveCount(0);

  await test.step('what was written is there again', async () => {
    await page.reload();
    await openRuns(page);
    await runs(page).getByRole('button', { name: 'Maak een verslag' }).click();
    await expect(runs(page).getByLabel('Titel')).toHaveValue('Thee <koelt> af');
  });

  await test.step('it is printed under the policy of the site', async () => {
    await runs(page).getByRole('button', { name: 'Druk af' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-printed', 'Thee <koelt> af: pre-wrap');
  });
});

test('a link to a run opens the page of models with its values', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openFragment(page, fragment);
  await openRuns(page);
  const slider = model(page).getByRole('slider', { name: /warmteverlies per graad/ });
  await slider.fill('1');
  await keep(page, 'Veel verlies');
  await runs(page)
    .getByRole('button', { name: 'Kopieer link naar deze run: Veel verlies' })
    .click();
  await expect(runs(page).getByText('De link naar ‘Veel verlies’ is gekopieerd.')).toBeVisible();
  await page.goto(await page.evaluate(() => navigator.clipboard.readText()));
  await expect(page.getByRole('slider', { name: /warmteverlies per graad/ })).toHaveValue('1');
  await page.getByRole('tab', { name: 'Bewaarde runs' }).click();
  await expect(page.getByRole('checkbox', { name: /Veel verlies/ })).toBeVisible();
});
