/** Stands in for web/mechanics/start-mechanics-worker.ts: from a disk no worker loads, so scenes are calculated in the page. */
export function startMechanicsWorker(): never {
  throw new Error('An exported site has no worker.');
}
