/// <reference lib="webworker" />
/**
 * The worker in which models run. Its file is served with a header of its own, so that compiling to
 * WebAssembly can be allowed here while the page stays under `script-src 'self'`.
 */
import type { MakeMachine } from '#core/models/engine/machine.ts';
import {
  createWorkshop,
  transferables,
  type WorkerReply,
  type WorkerRequest,
} from './run/model-work.ts';
import type { StudyDesk } from './studies/study-desk.ts';

declare const self: DedicatedWorkerGlobalScope;

const loadFastest = async (): Promise<MakeMachine> =>
  (await import('./run/fastest-machine.ts')).fastestMachine;

const workshop = createWorkshop(loadFastest);

const reply = (message: WorkerReply, transfer: Transferable[] = []): void => {
  self.postMessage(message, transfer);
};

/** Loaded with the first study, since most pages ask for none. */
let desk: Promise<StudyDesk> | undefined;

self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.kind === 'forget') {
    workshop.forget(data.model);
    return;
  }
  if (data.kind === 'study' || data.kind === 'stop-study') {
    desk ??= Promise.all([import('./studies/study-desk.ts'), loadFastest()]).then(
      ([{ createStudyDesk }, makeMachine]) => createStudyDesk({ reply, makeMachine }),
    );
    void desk.then(
      (opened) => {
        opened.take(data);
      },
      () => {
        reply({ kind: 'study-done', job: data.job, result: { kind: 'error' } });
      },
    );
    return;
  }
  void workshop.work(data.work).then((outcome) => {
    reply({ kind: 'done', job: data.job, outcome }, transferables(outcome));
  });
});

reply({ kind: 'awake' });
