/// <reference lib="webworker" />
/**
 * The worker in which models run. Its file is served with a header of its own, so that compiling to
 * WebAssembly can be allowed here while the page stays under `script-src 'self'`.
 */
import {
  createWorkshop,
  transferables,
  type WorkerReply,
  type WorkerRequest,
} from './model-work.ts';

declare const self: DedicatedWorkerGlobalScope;

const workshop = createWorkshop();

const reply = (message: WorkerReply, transfer: Transferable[] = []): void => {
  self.postMessage(message, transfer);
};

self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.kind === 'forget') {
    workshop.forget(data.model);
    return;
  }
  const outcome = workshop.work(data.work);
  reply({ kind: 'done', job: data.job, outcome }, transferables(outcome));
});

reply({ kind: 'awake' });
