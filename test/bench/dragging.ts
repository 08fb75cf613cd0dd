/**
 * Dragging a slider on the workbench: a model of ten stocks and a thousand steps, with the band of two
 * hundred runs in the graph. Counts the script of each frame on the main thread, as Chromium traces it.
 */
import { chromium, type CDPSession, type Page } from 'playwright-core';
import type { OdeModel } from '#core/models/definition.ts';
import { modelSchemaVersion } from '#core/models/schema-version.ts';
import { chromiumArguments, findChromium } from '../helpers/chromium.mjs';
import { startEklas } from './eklas-process.ts';
import { measured, quantile, type Measurement } from './measurement.ts';

const stocks = 10;
const steps = 1_000;
const moves = 150;

export async function benchDragging(): Promise<Measurement[]> {
  const executablePath = findChromium();
  if (executablePath === null) {
    console.error('Dragging: not measured, as there is no Chromium; set CHROMIUM_PATH.');
    return [];
  }
  const server = await startEklas();
  const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1800 } });
    await page.goto(`${server.origin}/model`);
    await openWithBand(page);
    const frames = await traceFrames(page, () => drag(page));
    const name = `dragging a slider, ${String(stocks)} stocks, ${String(steps)} steps, a band of 200 runs`;
    return [
      measured(`${name}: script in a frame, p95`, quantile(frames, 0.95), 'ms', ['<', 16]),
      measured('the same: the longest', Math.max(...frames), 'ms', ['<', 16]),
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function openWithBand(page: Page): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name: 'keten.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(chain())),
  });
  await page.getByRole('tab', { name: 'Gevoeligheid' }).click();
  await page.locator('ek-ensemble').getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Laat de band zien' }).click();
  await page.getByText('De band komt uit 200 runs').first().waitFor();
}

async function drag(page: Page): Promise<void> {
  const slider = page.locator('ek-parameter input[type=range]').first();
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  const before = await slider.inputValue();
  if (box === null) throw new Error('There is no slider to drag.');
  const y = box.y + box.height / 2;
  const at = (move: number): number =>
    box.x + box.width * (0.5 + 0.4 * Math.sin((move / moves) * 4.3 * Math.PI));
  await page.mouse.move(at(0), y);
  await page.mouse.down();
  for (let move = 1; move <= moves; move += 1) {
    await page.mouse.move(at(move), y);
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
  if ((await slider.inputValue()) === before) throw new Error('The slider did not move.');
}

/** An event of Chromium's trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args: { readonly name?: string };
}

/** Where the main thread hands over a frame. */
const frameCategory = 'disabled-by-default-devtools.timeline';
const frameBegin = 'BeginCommitCompositorFrame';

const scripts = new Set([
  'EvaluateScript',
  'EventDispatch',
  'FireAnimationFrame',
  'FunctionCall',
  'MajorGC',
  'MinorGC',
  'RunMicrotasks',
  'TimerFire',
]);

/** Milliseconds of script between one frame of the main thread and the next, while `act` goes on. */
async function traceFrames(page: Page, act: () => Promise<void>): Promise<readonly number[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', frameCategory, '__metadata'] },
  });
  await act();
  await endOf(session);
  const main = mainThread(events);
  const own = events.filter(({ pid, tid }) => pid === main.pid && tid === main.tid);
  const begins = own
    .filter(({ name }) => name === frameBegin)
    .map(({ ts }) => ts)
    .toSorted((one, other) => one - other);
  if (begins.length < 2) throw new Error('The trace has no frames.');
  const work = own.filter(({ name, ph }) => ph === 'X' && scripts.has(name));
  return begins
    .slice(0, -1)
    .map((begin, index) => covered(work, begin, begins[index + 1] ?? begin) / 1_000);
}

async function endOf(session: CDPSession): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => {
      resolve();
    });
  });
  await session.send('Tracing.end');
  await ended;
}

/** The renderer's main thread with the most script: that of the page. */
function mainThread(events: readonly TraceEvent[]): Pick<TraceEvent, 'pid' | 'tid'> {
  const mains = events.filter(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  );
  const busy = ({ pid, tid }: TraceEvent): number =>
    events.filter((event) => event.pid === pid && event.tid === tid && scripts.has(event.name))
      .length;
  const [main] = mains.toSorted((one, other) => busy(other) - busy(one));
  if (main === undefined) throw new Error('The trace has no main thread.');
  return main;
}

/** Microseconds of [from, to) that lie in any of the events, which may lie within each other. */
function covered(events: readonly TraceEvent[], from: number, to: number): number {
  let total = 0;
  let reached = from;
  for (const { ts, dur = 0 } of events.toSorted((one, other) => one.ts - other.ts)) {
    const begin = Math.max(ts, reached);
    const end = Math.min(ts + dur, to);
    if (end <= begin) continue;
    total += end - begin;
    reached = end;
  }
  return total;
}

/** A chain in which each stock flows into the next, all drawn in one graph. */
function chain(): OdeModel {
  const names = Array.from({ length: stocks }, (_, index) => `S${String(index + 1)}`);
  return {
    schemaVersion: modelSchemaVersion,
    id: 'keten',
    title: 'Keten',
    semantics: 'ode',
    method: 'rk4',
    time: { variable: 't', unit: 's', start: 0, step: 0.1, end: steps / 10 },
    stocks: names.map((name, index) => ({ name, start: index === 0 ? '100' : '0' })),
    flows: names.map((name, index) => ({
      name: `stroom_${String(index + 1)}`,
      expression: `k * ${name}`,
      from: name,
      ...(names[index + 1] === undefined ? {} : { to: names[index + 1] }),
    })),
    auxiliaries: [],
    constants: [{ name: 'k', value: 0.2 }],
    parameters: [{ name: 'k', label: 'snelheid', unit: '1/s', min: 0.05, max: 0.5, step: 0.01 }],
    variables: [],
    views: [{ kind: 'graph', y: names }],
  };
}
