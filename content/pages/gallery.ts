/** The gallery, in development only: every element, and every block as a fragment of its own. */
import { html } from './html.ts';
import { pageHtml } from './layout.ts';
import type { ModulePageFrame } from './module-page.ts';
import { fragmentContent } from './fragment.ts';

export function galleryPage(frame: ModulePageFrame): string {
  const { module } = frame.opened;
  return pageHtml({
    ...frame,
    title: 'Galerij',
    subject: module.subject,
    screen: 'gallery',
    content: html`<main id="inhoud" class="page" tabindex="-1">
      <ek-gallery></ek-gallery>
      ${module.fragments.map((fragment) => {
        const { body, explanations } = fragmentContent(frame, fragment, {
          key: { kind: 'author-order' },
          stops: [],
        });
        return html`<h2>${fragment.title}</h2>
          <div class="text"><article>${body}</article></div>
          ${explanations}`;
      })}
    </main>`,
  });
}
