/** `npm run check`: lint, format, types of every room, unused code, architecture. Fast, no browser. */
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, root } from './prepare.mjs';

const rooms = ['content/core', 'content', 'server', 'web', 'scripts', 'test'];

/** Name and command of every check. @type {readonly (readonly [string, readonly string[]])[]} */
const checks = [
  ['lint', ['eslint', '.']],
  ['format', ['prettier', '--check', '--log-level', 'warn', '.']],
  ...rooms.map((room) => /** @type {const} */ ([`types of ${room}`, ['tsc', '-p', room]])),
  ['unused', ['knip']],
];

/** @param {readonly string[]} command @returns {Promise<{ ok: boolean, output: string }>} */
function runTool(command) {
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', ...command], { cwd: root });
    let output = '';
    child.stdout.on('data', (part) => (output += String(part)));
    child.stderr.on('data', (part) => (output += String(part)));
    child.on('close', (code) => {
      resolve({ ok: code === 0, output });
    });
  });
}

/** Runs all checks, two at a time; tells each result. @returns {Promise<{ passed: number, failed: number }>} */
export async function runChecks() {
  const waiting = [...checks];
  let passed = 0;
  let failed = 0;
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [name, command] = next;
      const { ok, output } = await runTool(command);
      console.log(`${ok ? 'ok    ' : 'FAILED'} ${name}`);
      if (ok) passed += 1;
      else {
        failed += 1;
        console.log(output.trimEnd());
      }
    }
  };
  await Promise.all([work(), work()]);
  return { passed, failed };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureInstalled();
  const { passed, failed } = await runChecks();
  const architecture = await runTool([
    'vitest',
    'run',
    '--config',
    'test/vitest.config.ts',
    '--project',
    'architecture',
  ]);
  console.log(architecture.output.trimEnd());
  console.log(`${String(passed)} checks passed, ${String(failed)} failed`);
  process.exitCode = failed === 0 && architecture.ok ? 0 : 1;
}
