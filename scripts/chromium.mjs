/** Finds a Chromium for the browser tests, or brings one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findChromium } from '../test/helpers/chromium.mjs';
import { root, run } from './prepare.mjs';

/** The line of the package that runs on Node 20. */
const registryPackage = '@sparticuz/chromium@138.0.2';

/** The path of a Chromium, or null when none can be had; says which it is. */
export async function ensureChromium() {
  const found = findChromium() ?? installFromDebian() ?? (await installFromRegistry());
  console.log(found === null ? 'No Chromium could be found or brought.' : `Chromium: ${found}`);
  return found;
}

function installFromDebian() {
  const isRoot = process.getuid?.() === 0;
  const hasApt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  if (!isRoot || !hasApt) return null;
  console.log('Installing Chromium from Debian’s packages …');
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  return findChromium();
}

async function installFromRegistry() {
  const folder = join(root, '.cache', 'chromium');
  const entry = join(folder, 'node_modules', '@sparticuz', 'chromium', 'build', 'index.js');
  if (!existsSync(entry)) {
    console.log(`Installing ${registryPackage} …`);
    run('npm', [
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--prefix',
      folder,
      registryPackage,
    ]);
  }
  if (!existsSync(entry)) return null;
  const { default: chromium } = await import(pathToFileURL(entry).href);
  return /** @type {string} */ (await chromium.executablePath());
}
