import { describe, expect, it } from 'vitest';
import { runScene } from '../../../helpers/run-scene.ts';
import { type Scene } from '#core/mechanics/index.ts';
import { body, last, periodOf, scene, series } from '../builders.ts';

const g = 9.81;
const gravity = { gravity: g };

/** The complete elliptic integral K(sin(θ/2)) by the arithmetic-geometric mean gives the period. */
function exactPeriod(length: number, amplitude: number): number {
  let [a, b] = [1, Math.cos(amplitude / 2)];
  for (let i = 0; i < 20; i += 1) [a, b] = [(a + b) / 2, Math.sqrt(a * b)];
  return (2 * Math.PI * Math.sqrt(length / g)) / a;
}

/** A pendulum of 1 m let go at an angle. */
function pendulum(angle: number, changes: object = {}): Scene {
  const position = { x: Math.sin(angle), y: -Math.cos(angle) };
  return scene([body('A', { position, ...changes })], {
    fields: gravity,
    rods: [{ id: 'r', from: { point: { x: 0, y: 0 } }, to: { body: 'A' } }],
    time: { end: 20, interval: 0.01 },
  });
}

describe('a pendulum', () => {
  it.each([0.01, Math.PI / 3, 2.8])(
    'has the period of the elliptic integral at %f rad',
    (angle) => {
      const run = runScene(pendulum(angle));
      expect(periodOf(run, series(run, 'phi'))).toBeCloseTo(exactPeriod(1, angle), 5);
      expect(run.accuracy.energy).toBeLessThan(1e-6);
    },
  );

  it('has nearly 2π√(l/g) for a small angle', () => {
    const run = runScene(pendulum(0.01));
    expect(periodOf(run, series(run, 'phi'))).toBeCloseTo(2 * Math.PI * Math.sqrt(1 / g), 4);
  });

  it('is pulled with m g (3 - 2 cos θ) at the lowest point', () => {
    const tension = runScene(pendulum(Math.PI / 3));
    expect(Math.max(...series(tension, 'F_span'))).toBeCloseTo(g * (3 - 2 * 0.5), 3);
  });

  it('keeps its length', () => {
    const { bodies } = runScene(pendulum(1));
    const [x, y] = [bodies[0]?.x ?? [], bodies[0]?.y ?? []];
    for (const [row, value] of x.entries())
      expect(value ** 2 + (y[row] ?? 0) ** 2).toBeCloseTo(1, 12);
  });

  it('ends when a rope goes slack', () => {
    const rest = { ...pendulum(Math.PI / 2, { velocity: { x: 0, y: 3 } }), rods: [] };
    const rope = {
      id: 't',
      from: { point: { x: 0, y: 0 } },
      to: { body: 'A' },
      length: 1,
    } as const;
    expect(runScene({ ...rest, ropes: [rope] }).end).toEqual({ reason: 'stopped' });
  });

  it('goes round without gravity, with the force m v²/r', () => {
    const ball = body('A', { mass: 0.2, position: { x: 0.5, y: 0 }, velocity: { x: 0, y: 3 } });
    const rods = [{ id: 'r', from: { point: { x: 0, y: 0 } }, to: { body: 'A' } }];
    const run = runScene(scene([ball], { rods, time: { end: 10, interval: 0.01 } }));
    expect(periodOf(run, series(run, 'y'))).toBeCloseTo((2 * Math.PI * 0.5) / 3, 4);
    expect(last(run, 'F_span')).toBeCloseTo((0.2 * 9) / 0.5, 10);
  });

  it('has a net force that points to the middle and along the circle', () => {
    const { forces } = runScene(pendulum(Math.PI / 2));
    const net = forces.find(({ kind }) => kind === 'net');
    expect(net?.x[0]).toBeCloseTo(0, 12);
    expect(net?.y[0]).toBeCloseTo(-g, 12);
  });
});
