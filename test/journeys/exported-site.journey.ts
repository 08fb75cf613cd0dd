/** The exported site, opened from a disk: everything works, and nothing is asked of anybody. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { APIRequestContext, Page } from '@playwright/test';
import { packageAddress } from '#core/contract/packages.ts';
import { readZip } from '#server/packaging/read-zip.ts';
import { expect, settled, test as base } from './eklas.ts';

/** The id of the E-klas that comes with the product. */
const moduleId = 'grnvbxib';

/** Downloads the site as a publisher does and unpacks it. */
async function unpackSite(
  request: APIRequestContext,
  origin: string,
  folder: string,
): Promise<void> {
  const data = { name: 'uitgever', password: 'demo-eklas' };
  await request.post('/api/session', { data, headers: { origin } });
  const response = await request.get(packageAddress(moduleId, 1, 'site'));
  expect(response.status()).toBe(200);
  for (const { path, bytes } of await readZip(await response.body())) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}

interface Fixtures {
  /** The address of a page in the unpacked site. */
  readonly site: (path: string) => string;
}

const test = base.extend<Fixtures>({
  site: async ({ request, server }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'eklas-site-'));
    await unpackSite(request, server, folder);
    await use((path) => `${pathToFileURL(folder).href}/${path}`);
    await rm(folder, { recursive: true });
  },
  context: async ({ context, site }, use) => {
    const strays: string[] = [];
    context.on('request', (one) => {
      if (!one.url().startsWith(site(''))) strays.push(one.url());
    });
    await use(context);
    expect(strays, 'requests outside the package').toEqual([]);
  },
});

const choice = (page: Page) => page.locator('ek-choice-question').first();
const number = (page: Page) => page.locator('ek-number-question').first();

test('a motion moves, calculated in the page', async ({ page, site }) => {
  await page.goto(site('index.html'));
  await page.getByRole('link', { name: 'Deeltjes in een gas' }).click();
  await settled(page);
  const block = page.locator('ek-mechanics-block');
  await block.scrollIntoViewIfNeeded();
  const time = block.getByRole('slider', { name: 'Tijdstip' });
  await expect(time).toBeEnabled();
  await block.getByRole('button', { name: 'Stap', exact: true }).click();
  await expect(time).not.toHaveValue('0');
});

test('a pupil opens it and answers, and finds the work again', async ({ page, site }) => {
  await page.goto(site('index.html'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Afkoelen en opwarmen');
  await expect(page.getByRole('link', { name: 'Inloggen' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Warmtestroom: joule per seconde' }).click();
  await settled(page);

  await number(page).getByRole('textbox').fill('2400');
  await number(page).getByRole('textbox').press('Enter');
  await expect(number(page).getByRole('status')).toContainText('door minuten gedeeld');
  await number(page).getByRole('textbox').fill('40');
  await number(page).getByRole('button', { name: 'Nakijken' }).click();
  await expect(number(page).getByRole('status')).toContainText('Goed.');
  await choice(page).getByRole('radio').first().check();
  await choice(page).getByRole('button', { name: 'Nakijken' }).click();
  await expect(choice(page).getByRole('status')).not.toBeEmpty();
  await expect(page.locator('ek-outbox')).toBeEmpty();

  await page.reload();
  await settled(page);
  await expect(number(page).getByRole('textbox')).toHaveValue('40');
  await expect(number(page).getByRole('status')).toContainText('Goed.');
  await expect(choice(page).getByRole('radio', { checked: true })).toHaveCount(1);

  await page.getByRole('link', { name: 'Afkoelen en opwarmen' }).click();
  const goOn = page.getByRole('link', { name: /^Ga verder/ });
  await expect(goOn).toContainText('Warmtestroom');
  await goOn.click();
  await expect(number(page).getByRole('textbox')).toHaveValue('40');
});

test('a pupil hands in the entry test and sees at once what is right', async ({ page, site }) => {
  await page.goto(site('onderdelen/starttoets.html'));
  await settled(page);
  await expect(page.getByRole('button', { name: 'Nakijken' })).toHaveCount(0);
  await page.getByRole('radio', { name: /bij het afkoelen meer energie/ }).check();
  await page.getByRole('radio', { name: 'geleiding' }).check();
  const verdict = page.locator('.hand-in .verdict');
  await expect(page.getByText('Goed.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Lever in' }).click();
  await expect(verdict).toContainText('nog open');
  await page.getByRole('button', { name: 'Lever in' }).click();
  await expect(verdict).toContainText('2 van 6 goed.');
  await expect(choice(page).getByRole('status')).toContainText('Goed.');
  await expect(page.locator('body')).not.toContainText('verbinding');
  await page.reload();
  await expect(verdict).toContainText('2 van 6 goed.');
});

test('a pupil moves a slider of a model', async ({ page, site }) => {
  await page.goto(site('onderdelen/modelregels.html'));
  const player = page.locator('ek-model-player');
  await page.locator('ek-model-block').scrollIntoViewIfNeeded();
  await expect(player).toBeVisible();
  const reading = player.getByRole('table').getByRole('row').last();
  const graph = player.locator('ek-model-graph').last().locator('.reading').first();
  const before = await reading.textContent();
  const drawn = await graph.textContent();
  await player.locator('ek-parameter').first().getByRole('slider').press('End');
  await expect(reading).not.toHaveText(before ?? '');
  await expect(graph).not.toHaveText(drawn ?? '');
});

test('a pupil follows another route and changes it on the way', async ({ page, site }) => {
  await page.goto(site('index.html'));
  await page.getByRole('link', { name: 'model eerst' }).click();
  await expect(page.getByText('1 van 25')).toBeVisible();
  await page.getByRole('navigation', { name: 'Volgende' }).getByRole('link').last().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Afkoelen in tijdstappen');
  await expect(page.getByText('2 van 25')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Route/ })).toContainText('model eerst');
  await expect(page.getByText('verklaart ‘Afkoelen in tijdstappen’')).toBeVisible();

  await page.getByRole('button', { name: /^Route/ }).click();
  await page.locator('.route-switch').getByRole('link', { name: 'leerlijn' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Afkoelen in tijdstappen');
  await expect(page.getByText('13 van 25')).toBeVisible();

  await page.getByRole('link', { name: 'Begrippenkaart' }).click();
  await page.locator('.concept-list').getByRole('link', { name: 'warmtestroom' }).click();
  await settled(page);
  await expect(page.getByRole('button', { name: /^Route/ })).toContainText('begrippenkaart');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader goes along the authors’ order', async ({ page, site }) => {
    await page.goto(site('index.html'));
    await page.getByRole('link', { name: /^Begin/ }).click();
    for (const title of [
      'Temperatuur is geen warmte',
      'Deeltjes in een gas',
      'Hoeveel warmte kost opwarmen?',
    ]) {
      await page.getByRole('navigation', { name: 'Volgende' }).getByRole('link').last().click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    }
    await expect(page.getByText('4 van 25')).toBeVisible();
  });
});
