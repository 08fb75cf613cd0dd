/** Publishes the E-klassen that lie as folders beside the program, each when its content changed. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describeFault } from '#text/faults.ts';
import type { Library } from './features/modules/index.ts';
import { readFolderFiles, readModuleFiles } from './module-folder.ts';

/** A module folder with faults: nothing of it is published, and everything is told. */
export class ModuleFolderError extends Error {
  constructor(faults: readonly string[]) {
    super(`An E-klas cannot be published:\n${faults.join('\n')}`);
    this.name = 'ModuleFolderError';
  }
}

export async function publishFolders(library: Library, folder: string): Promise<void> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  for (const name of names.toSorted()) {
    const files = await readFolderFiles(join(folder, name));
    // Checking hundreds of files at each start would make a school wait for what it has already.
    if (await library.isPublishedFrom(files.hash)) continue;
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
}
