/** A problem as a page: what happened and what to do, and the way home. */
import { readerWords } from '#text/reader.ts';
import { html } from './html.ts';
import { type PageFrame, pageHtml } from './layout.ts';

export function problemPage(
  frame: Pick<PageFrame, 'assets' | 'addresses'>,
  sentence: string,
): string {
  return pageHtml({
    ...frame,
    title: readerWords.product,
    screen: 'problem',
    content: html`<main id="inhoud" class="page narrow" tabindex="-1">
      <h1>${sentence}</h1>
      <p><a href="${frame.addresses.catalogue()}">${readerWords.clear}</a></p>
    </main>`,
  });
}
