/** Documents of drafts as they are stored: a head row, commits, and snapshots to begin from. */
import { and, asc, desc, eq, gt, lte, sql } from 'drizzle-orm';
import type { StepJson, StoredCommit } from '#core/collaboration/commit.ts';
import type { StoredDocument } from '#core/document/stored.ts';
import type { Source, Tx } from '../../db/database.ts';
import { execute } from '../../db/prepared.ts';

/** Which document. */
export interface DocumentKey {
  readonly moduleId: string;
  readonly fragmentId: string;
}

/** Where a document stands. */
export interface Head {
  readonly version: number;
  readonly lastCommit: string | null;
  readonly changedAt: number;
}

const value = (name: string) => sql.placeholder(name);

export async function findHead(source: Source, key: DocumentKey): Promise<Head | null> {
  const [row] = await execute(source, 'find-document', headQuery, { ...key });
  return row ?? null;
}

function headQuery({ query, tables: { documents } }: Source) {
  return query
    .select({
      version: documents.version,
      lastCommit: documents.lastCommit,
      changedAt: documents.changedAt,
    })
    .from(documents)
    .where(
      and(eq(documents.moduleId, value('moduleId')), eq(documents.fragmentId, value('fragmentId'))),
    );
}

/** The head as it is, and nobody else changes the document until the transaction ends. */
export async function lockHead(tx: Tx, key: DocumentKey, now: number): Promise<Head | null> {
  const [row] = await execute(tx, 'lock-document', lockQuery, { ...key, now });
  return row ?? null;
}

function lockQuery({ query, tables: { documents } }: Source) {
  return query
    .update(documents)
    .set({ changedAt: value('now') as unknown as number })
    .where(
      and(eq(documents.moduleId, value('moduleId')), eq(documents.fragmentId, value('fragmentId'))),
    )
    .returning({
      version: documents.version,
      lastCommit: documents.lastCommit,
      changedAt: documents.changedAt,
    });
}

/** A commit as it is put in the list. */
export interface NewCommit extends DocumentKey {
  readonly version: number;
  readonly id: string;
  readonly personId: string;
  readonly at: number;
  readonly schemaVersion: number;
  readonly steps: readonly StepJson[];
}

/** Adds a commit and moves the head to it; false, and nothing done, when its id is there already. */
export async function insertCommit(tx: Tx, commit: NewCommit): Promise<boolean> {
  const rows = await execute(tx, 'insert-commit', insertCommitQuery, { ...commit });
  if (rows.length === 0) return false;
  const { moduleId, fragmentId, version, id } = commit;
  await execute(tx, 'move-head', moveHeadQuery, { moduleId, fragmentId, version, id });
  return true;
}

function insertCommitQuery({ query, tables: { documentCommits } }: Source) {
  return query
    .insert(documentCommits)
    .values({
      moduleId: value('moduleId'),
      fragmentId: value('fragmentId'),
      version: value('version'),
      id: value('id'),
      personId: value('personId'),
      at: value('at'),
      schemaVersion: value('schemaVersion'),
      steps: value('steps'),
    })
    .onConflictDoNothing()
    .returning({ version: documentCommits.version });
}

function moveHeadQuery({ query, tables: { documents } }: Source) {
  return query
    .update(documents)
    .set({
      version: value('version') as unknown as number,
      lastCommit: value('id') as unknown as string,
    })
    .where(
      and(eq(documents.moduleId, value('moduleId')), eq(documents.fragmentId, value('fragmentId'))),
    )
    .returning({ version: documents.version });
}

/** Commits with a version above `since`, up to and with `until`. */
export async function listCommits(
  source: Source,
  { moduleId, fragmentId }: DocumentKey,
  since: number,
  until: number,
): Promise<readonly StoredCommit[]> {
  const { documentCommits: commits } = source.tables;
  return source.query
    .select({ id: commits.id, version: commits.version, steps: commits.steps })
    .from(commits)
    .where(
      and(
        eq(commits.moduleId, moduleId),
        eq(commits.fragmentId, fragmentId),
        gt(commits.version, since),
        lte(commits.version, until),
      ),
    )
    .orderBy(asc(commits.version));
}

/** The snapshot nearest below or at this version. */
export async function findSnapshot(
  source: Source,
  { moduleId, fragmentId }: DocumentKey,
  version: number,
): Promise<{ readonly version: number; readonly document: StoredDocument } | null> {
  const { documentSnapshots: snapshots } = source.tables;
  const rows = await source.query
    .select({ version: snapshots.version, document: snapshots.document })
    .from(snapshots)
    .where(
      and(
        eq(snapshots.moduleId, moduleId),
        eq(snapshots.fragmentId, fragmentId),
        lte(snapshots.version, version),
      ),
    )
    .orderBy(desc(snapshots.version))
    .limit(1);
  return rows[0] ?? null;
}

export async function insertSnapshot(
  tx: Tx,
  key: DocumentKey,
  version: number,
  document: StoredDocument,
): Promise<void> {
  await tx.query
    .insert(tx.tables.documentSnapshots)
    .values({ ...key, version, document })
    .onConflictDoNothing();
}

/** A document at version 0; one that is there already stays as it is. */
export async function createDocument(
  tx: Tx,
  key: DocumentKey,
  document: StoredDocument,
): Promise<void> {
  await tx.query
    .insert(tx.tables.documents)
    .values({ ...key, version: 0, lastCommit: null, changedAt: Date.now() })
    .onConflictDoNothing();
  await insertSnapshot(tx, key, 0, document);
}

/** Removes all documents of a draft, for a draft that is made anew before anybody changed it. */
export async function removeDocuments(tx: Tx, moduleId: string): Promise<void> {
  const { documents, documentCommits, documentSnapshots } = tx.tables;
  for (const table of [documentCommits, documentSnapshots, documents]) {
    await tx.query.delete(table).where(eq(table.moduleId, moduleId));
  }
}

/** Whether any document of the draft has a commit. */
export async function hasCommits(source: Source, moduleId: string): Promise<boolean> {
  const { documents } = source.tables;
  const rows = await source.query
    .select({ version: documents.version })
    .from(documents)
    .where(and(eq(documents.moduleId, moduleId), gt(documents.version, 0)))
    .limit(1);
  return rows.length > 0;
}

/** When a text of each of these drafts was last changed. */
export async function findLastChange(source: Source, moduleId: string): Promise<number | null> {
  const { documents } = source.tables;
  const rows = await source.query
    .select({ changedAt: documents.changedAt })
    .from(documents)
    .where(and(eq(documents.moduleId, moduleId), gt(documents.version, 0)))
    .orderBy(desc(documents.changedAt))
    .limit(1);
  return rows[0]?.changedAt ?? null;
}
