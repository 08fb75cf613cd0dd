/** Sends what a page that is gone (a crash, a closed tab) wrote and could not send any more. */
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import {
  type AuthorCopy,
  commitToSend,
  newRuns,
  receive,
} from '#core/collaboration/author-copy.ts';
import type { Commit, StoredCommit } from '#core/collaboration/commit.ts';
import { randomName } from '../random-name.ts';
import { type KeptCopy, reopenCopy } from './kept-copy.ts';

export interface Sender {
  /** Sends a commit; resolves to all commits since its base. */
  send(commit: Commit): Promise<{ readonly commits: readonly StoredCommit[] }>;
}

/**
 * Sends all of it, in commits as large as one may be. A commit that was on its way goes again under
 * its own id. Rejects with what the sender rejects with; throws RangeError when it cannot be opened.
 */
export async function sendLeftBehind(kept: KeptCopy, server: Sender): Promise<void> {
  let { document, copy }: { document: Node; copy: AuthorCopy } = reopenCopy(kept);
  for (;;) {
    const sending = commitToSend(copy, randomName);
    if (sending === null) return;
    copy = sending.copy;
    const { commits } = await server.send(sending.commit);
    for (const run of newRuns(copy, commits)) {
      const transform = new Transform(document);
      copy = receive(copy, transform, run);
      document = transform.doc;
    }
    // Without our own commit among them there would be no end.
    if (copy.inFlight?.id === sending.commit.id) throw new RangeError('The commit did not arrive');
  }
}
