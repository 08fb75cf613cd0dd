/** Publishing the E-klassen that lie as folders beside the program. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { projectRoot } from '#server/project-root.ts';
import { publishFolders } from '#server/publish-folders.ts';
import { build, dialects } from './build-app.ts';

const slug = 'afkoelen-en-opwarmen';

/** A copy of the real module that a test may change. */
async function copyOfModules() {
  const folder = await mkdtemp(join(tmpdir(), 'eklas-modules-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(join(projectRoot(), 'content', 'modules'), folder, { recursive: true });
  const edit = async (path: string, change: (text: string) => string): Promise<void> => {
    const file = join(folder, slug, path);
    await writeFile(file, change(await readFile(file, 'utf8')));
  };
  return { folder, edit };
}

describe.each(dialects)('%s', (dialect) => {
  it('publishes a folder once, and again when a text changed', async () => {
    const { library } = await build(dialect);
    const { folder, edit } = await copyOfModules();
    await publishFolders(library, folder);
    await publishFolders(library, folder);
    expect(await library.requireLatest(slug)).toMatchObject({ number: 1 });
    await edit('module.json', (text) =>
      text.replace('"title": "Afkoelen', '"title": "Het afkoelen'),
    );
    await publishFolders(library, folder);
    expect(await library.requireLatest(slug)).toMatchObject({ number: 2 });
  });

  it('publishes nothing of a folder with a fault and names file and line', async () => {
    const { library } = await build(dialect);
    const { folder, edit } = await copyOfModules();
    await edit('fragments/warmtestroom.html', (text) =>
      text.replace('<p ', '<blink></blink>\n<p '),
    );
    await expect(publishFolders(library, folder)).rejects.toThrow(
      /afkoelen-en-opwarmen\/fragments\/warmtestroom\.html:1: .*<blink>/,
    );
    expect(await library.findLatest(slug)).toBeNull();
  });
});
