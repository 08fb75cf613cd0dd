/** Telling everybody who has a draft or one of its documents open what was stored in it. */
import type { StoredCommit } from '#core/collaboration/commit.ts';
import type { FeedMessage, StoredEdit } from '#core/contract/authoring.ts';
import type { Db } from '../../db/database.ts';
import type { Rooms } from '../../plugins/rooms.ts';
import type { DocumentKey } from './document-repository.ts';
import type { Documents } from './documents.ts';
import { listEdits } from './draft-repository.ts';

export const draftRoom = (moduleId: string): string => `draft ${moduleId}`;
export const documentRoom = ({ moduleId, fragmentId }: DocumentKey): string =>
  `document ${moduleId} ${fragmentId}`;

export interface Feed {
  commits(key: DocumentKey, commits: readonly StoredCommit[]): void;
  edits(moduleId: string, edits: readonly StoredEdit[]): void;
  published(moduleId: string, number: number): void;
}

/** How much of the past is told again when another process changed something. */
const backlog = 50;

export function createFeed(db: Db, rooms: Rooms, documents: Documents): Feed {
  const tell = (room: string, message: FeedMessage): void => {
    rooms.tell(room, JSON.stringify(message));
  };
  const tellCommits = (key: DocumentKey, commits: readonly StoredCommit[]): void => {
    tell(documentRoom(key), { kind: 'commits', fragment: key.fragmentId, commits });
  };

  // Another process stored something: members pass over what they have and ask for what they miss.
  db.announcements.listen(async (topic) => {
    if (!rooms.hasMembers(topic)) return;
    const [kind, moduleId = '', fragmentId = ''] = topic.split(' ');
    if (kind === 'document') {
      const key = { moduleId, fragmentId };
      const last = (await documents.find(key))?.version ?? 0;
      tellCommits(key, await documents.since(key, Math.max(0, last - backlog)));
    } else if (kind === 'draft') {
      const edits = await listEdits(db, moduleId, 0);
      tell(topic, { kind: 'edits', edits: edits.slice(-backlog) });
    }
  });

  return {
    commits(key, commits) {
      if (commits.length === 0) return;
      tellCommits(key, commits);
      db.announcements.tell(documentRoom(key));
    },
    edits(moduleId, edits) {
      if (edits.length === 0) return;
      tell(draftRoom(moduleId), { kind: 'edits', edits });
      db.announcements.tell(draftRoom(moduleId));
    },
    published(moduleId, number) {
      tell(draftRoom(moduleId), { kind: 'published', number });
    },
  };
}
