/** The worker in which models run; an exported site, which has none, is built with another file. */
export const startModelWorker = (): Worker =>
  new Worker(new URL('../model-worker.ts', import.meta.url), {
    type: 'module',
    name: 'model-worker',
  });
