/** What a reader page costs the server. */
import { compareWithBare } from './compare-servers.ts';
import { slug, startEklas } from './eklas-process.ts';
import { measured, type Measurement } from './measurement.ts';

export async function benchReaderPage(): Promise<Measurement[]> {
  const server = await startEklas();
  try {
    const path = `/e/${slug}/leerlijn/warmtestroom`;
    const headers = { 'accept-encoding': 'gzip, deflate, br' };
    const call = { method: 'GET', path, headers } as const;
    const found = await compareWithBare(server, () => call, { warmUp: 5_000, perRound: 800 });
    return [
      measured('reader page, server CPU', found.server, 'µs/request'),
      measured('the same bytes from bare node:http', found.bare, 'µs/request'),
      measured('reader page / bare', found.ratio, 'x', ['<=', 1.3]),
    ];
  } finally {
    await server.stop();
  }
}
