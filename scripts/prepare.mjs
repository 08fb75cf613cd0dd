/** What must be there before anything runs: Node, the packages, the built program. Plain Node only. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const stamps = join(root, '.cache');

/** @param {string} message */
function stop(message) {
  console.error(message);
  process.exit(1);
}

/** @param {string} command @param {string[]} parameters */
export function run(command, parameters) {
  const { status } = spawnSync(command, parameters, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, JOBS: process.env['JOBS'] ?? 'max' },
  });
  return status ?? 1;
}

/** @param {string} name @param {string} value */
const isStamped = (name, value) => {
  const path = join(stamps, name);
  return existsSync(path) && readFileSync(path, 'utf8') === value;
};

/** @param {string} name @param {string} value */
function stamp(name, value) {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(join(stamps, name), value);
}

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(`E-klas needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
  }
}

/** Installs the packages of the lockfile, unless that was done for this lockfile and this Node. */
export function ensureInstalled() {
  requireNode();
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = `${createHash('sha256').update(lock).digest('hex')} ${process.versions.modules}`;
  if (existsSync(join(root, 'node_modules')) && isStamped('installed', wanted)) return;
  console.log(
    'Installing packages; the database driver may be compiled, which takes a minute or two …',
  );
  if (run('npm', ['ci', '--no-audit', '--no-fund']) !== 0) {
    stop(missingTools() ?? 'The packages could not be installed; see the messages above.');
  }
  stamp('installed', wanted);
}

/** A sentence about compilers that are not there, or null. */
function missingTools() {
  if (process.platform === 'win32') return null;
  const missing = ['python3', 'make', 'c++'].filter(
    (tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).status !== 0,
  );
  if (missing.length === 0) return null;
  return `The database driver (better-sqlite3) must be compiled here, and these are missing: ${missing.join(', ')}. On Debian or Ubuntu: apt-get install python3 make g++.`;
}

/** @param {string} folder @returns {Generator<string>} */
function* filesIn(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else yield path;
  }
}

/** Builds server and web files into dist/, unless nothing changed since the last time. */
export function ensureBuilt() {
  const hash = createHash('sha256');
  const rooms = ['core', 'text', 'pages', 'packages'].map((name) => `content/${name}`);
  for (const folder of [...rooms, 'server', 'web']) {
    for (const path of [...filesIn(folder)].sort()) {
      const { mtimeMs, size } = statSync(join(root, path));
      hash.update(`${path} ${String(mtimeMs)} ${String(size)}\n`);
    }
  }
  hash.update(readFileSync(join(root, 'package-lock.json')));
  const wanted = hash.digest('hex');
  if (existsSync(join(root, 'dist', 'server', 'main.js')) && isStamped('built', wanted)) return;
  console.log('Building …');
  if (run(process.execPath, ['scripts/build.mjs']) !== 0) stop('The build failed; see above.');
  stamp('built', wanted);
}
