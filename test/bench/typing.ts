/**
 * Opening and typing in a fragment of 20,000 characters, in an E-klas of 300 fragments: from a key
 * to what is painted for it, in Chromium and with the collaboration, checks and saving at work.
 */
import { chromium, type Page } from 'playwright-core';
import { storeDocument } from '#core/document/document.ts';
import type { StoredDocument } from '#core/document/stored.ts';
import type { VersionContent } from '#core/module/version.ts';
import { doc, p } from '../helpers/documents.ts';
import { bigDocument } from './big-document.ts';
import { chromiumArguments, findChromium } from '../helpers/chromium.mjs';
import { fragment, idOf, module } from '../helpers/modules.ts';
import { startEklas } from './eklas-process.ts';
import { measured, quantile, type Measurement } from './measurement.ts';

const fragments = 300;
const characters = 20_000;
const keys = 300;

/** Frames follow the work at once, so that what is measured is the work and not the wait for a frame. */
const frameArguments = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

export async function benchTyping(): Promise<Measurement[]> {
  const executablePath = findChromium();
  if (executablePath === null) {
    console.error('Typing: not measured, as there is no Chromium; set CHROMIUM_PATH.');
    return [];
  }
  const server = await startEklas();
  const args = [...chromiumArguments, ...frameArguments];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const { moduleId, authors } = await server.signInAuthors(1, largeModule());
    const context = await browser.newContext();
    const [name = '', value = ''] = (authors[0]?.['cookie'] ?? '').split('=');
    await context.addCookies([{ name, value, url: server.origin }]);
    const page = await context.newPage();
    const begin = performance.now();
    await page.goto(`${server.origin}/schrijven/${moduleId}/${idOf(slugAt(0))}`);
    await page.locator('.ek-document > p').first().waitFor();
    const opening = performance.now() - begin;
    const latencies = await typeAndMeasure(page);
    const name20 = `fragment of ${String(characters)} characters among ${String(fragments)}`;
    return [
      measured(`typing in a ${name20}: key to paint, p95`, quantile(latencies, 0.95), 'ms', [
        '<=',
        16,
      ]),
      measured(`opening a ${name20}`, opening / 1000, 's'),
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}

/**
 * Runs in the page. A message that is posted in a frame arrives after that frame has been painted.
 * As a text, because scripts are compiled without the types of a browser.
 */
const noteLatencies = `
  latencies = [];
  const started = [];
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    for (const at of started.splice(0)) latencies.push(performance.now() - at);
  };
  addEventListener('keydown', (event) => {
    started.push(event.timeStamp);
    requestAnimationFrame(() => channel.port2.postMessage(null));
  }, { capture: true });
`;

/** Milliseconds from each key to the frame that shows it. */
async function typeAndMeasure(page: Page): Promise<readonly number[]> {
  const paragraphs = page.locator('.ek-document > p');
  await paragraphs.nth(Math.floor((await paragraphs.count()) / 2)).click();
  await page.evaluate(noteLatencies);
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'abcde'.charAt(key % 6));
    await page.waitForTimeout(15);
  }
  return page.evaluate<number[]>('latencies');
}

const slugAt = (index: number): string =>
  `f${String.fromCharCode(97 + Math.floor(index / 26))}${String.fromCharCode(97 + (index % 26))}`;

function largeModule(): VersionContent {
  const listed = Array.from({ length: fragments }, (_, index) => fragment(slugAt(index)));
  const small = storeDocument(doc(p('Warmte stroomt van warm naar koud.')));
  const documents: Record<string, StoredDocument> = {};
  for (const { id } of listed) documents[id] = small;
  documents[idOf(slugAt(0))] = storeDocument(bigDocument(characters));
  return { module: module({ fragments: listed }), documents, models: {}, media: [] };
}
