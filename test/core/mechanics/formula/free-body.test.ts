import { describe, expect, it } from 'vitest';
import { runScene } from '../../../helpers/run-scene.ts';
import { body, last, scene, wall } from '../builders.ts';

const g = 9.81;
const gravity = { gravity: g };

describe('fall and throw', () => {
  it('falls by ½ g t²', () => {
    const fall = scene([body('A')], { fields: gravity, time: { end: 2, interval: 0.01 } });
    expect(last(fall, 'y')).toBeCloseTo(-0.5 * g * 4, 10);
    expect(last(fall, 'v_y')).toBeCloseTo(-g * 2, 10);
  });

  it('lands at v² sin 2α / g', () => {
    const angle = Math.PI / 5;
    const velocity = { x: 12 * Math.cos(angle), y: 12 * Math.sin(angle) };
    const ground = wall('grond', [-1, 0], [50, 0], { endsRun: true });
    const thrown = scene([body('A', { velocity, position: { x: 0, y: 0 } })], {
      fields: gravity,
      walls: [ground],
      time: { end: 5, interval: 0.01 },
    });
    const run = runScene(thrown);
    expect(run.end).toEqual({ reason: 'stopped' });
    expect(last(run, 'x')).toBeCloseTo((144 * Math.sin(2 * angle)) / g, 8);
    expect(run.time.at(-1)).toBeCloseTo((24 * Math.sin(angle)) / g, 8);
  });

  it.each([
    ['linear', { kind: 'linear', coefficient: 0.5 }, (2 * g) / 0.5],
    ['quadratic', { kind: 'quadratic', coefficient: 0.5 }, Math.sqrt((2 * g) / 0.5)],
    [
      'by shape',
      { kind: 'shape', dragCoefficient: 0.5, area: 1.5 },
      Math.sqrt((2 * g) / (0.5 * 1.2 * 0.5 * 1.5)),
    ],
  ] as const)('reaches the terminal velocity, drag %s', (_, drag, terminal) => {
    const fall = scene([body('A', { mass: 2, drag })], {
      fields: { ...gravity, density: 1.2 },
      time: { end: 120, interval: 0.05 },
    });
    expect(last(fall, 'v_y')).toBeCloseTo(-terminal, 8);
  });

  it('follows the exact solution with linear drag', () => {
    const drag = { kind: 'linear', coefficient: 0.4 } as const;
    const thrown = scene([body('A', { velocity: { x: 8, y: 3 }, drag })], { fields: gravity });
    expect(last(thrown, 'x')).toBeCloseTo((8 / 0.4) * (1 - Math.exp(-0.4)), 8);
    expect(last(thrown, 'v_y')).toBeCloseTo((3 + g / 0.4) * Math.exp(-0.4) - g / 0.4, 8);
  });

  it('counts what drag takes as heat', () => {
    const drag = { kind: 'quadratic', coefficient: 0.1 } as const;
    const thrown = scene([body('A', { velocity: { x: 20, y: 5 }, drag })], { fields: gravity });
    expect(runScene(thrown).accuracy.energy).toBeLessThan(1e-7);
  });
});
