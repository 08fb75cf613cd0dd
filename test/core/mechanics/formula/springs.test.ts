import { describe, expect, it } from 'vitest';
import { runScene } from '../../../helpers/run-scene.ts';
import { type Scene } from '#core/mechanics/index.ts';
import { body, last, periodOf, scene, series } from '../builders.ts';

const g = 9.81;
const gravity = { gravity: g };

/** A mass of 0.5 kg on a spring of 20 N/m, 0.1 m from its rest. */
function oscillator(damping: number, changes: Partial<Scene> = {}): Scene {
  const spring = { from: { body: 'A' }, to: { point: { x: 0, y: 0 } }, stiffness: 20, length: 1 };
  return scene([body('A', { mass: 0.5, position: { x: 1.1, y: 0 } })], {
    axis: 'x',
    springs: [{ id: 'v', damping, ...spring }],
    time: { end: 10, interval: 0.01 },
    ...changes,
  });
}

describe('a mass on a spring', () => {
  const omega = Math.sqrt(20 / 0.5);

  it('has the period 2π√(m/C)', () => {
    const run = runScene(oscillator(0));
    expect(last(run, 'x')).toBeCloseTo(1 + 0.1 * Math.cos(omega * 10), 6);
    expect(periodOf(run, series(run, 'u'))).toBeCloseTo((2 * Math.PI) / omega, 5);
  });

  it('dies out with exp(-k t / 2m) at a lower frequency', () => {
    const [rate, slow] = [0.3 / (2 * 0.5), Math.sqrt(20 / 0.5 - 0.3 ** 2)];
    const exact =
      Math.exp(-rate * 10) * (Math.cos(slow * 10) + (rate / slow) * Math.sin(slow * 10));
    const run = runScene(oscillator(0.3));
    expect(last(run, 'u')).toBeCloseTo(0.1 * exact, 6);
    expect(run.accuracy.energy).toBeLessThan(1e-6);
  });

  it('hangs m g / C lower and swings about there', () => {
    const spring = { id: 'v', from: { body: 'A' }, to: { point: { x: 0, y: 0 } } };
    const hanging = scene([body('A', { mass: 0.5, position: { x: 0, y: -1 } })], {
      axis: 'y',
      fields: gravity,
      springs: [{ ...spring, stiffness: 20, length: 1 }],
      time: { end: 10, interval: 0.01 },
    });
    const sag = (0.5 * g) / 20;
    expect(last(hanging, 'y')).toBeCloseTo(-1 - sag + sag * Math.cos(omega * 10), 5);
  });

  it('answers a drive with the amplitude of resonance', () => {
    const drives = [{ id: 'd', body: 'A', amplitude: 0.2, frequency: omega / (2 * Math.PI) }];
    const run = runScene(oscillator(0.3, { drives, time: { end: 60, interval: 0.01 } }));
    const end = series(run, 'u').slice(-200);
    expect(Math.max(...end)).toBeCloseTo(0.2 / (0.3 * omega), 4);
    expect(run.accuracy.energy).toBeLessThan(1e-5);
  });

  it('swings between two bodies with the reduced mass', () => {
    const pair = scene(
      [body('A', { mass: 1 }), body('B', { mass: 3, position: { x: 1.1, y: 0 } })],
      {
        axis: 'x',
        springs: [{ id: 'v', from: { body: 'B' }, to: { body: 'A' }, stiffness: 20, length: 1 }],
        time: { end: 10, interval: 0.01 },
      },
    );
    const run = runScene(pair);
    expect(periodOf(run, series(run, 'u'))).toBeCloseTo(2 * Math.PI * Math.sqrt(0.75 / 20), 5);
    expect(run.accuracy.momentum).toBeLessThan(1e-12);
  });

  it('is the same motion in the plane', () => {
    const line = oscillator(0.3);
    const flat = scene(line.bodies, { time: line.time, springs: line.springs ?? [] });
    expect(last(flat, 'x')).toBeCloseTo(last(oscillator(0.3), 'x'), 10);
  });
});
