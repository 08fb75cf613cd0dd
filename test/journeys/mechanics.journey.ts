/** Motions: a pupil's in a fragment, an author's in the editor, and the page for anybody. */
import type { Locator, Page } from '@playwright/test';
import { expect, moduleAddress, signIn, test } from './eklas.ts';

const time = (page: Page | Locator) => page.getByRole('slider', { name: 'Tijdstip' });

test('a gas in a fragment comes to life, and is twice as fast', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (one) => asked.push(one.url()));
  await page.goto(`${moduleAddress}/leerlijn/temperatuur-van-een-gas`);
  const block = page.locator('ek-mechanics-block');
  await block.scrollIntoViewIfNeeded();
  await expect(time(block)).toBeVisible();
  expect(asked.some((url) => url.includes('mechanics-worker'))).toBe(true);
  await expect(block.getByText('294 K').first()).toBeVisible();
  const speed = block.getByRole('textbox', { name: /beginsnelheid/ });
  await speed.fill('700');
  await speed.press('Enter');
  await expect(block.getByText(/1\D?180\s*K/).first()).toBeVisible();
  await expect(block.getByRole('tab')).toHaveText(['Grafiek']);
});

test('nothing of a motion is loaded on a page without one', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (one) => asked.push(one.url()));
  await page.goto(`${moduleAddress}/leerlijn/warmtestroom`);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /mechanics|scene/.test(url))).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('a motion is its title and the numbers it begins with', async ({ page }) => {
    await page.goto(`${moduleAddress}/leerlijn/temperatuur-van-een-gas`);
    const block = page.getByRole('group', { name: 'Beweging: Deeltjes in een gas' });
    await expect(block.getByRole('row', { name: /beginsnelheid van elk deeltje/ })).toContainText(
      '350 m/s',
    );
  });
});

