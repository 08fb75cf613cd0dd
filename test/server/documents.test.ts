/** Documents over HTTP and the feed: commits by several authors, lost answers, other processes. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import {
  commitToSend,
  copyAt,
  newRuns,
  receive,
  withSteps,
} from '#core/collaboration/author-copy.ts';
import type { CommitsResponse, DocumentResponse, FeedMessage } from '#core/contract/authoring.ts';
import type { Commit } from '#core/collaboration/commit.ts';
import { openDocument } from '#core/document/document.ts';
import { transaction } from '#server/db/transaction.ts';
import { createTeam } from '#server/features/people/index.ts';
import { createRandom } from '../bench/random.ts';
import { change } from '../helpers/random-edits.ts';
import { commitId, insertion } from './authoring.ts';
import { build, dialects, freshDatabase, origin, signedIn } from './build-app.ts';
import { examplePublication, fragmentId, moduleId } from './example-module.ts';

const url = `/api/drafts/${moduleId}/documents/${fragmentId}`;

async function author(app: FastifyInstance, name: string, team: string) {
  const { send, cookie } = await signedIn(app, name, { scope: 'team', id: team, role: 'author' });
  const open = async () => (await send('GET', url)).json<DocumentResponse>();
  const text = async () => openDocument((await open()).document).textContent;
  const post = (commit: Commit) => send('POST', `${url}/commits`, commit);
  const since = (version: number) => send('GET', `${url}/commits?since=${String(version)}`);
  return { send, cookie, open, text, post, since };
}

async function publish(app: FastifyInstance) {
  const team = await transaction(app.db, (tx) => createTeam(tx, 'Team'));
  await app.library.publish({ ...examplePublication(), teamId: team });
  return team;
}

describe.each(dialects)('%s', (dialect) => {
  const start = async () => {
    const app = await build(dialect);
    const team = await publish(app);
    const anna = await author(app, 'anna', team);
    await anna.open();
    return { app, team, anna };
  };

  it('stores a commit and shows it to who opens the document', async () => {
    const { anna } = await start();
    const answer = await anna.post(insertion(await anna.open(), 1, 'Warmte'));
    expect(answer.json<CommitsResponse>().commits).toMatchObject([{ version: 1 }]);
    expect(await anna.text()).toBe('Warmte');
  });

  it('stores a commit once, however often it is sent', async () => {
    const { anna } = await start();
    const commit = insertion(await anna.open(), 1, 'Warmte');
    const answers = await Promise.all([anna.post(commit), anna.post(commit), anna.post(commit)]);
    for (const answer of answers) expect(answer.json<CommitsResponse>().commits).toHaveLength(1);
    expect(await anna.text()).toBe('Warmte');
  });

  it('rebases what was written on an older version', async () => {
    const { app, team, anna } = await start();
    const bas = await author(app, 'bas', team);
    const opened = await bas.open();
    await anna.post(insertion(opened, 1, 'Warmte '));
    const answer = (await bas.post(insertion(opened, 1, 'stroomt'))).json<CommitsResponse>();
    expect(answer.commits.map(({ version }) => version)).toEqual([1, 2]);
    expect(await anna.text()).toBe(await bas.text());
    expect([...(await anna.text())].toSorted()).toEqual([...'Warmte stroomt'].toSorted());
  });

  it('refuses what it cannot take, and keeps nothing of it', async () => {
    const { anna } = await start();
    const commit = insertion(await anna.open(), 1, 'x');
    const refused = async (sent: object, code: string) => {
      expect((await anna.post({ ...commit, ...sent })).json()).toMatchObject({ code });
    };
    await refused({ base: 5 }, 'commit-ahead');
    await refused({ schemaVersion: 99 }, 'schema-outdated');
    await refused({ steps: [{ stepType: 'replace', from: 70, to: 99 }] }, 'commit-invalid');
    await refused(
      { steps: [{ stepType: 'attr', pos: 0, attr: 'id', value: { a: 1 } }] },
      'commit-invalid',
    );
    await refused({ steps: [] }, 'invalid-request');
    await refused({ id: 'short' }, 'invalid-request');
    expect(await anna.open()).toMatchObject({ version: 0, changedAt: null });
  });

  it('hides documents from who is not in the team', async () => {
    const { app } = await start();
    const team = await transaction(app.db, (tx) => createTeam(tx, 'Other'));
    const stranger = await author(app, 'stranger', team);
    expect((await stranger.send('GET', url)).json()).toMatchObject({ code: 'draft-not-found' });
    expect((await stranger.since(0)).statusCode).toBe(404);
  });

  it('gives commits since any version, across snapshots and after a restart', async () => {
    const database = await freshDatabase(dialect);
    const app = await build(dialect, { config: { database } });
    const team = await publish(app);
    const anna = await author(app, 'anna', team);
    for (let count = 0; count < 105; count += 1) {
      const letter = String.fromCharCode(97 + (count % 26));
      expect((await anna.post(insertion(await anna.open(), 1, letter))).statusCode).toBe(200);
    }
    const text = await anna.text();
    const again = await build(dialect, { config: { database } });
    const { cookie } = anna;
    const get = (address: string) => again.inject({ url: address, headers: { cookie } });
    const opened = (await get(url)).json<DocumentResponse>();
    expect(opened.version).toBe(105);
    expect(openDocument(opened.document).textContent).toBe(text);
    const missed = (await get(`${url}/commits?since=97`)).json<CommitsResponse>().commits;
    expect(missed.map(({ version }) => version)).toEqual([98, 99, 100, 101, 102, 103, 104, 105]);
  });

  it('brings many authors who write at once to one document, on two processes where it can', async () => {
    const database = await freshDatabase(dialect);
    const one = await build(dialect, { config: { database } });
    // SQLite belongs to one process at a time that writes; a second one may still write in turn.
    const apps = [one, await build(dialect, { config: { database } })];
    const team = await publish(one);
    const people = await Promise.all(
      [0, 1, 2, 3, 4, 5].map((index) => author(one, `author-${String(index)}`, team)),
    );
    await people[0]?.open();
    const { below } = createRandom(7);
    const random = (): number => below(1000) / 1001;
    const write = async ({ cookie }: { cookie: string }, index: number): Promise<void> => {
      const app = apps[index % apps.length] ?? one;
      const headers = { origin, cookie };
      const { version, document } = (await app.inject({ url, headers })).json<DocumentResponse>();
      let copy = copyAt(version);
      let current = openDocument(document);
      for (let turn = 0; turn < 12; turn += 1) {
        const transform = new Transform(current);
        change(transform, {
          what: random(),
          from: random(),
          to: random(),
          text: `w${String(index)}`,
        });
        copy = withSteps(copy, transform.steps, transform.docs);
        current = transform.doc;
        const sending = commitToSend(copy, commitId);
        if (sending === null) continue;
        copy = sending.copy;
        const sent = {
          method: 'POST',
          url: `${url}/commits`,
          headers,
          payload: sending.commit,
        } as const;
        const answers = await Promise.all([
          app.inject(sent),
          ...(turn % 3 === 0 ? [app.inject(sent)] : []),
        ]);
        for (const answer of answers) {
          expect(answer.statusCode).toBe(200);
          for (const run of newRuns(copy, answer.json<CommitsResponse>().commits)) {
            const after = new Transform(current);
            copy = receive(copy, after, run);
            current = after.doc;
          }
        }
      }
    };
    await Promise.all(people.map(write));
    const last = await one.inject({ url, headers: { cookie: people[0]?.cookie ?? '' } });
    const other = await apps[1]?.inject({ url, headers: { cookie: people[0]?.cookie ?? '' } });
    expect(last.json<DocumentResponse>().document).toEqual(
      other?.json<DocumentResponse>().document,
    );
    openDocument(last.json<DocumentResponse>().document);
  });

  it('tells who follows a document what others store, also from another process', async () => {
    const database = await freshDatabase(dialect);
    const app = await build(dialect, { config: { database } });
    const team = await publish(app);
    const anna = await author(app, 'anna', team);
    await anna.post(insertion(await anna.open(), 1, 'eerst '));
    const messages: FeedMessage[] = [];
    const socket = await openFeed(app, { cookie: anna.cookie });
    socket.on('message', (data) => {
      messages.push(...(JSON.parse(String(data)) as FeedMessage[]));
    });
    const versions = () =>
      messages.flatMap((one) =>
        one.kind === 'commits' ? one.commits.map(({ version }) => version) : [],
      );
    socket.send(JSON.stringify({ follow: fragmentId, version: 0 }));
    await expect.poll(versions).toEqual([1]);
    await anna.post(insertion(await anna.open(), 1, 'dan '));
    await expect.poll(versions).toEqual([1, 2]);
    const edit = { kind: 'properties', change: { title: 'Heet' } };
    await anna.send('POST', `/api/drafts/${moduleId}/edits`, { id: commitId(), revision: 0, edit });
    await expect.poll(() => messages.some(({ kind }) => kind === 'edits')).toBe(true);
    if (dialect === 'sqlite') return;
    const other = await build(dialect, { config: { database } });
    const sent = insertion(await anna.open(), 1, 'elders ');
    await other.inject({
      method: 'POST',
      url: `${url}/commits`,
      headers: { origin, cookie: anna.cookie },
      payload: sent,
    });
    await expect.poll(() => versions().includes(3), { timeout: 5000 }).toBe(true);
  });

  const onFullDisk = async () => {
    const { app, anna } = await start();
    const limit = (pages: number) =>
      transaction(app.db, (tx) => tx.raw(`PRAGMA max_page_count = ${String(pages)}`));
    await anna.post(insertion(await anna.open(), 1, 'Eerst. '));
    await limit(1);
    const words = 'Dan heel veel. '.repeat(2000);
    const commit = insertion(await anna.open(), 1, words);
    const answer = await anna.post(commit);
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([
      507,
      'storage-full',
    ]);
    expect(await anna.text()).toBe('Eerst. ');
    await limit(1_000_000);
    expect((await anna.post(commit)).statusCode).toBe(200);
    expect(await anna.text()).toBe(`${words}Eerst. `);
  };
  // PostgreSQL has no limit that a test can set.
  if (dialect === 'sqlite') it('says so when the disk is full, and loses nothing', onFullDisk);

  it('opens no feed for another site, a stranger or a guest', async () => {
    const { app, anna } = await start();
    const team = await transaction(app.db, (tx) => createTeam(tx, 'Other'));
    const stranger = await author(app, 'stranger', team);
    const { cookie } = anna;
    await expect(openFeed(app, { cookie, origin: 'https://elders.nl' })).rejects.toThrow('403');
    await expect(openFeed(app, { cookie: stranger.cookie })).rejects.toThrow('404');
    await expect(openFeed(app, {})).rejects.toThrow('401');
    await expect(openFeed(app, { cookie })).resolves.toBeDefined();
  });
});

/** A WebSocket as a browser opens it; rejects with the status of a refusal. */
async function openFeed(app: FastifyInstance, headers: Record<string, string>): Promise<WebSocket> {
  const address = app.server.listening
    ? `http://localhost:${String((app.server.address() as AddressInfo).port)}`
    : await app.listen({ port: 0, host: 'localhost' });
  const { host } = new URL(address);
  const socket = new WebSocket(`ws://${host}/api/drafts/${moduleId}/feed`, {
    headers: { origin: `http://${host}`, ...headers },
  });
  onTestFinished(() => socket.terminate());
  await once(socket, 'open');
  return socket;
}
