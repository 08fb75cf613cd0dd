/** A pupil on the workbench of models, under the policy that the server sends. */
import { expect, test } from './eklas.ts';

test('a slider draws at once, a run is kept, and all of it is there after a reload', async ({
  page,
}) => {
  await page.goto('/model');
  await page.getByRole('button', { name: 'Prooi en roofdier' }).click();
  const graph = page.getByRole('slider', { name: /Grafiek van aantal hazen/ });
  await expect(graph).toBeVisible();
  const before = await graph.getAttribute('aria-valuetext');

  await test.step('move a slider', async () => {
    const slider = page.getByRole('slider', { name: /groei van de hazen/ });
    await slider.focus();
    await slider.press('ArrowRight');
    await expect(graph).not.toHaveAttribute('aria-valuetext', before ?? '');
  });

  await test.step('keep the run', async () => {
    await page.getByRole('tab', { name: 'Bewaarde runs' }).click();
    await page.getByLabel('Naam van de run').fill('Meer hazen');
    await page.getByRole('button', { name: 'Bewaar deze run' }).click();
    await expect(page.getByLabel('Laat ‘Meer hazen’ zien in de grafiek')).toBeChecked();
  });

  await test.step('it is there again', async () => {
    await page.reload();
    await page.getByRole('tab', { name: 'Bewaarde runs' }).click();
    await expect(page.getByLabel('Laat ‘Meer hazen’ zien in de grafiek')).toBeChecked();
  });

  await test.step('a link holds the model', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Deel met een link' }).click();
    await expect(page.getByText('De link is gekopieerd')).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await page.context().newPage();
    await other.goto(link);
    await expect(other.getByRole('heading', { name: 'Prooi en roofdier' })).toBeVisible();
    await other.getByRole('tab', { name: 'Bewaarde runs' }).click();
    await expect(other.getByLabel('Laat ‘Meer hazen’ zien in de grafiek')).toBeChecked();
  });
});

test('an XMILE file is opened, and one that is no model says so', async ({ page }) => {
  await page.goto('/model');
  const xmile = `<?xml version="1.0"?><xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
    <header><vendor>x</vendor><product version="1">x</product><name>Vat</name></header>
    <sim_specs><start>0</start><stop>10</stop><dt>1</dt></sim_specs>
    <model><variables><stock name="water"><eqn>100</eqn><outflow>leak</outflow></stock>
    <flow name="leak"><eqn>water*0.1</eqn></flow></variables></model></xmile>`;
  const choose = async (name: string, text: string): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open een bestand' }).click();
    await (await chooser).setFiles({ name, mimeType: 'text/xml', buffer: Buffer.from(text) });
  };
  await choose('half.xmile', xmile.slice(0, 300));
  await expect(page.getByText(/‘half.xmile’ kan niet worden gelezen/)).toBeVisible();
  await choose('vat.xmile', xmile);
  await expect(page.getByRole('heading', { name: 'Vat' })).toBeVisible();
  await page.getByRole('tab', { name: 'Tabel' }).click();
  await expect(page.getByRole('cell', { name: '81,0' })).toBeVisible();
});

test('a model in a fragment is changed on the workbench, and the change survives a reload', async ({
  page,
}) => {
  await page.goto('/e/afkoelen-en-opwarmen/leerlijn/modelregels');
  await page.getByRole('button', { name: 'Onderzoek en verander dit model' }).click();
  await page.getByRole('tab', { name: 'Bewaarde runs' }).click();
  await page.getByRole('button', { name: 'Bewaar deze run' }).click();
  await expect(page.getByText('Run 1').first()).toBeVisible();
  await page.reload();
  await page.getByRole('tab', { name: 'Bewaarde runs' }).click();
  await expect(page.getByText('Run 1').first()).toBeVisible();
});

test('a second predator is added to predator-prey by diagram alone', async ({ page }) => {
  await page.goto('/model');
  await page.getByRole('button', { name: 'Prooi en roofdier' }).click();
  const symbol = (id: string) => page.locator(`ek-diagram-drawing .symbol[data-id="${id}"]`);
  const named = async (label: string, words: string): Promise<void> => {
    const field = page.getByRole('textbox', { name: label, exact: true });
    await field.fill(words);
    await field.press('Enter');
  };
  await expect(symbol('H')).toBeVisible();
  await page.getByRole('button', { name: 'Voorraad', exact: true }).click();
  await page.locator('ek-diagram-drawing svg.paper').click({ position: { x: 60, y: 400 } });
  await named('Naam', 'U');
  await named('Startwaarde', '20');
  await page.getByRole('button', { name: 'Stroom', exact: true }).click();
  await symbol('H').dragTo(symbol('U'));
  await named('Naam', 'prooi');
  await page.getByRole('button', { name: 'Pijl', exact: true }).click();
  await symbol('U').click();
  await symbol('prooi').click();
  await page.getByRole('button', { name: /^U\s+even groot$/ }).click();

  // The model runs with it, and its rules say the same.
  await page.getByRole('tab', { name: 'Regels' }).click();
  await expect(page.getByRole('textbox', { name: /Modelregels/ })).toHaveValue(/prooi = U/);
  await expect(page.getByText('Het model kan zo niet rekenen')).toBeHidden();
  await page.getByRole('button', { name: 'Terug naar het oorspronkelijke model' }).click();
  await expect(page.getByRole('textbox', { name: /Modelregels/ })).not.toHaveValue(/prooi/);
});

test('cooling is fitted to measured data, and the values are taken over', async ({ page }) => {
  await page.goto('/model');
  await page.getByRole('button', { name: 'Afkoelen van een drank' }).click();
  const loss = page.getByRole('slider', { name: /warmteverlies per graad/ });
  const before = await loss.inputValue();
  await page.getByRole('tab', { name: 'Eigen meting' }).click();
  await page.getByRole('checkbox', { name: 'warmteverlies per graad' }).check();
  await page.getByRole('checkbox', { name: 'begintemperatuur' }).check();
  await page.getByRole('button', { name: 'Pas aan op de meting' }).click();
  await page.getByRole('button', { name: 'Neem deze waarden over' }).click();
  await expect(loss).not.toHaveValue(before);
});

test('a question judged by a model is answered by moving a slider', async ({ page }) => {
  await page.goto('/e/afkoelen-en-opwarmen/leerlijn/model-en-meting');
  const task = page.locator('ek-model-task');
  const slider = task.getByRole('slider', { name: /warmteverlies per graad/ });
  await task.scrollIntoViewIfNeeded();
  await expect(slider).toBeVisible();
  await task.getByRole('button', { name: 'Nakijken' }).click();
  await expect(task.getByText('Verander eerst iets aan het model.')).toBeVisible();
  await slider.fill('1');
  await task.getByRole('button', { name: 'Nakijken' }).click();
  await expect(task.getByText('Is het water daar nog te warm')).toBeVisible();
  await slider.fill('0.7');
  await task.getByRole('button', { name: 'Nakijken' }).click();
  await expect(task.getByText('Deze beker verliest per graad verschil meer warmte')).toBeVisible();
  await page.reload();
  await task.scrollIntoViewIfNeeded();
  await expect(task.getByText('Deze beker verliest per graad verschil meer warmte')).toBeVisible();
  await expect(slider).toHaveValue('0.7');
});
