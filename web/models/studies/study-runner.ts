/**
 * Hands studies to a worker of their own, so that a run that a pupil waits for is never behind one;
 * where no worker starts (a package opened from disk) they are done in the page, in the same slices.
 */
import type { ModelDefinition } from '#core/models/index.ts';
import type { WorkerReply } from '../run/model-work.ts';
import type { WorkerPort } from '../run/model-runner.ts';
import { startModelWorker } from '../run/start-model-worker.ts';
import type { StudyDesk } from './study-desk.ts';
import type { StudyOrder, StudyProgress, StudyReply, StudyRequest, StudyResult } from '../study.ts';

/** A study under way. */
export interface StudyHandle {
  /** Never rejects; null after `stop`. */
  readonly result: Promise<StudyResult | null>;
  stop(): void;
}

export interface StudyRunnerOptions {
  /** Starts a worker; may throw. */
  readonly startWorker?: () => WorkerPort;
  /** Milliseconds in which a worker has to say that it is awake. */
  readonly patience?: number;
  /** Milliseconds without a word after which a worker that was asked to stop is ended. */
  readonly stopPatience?: number;
}

/** What to study a model with. */
export type StudyWish = Omit<StudyOrder, 'model'>;

interface Waiting {
  readonly order: StudyOrder;
  readonly report: (progress: StudyProgress) => void;
  readonly finish: (result: StudyResult | null) => void;
}

export class StudyRunner {
  readonly #options: Required<StudyRunnerOptions>;
  readonly #waiting = new Map<number, Waiting>();
  readonly #keys = new WeakMap<ModelDefinition, string>();
  #count = 0;
  #worker: WorkerPort | null = null;
  #isAwake = false;
  #isInPage = false;
  #alarm: ReturnType<typeof setTimeout> | undefined;
  #desk: Promise<StudyDesk> | null = null;
  #heard = 0;

  constructor(options: StudyRunnerOptions = {}) {
    this.#options = {
      startWorker: startModelWorker,
      patience: 10_000,
      stopPatience: 2_000,
      ...options,
    };
  }

  /** Begins a study. `report` is called now and then. */
  start(wish: StudyWish, report: (progress: StudyProgress) => void = () => undefined): StudyHandle {
    this.#count += 1;
    const number = this.#count;
    const order = {
      ...wish,
      model: this.#keyOf(wish.definition),
      definition: bare(wish.definition),
    };
    const result = new Promise<StudyResult | null>((finish) => {
      this.#waiting.set(number, { order, report, finish });
    });
    this.#open();
    if (this.#isAwake || this.#isInPage) this.#send({ kind: 'study', job: number, order });
    return {
      result,
      stop: () => {
        this.#stop(number);
      },
    };
  }

  /** Ends the worker and all studies. */
  close(): void {
    this.#endWorker();
    for (const number of this.#waiting.keys()) this.#finish(number, null);
  }

  #stop(number: number): void {
    if (!this.#waiting.has(number)) return;
    this.#finish(number, null);
    if (!this.#isAwake && !this.#isInPage) return;
    this.#send({ kind: 'stop-study', job: number });
    // one run may be so long that the stop is not heard; others under way are begun again
    const heard = this.#heard;
    setTimeout(() => {
      if (heard !== this.#heard || this.#worker === null || this.#waiting.size === 0) return;
      this.#endWorker();
      this.#open();
    }, this.#options.stopPatience);
  }

  #finish(number: number, result: StudyResult | null): void {
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    waiting?.finish(result);
  }

  #open(): void {
    if (this.#worker !== null || this.#isInPage) return;
    try {
      const worker = this.#options.startWorker();
      this.#worker = worker;
      this.#listenTo(worker);
      this.#alarm = setTimeout(this.#moveToPage, this.#options.patience);
    } catch {
      this.#moveToPage();
    }
  }

  #listenTo(port: WorkerPort): void {
    port.addEventListener('message', (event) => {
      if (port !== this.#worker) return;
      const reply = (event as MessageEvent<WorkerReply>).data;
      this.#heard += 1;
      if (reply.kind === 'awake') {
        clearTimeout(this.#alarm);
        this.#isAwake = true;
        this.#sendAll();
      } else if (reply.kind !== 'done') this.#take(reply);
    });
    port.addEventListener('error', (event) => {
      if (port !== this.#worker) return;
      event.preventDefault();
      if (!this.#isAwake) {
        this.#moveToPage();
        return;
      }
      this.#endWorker();
      for (const number of this.#waiting.keys()) this.#finish(number, { kind: 'error' });
    });
  }

  readonly #moveToPage = (): void => {
    this.#endWorker();
    this.#isInPage = true;
    this.#sendAll();
  };

  #endWorker(): void {
    clearTimeout(this.#alarm);
    this.#worker?.terminate();
    this.#worker = null;
    this.#isAwake = false;
  }

  #sendAll(): void {
    for (const [job, { order }] of this.#waiting) this.#send({ kind: 'study', job, order });
  }

  #send(request: StudyRequest): void {
    if (!this.#isInPage) {
      this.#worker?.postMessage(request);
      return;
    }
    this.#desk ??= import('./study-desk.ts').then(({ createStudyDesk }) =>
      createStudyDesk({
        reply: (reply) => {
          this.#take(reply);
        },
      }),
    );
    void this.#desk.then(
      (desk) => {
        desk.take(request);
      },
      () => {
        this.#finish(request.job, { kind: 'error' });
      },
    );
  }

  #take(reply: StudyReply): void {
    if (reply.kind === 'study-done') this.#finish(reply.job, reply.result);
    else this.#waiting.get(reply.job)?.report(reply.progress);
  }

  #keyOf(definition: ModelDefinition): string {
    const known = this.#keys.get(definition);
    if (known !== undefined) return known;
    const key = `${definition.id}#${String(this.#count)}`;
    this.#keys.set(definition, key);
    return key;
  }
}

/** What a study has no use for is not sent: it may be much. */
function bare(definition: ModelDefinition): ModelDefinition {
  const lean = { ...definition };
  delete lean.data;
  delete lean.diagram;
  delete lean.scene;
  delete lean.runs;
  if (lean.semantics === 'ode') delete lean.xmile;
  return lean;
}

let shared: StudyRunner | undefined;

/** The runner that all studies of a page share. */
export function pageStudies(): StudyRunner {
  shared ??= new StudyRunner();
  return shared;
}

/** A kind of study of which only the latest that was wanted counts: one at a time, the last waits. */
export class LatestStudy {
  readonly #runner: StudyRunner;
  readonly #take: (result: StudyResult) => void;
  #current: StudyHandle | null = null;
  #wanted: StudyWish | null = null;

  constructor(take: (result: StudyResult) => void, runner = pageStudies()) {
    this.#take = take;
    this.#runner = runner;
  }

  want(wish: StudyWish): void {
    this.#wanted = wish;
    if (this.#current === null) void this.#workOn();
  }

  /** Forgets what is wanted and stops what is under way. */
  stop(): void {
    this.#wanted = null;
    this.#current?.stop();
  }

  async #workOn(): Promise<void> {
    while (this.#wanted !== null) {
      const wish = this.#wanted;
      this.#wanted = null;
      this.#current = this.#runner.start(wish);
      const result = await this.#current.result;
      this.#current = null;
      if (result !== null) this.#take(result);
    }
  }
}
