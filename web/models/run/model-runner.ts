/**
 * Where models run: in one worker for the whole page, or, where no worker starts (a package opened
 * from disk), in the page itself with the same function. One job at a time; a job that takes too
 * long is ended together with its worker, and the next job starts a new one.
 */
import { startModelWorker } from './start-model-worker.ts';
import type { Outcome, Work, WorkerReply, WorkerRequest, Workshop } from './model-work.ts';

/** Does the work, wherever that is. Never rejects: what goes wrong is an outcome. */
export interface ModelRunner {
  run(work: Work): Promise<Outcome>;
  /** Lets go of a compiled model. */
  forget(model: string): void;
  /** Ends the worker, if there is one. */
  close(): void;
  /** Where the next job runs. */
  readonly place: 'worker' | 'page';
}

/** The part of a Worker that is used here. */
export type WorkerPort = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

export interface RunnerOptions {
  /** Starts a worker; may throw. */
  readonly startWorker?: () => WorkerPort;
  /** Milliseconds that one job may take. */
  readonly limit?: number;
  /** Milliseconds in which a worker has to say that it is awake. */
  readonly patience?: number;
}

interface Job {
  readonly number: number;
  readonly work: Work;
  readonly finish: (outcome: Outcome) => void;
}

export function createModelRunner(options: RunnerOptions = {}): ModelRunner {
  const { startWorker = startModelWorker, limit = 5_000, patience = 10_000 } = options;
  const queue: Job[] = [];
  let count = 0;
  let current: Job | null = null;
  let place: 'worker' | 'page' = 'worker';
  let worker: WorkerPort | null = null;
  let isAwake = false;
  let known = new Set<string>();
  let alarm: ReturnType<typeof setTimeout> | undefined;
  let workshop: Promise<Workshop> | undefined;

  const send = (message: WorkerRequest): void => worker?.postMessage(message);

  function stopWorker(): void {
    clearTimeout(alarm);
    worker?.terminate();
    worker = null;
    isAwake = false;
    known = new Set();
  }

  /** No worker here: this job and all that follow run in the page. */
  function moveToPage(): void {
    stopWorker();
    place = 'page';
    if (current !== null) void workInPage(current);
  }

  function listenTo(port: WorkerPort): void {
    port.addEventListener('message', (event) => {
      if (port !== worker) return;
      const data = (event as MessageEvent<WorkerReply>).data;
      if (data.kind === 'awake') {
        isAwake = true;
        if (current !== null) hand(current);
      } else if (data.kind === 'done' && data.job === current?.number) {
        settle(data.outcome);
      }
    });
    port.addEventListener('error', (event) => {
      if (port !== worker) return;
      event.preventDefault();
      if (!isAwake) moveToPage();
      else abandon({ kind: 'error' });
    });
  }

  /** Gives a job to a worker that is awake; the definition goes along the first time only. */
  function hand(job: Job): void {
    clearTimeout(alarm);
    alarm = setTimeout(() => {
      abandon({ kind: 'too-long', limit });
    }, limit);
    const { definition, ...rest } = job.work;
    const isKnown = known.has(rest.model);
    known.add(rest.model);
    const work = isKnown || definition === undefined ? rest : { ...rest, definition };
    send({ kind: 'work', job: job.number, work });
  }

  function abandon(outcome: Outcome): void {
    stopWorker();
    settle(outcome);
  }

  function settle(outcome: Outcome): void {
    clearTimeout(alarm);
    const job = current;
    current = null;
    job?.finish(outcome);
    next();
  }

  async function workInPage(job: Job): Promise<void> {
    try {
      workshop ??= import('./model-work.ts').then((module) => module.createWorkshop());
      const outcome = await (await workshop).work(job.work);
      if (job === current) settle(outcome);
    } catch {
      if (job === current) settle({ kind: 'error' });
    }
  }

  function next(): void {
    if (current !== null) return;
    current = queue.shift() ?? null;
    if (current === null) return;
    if (place === 'page') {
      void workInPage(current);
      return;
    }
    if (worker !== null) {
      if (isAwake) hand(current);
      return;
    }
    try {
      worker = startWorker();
      listenTo(worker);
      alarm = setTimeout(moveToPage, patience);
    } catch {
      moveToPage();
    }
  }

  return {
    run(work) {
      return new Promise((finish) => {
        count += 1;
        queue.push({ number: count, work, finish });
        next();
      });
    },
    forget(model) {
      if (known.delete(model)) send({ kind: 'forget', model });
      void workshop?.then((shop) => {
        shop.forget(model);
      });
    },
    close: stopWorker,
    get place() {
      return place;
    },
  };
}

let shared: ModelRunner | undefined;

/** The runner that all models on a page share. */
export function pageRunner(): ModelRunner {
  shared ??= createModelRunner();
  return shared;
}
