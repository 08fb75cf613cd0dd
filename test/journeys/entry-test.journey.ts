import { expect, openFragment, test } from './eklas.ts';

test.use({ expectedErrors: [/net::ERR_INTERNET_DISCONNECTED/] });

const fragment = 'starttoets';

test('the page of a test holds no key and no feedback', async ({ request }) => {
  const page = await (await request.get(`/e/afkoelen-en-opwarmen/leerlijn/${fragment}`)).text();
  expect(page).toContain('ek-test');
  expect(page).not.toMatch(/"correct"|"mistakes"|data-feedback|"answer":\s*\d/);
});

test('a guest hands in a test without a network and gets it marked when it is back', async ({
  page,
  context,
}) => {
  await openFragment(page, fragment);
  const handIn = page.getByRole('button', { name: 'Lever in' });
  const verdict = page.locator('.hand-in .verdict');
  await page.getByRole('radio').first().check();
  await context.setOffline(true);
  await handIn.click();
  await expect(verdict).toContainText('nog open');
  await handIn.click();
  await expect(verdict).toContainText('zodra er verbinding is');
  await context.setOffline(false);
  await expect(verdict).toContainText(/\d van \d goed/, { timeout: 15_000 });
  await page.reload();
  await expect(verdict).toContainText(/\d van \d goed/);
});
