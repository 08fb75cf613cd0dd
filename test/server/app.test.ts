/** The app as a whole: what it logs, how it closes, how it starts. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { projectRoot } from '#server/project-root.ts';
import { build, dialects, signedIn } from './build-app.ts';
import { attempt, createMarker, examplePublication, moduleId } from './example-module.ts';

describe.each(dialects)('%s', (dialect) => {
  it('logs what happened and nothing of whom', async () => {
    const lines: string[] = [];
    const logStream = { write: (line: string) => void lines.push(line) };
    const app = await build(dialect, { createMarker, logStream, config: { logLevel: 'trace' } });
    app.get('/boom', async () => {
      await app.db.begin((tx) =>
        tx.query.insert(tx.tables.memberships).values({
          personId: 'secret-person',
          scope: 'team',
          scopeId: 'secret-team',
          role: 'author',
        }),
      );
    });
    await app.library.publish(examplePublication());
    const anna = await signedIn(app, 'secretname');
    await anna.send('POST', '/api/session', { name: 'secretname', password: 'secretword' });
    await anna.send('POST', '/api/learning/events', { events: [attempt('secretanswer')] });
    await anna.send('GET', `/api/learning/${moduleId}?secretquery=1`);
    await anna.send('GET', '/secretpath?secretquery=1');
    await anna.send('GET', '/boom?secretquery=1');
    await app.inject({ url: '/%zz?secretquery', remoteAddress: '203.0.113.9' });
    const text = lines.join('');
    expect(text).toContain('"route":"/api/learning/:module","status":200');
    expect(text).toContain('unexpected error');
    for (const word of ['secret', '203.0.113', '127.0.0.1', 'eklas_session', anna.id]) {
      expect(text).not.toContain(word);
    }
    expect(text).not.toContain(anna.cookie.slice(14));
  });

  it('finishes what is under way before it closes', async () => {
    const app = await build(dialect);
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    app.get('/slow', async () => {
      arrive();
      await new Promise((resolve) => setTimeout(resolve, 200));
      return app.db.query.select().from(app.db.tables.teams);
    });
    const address = await app.listen({ host: '127.0.0.1', port: 0 });
    const slow = fetch(`${address}/slow`);
    await arrived;
    await app.close();
    const response = await slow;
    expect([response.status, await response.json()]).toEqual([200, []]);
  });
});

describe('main', () => {
  async function start(environment: Record<string, string>) {
    const folder = await mkdtemp(join(tmpdir(), 'eklas-main-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
      cwd: projectRoot(),
      env: {
        PATH: process.env['PATH'],
        DATABASE_FILE: join(folder, 'a.db'),
        PORT: '0',
        ...environment,
      },
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    return { child, output: () => output };
  }

  it('says what is wrong with the configuration', async () => {
    const { child, output } = await start({ PORT: 'x', LOG_LEVEL: 'loud' });
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(output()).toMatch(/cannot be used:\n {2}PORT is "x".*\n {2}LOG_LEVEL/);
    expect(output()).not.toContain('at ');
  });

  it('starts, says where it is, and closes when asked to', async () => {
    const { child, output } = await start({ LOG_LEVEL: 'silent' });
    await expect.poll(output, { timeout: 15_000 }).toMatch(/E-klas: http:\/\/localhost:\d+\n/);
    const port = /localhost:(\d+)/.exec(output())?.[1];
    expect((await fetch(`http://localhost:${port}/ready`)).status).toBe(200);
    await expect.poll(output).toContain('Example accounts: leerling, docent');
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
