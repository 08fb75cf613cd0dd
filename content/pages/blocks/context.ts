/** What writing a block needs to know of its surroundings. */
import type { Fragment, Term } from '#core/module/module.ts';
import type { VersionContent } from '#core/module/version.ts';
import type { RouteKey } from '#core/routes/route.ts';
import type { Node } from 'prosemirror-model';
import type { Addresses } from '../address.ts';
import type { Html } from '../html.ts';

export interface BlockContext {
  readonly version: VersionContent;
  readonly fragment: Fragment;
  readonly route: RouteKey;
  readonly addresses: Addresses;
  /** In a test, keys, feedback and worked solutions stay on the server, where there is one. */
  readonly withKeys: boolean;
  /** Terms that were written so far: their explanations are put at the end of the page. */
  readonly usedTerms: Set<Term>;
  /** The level of the last heading written: levels on a page go down one at a time. */
  readonly outline: { level: number };
  /** Writes all children of a node. */
  readonly content: (node: Node) => Html;
}

/** How nodes and marks of one kind are written. */
export interface BlockWriter {
  readonly nodes?: Readonly<Record<string, (node: Node, context: BlockContext) => Html>>;
  readonly marks?: Readonly<
    Record<
      string,
      (attributes: Readonly<Record<string, unknown>>, inner: Html, context: BlockContext) => Html
    >
  >;
}
