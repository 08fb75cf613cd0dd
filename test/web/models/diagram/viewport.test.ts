/** Which part of a diagram is seen. */
import { expect, test } from 'vitest';
import {
  fitted,
  heightFor,
  kept,
  leastScale,
  moved,
  mostScale,
  pointAt,
  showing,
  zoomed,
} from '#web/models/diagram/viewport.ts';

const box = { left: -100, top: -50, right: 300, bottom: 150 };
const area = { width: 800, height: 400 };

test('a small diagram is shown whole, in the middle, and hardly larger than it is', () => {
  const view = fitted(box, area);
  expect(view.scale).toBe(1.15);
  const centre = pointAt(view, { x: 400, y: 200 });
  expect(centre.x).toBeCloseTo(100);
  expect(centre.y).toBeCloseTo(50);
});

test('a wide diagram that is to be read begins at the left', () => {
  const view = fitted({ ...box, right: 1900 }, area, true);
  expect(view.scale).toBe(0.72);
  expect(pointAt(view, { x: 0, y: 0 }).x).toBeCloseTo(-100);
});

test('a wide diagram that is to be seen is as small as needed', () => {
  expect(fitted({ ...box, right: 1900 }, area).scale).toBeCloseTo(0.4);
});

test('the paper is as high as the diagram at its scale', () => {
  expect(heightFor(box, 400)).toBe(200);
  expect(heightFor(box, 40)).toBeCloseTo(200 * 0.72);
});

test('what is under the pointer stays there while zooming', () => {
  const view = fitted(box, area);
  const at = { x: 123, y: 45 };
  const [before, after] = [view, zoomed(view, 1.7, at)].map((one) => pointAt(one, at));
  expect(after?.x).toBeCloseTo(before?.x ?? NaN);
  expect(after?.y).toBeCloseTo(before?.y ?? NaN);
});

test.each([
  [1000, mostScale],
  [0.0001, leastScale],
])('zooming %s times ends at %s', (factor, scale) => {
  expect(zoomed(fitted(box, area), factor, { x: 0, y: 0 }).scale).toBe(scale);
});

test('something of the diagram always stays in the area', () => {
  const far = kept(moved(fitted(box, area), 5000, -5000), box, area);
  expect(pointAt(far, { x: 752, y: 48 }).x).toBeCloseTo(box.left);
  expect(pointAt(far, { x: 752, y: 48 }).y).toBeCloseTo(box.bottom);
});

test('a symbol outside the area is brought into it, one inside moves nothing', () => {
  const view = { scale: 1, x: 0, y: 0 };
  const inside = { left: 100, top: 100, right: 140, bottom: 140 };
  expect(showing(view, inside, area)).toEqual(view);
  const outside = { left: 900, top: 100, right: 940, bottom: 140 };
  expect(showing(view, outside, area).x).toBe(800 - 940 - 24);
});
