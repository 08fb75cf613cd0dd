/** The sums behind the picture: decimals, ranges, rows, labels, lines of rules. */
import { expect, test } from 'vitest';
import { runModel, compileModel, type Run } from '#core/models/index.ts';
import { decimalsFor, decimalsOf, decimalsOfAll, figure } from '#web/models/figures.ts';
import { spread } from '#web/models/graph/label.ts';
import { roundRange, roundStep } from '#web/models/graph/picture.ts';
import { symbolParts } from '#web/models/quantity.ts';
import { ruleLines } from '#web/models/player/rule-lines.ts';
import { tableRows } from '#web/models/table-rows.ts';
import { indexAt, nearestIndex } from '#web/models/run/trajectory.ts';
import { cooling } from './models.ts';

function run(changes: Parameters<typeof cooling>[0] = {}): Run {
  const compiled = compileModel(cooling(changes));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults));
  return runModel(compiled.model);
}

const timesOf = (trajectory: Run, most: number) =>
  tableRows(trajectory, most).map((row) => Number((trajectory.time[row] ?? NaN).toFixed(6)));

test.each([
  [0.1, 1],
  [0.05, 2],
  [1, 0],
  [250, 0],
  [1 / 3, null],
] as const)('a step of %s needs %s decimals', (step, decimals) => {
  expect(decimalsOf(step)).toBe(decimals);
});

test.each([
  [80, 1],
  [999, 0],
  [0.02, 4],
  [0, null],
] as const)('a span of %s reads in %s decimals', (span, decimals) => {
  expect(decimalsFor(span)).toBe(decimals);
});

test('decimals of a column are the fewest that are right', () => {
  expect(decimalsOfAll([0, 10, 20], 2)).toBe(0);
  expect(decimalsOfAll([0, 0.5], 2)).toBe(1);
});

test.each([
  [0.5, 2, '0,50'],
  [-3.14159, 2, '−3,14'],
  [-0.001, 2, '0,00'],
  [12345.6, 0, '12\u202f346'],
] as const)('%s in %s decimals is %s', (value, decimals, text) => {
  expect(figure(value, decimals)).toBe(text);
});

test.each([
  [0, 80, 0, 80],
  [20, 85, 0, 100],
  [-0.11, 0.12, -0.15, 0.15],
  [95, 100, 95, 100],
  [0, 0, 0, 1],
  [-40, -10, -40, 0],
])('values from %s to %s stand in %s to %s', (low, high, least, most) => {
  expect(roundRange(low, high).map((value) => Number(value.toFixed(9)))).toEqual([least, most]);
});

test.each([
  [0.3, 0.5],
  [5, 5],
  [11, 20],
])('%s rounds to a step of %s', (size, step) => {
  expect(roundStep(size)).toBeCloseTo(step, 12);
});

test('a table has rounded times, the start and the end', () => {
  expect(timesOf(run(), 11)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(timesOf(run(), 5)).toEqual([0, 5, 10]);
});

test('a run that was stopped ends its table where it ended', () => {
  const stopped = run({ rules: ['T = T - 1', 't = t + dt', 'als t > 3,3 dan stop eindals'] });
  expect(timesOf(stopped, 10).at(-1)).toBeCloseTo(stopped.time.at(-1) ?? NaN, 6);
});

test('a short run is shown whole', () => {
  const short = run({ time: { variable: 't', unit: 's', start: 0, end: 3, step: 1 } });
  expect(timesOf(short, 25)).toEqual([0, 1, 2, 3]);
});

test('a moment is found among the samples', () => {
  const times = Float64Array.of(0, 1, 2, 3);
  expect([-1, 0, 1.9, 2, 9].map((time) => indexAt(times, time))).toEqual([0, 0, 1, 2, 3]);
  expect([0.4, 0.6, 9].map((time) => nearestIndex(times, time))).toEqual([0, 1, 3]);
});

test('labels keep their order and their distance, within the plot', () => {
  expect(spread([50, 52, 10], 10, 0, 100)).toEqual([50, 60, 10]);
  expect(spread([99, 100], 10, 0, 100)).toEqual([90, 100]);
});

test.each([
  ['T_omg', 'T', 'omg', true],
  ['N0', 'N', '0', true],
  ['konijnen', 'konijnen', '', false],
])('%s is set as %s with %s below', (name, base, below, isItalic) => {
  expect(symbolParts(name)).toEqual({ base, below, isItalic });
});

test('a moved start value shows both', () => {
  const [first, second] = ruleLines("k = 0,4 'per min\nT = 80", { k: '0,8' });
  expect(first?.moved).toEqual({ before: '0,4', now: '0,8' });
  expect(first?.comment).toBe("'per min");
  expect(second).toEqual({ code: 'T = 80', comment: '', moved: null });
});
