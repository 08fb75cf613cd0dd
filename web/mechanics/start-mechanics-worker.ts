/** The worker in which scenes are calculated; an exported site, which has none, needs another file. */
export const startMechanicsWorker = (): Worker =>
  new Worker(new URL('./mechanics-worker.ts', import.meta.url), {
    type: 'module',
    name: 'mechanics-worker',
  });
