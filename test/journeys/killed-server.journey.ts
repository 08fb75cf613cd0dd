/** The server is killed in the middle of writing: what it acknowledged is there when it is back. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentResponse, DraftResponse, DraftsResponse } from '#core/contract/authoring.ts';
import { openDocument } from '#core/document/document.ts';
import { expect, startServer, test } from './eklas.ts';

const writers = 8;
const kills = 3;

/** Calls as an author who signed in; the session lives on in the database. */
async function signInByCall(address: string) {
  const json = { origin: address, 'content-type': 'application/json' };
  const body = JSON.stringify({ name: 'auteur', password: 'demo-eklas' });
  const answer = await fetch(`${address}/api/session`, { method: 'POST', headers: json, body });
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return { cookie };
}

test('no acknowledged edit is lost at a kill', async () => {
  test.setTimeout(120_000);
  const folder = await mkdtemp(join(tmpdir(), 'eklas-kill-'));
  let server = await startServer(folder);
  const { cookie } = await signInByCall(server.address);
  const get = async <T>(path: string): Promise<T> =>
    (await (await fetch(server.address + path, { headers: { cookie } })).json()) as T;
  const [module] = (await get<DraftsResponse>('/api/drafts')).drafts;
  const { draft } = await get<DraftResponse>(`/api/drafts/${module?.id ?? ''}`);
  const path = `/api/drafts/${module?.id ?? ''}/documents/${draft.module.fragments[1]?.id ?? ''}`;
  const acknowledged: string[] = [];

  /** Writes words of its own until the server is gone. */
  async function write(): Promise<void> {
    for (;;) {
      const id = randomBytes(16).toString('hex');
      const slice = { content: [{ type: 'text', text: `<${id}>` }] };
      const steps = [{ stepType: 'replace', from: 1, to: 1, slice }];
      try {
        const { version: base } = await get<DocumentResponse>(path);
        const { status } = await fetch(`${server.address}${path}/commits`, {
          method: 'POST',
          headers: { cookie, origin: server.address, 'content-type': 'application/json' },
          body: JSON.stringify({ id, base, schemaVersion: 1, steps }),
        });
        if (status === 200) acknowledged.push(id);
      } catch {
        return;
      }
    }
  }

  for (let kill = 0; kill < kills; kill += 1) {
    const before = acknowledged.length;
    const writing = Array.from({ length: writers }, write);
    await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(before + 20);
    const gone = once(server.process, 'exit');
    server.process.kill('SIGKILL');
    await Promise.all([gone, ...writing]);
    server = await startServer(folder);
    const { document } = await get<DocumentResponse>(path);
    const text = openDocument(document).textContent;
    expect(acknowledged.filter((id) => !text.includes(`<${id}>`))).toEqual([]);
  }
  server.process.kill('SIGTERM');
  await once(server.process, 'exit');
  await rm(folder, { recursive: true, force: true });
});
