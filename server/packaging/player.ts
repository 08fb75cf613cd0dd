/** The built player of exported sites, from the folder where the build put it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Player } from '#packages/package.ts';
import { projectRoot } from '../project-root.ts';

/** Where the build puts it. */
export function playerFolder(): string {
  return join(projectRoot(), 'dist', 'site');
}

/** Reads the player; fails when nothing was built. */
export async function readPlayer(folder: string): Promise<Player> {
  const [script, stylesheet, icon] = await Promise.all([
    readFile(join(folder, 'site.js')),
    readFile(join(folder, 'site.css')),
    readFile(join(folder, 'icon.svg')),
  ]);
  return { script, stylesheet, icon };
}
