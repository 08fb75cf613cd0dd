/** Publishing: a new version where the content changed, and nothing where it did not. */
import { createHash } from 'node:crypto';
import { and, desc, eq, ne } from 'drizzle-orm';
import type { VersionContent } from '#core/module/version.ts';
import { problem } from '#core/problem.ts';
import type { Db, Tx } from '../../db/database.ts';
import { transaction } from '../../db/transaction.ts';
import { checkMedium, hasMedium, keepMedium } from '../../media-store.ts';

export interface Publication {
  readonly content: VersionContent;
  /** The bytes of the content's media by hash; what is stored already may be left out. */
  readonly media: ReadonlyMap<string, Uint8Array>;
  /** The team that owns the module; left out, an existing module keeps its team. */
  readonly teamId?: string;
  /** Hash of the files the content was read from, or `draft` when a team published it. */
  readonly source?: string;
}

export interface Published {
  readonly moduleId: string;
  readonly number: number;
  /** Whether this made a version; false when the latest one holds the same content. */
  readonly isNew: boolean;
}

/** Publishes the content as the next version of its module, with its media, all or nothing. */
export function publishVersion(db: Db | Tx, publication: Publication): Promise<Published> {
  const { content, media } = publication;
  const checksum = createHash('sha256').update(canonicalJson(content)).digest('hex');
  for (const medium of content.media) {
    const bytes = media.get(medium.hash);
    if (bytes !== undefined) checkMedium(medium, bytes);
  }
  return transaction(db, async (tx) => {
    await keepModule(tx, publication);
    const latest = await latestOf(tx, content.module.id);
    const moduleId = content.module.id;
    if (latest?.checksum === checksum) return { moduleId, number: latest.number, isNew: false };
    await keepMedia(tx, publication);
    const number = (latest?.number ?? 0) + 1;
    await tx.query
      .insert(tx.tables.moduleVersions)
      .values({ moduleId, number, publishedAt: Date.now(), checksum, content });
    return { moduleId, number, isNew: true };
  });
}

/** Writes the module's row, which also makes others who publish this module wait for us. */
async function keepModule(tx: Tx, { content, teamId, source }: Publication): Promise<void> {
  const { modules } = tx.tables;
  const { id, slug } = content.module;
  const others = await tx.query
    .select({ id: modules.id })
    .from(modules)
    .where(and(eq(modules.slug, slug), ne(modules.id, id)));
  if (others.length > 0) throw problem('module-slug-taken', { slug });
  const known = {
    ...(teamId === undefined ? {} : { teamId }),
    ...(source === undefined ? {} : { source }),
  };
  await tx.query
    .insert(modules)
    .values({ id, slug, ...known })
    .onConflictDoUpdate({ target: modules.id, set: { slug, ...known } });
}

async function latestOf(tx: Tx, moduleId: string) {
  const { moduleVersions } = tx.tables;
  const rows = await tx.query
    .select({ number: moduleVersions.number, checksum: moduleVersions.checksum })
    .from(moduleVersions)
    .where(eq(moduleVersions.moduleId, moduleId))
    .orderBy(desc(moduleVersions.number))
    .limit(1);
  return rows[0] ?? null;
}

/** Media that come with their bytes are stored; others must be there already. */
async function keepMedia(tx: Tx, { content, media }: Publication): Promise<void> {
  for (const medium of content.media) {
    const bytes = media.get(medium.hash);
    if (bytes !== undefined) await keepMedium(tx, medium, bytes);
    else if (!(await hasMedium(tx, medium))) {
      throw problem('invalid-request', { where: medium.path });
    }
  }
}

/** JSON with the keys in order, so that only what it says makes the checksum. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)),
        )
      : part,
  );
}