test('anybody throws a ball: keys alone, drag, graph, and the model behind it', async ({
  page,
}) => {
  await page.goto('/beweging');
  await test.step('choose and throw, by keyboard alone', async () => {
    const link = page.getByRole('link', { name: 'Schuine worp met luchtweerstand' });
    await link.focus();
    await page.keyboard.press('Enter');
    const body = page.getByRole('slider', { name: 'Voorwerp A, begintoestand' });
    await body.focus();
    await expect(time(page)).toBeEnabled();
    const before = await body.getAttribute('aria-valuetext');
    await page.keyboard.press('Shift+ArrowUp');
    await expect(body).not.toHaveAttribute('aria-valuetext', before ?? '');
    await page.getByRole('button', { name: 'Stap', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(time(page)).not.toHaveValue('0');
  });
  await test.step('drag the tip of the velocity', async () => {
    await page.getByRole('button', { name: 'Terug naar begin' }).click();
    const body = page.getByRole('slider', { name: 'Voorwerp A, begintoestand' });
    const before = await body.getAttribute('aria-valuetext');
    const box = await body.locator('path.tip').boundingBox();
    if (box === null) throw new Error('the velocity is not drawn');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y - 40, { steps: 4 });
    await page.mouse.up();
    await expect(body).not.toHaveAttribute('aria-valuetext', before ?? '');
  });
  await test.step('the graph has another quantity', async () => {
    await page.getByRole('combobox', { name: 'Grafiek van' }).selectOption('y');
    await expect(
      page.getByRole('slider', { name: /Grafiek van plaats in de y-richting/ }),
    ).toBeVisible();
  });
  await test.step('the model behind it', async () => {
    await page.getByRole('button', { name: 'Open als model' }).click();
    await expect(page).toHaveURL(/\/model/);
    await expect(page.getByRole('tab', { name: 'Regels' })).toBeVisible();
  });
});

test('each way of looking: slow, by steps, pictures, forces, energies, values', async ({
  page,
}) => {
  await page.goto('/beweging#projectile');
  const stage = page.locator('ek-mechanics-stage');
  await expect(time(page)).toBeEnabled();
  const moment = async () => Number(await time(page).inputValue());
  await test.step('slow motion is told and runs', async () => {
    await stage
      .getByRole('combobox', { name: 'Snelheid', exact: true })
      .selectOption({ label: 'langzaam' });
    await expect(stage.getByText('Tijd loopt 4 keer zo langzaam als in het echt.')).toBeVisible();
    await stage.getByRole('button', { name: 'Draai' }).click();
    await expect.poll(moment).toBeGreaterThan(5);
    await stage.getByRole('button', { name: 'Pauze' }).click();
  });
  await test.step('one step is one row', async () => {
    const before = await moment();
    await stage.getByRole('button', { name: 'Stap', exact: true }).click();
    expect(await moment()).toBe(before + 1);
  });
  await test.step('pictures that stay', async () => {
    const pictures = stage.locator('path.picture');
    await expect(pictures).toHaveCount(1);
    await stage.getByRole('checkbox', { name: 'stroboscoop' }).uncheck();
    await expect(pictures).toHaveCount(0);
  });
  await test.step('force arrows', async () => {
    const arrows = stage.locator('.arrow[data-kind="gravity"]');
    await expect(arrows).toHaveCount(1);
    await stage.getByRole('checkbox', { name: 'krachten' }).uncheck();
    await expect(arrows).toHaveCount(0);
  });
  await test.step('energies and values', async () => {
    await stage.getByRole('checkbox', { name: 'energie' }).check();
    await expect(stage.getByRole('table', { name: 'Energie op dit moment' })).toBeVisible();
    await stage.getByRole('checkbox', { name: 'meetwaarden' }).check();
    await expect(stage.getByRole('table', { name: /Meetwaarden op t/ })).toBeVisible();
  });
  await test.step('how exact it is', async () => {
    await expect(stage.getByText(/uit de formules voor de krachten/)).toBeVisible();
  });
});

test('each engine comes when a scene asks for it', async ({ page }) => {
  const asked: string[] = [];
  page.on('response', (one) => asked.push(one.url()));
  const engines = () =>
    ['formula', 'disc', 'contact'].filter((name) =>
      asked.some((url) => url.includes(`/${name}-simulation`)),
    );
  await page.goto('/beweging#collision-plane');
  await expect(time(page)).toBeEnabled();
  await expect.poll(engines).toEqual(['disc']);
  await page.goto('/beweging#stack');
  await expect(page.getByText(/Een stuit is hooguit 1,2\s% lager/)).toBeVisible();
  await expect.poll(engines).toEqual(['disc', 'contact']);
});

test('an author puts in a motion, changes a number, drags it, and takes it back', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await signIn(page, 'auteur');
  await page.goto('/schrijven/grnvbxib');
  await page
    .getByRole('link', { name: /Warmtestroom/ })
    .first()
    .click();
  const text = page.getByRole('textbox', { name: 'Tekst van het onderdeel' });
  await text.locator('p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/beweging');
  await page.keyboard.press('Enter');
  const panel = page.locator('ek-properties-panel');
  await expect(text.getByText('Nog geen beweging gekozen')).toBeVisible();

  await test.step('a pendulum to begin with', async () => {
    await panel.getByLabel('Begin met').selectOption({ label: 'Slinger' });
    await panel.getByRole('button', { name: 'Neem deze' }).click();
    await expect(text.getByText('Beweging: Slinger')).toBeVisible();
    await expect(time(text)).toBeVisible();
  });
  const stage = text.locator('ek-mechanics-stage');
  const mass = stage.getByRole('textbox', { name: /massa/ });
  await test.step('a number', async () => {
    await panel.locator('summary', { hasText: 'Voorwerp A' }).click();
    const field = panel.getByLabel('massa (kg)');
    await field.fill('1,5');
    await field.blur();
    await expect(mass).toHaveValue('1,5');
    await field.fill('-1');
    await expect(panel.getByText('Deze waarde kan hier niet.')).toBeVisible();
    await field.fill('1,5');
  });
  await test.step('the start is dragged by keys', async () => {
    const body = stage.getByRole('slider', { name: 'Voorwerp A, begintoestand' });
    const field = panel.getByLabel('beginplaats in de x-richting (m)');
    const before = await field.inputValue();
    await body.focus();
    await page.keyboard.press('ArrowRight');
    await expect(field).not.toHaveValue(before);
  });
  await test.step('what cannot be is told by the checker too', async () => {
    await panel.locator('summary', { hasText: 'Tijd' }).click();
    await panel.getByLabel('Tijd tussen twee punten (s)').fill('0,0000001');
    await panel.getByLabel('Duur (s)').focus();
    await expect(panel.getByText('Zo kan het nog niet')).toBeVisible();
    await expect(panel.getByText(/te veel tijdstippen/)).toBeVisible();
    await panel.getByLabel('Tijd tussen twee punten (s)').fill('0,01');
    await panel.getByLabel('Duur (s)').focus();
    await expect(panel.getByText('Zo kan het nog niet')).toBeHidden();
  });
  await expect(page.locator('.write-state')).toHaveText(/opgeslagen om \d\d:\d\d/);
  await page.reload();
  await text.locator('ek-mechanics-stage').scrollIntoViewIfNeeded();
  await expect(mass).toHaveValue('1,5');
});
