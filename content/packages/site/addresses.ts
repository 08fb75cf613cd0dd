/** Addresses within an exported site: relative, and with a file name, as a disk has no index page. */
import { routeName } from '#core/routes/index.ts';
import type { RouteKey } from '#core/routes/route.ts';
import type { Addresses } from '#pages/address.ts';

/** The files of a site. */
export const sitePaths = {
  overview: 'index.html',
  conceptMap: 'kaart.html',
  glossary: 'begrippen.html',
  fragment: (slug: string): string => `onderdelen/${slug}.html`,
  data: 'eklas/data.js',
  script: 'eklas/site.js',
  stylesheet: 'eklas/site.css',
  icon: 'eklas/icon.svg',
} as const;

/** How the address of a page names another route than the authors' order. */
export const routeParameter = 'route';

/** A path as an address: each part encoded, the slashes kept. */
export function pathAddress(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/**
 * Addresses as seen from a page; `base` leads from there to the folder of the site: nothing from the
 * pages beside index.html, `../` from a fragment. `media` holds the paths of media that are there.
 */
export function exportedAddresses(base: '' | '../', media: ReadonlySet<string>): Addresses {
  return {
    // There is one E-klas here: the way home ends at its overview.
    catalogue: () => base + sitePaths.overview,
    signIn: () => null,
    overview: () => base + sitePaths.overview,
    fragment: ({ slug }, route) => base + sitePaths.fragment(slug) + routeQuery(route),
    fragmentPattern: () => `${base}${sitePaths.fragment('{fragment}')}?${routeParameter}={route}`,
    conceptMap: () => base + sitePaths.conceptMap,
    glossary: () => base + sitePaths.glossary,
    medium: (path) => (media.has(path) ? base + pathAddress(path) : null),
  };
}

/** Pages are written along the authors' order; the script of a page follows another route. */
function routeQuery(route: RouteKey): string {
  return route.kind === 'author-order' ? '' : `?${routeParameter}=${routeName(route)}`;
}
