/** Two authors in two browsers write in one fragment; one loses the network for a while. */
import type { Browser, Page } from '@playwright/test';
import { expect, signIn, test, watchErrors } from './eklas.ts';

/** What browsers say of a network that is gone. */
const noNetwork = [/ERR_INTERNET_DISCONNECTED|WebSocket/];

/** As long as a network is gone, so that every retry has become rare and the feed has given up often. */
const aMinute = 60_000;

interface Author {
  readonly page: Page;
  readonly text: ReturnType<Page['locator']>;
  readonly state: ReturnType<Page['locator']>;
  setOffline(offline: boolean): Promise<void>;
  noErrors(): void;
}

async function openAuthor(browser: Browser, baseURL: string, fragment: string): Promise<Author> {
  const context = await browser.newContext({ baseURL });
  const noErrors = watchErrors(context, noNetwork);
  const page = await context.newPage();
  await signIn(page, 'auteur');
  await page.goto('/schrijven');
  await page.getByRole('link', { name: 'Afkoelen en opwarmen' }).click();
  await page.getByRole('link', { name: fragment, exact: true }).click();
  const text = page.getByRole('textbox', { name: 'Tekst van het onderdeel' });
  await expect(text).toBeVisible();
  return {
    page,
    text,
    state: page.locator('.write-state'),
    setOffline: (offline) => context.setOffline(offline),
    noErrors,
  };
}

/** Puts the caret at the end of the paragraph that holds `words`. */
async function atEndOf({ page, text }: Author, words: string): Promise<void> {
  await text.locator('p', { hasText: words }).first().click();
  await page.keyboard.press('End');
}

test('both see what the other writes, and nothing is lost without a network', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(2.5 * aMinute);
  const anna = await openAuthor(browser, baseURL ?? '', 'Temperatuur is geen warmte');
  const bas = await openAuthor(browser, baseURL ?? '', 'Temperatuur is geen warmte');
  const [first = '', second = ''] = (await anna.text.locator('> p').allInnerTexts()).map((words) =>
    words.slice(0, 30),
  );

  await atEndOf(anna, first);
  await anna.page.keyboard.type(' Anna was hier.');
  await expect(anna.state).toHaveText(/opgeslagen om \d\d:\d\d/);
  await expect(bas.text).toContainText('Anna was hier.');

  await bas.setOffline(true);
  await atEndOf(bas, second);
  await bas.page.keyboard.type(' Bas schrijft zonder netwerk.');
  await expect(bas.state).toContainText('geen verbinding');
  await bas.page.waitForTimeout(aMinute);
  await bas.page.keyboard.type(' Nog steeds.');
  await anna.page.keyboard.type(' En Anna gaat door.');
  await expect(anna.state).toHaveText(/opgeslagen om/);
  await expect(anna.text).not.toContainText('Bas schrijft');

  await bas.setOffline(false);
  for (const author of [anna, bas]) {
    await expect(author.text).toContainText('Bas schrijft zonder netwerk. Nog steeds.', {
      timeout: 20_000,
    });
    await expect(author.text).toContainText('En Anna gaat door.');
    await expect(author.state).toHaveText(/opgeslagen om/);
  }
  expect(await anna.text.innerText()).toBe(await bas.text.innerText());

  await anna.page.reload();
  await expect(anna.text).toContainText('Bas schrijft zonder netwerk.');
  anna.noErrors();
  bas.noErrors();
});

test('what was written without a network survives closing the page', async ({
  browser,
  baseURL,
}) => {
  const anna = await openAuthor(browser, baseURL ?? '', 'Drie wegen voor warmte');
  const [first = ''] = await anna.text.locator('> p').allInnerTexts();
  await anna.setOffline(true);
  await atEndOf(anna, first.slice(0, 30));
  await anna.page.keyboard.type(' Dit mag niet weg.');
  await expect(anna.state).toContainText('geen verbinding');
  const address = anna.page.url();
  const context = anna.page.context();
  await anna.page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(address);
  await expect(again.getByRole('textbox', { name: 'Tekst van het onderdeel' })).toContainText(
    'Dit mag niet weg.',
  );
  anna.noErrors();
});

test('the last word before going back to the list is with the server', async ({
  browser,
  baseURL,
}) => {
  const anna = await openAuthor(browser, baseURL ?? '', 'Drie wegen voor warmte');
  const [first = ''] = await anna.text.locator('> p').allInnerTexts();
  const address = anna.page.url();
  await atEndOf(anna, first.slice(0, 30));
  await anna.page.keyboard.type(' Het laatste woord.');
  await anna.page.getByRole('link', { name: 'Naar de onderdelen' }).click();
  await expect(anna.page.getByRole('link', { name: 'Onderdelen', exact: true })).toBeVisible();
  const [, , module = '', fragment = ''] = new URL(address).pathname.split('/');
  await expect
    .poll(async () => {
      const path = `/api/drafts/${module}/documents/${fragment}`;
      return (await anna.page.request.get(path)).text();
    })
    .toContain('Het laatste woord.');
  anna.noErrors();
});
