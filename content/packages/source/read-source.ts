/** Reads a source package back; whatever is wrong with it is told with file and line. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { SourceDescription } from '#core/contract/packages.ts';
import { type SourceFault, moduleFault } from '#core/module/fault.ts';
import { readJson } from '#core/module/json-text.ts';
import { readModule } from '#core/module/source.ts';
import type { Medium, VersionContent } from '#core/module/version.ts';
import { problem } from '#core/problem.ts';
import type { PackageFile } from '../package.ts';
import { sourceFile, sourceVersion } from './write-source.ts';

export interface ReadSource {
  /** Null as long as there is a fault. */
  readonly content: VersionContent | null;
  /** The bytes of the media by hash. */
  readonly media: ReadonlyMap<string, Uint8Array>;
  readonly faults: readonly SourceFault[];
}

/** Types of media that somebody added to the package by hand. */
const typeByExtension: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

/**
 * The E-klas in the files of a source package. `decode` reads UTF-8 and throws where it is none
 * (there is no decoder in the language itself). A problem where this is no source package, or one of
 * a newer form, or a text is not in UTF-8.
 */
export function readSource(
  files: readonly PackageFile[],
  decode: (bytes: Uint8Array) => string,
): ReadSource {
  const faults: SourceFault[] = [];
  const text = ({ path, bytes }: PackageFile): string => {
    try {
      return decode(bytes);
    } catch {
      throw problem('package-text-unreadable', { path });
    }
  };
  const described = files.find(({ path }) => path === sourceFile);
  if (described === undefined) throw problem('package-no-source');
  const { value: description, faults: shape } = readJson(SourceDescription, text(described));
  faults.push(...shape.map((fault) => ({ file: sourceFile, ...fault })));
  if (description === null) return { content: null, media: new Map(), faults };
  if (description.formatVersion > sourceVersion) {
    throw problem('package-newer', { version: description.formatVersion });
  }

  const texts = new Map<string, string>();
  for (const file of files) {
    if (!/^(module\.json$|fragments\/[^/]+\.html$|models\/[^/]+\.json$)/.test(file.path)) continue;
    texts.set(file.path, text(file));
  }
  const { media, bytes } = readMedia(files, description, faults);
  const read = readModule({ texts, media });
  faults.push(...read.faults);
  return { content: faults.length === 0 ? read.content : null, media: bytes, faults };
}

function readMedia(
  files: readonly PackageFile[],
  description: SourceDescription,
  faults: SourceFault[],
) {
  const present = new Map(
    files.filter(({ path }) => path.startsWith('media/')).map((file) => [file.path, file] as const),
  );
  const bytes = new Map<string, Uint8Array>();
  const media: Medium[] = [];
  const add = (file: PackageFile, type: string): void => {
    const content = file.bytes;
    const hash = bytesToHex(sha256(content));
    bytes.set(hash, content);
    media.push({ path: file.path, type, size: content.length, hash });
  };
  for (const { path, type } of description.media) {
    const file = present.get(path);
    if (file !== undefined) add(file, type);
    else
      faults.push({ file: sourceFile, line: null, fault: moduleFault('file-missing', { path }) });
    present.delete(path);
  }
  for (const [path, file] of present) {
    const type = typeByExtension[path.split('.').at(-1)?.toLowerCase() ?? ''];
    if (type !== undefined) add(file, type);
    else faults.push({ file: path, line: null, fault: moduleFault('file-unlisted', { path }) });
  }
  return { media, bytes };
}
