import { expect, it } from 'vitest';
import { hasFailed } from '#core/models/analysis/simulate.ts';
import type { Run, RunEnd } from '#core/models/index.ts';

it.each<[string, boolean]>([
  ['completed', false],
  ['stopped', false],
  ['events-too-dense', false],
  ['not-finite', true],
  ['step-too-small', true],
  ['stiff', true],
  ['interrupted', true],
])('a run that ended as %s has failed: %s', (reason, expected) => {
  expect(hasFailed({ end: { reason } as RunEnd } as Run)).toBe(expected);
});
