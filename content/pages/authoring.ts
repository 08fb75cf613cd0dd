/** The pages on which E-klassen are written; their applications fill them. */
import { authoringWords } from '#text/authoring.ts';
import { html } from './html.ts';
import { type PageFrame, pageHtml } from './layout.ts';

type Frame = Pick<PageFrame, 'assets' | 'addresses'>;

/** The list of E-klassen that a person writes, and the beginning of a new one. */
export function draftsPage(frame: Frame): string {
  return pageHtml({
    ...frame,
    title: authoringWords.title,
    screen: 'drafts',
    content: html`<main id="inhoud" class="page" tabindex="-1">
      <h1>${authoringWords.title}</h1>
      <noscript><p>${authoringWords.noScript}</p></noscript>
      <ek-drafts></ek-drafts>
    </main>`,
  });
}

/** One E-klas; the same page for all, the application reads from the address which one. */
export function workspacePage(frame: Frame): string {
  return pageHtml({
    ...frame,
    title: authoringWords.writing,
    screen: 'workspace',
    trail: html`<a class="trail" href="/schrijven">${authoringWords.title}</a>`,
    content: html`<main id="inhoud" class="page wide" tabindex="-1">
      <noscript><p>${authoringWords.noScript}</p></noscript>
      <ek-workspace><h1>${authoringWords.writing}</h1></ek-workspace>
    </main>`,
  });
}

/** One fragment to write in. */
export function writePage(frame: Frame): string {
  return pageHtml({
    ...frame,
    title: authoringWords.writing,
    screen: 'write',
    trail: html`<a class="trail" href="/schrijven">${authoringWords.title}</a>`,
    content: html`<main id="inhoud" class="page wide" tabindex="-1">
      <noscript><p>${authoringWords.noScript}</p></noscript>
      <ek-write><h1>${authoringWords.writing}</h1></ek-write>
    </main>`,
  });
}
