/** What a first visit to a reader page transfers, by a browser with an empty cache. */
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Browser, type CDPSession } from 'playwright-core';
import { chromiumArguments, findChromium } from '../helpers/chromium.mjs';
import type { DraftResponse } from '#core/contract/authoring.ts';
import { slug, startEklas } from './eklas-process.ts';
import { measured, type Measurement } from './measurement.ts';
import { startRelay, type Relay } from './relay.ts';

/** After so many milliseconds in which nothing came a page counts as loaded. */
const quiet = 1_000;

/** A fragment with text, a figure and questions. */
const plain = 'warmtestroom';

interface Transfer {
  readonly address: string;
  /** Bytes of the response with its headers, as they came over the line. */
  readonly bytes: number;
}

interface Visit {
  readonly bytes: number;
  /** All but what workers load, which the browser reports elsewhere. */
  readonly transfers: readonly Transfer[];
}

export async function benchFirstVisit(): Promise<Measurement[]> {
  const executablePath = findChromium();
  if (executablePath === null) {
    console.error('First visit: not measured, as there is no Chromium; set CHROMIUM_PATH.');
    return [];
  }
  const server = await startEklas();
  const relay = await startRelay(server.port);
  const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
  try {
    const measure = async (name: string, asked: Asked, limit: number) => {
      const visit = await firstVisit(browser, relay, asked);
      const result = measured(`first visit, ${name}`, visit.bytes / 1000, 'kB', ['<=', limit]);
      if (result.holds === false) list(name, visit);
      return result;
    };
    const reader = `/e/${slug}/leerlijn`;
    const { moduleId, authors } = await server.signInAuthors(1);
    const cookie = authors[0]?.['cookie'] ?? '';
    const editor = `/schrijven/${moduleId}/${await plainFragment(server.origin, moduleId, cookie)}`;
    return [
      await measure(
        'page without model',
        { path: `${reader}/${plain}`, awaited: 'ek-account' },
        45,
      ),
      await measure(
        'page with model',
        { path: `${reader}/modelregels`, awaited: 'ek-model-graph' },
        110,
      ),
      await measure('editor', { path: editor, awaited: '.ek-document', cookie }, 300),
    ];
  } finally {
    await browser.close();
    relay.close();
    await server.stop();
  }
}

interface Asked {
  readonly path: string;
  /** The element that shows that the page has come to life. */
  readonly awaited: string;
  readonly cookie?: string;
}

/** The fragment of the page without a model, with a question in it as most have. */
async function plainFragment(origin: string, module: string, cookie: string): Promise<string> {
  const answer = await fetch(`${origin}/api/drafts/${module}`, { headers: { cookie } });
  const { draft } = (await answer.json()) as DraftResponse;
  return draft.module.fragments.find((one) => one.slug === plain)?.id ?? '';
}

/** All that comes in until the element `awaited` is there and nothing has come for a while. */
async function firstVisit(
  browser: Browser,
  relay: Relay,
  { path, awaited, cookie }: Asked,
): Promise<Visit> {
  const origin = `http://127.0.0.1:${String(relay.port)}`;
  const context = await browser.newContext();
  if (cookie !== undefined) {
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url: origin }]);
  }
  const page = await context.newPage();
  const transfers: Transfer[] = [];
  await listen(await context.newCDPSession(page), (transfer) => transfers.push(transfer));
  const before = relay.received();
  await page.goto(origin + path);
  await page.locator(awaited).first().waitFor({ state: 'attached' });
  for (let last = -1; last !== relay.received();) {
    last = relay.received();
    await wait(quiet);
  }
  await context.close();
  return { bytes: relay.received() - before, transfers };
}

async function listen(session: CDPSession, tell: (transfer: Transfer) => void): Promise<void> {
  const addresses = new Map<string, string>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    addresses.set(requestId, request.url);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    tell({ address: addresses.get(requestId) ?? requestId, bytes: encodedDataLength });
  });
  await session.send('Network.enable');
}

function list(name: string, { bytes, transfers }: Visit): void {
  const rest = bytes - transfers.reduce((sum, transfer) => sum + transfer.bytes, 0);
  const lines = [...transfers, { address: 'workers', bytes: rest }]
    .toSorted((one, other) => other.bytes - one.bytes)
    .map((transfer) => `  ${String(transfer.bytes).padStart(7)} B  ${transfer.address}`);
  console.log([`${name}:`, ...lines].join('\n'));
}
