import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  angleTo,
  calibrated,
  estimateFrameRate,
  pixelSize,
  rowsOfMarks,
  type Calibration,
  type Place,
} from '#core/models/measurements/calibration.ts';

const at = (x: number, y: number): Place => ({ x, y });
/** 100 pixels are 2 m, the origin at (50, 200). */
const plain: Calibration = {
  from: at(0, 0),
  to: at(60, 80),
  length: 2,
  origin: at(50, 200),
  angle: 0,
  isDown: false,
};
const near = (place: Place | null, x: number, y: number) => {
  expect(place?.x).toBeCloseTo(x, 9);
  expect(place?.y).toBeCloseTo(y, 9);
};

describe('calibration', () => {
  test('pixels become metres, up is positive', () => {
    near(calibrated(at(100, 100), plain), 1, 2);
  });
  test('down may be positive', () => {
    near(calibrated(at(100, 100), { ...plain, isDown: true }), 1, -2);
  });
  test('the x-axis may point up', () => {
    near(calibrated(at(100, 100), { ...plain, angle: Math.PI / 2 }), 2, -1);
  });
  test('along a slope the height is zero', () => {
    const slope = at(150, 150);
    const angle = angleTo(plain.origin, slope);
    near(calibrated(slope, { ...plain, angle }), Math.hypot(100, 50) * 0.02, 0);
  });
  test.each([
    ['two places that are one', { ...plain, to: plain.from }],
    ['no length', { ...plain, length: 0 }],
    ['a length that is no number', { ...plain, length: NaN }],
  ])('%s: no scale', (_, calibration) => {
    expect(pixelSize(calibration)).toBeNull();
    expect(calibrated(at(1, 1), calibration)).toBeNull();
    expect(rowsOfMarks([{ ...at(1, 1), time: 0 }], calibration)).toEqual([]);
  });
  test('distances do not depend on origin and axes', () => {
    const pixel = fc.integer({ min: 0, max: 2_000 });
    const place = fc.record({ x: pixel, y: pixel });
    const turn = fc.double({ min: -4, max: 4, noNaN: true });
    fc.assert(
      fc.property(place, place, place, turn, fc.boolean(), (one, other, origin, angle, isDown) => {
        const axes = { ...plain, origin, angle, isDown };
        const [a, b] = [calibrated(one, axes), calibrated(other, axes)];
        const distance = Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0));
        expect(distance).toBeCloseTo(Math.hypot(one.x - other.x, one.y - other.y) * 0.02, 6);
      }),
    );
  });
  test('marks become rows in the order of time, from a moment that is zero', () => {
    const marks = [
      { ...at(100, 100), time: 0.6 },
      { ...at(50, 200), time: 0.5 },
    ];
    expect(rowsOfMarks(marks, plain, 0.5)).toEqual([
      [0, 0, 0],
      [0.1, 1, 2],
    ]);
  });
});

describe('frames per second', () => {
  const film = (rate: number, frames: readonly number[]) => frames.map((frame) => frame / rate);
  test.each([
    ['a whole film', film(25, [0, 1, 2, 3, 4]), 25],
    ['with frames that were skipped', film(30, [0, 1, 3, 4, 8, 9]), 30],
    ['of television', film(29.97, [0, 1, 2, 3]), 30],
    ['of nothing usual', film(18, [0, 1, 2, 3]), 18],
    ['too short', film(25, [0, 1]), null],
    ['the same frame over and over', [1, 1, 1, 1], null],
  ])('%s', (_, moments, rate) => {
    expect(estimateFrameRate(moments)).toBe(rate);
  });
});
