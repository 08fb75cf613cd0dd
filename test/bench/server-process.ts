/** A server as a process of its own, that tells how much processor time and memory it uses. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../../scripts/prepare.mjs';

const reporter = join(root, 'test', 'bench', 'servers', 'report-usage.mjs');

/** What a process has used. */
export interface Usage {
  /** Processor time since its start, of all threads, in microseconds. */
  readonly cpu: number;
  /** Resident memory in bytes. */
  readonly memory: number;
}

export interface ServerProcess {
  readonly port: number;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

/** Runs a program that listens on PORT, and waits until it does. */
export async function startProcess(
  program: string,
  environment: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const port = Number(environment['PORT'] ?? (await freePort()));
  const child = fork(join(root, program), {
    cwd: root,
    execArgv: ['--import', reporter],
    env: { PATH: process.env['PATH'], ...environment, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  while (!(await isListening(port))) {
    if (child.exitCode !== null) throw new Error(`${program} ended before it listened`);
    await wait(5);
  }
  return { port, usage: () => askUsage(child), stop: () => stop(child) };
}

async function askUsage(child: ChildProcess): Promise<Usage> {
  const answered = once(child, 'message') as Promise<[Usage]>;
  child.send('usage');
  const [usage] = await answered;
  return usage;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => {
      resolve(false);
    });
  });
}
