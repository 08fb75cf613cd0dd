/** The E-klas that comes with the product, read from its folder once for all tests of a file. */
import { fileURLToPath } from 'node:url';
import type { ModuleVersion } from '#core/module/version.ts';
import { readFolderFiles, readModuleFiles } from '#server/module-folder.ts';

const files = await readFolderFiles(
  fileURLToPath(new URL('../../content/modules/afkoelen-en-opwarmen', import.meta.url)),
);

/** The folder as it was read and checked, with the media that lie in it. */
export const coolingFolder = { ...readModuleFiles(files), media: files.media };

/** Its first version; throws when the folder has faults. */
export function coolingVersion(): ModuleVersion {
  const { content, faults } = coolingFolder;
  if (content === null) throw new Error(JSON.stringify(faults));
  return { ...content, number: 1, publishedAt: '2026-09-01T08:00:00.000Z' };
}
