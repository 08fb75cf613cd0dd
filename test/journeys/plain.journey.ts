import { expect, moduleAddress, signIn, test } from './eklas.ts';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a fragment is complete: text, formulas, terms, model rules, the way on', async ({
    page,
  }) => {
    await page.goto(`${moduleAddress}/leerlijn/modelregels`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('math').first()).toBeVisible();
    await expect(page.locator('.model-text pre').first()).toContainText('T');
    await page.getByRole('button', { name: 'tijdstappen' }).click();
    await expect(page.locator('.term-card:popover-open')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: /^Volgende/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welke tijdstap kies je?');
  });
});

test('the catalogue finds by words and filters', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Zoek een E-klas').fill('thermostaat');
  await page.getByLabel('Niveau').selectOption('havo 4');
  await page.getByRole('button', { name: 'Zoeken' }).click();
  await expect(page.getByRole('link', { name: 'Afkoelen en opwarmen' })).toBeVisible();
  await page.getByLabel('Zoek een E-klas').fill('fotosynthese');
  await page.getByRole('button', { name: 'Zoeken' }).click();
  await expect(page.getByText('Geen E-klas past')).toBeVisible();
});

test('a wrong password says what to do and keeps the name', async ({ page, context }) => {
  // The browser itself logs the refused request.
  context.removeAllListeners('console');
  await page.goto('/inloggen');
  await page.getByLabel('E-mailadres of gebruikersnaam').fill('leerling');
  await page.getByLabel('Wachtwoord').fill('fout');
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('alert')).not.toBeEmpty();
  await expect(page.getByLabel('E-mailadres of gebruikersnaam')).toHaveValue('leerling');
});

test('signing out everywhere ends the other device', async ({ page, browser, server }) => {
  const other = await browser.newContext({ baseURL: server });
  const elsewhere = await other.newPage();
  await signIn(elsewhere, 'uitgever');
  await signIn(page, 'uitgever');
  await page.goto('/account');
  await page.getByRole('button', { name: 'Op alle apparaten uitloggen' }).click();
  await expect(page).toHaveURL('/');
  await elsewhere.goto('/account');
  await expect(elsewhere.getByText('Je bent niet ingelogd.')).toBeVisible();
  await other.close();
});

test('an old address of a fragment by its id still leads there', async ({ page, request }) => {
  const overview = await (await request.get(moduleAddress)).text();
  const id = /<li data-fragment="([a-z2-7]{8})">/.exec(overview)?.[1] ?? '';
  await page.goto(`${moduleAddress}/leerlijn/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Starttoets');
});
