/** The store of a model and the place where it runs. */
import { afterEach, expect, test, vi } from 'vitest';
import {
  createModelRunner,
  type ModelRunner,
  type WorkerPort,
} from '#web/models/run/model-runner.ts';
import { ModelRun } from '#web/models/run/model-run.ts';
import { createWorkshop, type Outcome, type Work } from '#web/models/run/model-work.ts';
import { seriesOf, type Trajectory } from '#web/models/run/trajectory.ts';
import { cooling, explosive } from '../models.ts';

const runners: ModelRunner[] = [];

afterEach(() => {
  for (const runner of runners.splice(0)) runner.close();
});

function runnerWith(options: Parameters<typeof createModelRunner>[0] = {}): ModelRunner {
  const runner = createModelRunner(options);
  runners.push(runner);
  return runner;
}

/** A runner that answers when it is told to, and keeps what it was asked. */
function slowRunner() {
  const shop = createWorkshop();
  const asked: Work[] = [];
  const waiting: (() => void)[] = [];
  const runner: ModelRunner = {
    place: 'page',
    forget: vi.fn(),
    close: vi.fn(),
    run: (work) =>
      new Promise((finish) => {
        asked.push(work);
        waiting.push(() => void shop.work(work).then(finish));
      }),
  };
  const answer = async (): Promise<void> => {
    waiting.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { runner, asked, answer };
}

const last = (trajectory: Trajectory | undefined): number =>
  trajectory === undefined ? NaN : (seriesOf(trajectory, 'T').at(-1) ?? NaN);

async function opened(definition = cooling()) {
  const slow = slowRunner();
  const model = new ModelRun(definition, slow.runner);
  model.open();
  await slow.answer();
  return { ...slow, model };
}

test('opens with the values of the model', async () => {
  const { model } = await opened();
  expect(model.state.status).toBe('ready');
  expect(model.state.parameters).toEqual({ k: 0.4, T_omg: 20 });
  expect(model.state.about?.rules).toContain('T - k*(T - T_omg)*dt');
  expect(model.state.ghost).toBeNull();
});

test('works out the latest of what is asked meanwhile, and nothing between', async () => {
  const { model, asked, answer } = await opened();
  for (const k of [0.5, 0.6, 0.7]) model.set({ k }, true);
  await answer();
  await answer();
  expect(asked.map(({ settings }) => settings.parameters?.['k'])).toEqual([undefined, 0.5, 0.7]);
  expect(model.state.run?.parameters['k']).toBe(0.7);
  expect(model.state.status).toBe('ready');
});

test('keeps the run from before a movement as ghost', async () => {
  const { model, answer } = await opened();
  const first = model.state.run;
  for (const [k, isMoving] of [
    [0.5, true],
    [0.6, true],
    [0.7, false],
  ] as const) {
    model.set({ k }, isMoving);
    await answer();
  }
  expect(model.state.ghost).toBe(first);
  const second = model.state.run;
  model.set({ k: 0.2 });
  await answer();
  expect(model.state.ghost).toBe(second);
});

test('keeps the last good run when a later one fails, and can be set back', async () => {
  const { model, answer } = await opened(explosive());
  const good = model.state.run;
  model.set({ r: 1 });
  await answer();
  expect(model.state).toMatchObject({
    status: 'failed',
    trouble: { kind: 'broken-off', run: { end: { reason: 'not-finite', name: 'T' } } },
  });
  expect(model.state.run).toBe(good);
  model.reset();
  await answer();
  expect(model.state).toMatchObject({ status: 'ready', trouble: null, parameters: { r: 0 } });
});

test('says which lines are wrong', async () => {
  const { model } = await opened(cooling({ rules: ['T = T - q'] }));
  expect(model.state).toMatchObject({ status: 'failed', run: null, trouble: { kind: 'faults' } });
});

test('calls no one after it is closed', async () => {
  const { model, answer, runner } = await opened();
  const heard = vi.fn();
  model.subscribe(heard);
  model.set({ k: 1 });
  heard.mockClear();
  model.close();
  await answer();
  expect(heard).not.toHaveBeenCalled();
  expect(runner.forget).toHaveBeenCalledOnce();
});

test('a worker and the page come to the same numbers', async () => {
  const work: Work = { model: 'a', definition: cooling(), settings: { parameters: { k: 0.3 } } };
  const worker = runnerWith();
  const page = runnerWith({
    startWorker: () => {
      throw new DOMException('no worker from disk', 'SecurityError');
    },
  });
  const [there, here] = await Promise.all([worker.run(work), page.run(work)]);
  expect([worker.place, page.place]).toEqual(['worker', 'page']);
  expect(trajectoryOf(there).series.get('T')).toEqual(trajectoryOf(here).series.get('T'));
});

test('a worker compiles a model once', async () => {
  const runner = runnerWith();
  const work: Work = { model: 'a', definition: cooling(), settings: {} };
  const first = await runner.run(work);
  const second = await runner.run({ ...work, settings: { parameters: { k: 0 } } });
  expect([first, second].map((outcome) => 'about' in outcome)).toEqual([true, false]);
  expect(last(trajectoryOf(second))).toBe(80);
});

test('a worker whose file does not load makes place for the page', async () => {
  const startWorker = () => new Worker('/there-is-no-such-file.js', { type: 'module' });
  const runner = runnerWith({ startWorker });
  const outcome = await runner.run({ model: 'a', definition: cooling(), settings: {} });
  expect(outcome.kind).toBe('run');
  expect(runner.place).toBe('page');
});

test('a run that takes too long is ended, and the next starts afresh', async () => {
  const ended = vi.fn();
  const deaf = (): WorkerPort => ({
    postMessage: () => undefined,
    terminate: ended,
    addEventListener: (type: string, listener: EventListenerOrEventListenerObject) => {
      if (type !== 'message' || typeof listener !== 'function') return;
      setTimeout(() => listener(new MessageEvent('message', { data: { kind: 'awake' } })));
    },
  });
  const runner = runnerWith({ startWorker: deaf, limit: 20 });
  const work: Work = { model: 'a', definition: cooling(), settings: {} };
  expect(await runner.run(work)).toEqual({ kind: 'too-long', limit: 20 });
  expect(ended).toHaveBeenCalledOnce();
  expect(await runner.run(work)).toEqual({ kind: 'too-long', limit: 20 });
});

function trajectoryOf(outcome: Outcome): Trajectory {
  if (outcome.kind !== 'run') throw new Error(`no run but ${outcome.kind}`);
  return outcome.trajectory;
}
