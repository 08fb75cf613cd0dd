/** The account page: who is signed in and where; its application fills it. */
import { accountWords } from '#text/account.ts';
import { html } from './html.ts';
import { type PageFrame, pageHtml } from './layout.ts';

export function accountPage(frame: Pick<PageFrame, 'assets' | 'addresses'>): string {
  return pageHtml({
    ...frame,
    title: accountWords.account,
    screen: 'account',
    content: html`<main id="inhoud" class="page narrow" tabindex="-1">
      <h1>${accountWords.account}</h1>
      <noscript><p>${accountWords.noScript}</p></noscript>
      <ek-account-screen></ek-account-screen>
    </main>`,
  });
}
