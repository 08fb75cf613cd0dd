/**
 * What a package is: files made from one published version by a pure function. The same version and
 * player give the same files, byte for byte: dates come from the version, identifiers from the
 * module, and there is neither a clock nor chance.
 */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { ModuleVersion } from '#core/module/version.ts';

/** One file; `path` is relative, with forward slashes. */
export interface PackageFile {
  readonly path: string;
  /** Written when asked for, so that a package need never be in memory as a whole. */
  readonly bytes: Uint8Array;
}

/** The built files with which an exported page comes to life; see web/site. */
export interface Player {
  readonly script: Uint8Array;
  readonly stylesheet: Uint8Array;
  readonly icon: Uint8Array;
}

export interface PackageInput {
  readonly version: ModuleVersion;
  /** The bytes of the version's media by hash. */
  readonly media: ReadonlyMap<string, Uint8Array>;
  readonly player: Player;
  /** Where this E-klas stands on the web; null where nobody knows. */
  readonly location: string | null;
}

export type WritePackage = (input: PackageInput) => readonly PackageFile[];

/** A file of text, in UTF-8, written each time it is asked for. */
export function textFile(path: string, write: () => string): PackageFile {
  return {
    path,
    get bytes() {
      return utf8ToBytes(write());
    },
  };
}

/** Whether the path stays within a package and can be a file on every system. */
export function isPackagePath(path: string): boolean {
  if (path.length > 240 || /[\u0000-\u001f\u007f<>:"|?*\\]/.test(path)) return false;
  return path.split('/').every((part) => part !== '' && !/^\.{1,2}$|[. ]$/.test(part));
}

/** The media of the version under the names that its documents use. */
export function mediaFiles({ version, media }: PackageInput): readonly PackageFile[] {
  return version.media.map(({ path, hash }) => {
    const bytes = media.get(hash);
    if (bytes === undefined) throw new RangeError(`The bytes of ${path} are missing`);
    if (!isPackagePath(path)) throw new RangeError(`No file can be called ${path}`);
    return { path, bytes };
  });
}
