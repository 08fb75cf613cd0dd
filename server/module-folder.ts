/** Reads the folder of an E-klas from disk: texts as they are, media by the hash of their bytes. */
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type ReadModule, readModule } from '#core/module/source.ts';
import type { Medium } from '#core/module/version.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
};

export interface MediumFile extends Medium {
  readonly bytes: Uint8Array;
}

/** The files of a folder, not read as a module yet. */
export interface FolderFiles {
  readonly texts: ReadonlyMap<string, string>;
  readonly media: readonly MediumFile[];
  /** SHA-256 over all names and contents, in hexadecimal. */
  readonly hash: string;
}

async function filesIn(folder: string, extension: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => extension === '' || extname(name) === extension).toSorted();
}

/** Reads what lies in the folder of one module. */
export async function readFolderFiles(folder: string): Promise<FolderFiles> {
  const paths = [
    'module.json',
    ...(await filesIn(join(folder, 'fragments'), '.html')).map((name) => `fragments/${name}`),
    ...(await filesIn(join(folder, 'models'), '.json')).map((name) => `models/${name}`),
  ];
  const texts = new Map<string, string>();
  for (const path of paths) {
    const text = await readFile(join(folder, path), 'utf8').catch(() => null);
    if (text !== null) texts.set(path, text);
  }
  const media = await Promise.all(
    (await filesIn(join(folder, 'media'), '')).flatMap((name) => {
      const type = mediaTypes[extname(name)];
      return type === undefined ? [] : [readMedium(folder, `media/${name}`, type)];
    }),
  );
  const contents = [...texts, ...media.map(({ path, hash }) => [path, hash] as const)];
  const hash = createHash('sha256').update(JSON.stringify(contents)).digest('hex');
  return { texts, media, hash };
}

/** Reads the files as a module and checks it; the faults name file, line and reason. */
export function readModuleFiles({ texts, media }: FolderFiles): ReadModule {
  const described = media.map(({ path, type, size, hash }) => ({ path, type, size, hash }));
  return readModule({ texts, media: described });
}

/** Both at once, for who wants the module whatever was published before. */
export async function readModuleFolder(
  folder: string,
): Promise<ReadModule & Pick<FolderFiles, 'media'>> {
  const files = await readFolderFiles(folder);
  return { ...readModuleFiles(files), media: files.media };
}

async function readMedium(folder: string, path: string, type: string): Promise<MediumFile> {
  const bytes = await readFile(join(folder, path));
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { path, type, size: bytes.byteLength, hash, bytes };
}
