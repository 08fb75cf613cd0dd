import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { expect, moduleAddress, signIn, test } from './eklas.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Violations as lines. axe is run by the debugger, which the page's policy does not bind. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help} (${String(target)}) ${failureSummary ?? ''}`,
    ),
  );
}

const screens = {
  catalogue: '/',
  'catalogue without a result': '/?zoek=xyzzy',
  overview: moduleAddress,
  'concept map': `${moduleAddress}/kaart`,
  glossary: `${moduleAddress}/begrippen`,
  theory: `${moduleAddress}/leerlijn/warmtestroom`,
  model: `${moduleAddress}/model-eerst/modelregels`,
  practical: `${moduleAddress}/leerlijn/practicum-afkoelende-beker`,
  test: `${moduleAddress}/leerlijn/starttoets`,
  'sign-in': '/inloggen',
  models: '/model',
  motions: '/beweging',
  motion: '/beweging#pendulum',
  'motion in a fragment': `${moduleAddress}/leerlijn/temperatuur-van-een-gas`,
  problem: '/nergens',
  gallery: '/gallery',
};

for (const [name, address] of Object.entries(screens)) {
  for (const [scheme, width] of [
    ['light', 1280],
    ['dark', 390],
  ] as const) {
    test(`axe finds nothing on ${name}, ${scheme}, ${String(width)} px`, async ({
      browser,
      server,
    }) => {
      const context = await browser.newContext({
        baseURL: server,
        colorScheme: scheme,
        viewport: { width, height: 900 },
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await page.goto(address);
      await page.waitForLoadState('networkidle');
      if (name === 'model') await expect(page.locator('ek-model-player')).toBeVisible();
      if (name.startsWith('motion ') || name === 'motion') {
        await page
          .locator('ek-mechanics-stage, ek-mechanics-block')
          .first()
          .scrollIntoViewIfNeeded();
        await expect(page.getByRole('slider', { name: 'Tijdstip' })).toBeEnabled();
      }
      expect(await violations(page)).toEqual([]);
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(excess, 'no sideways scrolling').toBeLessThanOrEqual(0);
      await context.close();
    });
  }
}

for (const [scheme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  test(`axe finds nothing on the workbench, ${scheme}, ${String(width)} px`, async ({
    browser,
    server,
  }) => {
    test.setTimeout(60_000);
    const context = await browser.newContext({
      baseURL: server,
      colorScheme: scheme,
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto('/model');
    await page.getByRole('button', { name: 'Afkoelen van een drank' }).click();
    const tabs = page.getByRole('tablist', { name: 'Onderdelen van de werkbank' });
    await expect(tabs).toBeVisible();
    for (const tab of await tabs.getByRole('tab').all()) {
      await tab.click();
      await page.waitForLoadState('networkidle');
      expect(await violations(page), await tab.innerText()).toEqual([]);
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(excess, 'no sideways scrolling').toBeLessThanOrEqual(0);
    }
    await context.close();
  });
}

test('axe finds nothing after answers, and on the account', async ({ page }) => {
  await page.goto(screens.theory);
  const question = page.locator('ek-number-question').first();
  await question.getByRole('textbox').fill('2400');
  await question.getByRole('button', { name: 'Nakijken' }).click();
  await expect(question.getByRole('status')).not.toBeEmpty();
  expect(await violations(page)).toEqual([]);
  await signIn(page, 'auteur');
  await page.goto('/account');
  await expect(page.getByRole('button', { name: 'Uitloggen', exact: true })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

/** Screens for authors; the last one with a block of every kind of question in it. */
const writing = [
  ['mine', '/schrijven', 'Nieuwe E-klas'],
  ['parts', '/schrijven/grnvbxib', 'Onderdelen'],
  ['goals', '/schrijven/grnvbxib#leerdoelen', 'Leerdoelen'],
  ['properties', '/schrijven/grnvbxib#gegevens', 'Gegevens'],
  ['publishing', '/schrijven/grnvbxib#uitgeven', 'Voor Wikiwijs'],
] as const;

for (const [scheme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  test(`axe finds nothing where authors write, ${scheme}, ${String(width)} px`, async ({
    browser,
    server,
  }) => {
    test.setTimeout(90_000);
    const context = await browser.newContext({
      baseURL: server,
      colorScheme: scheme,
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await signIn(page, 'auteur');
    const check = async (name: string): Promise<void> => {
      expect(await violations(page), name).toEqual([]);
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(excess, `no sideways scrolling: ${name}`).toBeLessThanOrEqual(0);
    };
    for (const [name, address, heading] of writing) {
      await page.goto('about:blank');
      await page.goto(address);
      await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
      await check(name);
    }
    for (const slug of [
      'Starttoets',
      'Practicum',
      'Afkoelen in tijdstappen',
      'Deeltjes in een gas',
    ]) {
      await page.goto('/schrijven/grnvbxib');
      await page
        .getByRole('link', { name: new RegExp(slug) })
        .first()
        .click();
      const text = page.getByRole('textbox', { name: 'Tekst van het onderdeel' });
      await text.locator('p').first().click();
      await page.waitForLoadState('networkidle');
      if (slug.startsWith('Deeltjes')) {
        await text.locator('ek-mechanics-stage').scrollIntoViewIfNeeded();
        await expect(text.getByRole('slider', { name: 'Tijdstip' })).toBeEnabled();
      }
      await check(slug);
    }
    await context.close();
  });
}
