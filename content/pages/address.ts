/** Where things are: pages ask for addresses here, so that a server and a package can differ. */
import type { Fragment } from '#core/module/module.ts';
import type { RouteKey } from '#core/routes/route.ts';

export interface Addresses {
  catalogue(): string;
  overview(): string;
  fragment(fragment: Fragment, route: RouteKey): string;
  /** Address of a fragment with `{route}` and `{fragment}` where the names go, for the script. */
  fragmentPattern(): string;
  conceptMap(): string;
  glossary(): string;
  /** Null when documents name a medium that does not exist. */
  medium(path: string): string | null;
  /** Null where nobody can sign in. */
  signIn(): string | null;
}

/** Built files a page loads. */
export interface PageAssets {
  readonly stylesheets: readonly string[];
  readonly scripts: readonly string[];
  /** Modules unless said otherwise: from a disk only classic scripts load. */
  readonly scriptKind?: 'module' | 'classic';
  /** The server's own icon unless given. */
  readonly icon?: string;
}
