/** `npm test`: everything. The last line sums all runners: `N passed, N failed`. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from './check.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureBuilt, ensureInstalled, root, run } from './prepare.mjs';

ensureInstalled();
const results = join(root, '.cache', 'results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

/** @param {string} name @returns {any} */
const read = (name) => JSON.parse(readFileSync(join(results, name), 'utf8'));

/** @type {{ passed: number, failed: number }[]} */
const sums = [];

/** Runs a runner that writes its result as JSON; one that breaks down counts as a failure. */
/** @param {string[]} command @param {string} name @param {(result: any) => { passed: number, failed: number }} count */
function runner(command, name, count) {
  const status = run('npx', ['--no-install', ...command]);
  try {
    const { passed, failed } = count(read(name));
    sums.push({ passed, failed: failed === 0 && status !== 0 ? 1 : failed });
  } catch {
    sums.push({ passed: 0, failed: 1 });
  }
}

console.log('Checks');
sums.push(await runChecks());

const chromium = await ensureChromium();
if (chromium !== null) process.env['CHROMIUM_PATH'] = chromium;
console.log(
  process.env['TEST_DATABASE_URL'] === undefined
    ? 'Server tests run on SQLite only; set TEST_DATABASE_URL to run them on PostgreSQL as well.'
    : 'Server tests run on SQLite and PostgreSQL.',
);

runner(
  [
    'vitest',
    'run',
    '--config',
    'test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${join(results, 'vitest.json')}`,
  ],
  'vitest.json',
  ({ numPassedTests, numFailedTests, numFailedTestSuites, success }) => ({
    passed: numPassedTests,
    failed: success ? 0 : Math.max(numFailedTests, numFailedTestSuites === 0 ? 0 : 1, 1),
  }),
);

ensureBuilt();
process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] = join(results, 'journeys.json');
runner(
  ['playwright', 'test', '--config', 'test/journeys/playwright.config.ts', '--reporter=list,json'],
  'journeys.json',
  ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
);

const passed = sums.reduce((sum, one) => sum + one.passed, 0);
const failed = sums.reduce((sum, one) => sum + one.failed, 0);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${String(passed)} passed, ${String(failed)} failed`);
