/** Everything a fragment that is open to write in consists of. */
import type { CopyStore } from '../../editor/collaboration/copy-store.ts';
import type {
  DocumentServer,
  DocumentSession,
  SessionStart,
} from '../../editor/collaboration/document-session.ts';
import type { DraftSession } from '../../editor/draft/draft-session.ts';

export interface Opened {
  readonly draft: DraftSession;
  readonly start: SessionStart;
  readonly server: DocumentServer;
  readonly store: CopyStore;
  /** Has the feed tell the session what others write. */
  follow(session: DocumentSession): void;
}
