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
