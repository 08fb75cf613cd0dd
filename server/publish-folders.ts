/** Publishes the E-klassen that lie as folders beside the program, each when its content changed. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describeFault } from '#text/faults.ts';
import type { Library } from './features/modules/index.ts';
import { type FolderFiles, readFolderFiles, readModuleFiles } from './module-folder.ts';

/** A module folder with faults: nothing of it is published, and everything is told. */
export class ModuleFolderError extends Error {
  constructor(faults: readonly string[]) {
    super(`An E-klas cannot be published:\n${faults.join('\n')}`);
    this.name = 'ModuleFolderError';
  }
}

/**
 * Publishes what changed. What a team of this server has published since is theirs: a folder is not
 * published over it. `teamId` is the team that gets modules which belong to nobody yet.
 */
export async function publishFolders(
  library: Library,
  folder: string,
  teamId: string | null = null,
): Promise<void> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  for (const name of names.toSorted()) {
    const files = await readFolderFiles(join(folder, name));
    // Checking hundreds of files at each start would make a school wait for what it has already.
    if (await library.isPublishedFrom(files.hash)) continue;
    if (await library.isWrittenHere(moduleIdOf(files))) continue;
    const { content, faults } = readModuleFiles(files);
    if (content === null) {
      throw new ModuleFolderError(
        faults.map(
          ({ file, line, fault }) =>
            `${join(name, file)}:${String(line ?? 1)}: ${describeFault(fault)}`,
        ),
      );
    }
    const media = new Map(files.media.map(({ hash, bytes }) => [hash, bytes] as const));
    await library.publish({ content, media, source: files.hash });
  }
  if (teamId !== null) await library.adopt(teamId);
}

/** The id in module.json without checking the rest; empty when there is none. */
function moduleIdOf({ texts }: FolderFiles): string {
  return /"id"\s*:\s*"([^"]*)"/.exec(texts.get('module.json') ?? '')?.[1] ?? '';
}
