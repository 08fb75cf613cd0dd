/** A teacher makes a model for pupils in the editor; a pupil gets exactly that. */
import type { Locator, Page } from '@playwright/test';
import { expect, signIn, test } from './eklas.ts';

/** A new E-klas with all it needs to be published but a text; opened at its one fragment. */
async function begin(page: Page, title: string): Promise<Locator> {
  await page.goto('/schrijven');
  await page.getByLabel('Titel').fill(title);
  await page.getByLabel('Vak').selectOption('natuurkunde');
  await page.getByLabel('havo 4').check();
  await page.getByRole('button', { name: 'Begin met schrijven' }).click();
  await page.getByRole('link', { name: 'Leerdoelen en begrippen' }).click();
  const goal = page.locator('ek-goal-list form.add');
  await goal.getByLabel('Leerdoel').fill('Je kunt een formule van een model aanvullen.');
  await goal.getByLabel('In het kort').fill('Formules aanvullen');
  await goal.getByRole('button', { name: 'Voeg leerdoel toe' }).click();
  await page.getByRole('link', { name: 'Onderdelen' }).click();
  await page.getByRole('button', { name: 'Eigenschappen van ‘Inleiding’' }).click();
  await page.locator('summary', { hasText: 'Werkt aan leerdoelen' }).click();
  await page.getByLabel('Formules aanvullen').check();
  await page.getByRole('link', { name: 'Gegevens' }).click();
  await page.getByLabel('Korte omschrijving').fill('Hoe snel koelt thee af?');
  await page.getByLabel('Beschrijving').fill('Leerlingen onderzoeken een model.');
  await page.getByLabel('Trefwoorden').fill('warmte');
  await page.getByLabel('Trefwoorden').blur();
  await expect(page.locator('.draft-state')).toContainText(/opgeslagen om \d\d:\d\d/);
  await page.getByRole('link', { name: 'Onderdelen' }).click();
  await page.getByRole('link', { name: 'Inleiding', exact: true }).click();
  const text = page.getByRole('textbox', { name: 'Tekst van het onderdeel' });
  await expect(text).toBeVisible();
  return text;
}

