/** Stands in for web/models/run/start-model-worker.ts: from a disk no worker loads, so models run in the page. */
export function startModelWorker(): never {
  throw new Error('An exported site has no worker.');
}
