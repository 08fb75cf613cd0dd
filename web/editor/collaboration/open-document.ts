/**
 * Opening a document to write in: first what an earlier page left behind is sent, then the document
 * comes from the server. Without a network the author goes on with what is on the device.
 */
import { copyAt } from '#core/collaboration/author-copy.ts';
import type { Commit } from '#core/collaboration/commit.ts';
import { openDocument } from '#core/document/document.ts';
import type { CommitsResponse, DocumentResponse } from '#core/contract/authoring.ts';
import type { TabLock } from '../tab-lock.ts';
import { bringHome, isLeftBehind, isNoNetwork } from './bring-home.ts';
import type { CopyStore } from './copy-store.ts';
import type { SessionStart } from './document-session.ts';
import { type CopyPlace, type KeptCopy, reopenCopy } from './kept-copy.ts';

export interface OpeningServer {
  open(): Promise<DocumentResponse>;
  send(commit: Commit): Promise<CommitsResponse>;
}

/** What there is to write in; rejects with a RequestError when there is nothing to be had. */
export async function openToWrite(
  place: CopyPlace,
  server: OpeningServer,
  store: CopyStore,
  lock: TabLock,
): Promise<SessionStart> {
  const left: KeptCopy[] = [];
  for (const copy of await store.list(place)) {
    if (await isLeftBehind(copy, lock)) left.push(copy);
  }
  left.sort((one, other) => one.at.localeCompare(other.at));
  try {
    for (const copy of left) await bringHome(copy, server, store);
    const { document, version, changedAt } = await server.open();
    return {
      ...place,
      tab: lock.tab,
      document: openDocument(document),
      copy: copyAt(version),
      changedAt: changedAt === null ? null : new Date(changedAt),
    };
  } catch (error) {
    const last = left.at(-1);
    if (last === undefined || !isNoNetwork(error)) throw error;
    return adopt(last, place, store, lock.tab);
  }
}

/** Goes on where the page that is gone stopped; its copy is now this page's. */
async function adopt(
  left: KeptCopy,
  place: CopyPlace,
  store: CopyStore,
  tab: string,
): Promise<SessionStart> {
  const { document, copy } = reopenCopy(left);
  await store.put({ ...left, tab });
  await store.remove(left);
  return { ...place, tab, document, copy, changedAt: null };
}
