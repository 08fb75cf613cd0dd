/** Keeping media: checked to be what they say, stored once under the hash of their bytes. */
import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Medium } from '#core/module/version.ts';
import { problem } from '#core/problem.ts';
import type { Source, Tx } from './db/database.ts';
import { isMedium } from './media-types.ts';

/** Throws a problem when the bytes are not of the type, size and hash that the medium says. */
export function checkMedium({ path, type, size, hash }: Medium, bytes: Uint8Array): void {
  if (!isMedium(type, bytes)) throw problem('unsupported-media');
  if (hashOf(bytes) !== hash || bytes.length !== size) {
    throw problem('invalid-request', { where: path });
  }
}

/** SHA-256 in hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Stores the bytes; what is there already stays as it is. */
export async function keepMedium(
  tx: Tx,
  { type, size, hash }: Pick<Medium, 'type' | 'size' | 'hash'>,
  bytes: Uint8Array,
): Promise<void> {
  await tx.query
    .insert(tx.tables.media)
    .values({ hash, type, size, bytes: Buffer.from(bytes) })
    .onConflictDoNothing();
}

/** Whether a medium of this type, size and hash is stored. */
export async function hasMedium(
  source: Source,
  { type, size, hash }: Pick<Medium, 'type' | 'size' | 'hash'>,
): Promise<boolean> {
  const { media } = source.tables;
  const rows = await source.query
    .select({ type: media.type, size: media.size })
    .from(media)
    .where(eq(media.hash, hash));
  return rows.some((row) => row.type === type && row.size === size);
}
