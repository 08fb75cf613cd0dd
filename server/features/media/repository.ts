/** Media by the hash of their bytes. */
import { eq, sql } from 'drizzle-orm';
import type { Source } from '../../db/database.ts';
import { execute } from '../../db/prepared.ts';

export async function findMedium(source: Source, hash: string) {
  const rows = await execute(source, 'find-medium', mediumQuery, { hash });
  return rows[0] ?? null;
}

function mediumQuery({ query, tables: { media } }: Source) {
  return query
    .select({ type: media.type, bytes: media.bytes })
    .from(media)
    .where(eq(media.hash, sql.placeholder('hash')));
}
