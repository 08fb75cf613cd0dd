/** `npm run dev`: builds and serves again at each change; reload the page to see it. */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root, run } from './prepare.mjs';

ensureInstalled();

/** @type {import('node:child_process').ChildProcess | null} */
let server = null;
/** @type {NodeJS.Timeout | undefined} */
let timer;

function restart() {
  if (run(process.execPath, ['scripts/build.mjs']) !== 0) return;
  const start = () => {
    server = spawn(process.execPath, ['dist/server/main.js'], { cwd: root, stdio: 'inherit' });
  };
  if (server === null || server.exitCode !== null) start();
  else {
    server.once('exit', start);
    server.kill('SIGTERM');
  }
}

process.once('SIGTERM', () => {
  server?.kill('SIGTERM');
  process.exit();
});

for (const folder of ['content', 'server', 'web', 'migrations']) {
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(restart, 150);
  });
}
restart();
