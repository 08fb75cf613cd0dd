/** Where a scene is calculated: worker or page, and only the latest counts. */
import { expect, test, vi } from 'vitest';
import { readyScene } from '#core/mechanics/index.ts';
import type { MotionOutcome } from '#web/mechanics/mechanics-work.ts';
import { createMotionRunner, type MotionRunnerOptions } from '#web/mechanics/motion-runner.ts';

function runnerWith(options: MotionRunnerOptions = {}) {
  const outcomes: MotionOutcome[] = [];
  const progress = vi.fn();
  const runner = createMotionRunner(
    { progress, outcome: (outcome) => outcomes.push(outcome) },
    options,
  );
  return { runner, outcomes, progress };
}

const noWorker: MotionRunnerOptions = {
  startWorker: () => {
    throw new Error('no workers here');
  },
};

const rows = ([outcome]: readonly MotionOutcome[]) =>
  outcome?.kind === 'done' ? outcome.trajectory.time.length : outcome?.kind;

test('in a worker', async () => {
  const { runner, outcomes } = runnerWith();
  runner.run(readyScene('circle'));
  await expect.poll(() => rows(outcomes)).toBe(501);
  expect(runner.place).toBe('worker');
  runner.close();
});

test('in the page where no worker starts', async () => {
  const { runner, outcomes } = runnerWith(noWorker);
  runner.run(readyScene('circle'));
  await expect.poll(() => rows(outcomes)).toBe(501);
  expect(runner.place).toBe('page');
});

test.each([
  ['worker', {}],
  ['page', noWorker],
])('only the latest scene has an outcome, in the %s', async (_, options) => {
  const { runner, outcomes, progress } = runnerWith(options);
  runner.run(readyScene('gas'));
  await expect.poll(() => progress.mock.calls.length).toBeGreaterThan(0);
  runner.run(readyScene('circle'));
  await expect.poll(() => rows(outcomes)).toBe(501);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(outcomes).toHaveLength(1);
  runner.close();
});

test('in slices, with the part that is done', async () => {
  const { runner, outcomes, progress } = runnerWith();
  runner.run(readyScene('gas'));
  await expect.poll(() => rows(outcomes), { timeout: 10_000 }).toBe(1001);
  const parts = progress.mock.calls.map(([part]: number[]) => part);
  expect(parts.length).toBeGreaterThan(1);
  expect([...parts].sort((a, b) => Number(a) - Number(b))).toEqual(parts);
  runner.close();
});

test('faults come back as such', async () => {
  const { runner, outcomes } = runnerWith();
  runner.run({ ...readyScene('circle'), bodies: [] });
  await expect.poll(() => rows(outcomes)).toBe('faults');
  runner.close();
});

test('what takes too long is ended, and the next scene is calculated', async () => {
  const { runner, outcomes } = runnerWith({ limit: 500 });
  runner.run({ ...readyScene('gas'), time: { end: 2e-8, interval: 2e-11, substeps: 1 } });
  await expect.poll(() => rows(outcomes)).toBe('too-long');
  outcomes.length = 0;
  runner.run(readyScene('circle'));
  await expect.poll(() => rows(outcomes)).toBe(501);
  runner.close();
});
