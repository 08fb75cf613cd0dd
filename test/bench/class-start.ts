/** A lesson begins in ten classes at once: 300 pupils open an E-klas and answer its questions. */
import { setTimeout as wait } from 'node:timers/promises';
import type { RecordResponse } from '#core/contract/learning.ts';
import { readAttempts, type Attempts } from './attempts.ts';
import { createClient, type Call, type Client } from './client.ts';
import { slug, startEklas } from './eklas-process.ts';
import { measured, quantile, type Measurement } from './measurement.ts';
import { createRandom, type Random } from './random.ts';

const pupils = 300;
const attemptsEach = 3;

/** In milliseconds: six times as hard as within a minute. */
const window = 10_000;

interface Result {
  readonly latency: number;
  readonly failed: boolean;
}

export async function benchClassStart(): Promise<Measurement[]> {
  const server = await startEklas();
  // Every pupil's device has a connection of its own.
  const client = createClient(server.port, pupils);
  try {
    const attempts = await readAttempts();
    const random = createRandom(300);
    const signedIn = await server.signIn(pupils);
    const begin = performance.now();
    const results = await Promise.all(
      signedIn.map((headers) => {
        const calls = callsOf(headers, attempts, random);
        const moments = calls.map(() => begin + random.below(window));
        return visit(
          client,
          calls,
          moments.toSorted((a, b) => a - b),
        );
      }),
    );
    const all = results.flat();
    const latency = quantile(
      all.map((result) => result.latency),
      0.95,
    );
    const name = `class start, ${String(pupils)} pupils in ${String(window / 1000)} s`;
    return [
      measured(`${name}: p95`, latency, 'ms', ['<', 300]),
      measured(`${name}: errors`, all.filter(({ failed }) => failed).length, '', ['<=', 0]),
    ];
  } finally {
    client.close();
    await server.stop();
  }
}

function callsOf(
  headers: Readonly<Record<string, string>>,
  attempts: Attempts,
  random: Random,
): readonly Call[] {
  return [
    { method: 'GET', path: `/e/${slug}/leerlijn/warmtestroom`, headers },
    { method: 'GET', path: `/api/learning/${attempts.moduleId}`, headers },
    ...Array.from({ length: attemptsEach }, () => {
      const body = JSON.stringify({ events: [attempts.next(random)] });
      return { method: 'POST', path: '/api/learning/events', headers, body } as const;
    }),
  ];
}

/** One request after another; the wait for one that comes late counts from when it was meant. */
async function visit(
  client: Client,
  calls: readonly Call[],
  moments: readonly number[],
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const [index, call] of calls.entries()) {
    const moment = moments[index] ?? 0;
    await wait(Math.max(0, moment - performance.now()));
    const failed = await client.send(call).then(
      ({ status, body }) => status !== 200 || (call.method === 'POST' && !isKept(body)),
      () => true,
    );
    results.push({ latency: performance.now() - moment, failed });
  }
  return results;
}

function isKept(body: Buffer): boolean {
  const { kept, marks } = JSON.parse(body.toString()) as RecordResponse;
  return kept.length === 1 && marks.length === 1;
}
