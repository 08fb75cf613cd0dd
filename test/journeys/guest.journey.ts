import { expect, moduleAddress, openFragment, settled, signIn, test } from './eklas.ts';

test.use({ expectedErrors: [/net::ERR_INTERNET_DISCONNECTED/] });

test('a guest reads, answers, runs a model, loses the network and signs in with everything', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Afkoelen en opwarmen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Afkoelen en opwarmen');

  // Along the authors' order to the third fragment.
  await page.getByRole('link', { name: /^Begin/ }).click();
  await expect(page.getByText('1 van 25')).toBeVisible();
  for (const title of [
    'Temperatuur is geen warmte',
    'Deeltjes in een gas',
    'Hoeveel warmte kost opwarmen?',
  ]) {
    await page.getByRole('navigation', { name: 'Volgende' }).getByRole('link').last().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  }

  // A number question: unreadable, wrong, right.
  await openFragment(page, 'warmtestroom');
  const number = page.locator('ek-number-question').first();
  await number.getByRole('textbox').fill('veel');
  await number.getByRole('button', { name: 'Nakijken' }).click();
  await expect(number.getByRole('status')).toContainText('Typ een getal');
  await number.getByRole('textbox').fill('2400');
  await number.getByRole('textbox').press('Enter');
  await expect(number.getByRole('status')).toContainText('door minuten gedeeld');
  await number.getByRole('textbox').fill('4,0·10^1 W');
  await number.getByRole('button', { name: 'Nakijken' }).click();
  await expect(number.getByRole('status')).toContainText('Goed.');

  // A term is explained on the spot.
  await page.getByRole('button', { name: 'warmtestroom', exact: true }).first().click();
  await expect(page.locator('.term-card:popover-open')).toContainText('per seconde');
  await page.keyboard.press('Escape');

  // Another route, at the same fragment, with the same answers.
  await page.getByRole('button', { name: /^Route/ }).click();
  await page.locator('.route-switch').getByRole('link', { name: 'model eerst' }).click();
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Warmtestroom: joule per seconde',
  );
  await expect(page).toHaveURL(/model-eerst/);
  await expect(number.getByRole('textbox')).toHaveValue('4,0·10^1 W');
  await expect(number.getByRole('status')).toContainText('Goed.');

  // A model answers to a slider.
  await openFragment(page, 'modelregels', 'model-eerst');
  const player = page.locator('ek-model-player');
  await player.scrollIntoViewIfNeeded();
  await expect(player).toBeVisible();
  const reading = player.getByRole('table').getByRole('row').last();
  const before = await reading.textContent();
  await player.getByRole('slider').first().scrollIntoViewIfNeeded();
  await player.locator('ek-parameter').first().getByRole('slider').press('ArrowRight');
  await expect(reading).not.toHaveText(before ?? '');

  // Without a network: an answer is kept on the device.
  await openFragment(page, 'soortelijke-warmte', 'model-eerst');
  await context.setOffline(true);
  const choice = page.locator('ek-choice-question').first();
  await choice.getByRole('radio').first().check();
  await choice.getByRole('button', { name: 'Nakijken' }).click();
  await expect(choice.getByRole('status')).not.toBeEmpty();
  await context.setOffline(false);
  await page.reload();
  await settled(page);
  await expect(choice.getByRole('radio', { checked: true })).toHaveCount(1);

  // Signing in takes the work along.
  await signIn(page, 'leerling');
  await page.goto(`${moduleAddress}/leerlijn/warmtestroom`);
  await settled(page);
  await expect(page.locator('ek-account')).toContainText('Leerling');
  await expect(number.getByRole('status')).toContainText('Goed.');
  await expect(page.locator('ek-outbox')).toBeEmpty();

  // Another device of the same pupil knows it too.
  const other = await browser.newContext({ baseURL: baseURL ?? '' });
  const elsewhere = await other.newPage();
  await signIn(elsewhere, 'leerling');
  await elsewhere.goto(`${moduleAddress}/leerlijn/warmtestroom`);
  await settled(elsewhere);
  await expect(elsewhere.locator('ek-number-question').first().getByRole('textbox')).toHaveValue(
    '4,0·10^1 W',
  );
  await elsewhere.goto(moduleAddress);
  await expect(elsewhere.getByRole('link', { name: /^Ga verder/ })).toBeVisible();
  await other.close();
});

test('a pupil answers without a network and the answers arrive when it is back', async ({
  page,
  context,
}) => {
  await signIn(page, 'pal');
  await openFragment(page, 'warmtestroom');
  await context.setOffline(true);
  const choice = page.locator('ek-choice-question').first();
  await choice.getByRole('radio').first().check();
  await choice.getByRole('button', { name: 'Nakijken' }).click();
  await expect(page.locator('ek-outbox')).toContainText('alleen nog op dit apparaat');
  await context.setOffline(false);
  await expect(page.locator('ek-outbox')).toBeEmpty({ timeout: 15_000 });
});

test('what was typed but not checked survives a reload, in two tabs', async ({ page, context }) => {
  await openFragment(page, 'warmtestroom');
  await page.locator('ek-number-question').first().getByRole('textbox').fill('12');
  await page.waitForTimeout(300);
  await page.reload();
  await settled(page);
  await expect(page.locator('ek-number-question').first().getByRole('textbox')).toHaveValue('12');
  const second = await context.newPage();
  await second.goto(page.url());
  await settled(second);
  await expect(second.locator('ek-number-question').first().getByRole('textbox')).toHaveValue('12');
});
