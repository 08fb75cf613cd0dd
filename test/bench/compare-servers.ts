/** Processor time of a server per request, next to that of a bare server with the same answer. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type Answer, type Call, type Client } from './client.ts';
import { median } from './measurement.ts';
import { startProcess, type ServerProcess } from './server-process.ts';

const connections = 8;
const rounds = 9;

/** The bare server is quick: it can be given enough requests to be compiled whatever it is compared with. */
const bareWarmUp = 5_000;
const barePerRound = 800;

export interface Comparison {
  /** Microseconds of processor time per request, the median of the rounds. */
  readonly server: number;
  readonly bare: number;
  /** The median of what the rounds give. */
  readonly ratio: number;
}

interface Amounts {
  /** Requests before the first round, so that the code is compiled. */
  readonly warmUp: number;
  readonly perRound: number;
}

/** Both get the same requests in turns; the bare one gives what the server gave at first. */
export async function compareWithBare(
  server: ServerProcess,
  nextCall: () => Call,
  { warmUp, perRound }: Amounts,
): Promise<Comparison> {
  const client = createClient(server.port, connections);
  const bare = await startBare(await client.send(nextCall()));
  const bareClient = createClient(bare.port, connections);
  try {
    const measure = (requests: number) => timePerRequest(server, client, nextCall, requests);
    const measureBare = (requests: number) => timePerRequest(bare, bareClient, nextCall, requests);
    await measure(warmUp);
    await measureBare(bareWarmUp);
    const results: { server: number; bare: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      results.push({ server: await measure(perRound), bare: await measureBare(barePerRound) });
    }
    return {
      server: median(results.map((result) => result.server)),
      bare: median(results.map((result) => result.bare)),
      ratio: median(results.map((result) => result.server / result.bare)),
    };
  } finally {
    client.close();
    bareClient.close();
    await bare.stop();
  }
}

async function timePerRequest(
  server: ServerProcess,
  client: Client,
  nextCall: () => Call,
  requests: number,
): Promise<number> {
  const before = await server.usage();
  let left = requests;
  const work = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const { status } = await client.send(nextCall());
      if (status !== 200) throw new Error(`a request was answered with ${String(status)}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  const after = await server.usage();
  return (after.cpu - before.cpu) / requests;
}

/** Headers that node:http writes by itself. */
const ownHeaders = new Set(['date', 'connection', 'keep-alive', 'content-length']);

/** node:http with the same bytes: the same headers and the same body. */
async function startBare(answer: Answer): Promise<ServerProcess> {
  const kept = Object.entries(answer.headers).filter(([name]) => !ownHeaders.has(name));
  const headers = { ...Object.fromEntries(kept), 'content-length': answer.body.length };
  const folder = await mkdtemp(join(tmpdir(), 'eklas-bench-'));
  const file = join(folder, 'answer.json');
  await writeFile(file, JSON.stringify({ headers, body: answer.body.toString('base64') }));
  const bare = await startProcess('test/bench/servers/bare.mjs', { ANSWER: file });
  // It has read the answer before it listens.
  await rm(folder, { recursive: true });
  return bare;
}
