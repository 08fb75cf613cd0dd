/** The page on which anybody plays with a scene of mechanics; its application fills it. */
import { motionPageWords as words } from '#text/motion-page.ts';
import { html } from './html.ts';
import { type PageFrame, pageHtml } from './layout.ts';

export function motionBenchPage(frame: Pick<PageFrame, 'assets' | 'addresses'>): string {
  return pageHtml({
    ...frame,
    title: words.title,
    description: words.description,
    screen: 'motion',
    content: html`<main id="inhoud" class="page wide" tabindex="-1">
      <noscript><p>${words.noScript}</p></noscript>
      <ek-motion-page><h1>${words.title}</h1></ek-motion-page>
    </main>`,
  });
}
