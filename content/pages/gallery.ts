/** The gallery, in development only: every element and every block in every state. */
import type { Node } from 'prosemirror-model';
import type { Fragment, Module } from '#core/module/module.ts';
import { contentHtml } from './blocks/index.ts';
import { html } from './html.ts';
import { type PageFrame, pageHtml } from './layout.ts';
import type { ModulePageFrame } from './module-page.ts';

export interface GalleryBlocks {
  readonly frame: ModulePageFrame;
  readonly fragment: Fragment;
  /** A document that shows every kind of block. */
  readonly document: Node;
}

export function galleryPage(
  frame: Pick<PageFrame, 'assets' | 'addresses'>,
  subject: Module['subject'],
  blocks: GalleryBlocks | null,
): string {
  return pageHtml({
    ...frame,
    title: 'Gallery',
    subject,
    screen: 'gallery',
    content: html`<main id="inhoud" class="page" tabindex="-1">
      <h1>Gallery</h1>
      <ek-gallery></ek-gallery>
      ${
        blocks !== null &&
        html`<section class="text">
          <h2>Blocks</h2>
          ${contentHtml(blocks.document, {
            version: blocks.frame.opened.version,
            fragment: blocks.fragment,
            route: { kind: 'author-order' },
            addresses: blocks.frame.addresses,
            withKeys: true,
            usedTerms: new Set(),
          })}
        </section>`
      }
    </main>`,
  });
}
