/**
 * Where a stage has its scene calculated: in a worker of its own, or, where no worker starts (a
 * package opened from disk), in the page with the same lines. Only the latest scene counts: what was
 * asked before has no answer any more.
 */
import type { Scene } from '#core/mechanics/index.ts';
import type { MotionOutcome, MotionReply, MotionRequest } from './mechanics-work.ts';
import { startMechanicsWorker } from './start-mechanics-worker.ts';

/** The part of a Worker that is used here. */
export type WorkerPort = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

export interface MotionListener {
  readonly progress: (part: number) => void;
  readonly outcome: (outcome: MotionOutcome) => void;
}

export interface MotionRunner {
  run(scene: Scene): void;
  /** Ends the worker, if there is one; what was asked has no answer any more. */
  close(): void;
  readonly place: 'worker' | 'page';
}

export interface MotionRunnerOptions {
  /** Starts a worker; may throw. */
  readonly startWorker?: () => WorkerPort;
  /** Milliseconds that one scene may take. */
  readonly limit?: number;
  /** Milliseconds in which a worker has to say that it is awake. */
  readonly patience?: number;
}

export function createMotionRunner(
  listener: MotionListener,
  options: MotionRunnerOptions = {},
): MotionRunner {
  const { startWorker = startMechanicsWorker, limit = 30_000, patience = 10_000 } = options;
  let count = 0;
  let asked: MotionRequest | null = null;
  let place: 'worker' | 'page' = 'worker';
  let worker: WorkerPort | null = null;
  let isAwake = false;
  let alarm: ReturnType<typeof setTimeout> | undefined;
  let desk: Promise<(request: MotionRequest) => void> | undefined;

  function stopWorker(): void {
    clearTimeout(alarm);
    worker?.terminate();
    worker = null;
    isAwake = false;
  }

  function take(reply: MotionReply): void {
    if (reply.kind === 'awake' || reply.job !== asked?.job) return;
    if (reply.kind === 'progress') {
      listener.progress(reply.part);
      return;
    }
    finish(reply.outcome);
  }

  function finish(outcome: MotionOutcome): void {
    clearTimeout(alarm);
    if (asked === null) return;
    asked = null;
    listener.outcome(outcome);
  }

  function moveToPage(): void {
    stopWorker();
    place = 'page';
    hand();
  }

  function listenTo(port: WorkerPort): void {
    port.addEventListener('message', (event) => {
      if (port !== worker) return;
      const data = (event as MessageEvent<MotionReply>).data;
      if (data.kind === 'awake') {
        isAwake = true;
        hand();
      } else take(data);
    });
    port.addEventListener('error', (event) => {
      if (port !== worker) return;
      event.preventDefault();
      if (!isAwake) {
        moveToPage();
        return;
      }
      stopWorker();
      finish({ kind: 'error' });
    });
  }

  /** Gives what is asked to who calculates it. */
  function hand(): void {
    const request = asked;
    if (request === null) return;
    if (place === 'page') {
      desk ??= import('./mechanics-work.ts').then((module) => module.createMotionDesk(take));
      desk.then(
        (give) => {
          if (request === asked) give(request);
        },
        () => {
          finish({ kind: 'error' });
        },
      );
      return;
    }
    if (worker !== null && !isAwake) return;
    if (worker === null) {
      start();
      return;
    }
    clearTimeout(alarm);
    alarm = setTimeout(() => {
      stopWorker();
      finish({ kind: 'too-long' });
    }, limit);
    worker.postMessage(request);
  }

  function start(): void {
    try {
      worker = startWorker();
      listenTo(worker);
      alarm = setTimeout(moveToPage, patience);
    } catch {
      moveToPage();
    }
  }

  return {
    run(scene) {
      count += 1;
      asked = { job: count, scene };
      hand();
    },
    close() {
      asked = null;
      stopWorker();
    },
    get place() {
      return place;
    },
  };
}
