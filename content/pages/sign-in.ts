/** Signing in; the script of the page sends the form. */
import { accountWords } from '#text/account.ts';
import { type PageFrame, pageHtml } from './layout.ts';
import { html } from './html.ts';

/** An account that exists to try the product with, outside production. */
export interface DemoAccount {
  readonly name: string;
  readonly description: string;
}

export interface DemoAccounts {
  readonly accounts: readonly DemoAccount[];
  readonly password: string;
}

export function signInPage(
  frame: Pick<PageFrame, 'assets' | 'addresses'>,
  demo: DemoAccounts | null,
): string {
  return pageHtml({
    ...frame,
    title: accountWords.title,
    screen: 'sign-in',
    content: html`<main id="inhoud" class="page narrow" tabindex="-1">
      <h1>${accountWords.title}</h1>
      <noscript><p>${accountWords.noScript}</p></noscript>
      <ek-sign-in>
        <form class="form" method="post" action="/api/session">
          <p class="form-field">
            <label for="naam">${accountWords.name}</label>
            <input
              id="naam"
              name="name"
              autocomplete="username"
              autocapitalize="none"
              spellcheck="false"
              required
              maxlength="254"
            />
          </p>
          <p class="form-field">
            <label for="wachtwoord">${accountWords.password}</label>
            <input
              id="wachtwoord"
              name="password"
              type="password"
              autocomplete="current-password"
              required
              maxlength="200"
            />
          </p>
          <p class="form-field take" hidden>
            <label
              ><input type="checkbox" name="take" checked /> <span class="take-label"></span
            ></label>
            <small class="field-hint">${accountWords.takeHint}</small>
          </p>
          <p class="form-error" role="alert"></p>
          <p><button type="submit" class="primary">${accountWords.submit}</button></p>
        </form>
      </ek-sign-in>
      ${
        demo !== null &&
        html`<section class="demo" aria-labelledby="demo">
          <h2 id="demo">${accountWords.demo}</h2>
          <p class="hint">${accountWords.demoHint(demo.password)}</p>
          <dl>
            ${demo.accounts.map(
              ({ name, description }) =>
                html`<div>
                  <dt><code>${name}</code></dt>
                  <dd>${description}</dd>
                </div>`,
            )}
          </dl>
        </section>`
      }
    </main>`,
  });
}