test('a model is made for pupils, and pupils get exactly that', async ({ page }) => {
  test.setTimeout(120_000);
  page.setDefaultTimeout(10_000);
  await signIn(page, 'auteur');
  const text = await begin(page, 'Een kop thee');
  const dialog = page.getByRole('dialog');
  const panel = dialog.locator('ek-author-panel');
  const properties = page.getByRole('complementary', { name: 'Eigenschappen' });
  const open = async (section: string): Promise<void> => {
    await panel.getByRole('heading', { name: section, exact: true }).click();
  };

  await test.step('a task begins with a model of the library', async () => {
    await text.focus();
    await page.keyboard.type('/opdracht');
    await page.keyboard.press('Enter');
    await properties.getByRole('button', { name: 'Nieuw model' }).click();
    await dialog.getByRole('button', { name: 'Afkoelen van een drank' }).click();
    await expect(panel).toBeVisible();
  });

  await test.step('one slider with other bounds, and no diagram', async () => {
    await open('Grootheden en schuiven');
    for (const name of ['m', 'T_0', 'T_omg'])
      await panel.getByRole('checkbox', { name: `Leerlingen mogen ${name} verschuiven` }).uncheck();
    await panel.getByRole('textbox', { name: 'Grootste waarde van k' }).fill('1,2');
    await open('Wat leerlingen mogen');
    await panel.getByRole('combobox', { name: 'Eigen meting' }).selectOption('lezen');
    await panel.getByRole('checkbox', { name: 'Leerlingen mogen de tijdstap' }).uncheck();
  });

  await test.step('an example run, and the source of the measurements', async () => {
    await dialog.getByRole('slider', { name: /warmteverlies per graad/ }).fill('0.3');
    await open('Voorbeeldruns');
    await panel.getByLabel('Naam van de voorbeeldrun').fill('Met een deksel');
    await panel.getByRole('button', { name: 'Bewaar deze run als voorbeeld' }).click();
    await open('Voorbeeldmetingen');
    await panel.getByRole('textbox', { name: 'Titel', exact: true }).last().fill('Thee in klas 4');
  });

  await test.step('a blank, by keyboard alone', async () => {
    await open('Gaten om in te vullen');
    const formula = panel.getByRole('textbox', { name: 'Formule van P' });
    await formula.focus();
    await page.keyboard.press('Home');
    const press = async (key: string, times: number): Promise<void> => {
      for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
    };
    await press('ArrowRight', 'P = '.length);
    await press('Shift+ArrowRight', 'k * (T - T_omg)'.length);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(panel.getByText('In P: k * (T - T_omg)')).toBeVisible();
  });

  await test.step('the model is kept, and the focus is where it was', async () => {
    await dialog.getByRole('button', { name: 'Model opslaan' }).click();
    await expect(dialog).toBeHidden();
    await expect(properties.getByRole('combobox', { name: /^Model/ })).toHaveValue(
      'afkoelen-van-een-drank',
    );
    await expect(properties.getByRole('button', { name: 'Nieuw model' })).toBeFocused();
  });

  await test.step('a condition, tried out on the spot', async () => {
    await properties
      .getByRole('combobox', { name: 'Voorwaarde' })
      .selectOption('het model geeft hetzelfde als dat van jou');
    await properties.getByRole('textbox', { name: 'Grootheden die gelijk zijn' }).fill('T');
    await properties.getByRole('textbox', { name: 'Instellingen' }).fill('k = 0,35\nk = 0,9');
    await properties.getByRole('textbox', { name: 'Instellingen' }).blur();
    await expect(properties.getByText('Goed als')).toBeVisible();
    await properties.getByRole('button', { name: 'Probeer nu' }).click();
    await expect(dialog.getByText('Het model kan zo niet rekenen.')).toBeVisible();
    await dialog.getByRole('tab', { name: 'Regels' }).click();
    const rules = dialog.getByRole('textbox', { name: /Modelregels/ });
    const withBlank = await rules.inputValue();
    await rules.fill(withBlank.replace('...', 'k * T'));
    await expect(dialog.getByText('Zo is het nog niet goed.')).toBeVisible();
    await rules.fill(withBlank.replace('...', '(T - T_omg) * k'));
    await expect(dialog.getByText('Zo is het goed.')).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('the question and feedback; publish', async () => {
    await text.locator('.stem p').click();
    await page.keyboard.type('Vul de warmtestroom in.');
    await text.locator('.ek-feedback-line').first().click();
    await page.keyboard.type('Dat is de wet van Newton.');
    await text.locator('.ek-feedback-line').nth(1).click();
    await page.keyboard.type('Waar hangt de warmtestroom van af?');
    await expect(page.locator('.write-state')).toHaveText(/opgeslagen om \d\d:\d\d/);
    await page.getByRole('link', { name: 'Naar de onderdelen' }).click();
    await page.getByRole('link', { name: 'Uitgeven' }).click();
    await page.getByRole('button', { name: 'Uitgeven als versie 1' }).click();
    await expect(page.locator('.draft-header')).toContainText('versie 1 is uitgegeven');
  });

  await test.step('a pupil gets the blank, is marked, and finds the work again', async () => {
    await page.goto('/e/een-kop-thee');
    await page.getByRole('link', { name: 'Inleiding' }).first().click();
    const task = page.locator('ek-model-task');
    await task.getByRole('tab', { name: 'Regels' }).click();
    const rules = task.getByRole('textbox', { name: /Modelregels/ });
    await expect(rules).toHaveValue(/P = \.\.\. /);
    await expect(task.getByRole('slider', { name: 'Tijdstap' })).toBeHidden();
    await rules.fill((await rules.inputValue()).replace('...', 'k * T'));
    await expect(task.getByRole('slider', { name: /warmteverlies per graad/ })).toHaveAttribute(
      'max',
      '1.2',
    );
    await expect(task.getByRole('slider', { name: /begintemperatuur/ })).toBeHidden();
    await expect(task.getByText('Thee in klas 4').first()).toBeVisible();
    await task.getByRole('button', { name: 'Nakijken' }).click();
    await expect(task.getByText('Waar hangt de warmtestroom van af?')).toBeVisible();
    await rules.fill((await rules.inputValue()).replace('k * T', '(T - T_omg) * k'));
    await task.getByRole('button', { name: 'Nakijken' }).click();
    await expect(task.getByText('Dat is de wet van Newton.')).toBeVisible();
    await task.getByRole('tab', { name: 'Bewaarde runs' }).click();
    await expect(task.getByText('Met een deksel').first()).toBeVisible();
    await task.getByLabel('Naam van de run').fill('Mijn thee');
    await task.getByRole('button', { name: 'Bewaar deze run' }).click();
    await expect(task.getByLabel('Laat ‘Mijn thee’ zien in de grafiek')).toBeChecked();
    await page.reload();
    await task.getByRole('tab', { name: 'Bewaarde runs' }).click();
    await expect(task.getByLabel('Laat ‘Mijn thee’ zien in de grafiek')).toBeChecked();
  });
});
