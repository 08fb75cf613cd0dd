/** Sketching a relation: from the paper to points. */
import { expect, test } from 'vitest';
import { drawnAlong, paper, rangeOf, stopAt, toPaper } from '#web/models/diagram/sketch-scale.ts';

const line = { kind: 'continuous' as const, x: [0, 1, 2, 3, 4], y: [0, 0, 0, 0, 4] };
const range = rangeOf(line);

test.each([
  [[0, 7], { bottom: 0, top: 8 }],
  [[-3, 12], { bottom: -3, top: 15 }],
  [[-3, -1], { bottom: -3, top: 0 }],
  [[0, 0], { bottom: 0, top: 1 }],
])('the axis for %j has zero and round ends', (y, ends) => {
  expect(rangeOf({ ...line, x: [0, 1], y })).toMatchObject(ends);
});

test('all points that the hand passes follow it', () => {
  const [from, to] = [toPaper(range, 1, 1), toPaper(range, 3, 3)];
  expect(drawnAlong(line, range, from, to).y).toEqual([0, 0, 2.0, 3.04, 4]);
});

test('a hand that moves nothing gives the same points', () => {
  const at = toPaper(range, 2, 0);
  expect(drawnAlong(line, range, at, at)).toBe(line);
});

test('beyond the paper the value is that of the edge', () => {
  const at = { x: toPaper(range, 2, 0).x, y: -paper.height };
  expect(drawnAlong(line, range, at, at).y[2]).toBe(4);
});

test('values stand on stops', () => {
  expect(stopAt(range, 1.03)).toBe(1.04);
  expect(stopAt(range, 99)).toBe(4);
});
