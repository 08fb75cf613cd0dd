/**
 * Reads a zip that comes from anywhere. Nothing in it is believed: paths stay inside, sizes are
 * limited before anything is unpacked and checked while it is, and every refusal says why.
 */
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { problem, ProblemError } from '#core/problem.ts';
import { type PackageFile, isPackagePath } from '#packages/package.ts';

export interface ZipLimits {
  readonly files: number;
  /** Bytes of all files together, unpacked. */
  readonly size: number;
  /** How many times larger than its packed form a file may be, once it is larger than `small`. */
  readonly ratio: number;
  readonly small: number;
}

/** Far more than the largest E-klas: hundreds of fragments and their figures. */
export const defaultLimits: ZipLimits = {
  files: 5000,
  size: 200 * 1024 * 1024,
  ratio: 200,
  small: 1024 * 1024,
};

/** The files of a zip, folders left out. Throws a problem where the zip is refused. */
export async function readZip(
  bytes: Buffer,
  limits: ZipLimits = defaultLimits,
): Promise<readonly PackageFile[]> {
  const zip = await refuse('package-unreadable', () =>
    // Names are decoded here, so that each refusal can have its own reason.
    yauzl.fromBufferPromise(bytes, { lazyEntries: true, decodeStrings: false }),
  );
  if (zip.entryCount > limits.files) throw tooMany(limits);
  const entries = await refuse('package-damaged', () => entriesOf(zip, limits));
  const seen = new Set<string>();
  let size = 0;
  for (const { entry, path } of entries) {
    check(entry, path);
    // On some systems these would be one file.
    const key = path.normalize('NFC').toLowerCase();
    if (seen.has(key)) throw problem('package-file-twice', { path });
    seen.add(key);
    size += entry.uncompressedSize;
    const isSwollen =
      entry.uncompressedSize > limits.small &&
      entry.uncompressedSize > entry.compressedSize * limits.ratio;
    if (size > limits.size || isSwollen) throw problem('package-too-large', { limit: limits.size });
  }
  const files: PackageFile[] = [];
  for (const { entry, path } of entries) {
    if (path.endsWith('/')) continue;
    files.push({ path, bytes: await refuse('package-damaged', () => unpack(zip, entry)) });
  }
  return files;
}

interface NamedEntry {
  readonly entry: yauzl.Entry;
  readonly path: string;
}

async function entriesOf(zip: yauzl.ZipFile, limits: ZipLimits): Promise<readonly NamedEntry[]> {
  const entries: NamedEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (entries.length >= limits.files) throw tooMany(limits);
    const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
    const path = yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
    entries.push({ entry, path });
  }
  return entries;
}

const fileKind = 0o170000;
const regular = 0o100000;
const folder = 0o040000;

function check(entry: yauzl.Entry, path: string): void {
  if (!isPackagePath(path.replace(/\/$/, ''))) throw problem('package-path-unsafe', { path });
  // The high half holds the kind of file where it was packed on Unix: a link would lead elsewhere.
  const kind = (entry.externalFileAttributes >>> 16) & fileKind;
  if (kind !== 0 && kind !== regular && kind !== folder) {
    throw problem('package-path-unsafe', { path });
  }
  if (entry.isEncrypted()) throw problem('package-encrypted', { path });
}

async function unpack(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  const parts: Buffer[] = [];
  // The reader ends with an error as soon as there is more, or less, than the entry said.
  for await (const part of stream) parts.push(part as Buffer);
  const bytes = Buffer.concat(parts);
  if (crc32(bytes) !== entry.crc32) throw new Error('another checksum');
  return bytes;
}

/** What goes wrong in reading is this problem, unless it is one already. */
async function refuse<T>(
  code: 'package-unreadable' | 'package-damaged',
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw problem(code);
  }
}

const tooMany = ({ files }: ZipLimits) => problem('package-too-many-files', { limit: files });
