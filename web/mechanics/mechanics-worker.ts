/// <reference lib="webworker" />
/** The worker in which scenes of mechanics are calculated. */
import { createMotionDesk, type MotionReply, type MotionRequest } from './mechanics-work.ts';

declare const self: DedicatedWorkerGlobalScope;

const take = createMotionDesk((message: MotionReply, transfer: Transferable[] = []) => {
  self.postMessage(message, transfer);
});

self.addEventListener('message', ({ data }: MessageEvent<MotionRequest>) => {
  take(data);
});

self.postMessage({ kind: 'awake' } satisfies MotionReply);
