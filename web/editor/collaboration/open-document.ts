/**
 * Opening a document to write in: first what an earlier page left behind is sent, then the document
 * comes from the server. Without a network the author goes on with what is on the device.
 */
import { copyAt } from '#core/collaboration/author-copy.ts';
import type { Commit } from '#core/collaboration/commit.ts';
import { openDocument } from '#core/document/document.ts';
import type { CommitsResponse, DocumentResponse } from '#core/contract/authoring.ts';
import { RequestError } from '../../api/request.ts';
import { randomName } from '../random-name.ts';
import type { TabLock } from '../tab-lock.ts';
import type { CopyStore } from './copy-store.ts';
import type { SessionStart } from './document-session.ts';
import { type CopyPlace, type KeptCopy, reopenCopy } from './kept-copy.ts';
import { sendLeftBehind } from './send-left-behind.ts';

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

/** How long a copy that nobody touches counts as left behind where the browser has no locks. */
const leftAfter = 5 * 60_000;

/** Whether the page that wrote this is gone: two pages that send the same copy would write it twice. */
async function isLeftBehind({ tab, at }: KeptCopy, lock: TabLock): Promise<boolean> {
  return (await lock.isGone(tab)) ?? Date.now() - Date.parse(at) > leftAfter;
}

const isNoNetwork = (error: unknown): boolean => error instanceof RequestError && error.isPassing;

/** Sends what was left behind; what the server will never take is put aside as text. */
async function bringHome(copy: KeptCopy, server: OpeningServer, store: CopyStore): Promise<void> {
  try {
    await sendLeftBehind(copy, server);
  } catch (error) {
    if (isNoNetwork(error)) throw error;
    // Not ours to send now (signed out, no longer in the team): it waits for who may.
    if (error instanceof RequestError && [401, 403, 404].includes(error.problem?.status ?? 0)) {
      throw error;
    }
    await putAside(copy, store);
  }
  await store.remove(copy);
}

async function putAside(copy: KeptCopy, store: CopyStore): Promise<void> {
  const { owner, module, fragment, at } = copy;
  const text = writtenText(copy);
  if (text !== '') await store.putAside({ owner, module, fragment, at, id: randomName(), text });
}

/** The text that the steps put in, whatever the schema they were made with. */
function writtenText({ steps }: KeptCopy): string {
  const texts: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (value !== null && typeof value === 'object') {
      if ('text' in value && typeof value.text === 'string') texts.push(value.text);
      Object.values(value).forEach(visit);
    }
  };
  for (const step of steps) visit('slice' in step ? step.slice : null);
  return texts.join('').trim();
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
