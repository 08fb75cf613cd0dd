/** Drafts and their edits as they are stored. Every list names the teams it is limited to. */
import { and, asc, eq, gt, inArray, ne } from 'drizzle-orm';
import type { Draft } from '#core/authoring/draft.ts';
import type { Edit } from '#core/authoring/edit.ts';
import type { StoredEdit } from '#core/contract/authoring.ts';
import { problem } from '#core/problem.ts';
import type { Source, Tx } from '../../db/database.ts';

export interface StoredDraft {
  readonly revision: number;
  readonly content: Draft;
  readonly basedOn: number | null;
  readonly changedAt: number | null;
}

export async function findDraft(source: Source, moduleId: string): Promise<StoredDraft | null> {
  const { drafts } = source.tables;
  const rows = await source.query.select().from(drafts).where(eq(drafts.moduleId, moduleId));
  return rows[0] ?? null;
}

/** The draft as it is, and nobody else changes it until the transaction ends. */
export async function lockDraft(tx: Tx, moduleId: string): Promise<StoredDraft | null> {
  const { drafts } = tx.tables;
  const rows = await tx.query
    .update(drafts)
    .set({ moduleId })
    .where(eq(drafts.moduleId, moduleId))
    .returning();
  return rows[0] ?? null;
}

/** Writes a draft without history; one that is there is replaced. */
export async function putDraft(
  tx: Tx,
  moduleId: string,
  content: Draft,
  basedOn: number | null,
): Promise<void> {
  const fresh = { revision: 0, content, basedOn, changedAt: null };
  await tx.query
    .insert(tx.tables.drafts)
    .values({ moduleId, ...fresh })
    .onConflictDoUpdate({ target: tx.tables.drafts.moduleId, set: fresh });
}

/** The draft is what was published as this version. */
export async function setBasedOn(tx: Tx, moduleId: string, number: number): Promise<void> {
  const { drafts } = tx.tables;
  await tx.query.update(drafts).set({ basedOn: number }).where(eq(drafts.moduleId, moduleId));
}

/** Adds an edit with the draft that it leads to. */
export async function insertEdit(
  tx: Tx,
  moduleId: string,
  stored: {
    readonly id: string;
    readonly revision: number;
    readonly edit: Edit;
    readonly personId: string;
    readonly content: Draft;
  },
): Promise<void> {
  const { drafts, draftEdits } = tx.tables;
  const { content, ...edit } = stored;
  const at = Date.now();
  await tx.query.insert(draftEdits).values({ moduleId, at, ...edit });
  await tx.query
    .update(drafts)
    .set({ revision: stored.revision, content, changedAt: at })
    .where(eq(drafts.moduleId, moduleId));
}

/** Edits above `revision`, in order. */
export async function listEdits(
  source: Source,
  moduleId: string,
  revision: number,
): Promise<StoredEdit[]> {
  const { draftEdits } = source.tables;
  return source.query
    .select({ id: draftEdits.id, revision: draftEdits.revision, edit: draftEdits.edit })
    .from(draftEdits)
    .where(and(eq(draftEdits.moduleId, moduleId), gt(draftEdits.revision, revision)))
    .orderBy(asc(draftEdits.revision));
}

/** Forgets the edits of a draft that is made anew. */
export async function removeEdits(tx: Tx, moduleId: string): Promise<void> {
  const { draftEdits } = tx.tables;
  await tx.query.delete(draftEdits).where(eq(draftEdits.moduleId, moduleId));
}

export async function hasEdit(source: Source, moduleId: string, id: string): Promise<boolean> {
  const { draftEdits } = source.tables;
  const rows = await source.query
    .select({ id: draftEdits.id })
    .from(draftEdits)
    .where(and(eq(draftEdits.moduleId, moduleId), eq(draftEdits.id, id)));
  return rows.length > 0;
}

/** Modules of these teams, with their team. */
export async function listModules(source: Source, teamIds: readonly string[]) {
  if (teamIds.length === 0) return [];
  const { modules, teams } = source.tables;
  return source.query
    .select({ id: modules.id, slug: modules.slug, teamId: teams.id, teamName: teams.name })
    .from(modules)
    .innerJoin(teams, eq(teams.id, modules.teamId))
    .where(inArray(teams.id, [...teamIds]))
    .orderBy(asc(modules.slug));
}

/** The teams with these ids, by name. */
export async function listTeams(source: Source, teamIds: readonly string[]) {
  if (teamIds.length === 0) return [];
  const { teams } = source.tables;
  return source.query
    .select({ id: teams.id, name: teams.name })
    .from(teams)
    .where(inArray(teams.id, [...teamIds]))
    .orderBy(asc(teams.name));
}

/**
 * Has everybody who makes a draft of this module wait for their turn: a draft that is not there yet
 * cannot be locked itself.
 */
export async function lockModule(tx: Tx, moduleId: string): Promise<void> {
  const { modules } = tx.tables;
  await tx.query.update(modules).set({ id: moduleId }).where(eq(modules.id, moduleId));
}

/** The team and address of a module, or null. */
export async function findModule(source: Source, moduleId: string) {
  const { modules } = source.tables;
  const rows = await source.query
    .select({ slug: modules.slug, teamId: modules.teamId })
    .from(modules)
    .where(eq(modules.id, moduleId));
  return rows[0] ?? null;
}

/** Makes a module; a problem when its address is taken. */
export async function insertModule(
  tx: Tx,
  module: { readonly id: string; readonly slug: string; readonly teamId: string | null },
): Promise<void> {
  await requireFreeSlug(tx, module.id, module.slug);
  await tx.query.insert(tx.tables.modules).values({ ...module, source: null });
}

/** A problem when another module has this address. */
export async function requireFreeSlug(source: Source, moduleId: string, slug: string) {
  if ((await slugsLike(source, slug, moduleId)).length > 0) {
    throw problem('module-slug-taken', { slug });
  }
}

async function slugsLike(source: Source, slug: string, moduleId: string) {
  const { modules } = source.tables;
  return source.query
    .select({ slug: modules.slug })
    .from(modules)
    .where(and(eq(modules.slug, slug), ne(modules.id, moduleId)));
}

/** All addresses that are taken. */
export async function listSlugs(source: Source): Promise<readonly string[]> {
  const { modules } = source.tables;
  return (await source.query.select({ slug: modules.slug }).from(modules)).map(({ slug }) => slug);
}

export async function setSlug(tx: Tx, moduleId: string, slug: string): Promise<void> {
  const { modules } = tx.tables;
  await tx.query.update(modules).set({ slug }).where(eq(modules.id, moduleId));
}

export async function setTeam(tx: Tx, moduleId: string, teamId: string): Promise<void> {
  const { modules } = tx.tables;
  await tx.query.update(modules).set({ teamId }).where(eq(modules.id, moduleId));
}

/** The latest published version number of a module and its moment, or null. */
export async function findPublished(source: Source, moduleId: string) {
  const versions = await listVersions(source, moduleId);
  return versions.at(-1) ?? null;
}

export async function listVersions(source: Source, moduleId: string) {
  const { moduleVersions: versions } = source.tables;
  return source.query
    .select({ number: versions.number, publishedAt: versions.publishedAt })
    .from(versions)
    .where(eq(versions.moduleId, moduleId))
    .orderBy(asc(versions.number));
}
