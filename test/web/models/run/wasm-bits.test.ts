/** In a browser too, WebAssembly gives the bits of the tapes, and a worker those of the page. */
import { expect, test } from 'vitest';
import { fastestMachine } from '#web/models/run/fastest-machine.ts';
import { createWorkshop } from '#web/models/run/model-work.ts';
import { drawnRuns, type DrawnRun } from './drawn-runs.ts';
import { cooling } from '../models.ts';

function runsInWorker(): Promise<readonly DrawnRun[]> {
  const url = new URL('./drawn-runs-worker.ts', import.meta.url);
  const worker = new Worker(url, { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<readonly DrawnRun[]>) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener('error', ({ message }) => {
      worker.terminate();
      reject(new Error(message));
    });
  });
}

test('tapes and WebAssembly, page and worker: one outcome', async () => {
  const inPage = drawnRuns();
  const inWorker = await runsInWorker();
  expect(inPage.length).toBe(160);
  expect(inPage.map(({ wasm }) => wasm)).toEqual(inPage.map(({ tape }) => tape));
  expect(inWorker).toEqual(inPage);
});

test('a model that runs again on the fastest back end gives what tapes gave', async () => {
  const work = { model: 'a', definition: cooling(), settings: {} };
  const shop = createWorkshop(() => Promise.resolve(fastestMachine));
  const [first, again, third] = [
    await shop.work(work),
    await shop.work(work),
    await shop.work(work),
  ];
  expect(first).toMatchObject({ kind: 'run', about: {} });
  const { trajectory } = first as Extract<typeof first, { kind: 'run' }>;
  expect(again).toEqual({ kind: 'run', trajectory });
  expect(third).toEqual(again);
});
