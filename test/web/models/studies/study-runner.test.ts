/** Studies in the worker and in the page: the same outcome, progress, stopping, the latest wish. */
import { describe, expect, test, vi } from 'vitest';
import type { WorkerPort } from '#web/models/run/model-runner.ts';
import { startModelWorker } from '#web/models/run/start-model-worker.ts';
import type { Study, StudyProgress, StudyResult } from '#web/models/study.ts';
import { LatestStudy, StudyRunner, type StudyWish } from '#web/models/studies/study-runner.ts';
import { cooling } from '../models.ts';

const base = { k: 0.4, T_omg: 20 };
const wish = (study: Study): StudyWish => ({ definition: cooling(), base, step: null, study });

const points = Array.from({ length: 11 }, (_, time) => ({
  time,
  value: 20 + 60 * Math.exp(-0.25 * time),
}));
const fit = wish({
  kind: 'fit',
  parameters: [{ name: 'k', start: 0.4, min: 0, max: 1 }],
  series: [{ name: 'T', points }],
});
const ensemble = (count = 50, seed = 1, k = 0.4): StudyWish => ({
  ...wish({
    kind: 'ensemble',
    distributions: { k: { kind: 'uniform', min: k - 0.04, max: k + 0.04 } },
    count,
    seed,
    names: ['T'],
  }),
});
/** Takes long enough to be stopped: 100,000 runs of 2,000 steps. */
const long: StudyWish = { ...ensemble(100_000), step: 0.005 };

const inPage = () =>
  new StudyRunner({
    startWorker: () => {
      throw new Error('no workers here');
    },
  });

describe.each([
  ['in a worker', () => new StudyRunner()],
  ['in the page', inPage],
])('%s', (_, make) => {
  test('a fit finds the constant', async () => {
    const runner = make();
    const result = await runner.start(fit).result;
    runner.close();
    if (result?.kind !== 'fit' || !result.result.ok) throw new Error(JSON.stringify(result));
    expect(result.result.value.parameters[0]?.value).toBeCloseTo(0.247, 2);
  });

  test('a band lies around the run, and the same seed gives the same band', async () => {
    const runner = make();
    const [one, same, other] = await Promise.all([
      runner.start(ensemble()).result,
      runner.start(ensemble()).result,
      runner.start(ensemble(50, 2)).result,
    ]);
    runner.close();
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
    if (one?.kind !== 'ensemble') throw new Error('no band');
    const [band] = one.result.bands;
    if (band === undefined) throw new Error('no band');
    expect(one.result).toMatchObject({ runs: 50, failed: 0 });
    expect(band.time).toHaveLength(101);
    expect(band.low[0]).toBe(80);
    expect(band.high[0]).toBe(80);
    const [low = NaN, mid = NaN, high = NaN] = [band.low[50], band.mid[50], band.high[50]];
    expect(low).toBeLessThan(mid);
    expect(mid).toBeLessThan(high);
  });

  test('a study can be stopped, and the next one goes on', async () => {
    const runner = make();
    const seen: StudyProgress[] = [];
    const handle = runner.start(long, (progress) => {
      seen.push(progress);
    });
    await vi.waitFor(
      () => {
        expect(seen.length).toBeGreaterThan(0);
      },
      { timeout: 8_000 },
    );
    handle.stop();
    expect(await handle.result).toBeNull();
    expect(seen[0]?.total).toBe(100_000);
    expect((await runner.start(ensemble()).result)?.kind).toBe('ensemble');
    runner.close();
  });

  test('a short study does not wait for a long one', async () => {
    const runner = make();
    const first = runner.start(long);
    expect((await runner.start(ensemble()).result)?.kind).toBe('ensemble');
    first.stop();
    runner.close();
  });

  test('what the engine refuses is an error, a fault is named', async () => {
    const runner = make();
    expect(await runner.start({ ...fit, base: { nothing: 1 } }).result).toEqual({ kind: 'error' });
    const definition = cooling({ rules: ['T = T -'] });
    expect((await runner.start({ ...fit, definition }).result)?.kind).toBe('faults');
    runner.close();
  });
});

test('sensitivity: twice the constant counts more than the room', async () => {
  const runner = new StudyRunner();
  const result = await runner.start(
    wish({
      kind: 'sensitivity',
      changes: [
        { name: 'T_omg', by: 0.1, kind: 'relative' },
        { name: 'k', by: 0.1, kind: 'relative' },
      ],
      measure: { measure: 'value', of: 'T', at: 1 },
      names: ['T'],
    }),
  ).result;
  runner.close();
  if (result?.kind !== 'sensitivity') throw new Error(JSON.stringify(result));
  expect(result.result.effects.map(({ parameter }) => parameter)).toEqual(['k', 'T_omg']);
});

test('equilibria: coffee comes to rest at the temperature of the room', async () => {
  const runner = new StudyRunner();
  const result = await runner.start(wish({ kind: 'equilibria', names: ['T'] })).result;
  runner.close();
  if (result?.kind !== 'equilibria') throw new Error(JSON.stringify(result));
  expect(result.result.isTimed).toBe(false);
  expect(result.result.periods[0]?.period).toEqual({ ok: false, reason: 'no-period' });
  const [only, ...others] = result.result.equilibria ?? [];
  expect(others).toEqual([]);
  expect(only?.kind).toBe('stable');
  expect(only?.states['T']).toBeCloseTo(20, 6);
  expect(only?.timeScale).toBeCloseTo(2.5, 3);
});

/** A worker that wakes and never says another word, as in one run that is too long. */
function deafWorker() {
  const target = new EventTarget();
  setTimeout(() => target.dispatchEvent(new MessageEvent('message', { data: { kind: 'awake' } })));
  return {
    postMessage: vi.fn<(message: unknown) => void>(),
    terminate: vi.fn<() => void>(),
    addEventListener: target.addEventListener.bind(target),
  };
}

test('a worker that does not hear a stop is ended, what else was asked is begun again', async () => {
  const deaf = deafWorker();
  const startWorker = vi.fn<() => WorkerPort>().mockReturnValueOnce(deaf);
  startWorker.mockImplementation(startModelWorker);
  const runner = new StudyRunner({ startWorker, stopPatience: 50 });
  const handle = runner.start(long);
  const other = runner.start(ensemble());
  await vi.waitFor(() => {
    expect(deaf.postMessage).toHaveBeenCalledTimes(2);
  });
  handle.stop();
  expect(await handle.result).toBeNull();
  expect((await other.result)?.kind).toBe('ensemble');
  expect(deaf.terminate).toHaveBeenCalled();
  runner.close();
});

test('of many wishes the one under way and the last are done', async () => {
  const runner = new StudyRunner();
  const start = vi.spyOn(runner, 'start');
  const results: StudyResult[] = [];
  const latest = new LatestStudy((result) => {
    results.push(result);
  }, runner);
  for (const k of [0.2, 0.3, 0.4, 0.5, 0.6]) latest.want(ensemble(50, 1, k));
  await vi.waitFor(() => {
    expect(results).toHaveLength(2);
  });
  expect(start.mock.calls.map(([{ study }]) => study)).toEqual([
    ensemble(50, 1, 0.2).study,
    ensemble(50, 1, 0.6).study,
  ]);
  latest.want(ensemble());
  latest.stop();
  await runner.start(ensemble()).result;
  expect(results).toHaveLength(2);
  runner.close();
});
