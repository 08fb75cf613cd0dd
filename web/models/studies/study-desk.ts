/**
 * Where studies are worked on: in slices of a few milliseconds, a slice of each in turn, so that what
 * comes in between (a stop, another study) is heard at once. The same in the worker and in a page.
 */
import type { MakeMachine } from '#core/models/engine/machine.ts';
import { compileModel, type CompiledModel } from '#core/models/index.ts';
import type { StudyOrder, StudyReply, StudyRequest, StudyResult } from '../study.ts';
import { studyWork, type StudyWork } from './study-work.ts';

export interface StudyDeskOptions {
  readonly reply: (message: StudyReply, transfer: Transferable[]) => void;
  /** The back end; tapes unless stated. */
  readonly makeMachine?: MakeMachine;
  /** Calls back after what is waiting to be handled. */
  readonly later?: (callback: () => void) => void;
  /** Milliseconds. */
  readonly now?: () => number;
}

export interface StudyDesk {
  take(request: StudyRequest): void;
}

/** Milliseconds of work at a time, and between two reports of one study. */
const slice = 8;
const reportEvery = 100;
/** Compiled models that are kept: of the present definition, and of a few before it. */
const mostModels = 4;

interface Job {
  readonly number: number;
  readonly work: StudyWork;
  reported: number;
}

export function createStudyDesk(options: StudyDeskOptions): StudyDesk {
  const { reply, makeMachine, later = afterMessages(), now = () => performance.now() } = options;
  const models = new Map<string, CompiledModel>();
  let jobs: readonly Job[] = [];
  let isWaiting = false;

  function modelOf({ model: key, definition }: StudyOrder): CompiledModel | StudyResult {
    const known = models.get(key);
    if (known !== undefined) return known;
    const compiled = compileModel(definition, makeMachine);
    if (!compiled.ok) return { kind: 'faults', faults: compiled.faults };
    const [oldest] = models.keys();
    if (models.size >= mostModels && oldest !== undefined) models.delete(oldest);
    models.set(key, compiled.model);
    return compiled.model;
  }

  function begin(number: number, order: StudyOrder): void {
    try {
      const model = modelOf(order);
      if ('kind' in model) finish(number, model);
      else jobs = [...jobs, { number, work: studyWork(model, order), reported: now() }];
    } catch {
      finish(number, { kind: 'error' });
    }
  }

  function finish(number: number, result: StudyResult): void {
    jobs = jobs.filter((job) => job.number !== number);
    reply({ kind: 'study-done', job: number, result }, transferables(result));
  }

  function workOn(job: Job): void {
    const began = now();
    try {
      for (;;) {
        const piece = job.work.next();
        const time = now();
        if (piece.done === true) {
          finish(job.number, piece.value);
          return;
        }
        if (time - job.reported >= reportEvery) {
          job.reported = time;
          reply({ kind: 'study-progress', job: job.number, progress: piece.value }, []);
        }
        if (time - began >= slice) return;
      }
    } catch {
      finish(job.number, { kind: 'error' });
    }
  }

  function workLater(): void {
    if (isWaiting || jobs.length === 0) return;
    isWaiting = true;
    later(() => {
      isWaiting = false;
      const [job, ...rest] = jobs;
      if (job === undefined) return;
      jobs = [...rest, job];
      workOn(job);
      workLater();
    });
  }

  return {
    take(request) {
      if (request.kind === 'stop-study') {
        jobs = jobs.filter(({ number }) => number !== request.job);
      } else begin(request.job, request.order);
      workLater();
    },
  };
}

/** What may be handed over instead of copied. */
function transferables(result: StudyResult): Transferable[] {
  if (result.kind !== 'ensemble') return [];
  return result.result.bands.flatMap(({ time, low, mid, high, innerLow, innerHigh }) =>
    [time, low, mid, high, innerLow, innerHigh].flatMap((row) => row?.buffer ?? []),
  );
}

/** A turn that comes after messages that are there already, without the wait of a timer. */
function afterMessages(): (callback: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  let next: () => void = () => undefined;
  port1.onmessage = () => {
    next();
  };
  return (callback) => {
    next = callback;
    port2.postMessage(null);
  };
}
