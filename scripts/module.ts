/**
 * Work on the files of an E-klas.
 *   npm run module -- check content/modules/<slug>     tells every fault with file and line
 *   npm run module -- format content/modules/<slug>    gives blocks their ids and lays out the HTML
 */
import { randomBytes } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withIds } from '#core/document/document.ts';
import { fromHtml, toIndentedHtml } from '#core/document/html.ts';
import { newIdentifier } from '#core/identifier.ts';
import { readModuleFolder } from '#server/module-folder.ts';
import { describeFault } from '#text/faults.ts';

const [command, folder] = process.argv.slice(2);

async function format(moduleFolder: string): Promise<void> {
  const fragments = join(moduleFolder, 'fragments');
  for (const name of await readdir(fragments)) {
    const path = join(fragments, name);
    const html = await readFile(path, 'utf8');
    const laidOut = toIndentedHtml(withIds(fromHtml(html), () => newIdentifier(randomBytes)));
    if (laidOut !== html) await writeFile(path, laidOut);
  }
}

async function check(moduleFolder: string): Promise<void> {
  const { faults } = await readModuleFolder(moduleFolder);
  for (const { file, line, fault } of faults) {
    console.error(`${join(moduleFolder, file)}:${String(line ?? 1)}: ${describeFault(fault)}`);
  }
  if (faults.length > 0) process.exitCode = 1;
  else console.log(`${moduleFolder}: no faults`);
}

if (command === 'check' && folder !== undefined) await check(folder);
else if (command === 'format' && folder !== undefined) await format(folder);
else {
  console.error('usage: npm run module -- check|format <folder>');
  process.exitCode = 2;
}
