/** The page on which anybody opens, changes and shares a model; its application fills it. */
import { modelPageWords as words } from '#text/model-page.ts';
import { html } from './html.ts';
import { type PageFrame, pageHtml } from './layout.ts';

export function modelBenchPage(frame: Pick<PageFrame, 'assets' | 'addresses'>): string {
  return pageHtml({
    ...frame,
    title: words.title,
    description: words.description,
    screen: 'model',
    content: html`<main id="inhoud" class="page wide" tabindex="-1">
      <noscript><p>${words.noScript}</p></noscript>
      <ek-model-page><h1>${words.title}</h1></ek-model-page>
    </main>`,
  });
}
