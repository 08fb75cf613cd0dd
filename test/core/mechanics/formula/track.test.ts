import { describe, expect, it } from 'vitest';
import { runScene } from '../../../helpers/run-scene.ts';
import { type Scene } from '#core/mechanics/index.ts';
import { body, last, scene, series, wall } from '../builders.ts';

const g = 9.81;
const gravity = { gravity: g };

/** A block on a slope of this angle that starts at `place` along it. */
function slope(angle: number, changes: object, place = 5): Scene {
  const along = { x: Math.cos(angle), y: Math.sin(angle) };
  const position = { x: place * along.x, y: place * along.y };
  const block = body('A', { mass: 2, position, on: 'w', ...changes });
  const track = wall('w', [0, 0], [10 * along.x, 10 * along.y]);
  return scene([block], { fields: gravity, walls: [track], time: { end: 1, interval: 0.01 } });
}

describe('a slope', () => {
  const angle = Math.PI / 6;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const upward = { x: 2 * cos, y: 2 * sin };

  it('slides down with g (sin α - μ cos α)', () => {
    const a = g * (sin - 0.2 * cos);
    expect(last(slope(angle, { friction: 0.2 }), 'v')).toBeCloseTo(-a, 9);
    expect(last(slope(angle, { friction: 0.2 }), 's')).toBeCloseTo(5 - a / 2, 9);
  });

  it('slides without friction with g sin α', () => {
    expect(last(slope(angle, {}), 'v')).toBeCloseTo(-g * sin, 9);
  });

  it('stays exactly where it is while friction can hold it', () => {
    const held = runScene(slope(angle, { friction: 0.3, staticFriction: 0.6 }));
    expect(new Set(series(held, 's')).size).toBe(1);
    expect(last(held, 'F_w')).toBeCloseTo(2 * g * sin, 10);
  });

  it('goes up, stops at the known place, and sticks there', () => {
    const pushed = runScene(slope(angle, { friction: 0.7, velocity: upward }));
    const deceleration = g * (sin + 0.7 * cos);
    expect(last(pushed, 'v')).toBe(0);
    expect(last(pushed, 's')).toBeCloseTo(5 + 4 / (2 * deceleration), 9);
    expect(pushed.accuracy.energy).toBeLessThan(1e-9);
  });

  it('goes up and comes down again where friction cannot hold it', () => {
    const pushed = runScene(slope(angle, { friction: 0.2, velocity: upward }));
    const up = g * (sin + 0.2 * cos);
    const down = g * (sin - 0.2 * cos);
    expect(last(pushed, 'v')).toBeCloseTo(-down * (1 - 2 / up), 9);
  });

  it('ends where the wall ends', () => {
    expect(runScene({ ...slope(angle, {}, 1), time: { end: 3, interval: 0.01 } }).end).toEqual({
      reason: 'stopped',
    });
  });

  it('is pushed from rest only by more than the greatest friction', () => {
    const push = (amplitude: number) => ({
      ...slope(0, { friction: 0.5 }),
      drives: [{ id: 'd', body: 'A', amplitude }],
    });
    expect(last(push(9.8), 'v')).toBe(0);
    expect(last(push(12), 'v')).toBeCloseTo(12 / 2 - 0.5 * g, 9);
  });

  it('sticks and slides by turns under a push that comes and goes', () => {
    const pushed = {
      ...slope(0, { friction: 0.4, staticFriction: 0.6 }),
      drives: [{ id: 'd', body: 'A', amplitude: 15, frequency: 0.5 }],
      time: { end: 4, interval: 0.01 },
    };
    const run = runScene(pushed);
    // it breaks loose where 15 sin(π t) = 0.6 m g, and not before
    const loose = Math.asin((0.6 * 2 * g) / 15) / Math.PI;
    const first = series(run, 'v').findIndex((v) => v !== 0);
    expect(run.time[first] ?? NaN).toBeGreaterThan(loose);
    expect(run.time[first - 1] ?? NaN).toBeLessThanOrEqual(loose);
    expect(new Set(series(run, 'richting'))).toEqual(new Set([0, 1, -1]));
    expect(run.accuracy.energy).toBeLessThan(1e-6);
  });

  it('has forces that add up to the net force', () => {
    const { forces } = runScene(slope(angle, { friction: 0.2 }));
    const at = (kind: string) => forces.find((force) => force.kind === kind);
    for (const axis of ['x', 'y'] as const) {
      const parts = ['gravity', 'normal', 'friction'].map((kind) => at(kind)?.[axis].at(-1) ?? NaN);
      const sum = parts.reduce((total, part) => total + part, 0);
      expect(sum).toBeCloseTo(at('net')?.[axis].at(-1) ?? NaN, 10);
    }
  });
});
