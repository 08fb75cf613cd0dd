/** From draft to version: what still keeps it from being published, and publishing it. */
import type { Node } from 'prosemirror-model';
import { type CheckItem, checkDraft } from '#core/authoring/checklist.ts';
import type { Draft } from '#core/authoring/draft.ts';
import { storeDocument } from '#core/document/document.ts';
import type { VersionContent } from '#core/module/version.ts';
import { problem } from '#core/problem.ts';
import type { Db } from '../../db/database.ts';
import { transaction } from '../../db/transaction.ts';
import type { Documents } from './documents.ts';
import { setBasedOn } from './draft-repository.ts';
import { openDraft, type Versions } from './drafts.ts';

/** As much of the library as publishing needs. */
export interface Publisher extends Versions {
  publish(publication: {
    readonly content: VersionContent;
    readonly media: ReadonlyMap<string, Uint8Array>;
    readonly source: string;
  }): Promise<{ readonly number: number; readonly isNew: boolean }>;
}

async function openDocuments(
  documents: Documents,
  moduleId: string,
  { module }: Draft,
): Promise<ReadonlyMap<string, Node>> {
  const opened = new Map<string, Node>();
  for (const { id: fragmentId } of module.fragments) {
    const found = await documents.find({ moduleId, fragmentId });
    if (found !== null) opened.set(fragmentId, found.document);
  }
  return opened;
}

export async function checklistOf(
  db: Db,
  library: Versions,
  documents: Documents,
  moduleId: string,
): Promise<readonly CheckItem[]> {
  const { content } = await openDraft(db, library, moduleId);
  return checkDraft(content, await openDocuments(documents, moduleId, content));
}

/** Publishes the draft as it is now; a problem when something keeps it from being published. */
export async function publishDraft(
  db: Db,
  library: Publisher,
  documents: Documents,
  moduleId: string,
): Promise<{ readonly number: number; readonly isNew: boolean }> {
  const { content } = await openDraft(db, library, moduleId);
  const opened = await openDocuments(documents, moduleId, content);
  const faults = checkDraft(content, opened);
  if (faults.length > 0) throw problem('module-not-ready', { faults: faults.length });
  const version: VersionContent = {
    ...content,
    documents: Object.fromEntries(
      [...opened].map(([id, document]) => [id, storeDocument(document)] as const),
    ),
  };
  const { number, isNew } = await library.publish({
    content: version,
    media: new Map(),
    source: 'draft',
  });
  await transaction(db, (tx) => setBasedOn(tx, moduleId, number));
  return { number, isNew };
}
