/** What a page that is gone left on the device: whose it is to send, and sending it. */
import { RequestError } from '../../api/request.ts';
import { randomName } from '../random-name.ts';
import type { TabLock } from '../tab-lock.ts';
import type { CopyStore } from './copy-store.ts';
import type { KeptCopy } from './kept-copy.ts';
import { type Sender, sendLeftBehind } from './send-left-behind.ts';

/** How long a copy that nobody touches counts as left behind where the browser has no locks. */
const leftAfter = 5 * 60_000;

/** Whether the page that wrote this is gone: two pages that send the same copy would write it twice. */
export async function isLeftBehind({ tab, at }: KeptCopy, lock: TabLock): Promise<boolean> {
  return (await lock.isGone(tab)) ?? Date.now() - Date.parse(at) > leftAfter;
}

export const isNoNetwork = (error: unknown): boolean =>
  error instanceof RequestError && error.isPassing;

/**
 * Sends what was left behind; what the server will never take is put aside as text. Rejects where
 * it may be sent later: without a network, or by who is not allowed to now.
 */
export async function bringHome(copy: KeptCopy, server: Sender, store: CopyStore): Promise<void> {
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
