/**
 * Authors who write in one fragment at once: from sending an edit to another's receipt, what an edit
 * costs the server, and how many edits a second it acknowledges, each on disk.
 */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { Commit } from '#core/collaboration/commit.ts';
import type { CommitsResponse, DraftResponse, FeedMessage } from '#core/contract/authoring.ts';
import { createClient, type Client } from './client.ts';
import { startEklas, type EklasProcess } from './eklas-process.ts';
import { measured, quantile, type Measurement } from './measurement.ts';
import { createRandom } from './random.ts';

const pause = 2000;
const rounds = 8;
/** Edits before those that count, one right after the other: the server warms up. */
const warmUps = 1500;
/** Every so many-th author reads what it hears; the others only receive, as reading costs us time. */
const readEach = 10;
const rushFor = 4000;
const rushConnections = 32;

type Headers = Readonly<Record<string, string>>;

interface Place {
  readonly module: string;
  readonly fragment: string;
  readonly path: string;
}

export async function benchAuthors(): Promise<Measurement[]> {
  const few = await writeTogether(30, ['<=', 10]);
  const many = await writeTogether(300, ['<=', 60]);
  return [...few, ...many, await rush()];
}

async function writeTogether(count: number, bar: readonly ['<=', number]): Promise<Measurement[]> {
  const server = await startEklas();
  const client = createClient(server.port, count);
  try {
    const { moduleId, authors } = await server.signInAuthors(count);
    const place = await openPlace(client, moduleId, authors);
    const sentAt = new Map<string, number>();
    const latencies: number[] = [];
    let version = 0;
    const hear = (message: FeedMessage): void => {
      if (message.kind !== 'commits') return;
      for (const commit of message.commits) {
        version = Math.max(version, commit.version);
        const sent = sentAt.get(commit.id);
        if (sent !== undefined) latencies.push(performance.now() - sent);
      }
    };
    const sockets = await Promise.all(
      authors.map((headers, index) =>
        follow(server, place, headers, index % readEach === 0 ? hear : null),
      ),
    );
    const random = createRandom(count);
    let failed = 0;
    const write = async (headers: Headers): Promise<void> => {
      const begin = performance.now() + random.below(pause);
      for (let round = 0; round < rounds; round += 1) {
        await wait(Math.max(0, begin + round * pause - performance.now()));
        const commit = insertion(version);
        sentAt.set(commit.id, performance.now());
        if (!(await post(client, place, headers, commit))) failed += 1;
      }
    };
    const each = Math.ceil(warmUps / count);
    await Promise.all(
      authors.map(async (headers) => {
        for (let edit = 0; edit < each; edit += 1) {
          await post(client, place, headers, insertion(version));
        }
      }),
    );
    await wait(pause);
    const before = (await server.usage()).cpu;
    await Promise.all(authors.map(write));
    const cpu = (await server.usage()).cpu - before;
    for (const socket of sockets) socket.terminate();
    const name = `${String(count)} authors in one fragment`;
    return [
      measured(`${name}: to another's receipt, p95`, quantile(latencies, 0.95), 'ms', bar),
      measured(`${name}: server CPU an edit`, cpu / 1000 / (count * rounds), 'ms', ['<=', 3]),
      measured(`${name}: edits refused or lost`, failed, '', ['<=', 0]),
    ];
  } finally {
    client.close();
    await server.stop();
  }
}

/** As many edits as the server takes, from authors who never pause. */
async function rush(): Promise<Measurement> {
  const server = await startEklas();
  const client = createClient(server.port, rushConnections);
  try {
    const { moduleId, authors } = await server.signInAuthors(rushConnections);
    const place = await openPlace(client, moduleId, authors);
    const end = performance.now() + rushFor;
    let acknowledged = 0;
    let version = 0;
    await Promise.all(
      authors.map(async (headers) => {
        while (performance.now() < end) {
          const body = JSON.stringify(insertion(version));
          const path = `${place.path}/commits`;
          const answer = await client.send({ method: 'POST', path, headers, body });
          if (answer.status !== 200) continue;
          const { commits } = JSON.parse(answer.body.toString()) as CommitsResponse;
          version = Math.max(version, commits.at(-1)?.version ?? 0);
          acknowledged += 1;
        }
      }),
    );
    const rate = acknowledged / (rushFor / 1000);
    return measured('edits of one fragment acknowledged a second', rate, '/s');
  } finally {
    client.close();
    await server.stop();
  }
}

async function openPlace(
  client: Client,
  module: string,
  authors: readonly Headers[],
): Promise<Place> {
  const [headers = {}] = authors;
  const answer = await client.send({ method: 'GET', path: `/api/drafts/${module}`, headers });
  const { draft } = JSON.parse(answer.body.toString()) as DraftResponse;
  const fragment = draft.module.fragments[1]?.id ?? '';
  return { module, fragment, path: `/api/drafts/${module}/documents/${fragment}` };
}

async function follow(
  { port, origin }: EklasProcess,
  { module, fragment }: Place,
  headers: Headers,
  hear: ((message: FeedMessage) => void) | null,
): Promise<WebSocket> {
  const address = `ws://127.0.0.1:${String(port)}/api/drafts/${module}/feed`;
  const cookie = headers['cookie'] ?? '';
  const socket = new WebSocket(address, { headers: { cookie, origin }, perMessageDeflate: false });
  await once(socket, 'open');
  if (hear !== null) {
    socket.on('message', (data) => {
      for (const message of JSON.parse(String(data)) as FeedMessage[]) hear(message);
    });
  }
  socket.send(JSON.stringify({ follow: fragment, version: 0 }));
  return socket;
}

function insertion(base: number): Commit {
  const slice = { content: [{ type: 'text', text: 'a' }] };
  const steps = [{ stepType: 'replace', from: 1, to: 1, slice }];
  return { id: randomBytes(16).toString('hex'), base, schemaVersion: 1, steps };
}

async function post(client: Client, { path }: Place, headers: Headers, commit: Commit) {
  const body = JSON.stringify(commit);
  const sent = client.send({ method: 'POST', path: `${path}/commits`, headers, body });
  return sent.then(
    ({ status }) => status === 200,
    () => false,
  );
}
