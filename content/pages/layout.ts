/** The frame of every page: head, header, place for content. */
import { readerWords } from '#text/reader.ts';
import type { Addresses, PageAssets } from './address.ts';
import { type Html, type HtmlValue, attributes, html } from './html.ts';

export interface PageFrame {
  readonly title: string;
  readonly description?: string;
  readonly assets: PageAssets;
  readonly addresses: Pick<Addresses, 'catalogue' | 'signIn'>;
  /** Colours the page; absent outside an E-klas. */
  readonly subject?: string;
  /** Names the screen for its styles. */
  readonly screen: string;
  /** Beside the name of the product: where in the E-klas this is. */
  readonly trail?: Html;
  readonly content: HtmlValue;
}

/** A whole page as text. */
export function pageHtml(frame: PageFrame): string {
  const { title, description, assets, addresses, subject, screen, trail, content } = frame;
  const { scriptKind = 'module', icon = '/icon.svg' } = assets;
  const signIn = addresses.signIn();
  return html`<!doctype html>
    <html lang="nl" ${attributes({ 'data-subject': subject })}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${description !== undefined && html`<meta name="description" content="${description}" />`}
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="${icon}" type="image/svg+xml" />
        ${assets.stylesheets.map((href) => html`<link rel="stylesheet" href="${href}" />`)}
        ${assets.scripts.map((src) => html`<script ${scriptKind === 'module' ? html`type="module"` : 'defer'} src="${src}"></script>`)}
      </head>
      <body data-screen="${screen}">
        <a class="ek-skip" href="#inhoud">${readerWords.skip}</a>
        <header class="site-header">
          <a class="wordmark" href="${addresses.catalogue()}">${readerWords.product}</a>
          ${trail}
          ${signIn !== null && html`<ek-account class="account"><a href="${signIn}">${readerWords.signIn}</a></ek-account>`}
        </header>
        ${content}
      </body>
    </html>`.toString();
}
