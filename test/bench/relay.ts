/** Passes connections on to a server, and counts what the server sends. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';

export interface Relay {
  readonly port: number;
  /** Bytes that the server has sent so far, of headers and bodies. */
  received(): number;
  close(): void;
}

export async function startRelay(target: number): Promise<Relay> {
  let bytes = 0;
  const server = createServer((browser) => {
    const upstream = connect(target, '127.0.0.1');
    upstream.on('data', (part) => (bytes += part.length));
    browser.pipe(upstream).pipe(browser);
    browser.on('error', () => upstream.destroy());
    upstream.on('error', () => browser.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    received: () => bytes,
    close: () => {
      server.close();
    },
  };
}
