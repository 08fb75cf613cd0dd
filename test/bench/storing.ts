/** What keeping an attempt costs the server: checked, marked, summed up, on disk. */
import { readAttempts } from './attempts.ts';
import type { Call } from './client.ts';
import { compareWithBare } from './compare-servers.ts';
import { startEklas } from './eklas-process.ts';
import { measured, type Measurement } from './measurement.ts';
import { createRandom } from './random.ts';

const pupils = 100;

export async function benchStoring(): Promise<Measurement[]> {
  const server = await startEklas();
  try {
    const attempts = await readAttempts();
    const random = createRandom(1);
    const signedIn = await server.signIn(pupils);
    const call = (): Call => ({
      method: 'POST',
      path: '/api/learning/events',
      headers: random.pick(signedIn),
      body: JSON.stringify({ events: [attempts.next(random)] }),
    });
    const found = await compareWithBare(server, call, { warmUp: 3_000, perRound: 250 });
    return [
      measured('storing an attempt, server CPU', found.server, 'µs/request'),
      measured('bare JSON reply, node:http', found.bare, 'µs/request'),
      measured('storing / bare', found.ratio, 'x', ['<=', 6]),
    ];
  } finally {
    await server.stop();
  }
}
