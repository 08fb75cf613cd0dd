/** Published versions of E-klassen, as they are stored. */
import { and, asc, desc, eq, isNull, max, sql } from 'drizzle-orm';
import type { ModuleVersion, VersionContent } from '#core/module/version.ts';
import type { Source, Tx } from '../../db/database.ts';
import { execute } from '../../db/prepared.ts';

/** Which versions of a module there are. */
export interface VersionNumber {
  readonly moduleId: string;
  readonly slug: string;
  readonly number: number;
}

/** Stands for the hash of files where a team published what it wrote here. */
const publishedFromDraft = 'draft';

/** The latest version number of the module with this slug, or null. */
export async function findLatestNumber(
  source: Source,
  slug: string,
): Promise<VersionNumber | null> {
  const rows = await execute(source, 'find-latest-number', latestNumberQuery, { slug });
  return rows[0] ?? null;
}

function latestNumberQuery({ query, tables: { modules, moduleVersions } }: Source) {
  return query
    .select({ moduleId: modules.id, slug: modules.slug, number: moduleVersions.number })
    .from(modules)
    .innerJoin(moduleVersions, eq(moduleVersions.moduleId, modules.id))
    .where(eq(modules.slug, sql.placeholder('slug')))
    .orderBy(desc(moduleVersions.number))
    .limit(1);
}

/** The latest version number of every published module, by slug. */
export async function listLatestNumbers(source: Source): Promise<readonly VersionNumber[]> {
  const { modules, moduleVersions } = source.tables;
  const rows = await source.query
    .select({ moduleId: modules.id, slug: modules.slug, number: max(moduleVersions.number) })
    .from(modules)
    .innerJoin(moduleVersions, eq(moduleVersions.moduleId, modules.id))
    .groupBy(modules.id, modules.slug)
    .orderBy(asc(modules.slug));
  return rows.flatMap(({ number, ...rest }) => (number === null ? [] : [{ ...rest, number }]));
}

/** Whether a module was last published from files with this hash. */
export async function hasSource(source: Source, hash: string): Promise<boolean> {
  const { modules } = source.tables;
  const rows = await source.query
    .select({ id: modules.id })
    .from(modules)
    .where(eq(modules.source, hash))
    .limit(1);
  return rows.length > 0;
}

/** Whether the module was last published from a draft. */
export async function isWrittenHere(source: Source, moduleId: string): Promise<boolean> {
  const { modules } = source.tables;
  const rows = await source.query
    .select({ id: modules.id })
    .from(modules)
    .where(and(eq(modules.id, moduleId), eq(modules.source, publishedFromDraft)));
  return rows.length > 0;
}

/** Gives all modules without a team to this one. */
export async function adoptModules(tx: Tx, teamId: string): Promise<void> {
  const { modules } = tx.tables;
  await tx.query.update(modules).set({ teamId }).where(isNull(modules.teamId));
}

/** One version of a module, or null. */
export async function findVersion(
  source: Source,
  moduleId: string,
  number: number,
): Promise<ModuleVersion | null> {
  const { moduleVersions } = source.tables;
  const rows = await source.query
    .select({ content: moduleVersions.content, publishedAt: moduleVersions.publishedAt })
    .from(moduleVersions)
    .where(and(eq(moduleVersions.moduleId, moduleId), eq(moduleVersions.number, number)));
  const [row] = rows;
  return row === undefined ? null : versionOf(row.content, number, row.publishedAt);
}

function versionOf(content: VersionContent, number: number, publishedAt: number): ModuleVersion {
  return { ...content, number, publishedAt: new Date(publishedAt).toISOString() };
}
