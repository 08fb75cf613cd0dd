/**
 * Sends texts that a page of this draft left on the device when it closed, as when an author types
 * a last word and goes straight back to the list of fragments.
 */
import type { Commit } from '#core/collaboration/commit.ts';
import { sendCommit } from '../../api/authoring.ts';
import { openCopyStore } from '../../editor/collaboration/copy-store.ts';
import type { CopyPlace } from '../../editor/collaboration/kept-copy.ts';
import { holdTabLock } from '../../editor/tab-lock.ts';

/**
 * Waits for each page to be gone before it sends what that page left; calls `onSent` after each.
 * What cannot be sent now stays on the device until its fragment is opened.
 */
export async function sendTextsLeftBehind(
  place: Pick<CopyPlace, 'owner' | 'module'>,
  onSent: () => void,
): Promise<void> {
  const store = await openCopyStore();
  const copies = await store.listModule(place);
  if (copies.length === 0) return;
  const [{ bringHome, isLeftBehind }, lock] = await Promise.all([
    // With it comes the document schema, which this page needs for nothing else.
    import('../../editor/collaboration/bring-home.ts'),
    holdTabLock(),
  ]);
  for (const { tab, module, fragment } of copies) {
    const send = (commit: Commit) => sendCommit(module, fragment, commit);
    lock.whenGone(tab, async () => {
      // As it is by now: its own page may have written on, or sent it.
      const copy = (await store.list({ ...place, fragment })).find((one) => one.tab === tab);
      const isLocked = (await lock.isGone(tab)) !== null;
      if (copy === undefined || (!isLocked && !(await isLeftBehind(copy, lock)))) return;
      await bringHome(copy, { send }, store);
      onSent();
    });
  }
}
