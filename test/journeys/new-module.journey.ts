/** A new small E-klas, from the empty template to a published version and its package. */
import { readFile } from 'node:fs/promises';
import { readZip } from '#server/packaging/read-zip.ts';
import { expect, signIn, test } from './eklas.ts';

test('a team begins, writes, publishes and takes along an E-klas', async ({ page }) => {
  test.setTimeout(90_000);
  await signIn(page, 'auteur');

  await test.step('begin', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Schrijven' }).click();
    await page.getByLabel('Titel').fill('De wet van Ohm');
    await page.getByLabel('Vak').selectOption('natuurkunde');
    await page.getByLabel('havo 4').check();
    await page.getByRole('button', { name: 'Begin met schrijven' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('De wet van Ohm');
  });

  await test.step('a goal, and what there is to say about the E-klas', async () => {
    await page.getByRole('link', { name: 'Leerdoelen en begrippen' }).click();
    const goal = page.locator('ek-goal-list form.add');
    await goal.getByLabel('Leerdoel').fill('Je kunt rekenen met spanning, stroom en weerstand.');
    await goal.getByLabel('In het kort').fill('Rekenen met Ohm');
    await goal.getByRole('button', { name: 'Voeg leerdoel toe' }).click();
    await page.getByRole('link', { name: 'Onderdelen' }).click();
    await page.getByRole('button', { name: 'Eigenschappen van ‘Inleiding’' }).click();
    await page.locator('summary', { hasText: 'Werkt aan leerdoelen' }).click();
    await page.getByLabel('Rekenen met Ohm').check();
    await page.getByRole('link', { name: 'Gegevens' }).click();
    await page.getByLabel('Korte omschrijving').fill('Hoe hangen spanning en stroom samen?');
    await page.getByLabel('Beschrijving').fill('Leerlingen meten en rekenen aan een weerstand.');
    await page.getByLabel('Trefwoorden').fill('spanning\nstroom\nweerstand');
    await page.getByLabel('Trefwoorden').blur();
    await expect(page.locator('.draft-state')).toContainText(/opgeslagen om \d\d:\d\d/);
  });

  await test.step('a text with a formula and a question, by keyboard alone', async () => {
    await page.getByRole('link', { name: 'Onderdelen' }).click();
    await page.getByRole('link', { name: 'Inleiding', exact: true }).click();
    const text = page.getByRole('textbox', { name: 'Tekst van het onderdeel' });
    await text.focus();
    await page.keyboard.type('## Weerstand');
    await page.keyboard.press('Enter');
    await page.keyboard.type('De spanning is evenredig met de stroom: $U=I\\cdot R$.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/meerkeuze');
    await page.keyboard.press('Enter');
    await page.keyboard.type('De stroom wordt twee keer zo groot. Wat doet de spanning?');
    const write = async (place: number, words: string): Promise<void> => {
      await text.locator('.ek-answer-line, .ek-feedback-line').nth(place).click();
      await page.keyboard.type(words);
    };
    await write(0, 'Die wordt twee keer zo groot.');
    await write(1, 'Klopt: U en I zijn evenredig.');
    await write(2, 'Die blijft gelijk.');
    await write(3, 'Kijk nog eens naar de formule.');
    await text.getByRole('radio').first().check();
    await expect(page.locator('.write-state')).toHaveText(/opgeslagen om \d\d:\d\d/);
    await expect(text.locator('math').first()).toBeVisible();
  });

  await test.step('nothing is missing; publish', async () => {
    await page.getByRole('link', { name: 'Naar de onderdelen' }).click();
    await page.getByRole('link', { name: /Controle/ }).click();
    await expect(page.getByText('Alles in orde')).toBeVisible();
    await page.getByRole('link', { name: 'Uitgeven' }).click();
    await page.getByRole('button', { name: 'Uitgeven als versie 1' }).click();
    await expect(page.locator('.draft-header')).toContainText('versie 1 is uitgegeven');
  });

  await test.step('the package for Wikiwijs holds the record and the pages', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /IMS/ }).click();
    const files = await readZip(await readFile(await (await download).path()));
    const [manifest] = files;
    expect(manifest?.path).toBe('imsmanifest.xml');
    const text = new TextDecoder().decode(manifest?.bytes);
    expect(text).toContain('<langstring xml:lang="nl">weerstand</langstring>');
    expect(files.map(({ path }) => path)).toContain('onderdelen/inleiding.html');
  });

  await test.step('a pupil reads it and answers', async () => {
    await page.goto('/e/de-wet-van-ohm');
    await page.getByRole('link', { name: 'Inleiding' }).first().click();
    await expect(page.getByRole('heading', { name: 'Weerstand' })).toBeVisible();
    await page.getByLabel('Die wordt twee keer zo groot.').check();
    await page.getByRole('button', { name: 'Nakijken' }).click();
    await expect(page.getByText('Klopt: U en I zijn evenredig.')).toBeVisible();
  });
});
