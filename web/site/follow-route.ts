/**
 * Turns a page, which was written along the authors' order, to another route: where I am, what comes
 * next, the contents, and the route of every link to a fragment.
 */
import { routeParameter } from '#packages/site/addresses.ts';
import type { Html } from '#pages/html.ts';
import { onward, panelContents, whereAmI } from '#pages/way.ts';
import { findFragment } from '#core/module/version.ts';
import { routeName } from '#core/routes/index.ts';
import type { SitePage } from './site-page.ts';

export function followRoute({ data, frame, route }: SitePage): void {
  const fragment = findFragment(frame.opened.module, data.fragment ?? '');
  if (route === null || fragment === null || route.key.kind === 'author-order') return;
  replace('nav.where', whereAmI(frame, fragment, route));
  replace('main > .onward', onward(frame, fragment, route));
  replace('.panel-contents', panelContents(frame, fragment, route));
  // The text and the explanations of terms: these links lead on along the route, too.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('article a, .term-card a')) {
    const href = link.getAttribute('href') ?? '';
    const [path = ''] = href.split('?');
    if (isFragment(path)) link.href = `${path}?${routeParameter}=${routeName(route.key)}`;
  }

  function isFragment(path: string): boolean {
    return data.module.fragments.some(
      (one) => frame.addresses.fragment(one, { kind: 'author-order' }) === path,
    );
  }
}

/** Not a person's HTML: the page writers made it, and they escape every text. */
function replace(selector: string, html: Html): void {
  const template = document.createElement('template');
  template.innerHTML = html.toString().trim();
  document.querySelector(selector)?.replaceWith(template.content);
}
