/** A published version as the files of a package: what the writers of content/packages ask for. */
import { inArray } from 'drizzle-orm';
import type { PackageFormat } from '#core/contract/packages.ts';
import type { Module } from '#core/module/module.ts';
import type { ModuleVersion } from '#core/module/version.ts';
import { formats } from '#packages/formats.ts';
import type { PackageFile } from '#packages/package.ts';
import type { Source } from '../db/database.ts';
import { readPlayer } from './player.ts';

export interface PackageOptions {
  /** The folder with the built player. */
  readonly player: string;
  /** The address of an E-klas on the web; null where nobody said under which this server is known. */
  readonly locate: (module: Pick<Module, 'slug'>) => string | null;
}

/** The files are written when their bytes are asked for, one by one. */
export async function versionPackage(
  source: Source,
  version: ModuleVersion,
  format: PackageFormat,
  { player: folder, locate }: PackageOptions,
): Promise<readonly PackageFile[]> {
  const [media, player] = await Promise.all([readMedia(source, version), readPlayer(folder)]);
  const location = locate(version.module);
  return formats[format]({ version, media, player, location });
}

async function readMedia(
  { query, tables: { media } }: Source,
  version: ModuleVersion,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const hashes = version.media.map(({ hash }) => hash);
  if (hashes.length === 0) return new Map();
  const rows = await query
    .select({ hash: media.hash, bytes: media.bytes })
    .from(media)
    .where(inArray(media.hash, hashes));
  return new Map(rows.map(({ hash, bytes }) => [hash, bytes] as const));
}
