/** How soon the server is there, and how much memory it holds once it is. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../../scripts/prepare.mjs';
import { createClient } from './client.ts';
import { slug, startEklas } from './eklas-process.ts';
import { measured, median, type Measurement } from './measurement.ts';
import { freePort } from './server-process.ts';

const page = { method: 'GET', path: `/e/${slug}/leerlijn/warmtestroom`, headers: {} } as const;
const starts = 3;

/** How long the server is left alone before its memory is read, in milliseconds. */
const rest = 2_000;

export async function benchStart(): Promise<Measurement[]> {
  if (!(await isInstalled())) {
    console.error('Start: not measured, as npm start would install packages first; run it once.');
    return [];
  }
  const folder = await mkdtemp(join(tmpdir(), 'eklas-bench-'));
  const file = join(folder, 'bench.db');
  try {
    // The first start makes the database and publishes the E-klassen; it is not counted.
    await secondsToFirstPage(file);
    const seconds: number[] = [];
    for (let start = 0; start < starts; start += 1) seconds.push(await secondsToFirstPage(file));
    return [
      measured('npm start to first page, built before', median(seconds), 's', ['<', 2]),
      measured('resident memory at rest after a page', await memoryAtRest(), 'MB', ['<', 120]),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Whether scripts/prepare.mjs has installed the packages of this lockfile. */
async function isInstalled(): Promise<boolean> {
  const lock = await readFile(join(root, 'package-lock.json'));
  const stamp = await readFile(join(root, '.cache', 'installed'), 'utf8').catch(() => '');
  return stamp.startsWith(createHash('sha256').update(lock).digest('hex'));
}

async function secondsToFirstPage(file: string): Promise<number> {
  const port = await freePort();
  const begin = performance.now();
  // A process group of its own: npm starts a shell that starts the server.
  const npm = spawn('npm', ['start'], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), DATABASE_FILE: file },
  });
  const ended = once(npm, 'exit');
  try {
    await firstPage(port, () => npm.exitCode !== null);
    return (performance.now() - begin) / 1000;
  } finally {
    if (npm.pid !== undefined && npm.exitCode === null) process.kill(-npm.pid, 'SIGTERM');
    await ended;
  }
}

async function firstPage(port: number, hasEnded: () => boolean): Promise<void> {
  const client = createClient(port, 1);
  try {
    for (;;) {
      if (hasEnded()) throw new Error('npm start ended before it served a page');
      const answer = await client.send(page).catch(() => null);
      if (answer?.status === 200) return;
      await wait(10);
    }
  } finally {
    client.close();
  }
}

/** Of the process that `npm start` runs; npm itself waits beside it and is not counted. */
async function memoryAtRest(): Promise<number> {
  const server = await startEklas('scripts/start.mjs');
  const client = createClient(server.port, 1);
  try {
    const { status } = await client.send(page);
    if (status !== 200) throw new Error(`the page was answered with ${String(status)}`);
    await wait(rest);
    return (await server.usage()).memory / 1e6;
  } finally {
    client.close();
    await server.stop();
  }
}
