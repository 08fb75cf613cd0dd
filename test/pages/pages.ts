/** Versions and frames to write pages of. */
import type { Node } from 'prosemirror-model';
import { storeDocument } from '#core/document/document.ts';
import type { Fragment } from '#core/module/module.ts';
import { readModule } from '#core/module/source.ts';
import type { ModuleVersion } from '#core/module/version.ts';
import type { RouteKey } from '#core/routes/route.ts';
import { fragmentPage } from '#pages/fragment.ts';
import { type ModulePageFrame, openVersion, routeOf } from '#pages/module-page.ts';
import { serverAddresses } from '#server/features/reader/addresses.ts';
import { type SmallModule, filesOf, smallModule } from '../helpers/modules.ts';

/** The small E-klas (or a change of it) as a published version. */
export function smallVersion(small: SmallModule = smallModule): ModuleVersion {
  const { content, faults } = readModule(filesOf(small));
  if (content === null) throw new Error(JSON.stringify(faults));
  return { ...content, number: 1, publishedAt: '2026-09-01T08:00:00.000Z' };
}

/** The frame of all pages of a version, with the server's addresses. */
export function frameOf(version: ModuleVersion): ModulePageFrame {
  return {
    opened: openVersion(version),
    assets: { stylesheets: ['/a.css'], scripts: ['/a.js'] },
    addresses: serverAddresses(version),
  };
}

export const authorOrder: RouteKey = { kind: 'author-order' };

/** The page of a fragment of a frame's version. */
export function pageOf(
  frame: ModulePageFrame,
  fragment: Fragment,
  key: RouteKey = authorOrder,
): string {
  return fragmentPage(frame, fragment, routeOf(frame.opened, key));
}

/** The page of a document, as the first fragment of the small E-klas. */
export function pageOfDocument(document: Node, kind: Fragment['kind'] = 'theory'): string {
  const version = smallVersion();
  const [first, ...others] = version.module.fragments;
  if (first === undefined) throw new Error('no fragments');
  const fragment = { ...first, kind };
  const frame = frameOf({
    ...version,
    module: { ...version.module, fragments: [fragment, ...others] },
    documents: { ...version.documents, [first.id]: storeDocument(document) },
  });
  return pageOf(frame, fragment);
}
