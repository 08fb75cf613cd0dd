import { type Page } from '@playwright/test';
import { expect, moduleAddress, settled, test } from './eklas.ts';

/** Presses Tab until the focused element fits; fails when the page is gone through twice. */
async function tabTo(page: Page, fits: string, most = 140): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate((selector) => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) {
        if (active.matches(selector)) return true;
        active = active.shadowRoot.activeElement;
      }
      return active?.matches(selector) ?? false;
    }, fits);
    if (found) return;
  }
  throw new Error(`The keyboard never reached ${fits}`);
}

test.use({ expectedErrors: [/net::ERR_INTERNET_DISCONNECTED/] });

test('a keyboard alone reads along two routes, answers, runs a model and signs in', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, '.entry a');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(moduleAddress);
  await tabTo(page, '#verder');
  await page.keyboard.press('Enter');
  await settled(page);

  await page.goto(`${moduleAddress}/leerlijn/warmtestroom`);
  await settled(page);
  await tabTo(page, 'button.term');
  await page.keyboard.press('Enter');
  await expect(page.locator('.term-card:popover-open')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.term-card:popover-open')).toHaveCount(0);

  await tabTo(page, 'ek-number-question input');
  await page.keyboard.type('40');
  await page.keyboard.press('Enter');
  await expect(page.locator('ek-number-question').first().getByRole('status')).toContainText(
    'Goed.',
  );
  await tabTo(page, 'ek-choice-question input');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'ek-choice-question button');
  await page.keyboard.press('Enter');
  await expect(page.locator('ek-choice-question').first().getByRole('status')).not.toBeEmpty();

  await page.keyboard.press('Home');
  await page.locator('.ek-skip').focus();
  await tabTo(page, '.route-open');
  await page.keyboard.press('Enter');
  await tabTo(page, '.route-switch a[href*="begrippenkaart"]');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/begrippenkaart\/warmtestroom/);
  await settled(page);

  await page.goto(`${moduleAddress}/begrippenkaart/modelregels`);
  await settled(page);
  await page.locator('ek-model-block').scrollIntoViewIfNeeded();
  await expect(page.locator('ek-model-player')).toBeVisible();
  await tabTo(page, 'ek-parameter');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, 'ek-time-bar button');
  await page.keyboard.press('Enter');

  // Without a network, and back.
  await page.goto(`${moduleAddress}/begrippenkaart/soortelijke-warmte`);
  await settled(page);
  await context.setOffline(true);
  const choice = page.locator('ek-choice-question').first();
  await tabTo(page, 'ek-choice-question input');
  await page.keyboard.press('Space');
  await tabTo(page, 'ek-choice-question button');
  await page.keyboard.press('Enter');
  await expect(choice.getByRole('status')).not.toBeEmpty();
  const chosen = choice.getByRole('radio', { checked: true });
  await expect(chosen).toHaveCount(1);
  await expect.poll(() => draftsOnDevice(page), 'the answer is on disk').toBe(0);
  await context.setOffline(false);
  await page.reload();
  await settled(page);
  await expect(chosen).toHaveCount(1);

  // Signing in takes it all along.
  await tabTo(page, 'ek-account a');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/inloggen/);
  await tabTo(page, '[name=name]');
  await page.keyboard.type('docent');
  await page.keyboard.press('Tab');
  await page.keyboard.type('demo-eklas');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/soortelijke-warmte/);
  await settled(page);
  await expect(page.locator('ek-account')).toContainText('Docent');
  await expect(chosen).toHaveCount(1);
  await expect(page.locator('ek-outbox')).toBeEmpty();
});

test('a table of measurements is typed down a column', async ({ page }) => {
  await page.goto(`${moduleAddress}/leerlijn/practicum-afkoelende-beker`);
  await settled(page);
  const table = page.locator('ek-measurements');
  await table.getByRole('textbox').first().focus();
  for (const value of ['90,1', '84,6', '80,0']) {
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  }
  await table.getByRole('button', { name: 'Bewaren' }).click();
  await expect(table.getByRole('status')).toContainText('Bewaard');
  await page.reload();
  await settled(page);
  const column = table.getByRole('textbox', { name: /^temperatuur water/ });
  await expect(column.nth(2)).toHaveValue('80,0');
});

/** How many answers on this device are chosen or typed and not yet kept as an attempt. */
function draftsOnDevice(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('eklas');
        opening.onerror = () => reject(new Error('no database'));
        opening.onsuccess = () => {
          const count = opening.result.transaction('drafts').objectStore('drafts').count();
          count.onsuccess = () => {
            opening.result.close();
            resolve(count.result);
          };
        };
      }),
  );
}
