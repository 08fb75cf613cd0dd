/** Addresses of the reader's pages on this server. */
import type { Module } from '#core/module/module.ts';
import type { VersionContent } from '#core/module/version.ts';
import { routeName } from '#core/routes/index.ts';
import type { Addresses } from '#pages/address.ts';

export const catalogueAddress = '/';
export const signInAddress = '/inloggen';

/** The overview of the E-klas with this slug. */
export function overviewAddress({ slug }: Pick<Module, 'slug'>): string {
  return `/e/${slug}`;
}

/** Addresses within one version of an E-klas. */
export function serverAddresses({ module, media }: VersionContent): Addresses {
  const base = overviewAddress(module);
  const byPath = new Map(media.map((medium) => [medium.path, medium] as const));
  return {
    catalogue: () => catalogueAddress,
    signIn: () => signInAddress,
    overview: () => base,
    fragment: ({ slug }, route) => `${base}/${routeName(route)}/${slug}`,
    fragmentPattern: () => `${base}/{route}/{fragment}`,
    conceptMap: () => `${base}/kaart`,
    glossary: () => `${base}/begrippen`,
    medium: (path) => {
      const medium = byPath.get(path);
      return medium === undefined ? null : `/media/${medium.hash}`;
    },
  };
}

/** Addresses for pages outside an E-klas. */
export const siteAddresses: Pick<Addresses, 'catalogue' | 'signIn'> = {
  catalogue: () => catalogueAddress,
  signIn: () => signInAddress,
};
