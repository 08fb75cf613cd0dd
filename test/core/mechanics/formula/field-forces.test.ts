import { describe, expect, it } from 'vitest';
import { runScene } from '../../../helpers/run-scene.ts';
import { body, last, periodOf, scene, series } from '../builders.ts';

describe('gravitation and charges', () => {
  const G = 6.6743e-11;
  const star = body('S', { mass: 2e30, fixed: true });

  it('goes round a star in the time of a circular orbit', () => {
    const r = 1.5e11;
    const v = Math.sqrt((G * 2e30) / r);
    const T = (2 * Math.PI * r) / v;
    const planet = body('A', { mass: 6e24, position: { x: r, y: 0 }, velocity: { x: 0, y: v } });
    const orbit = scene([star, planet], {
      fields: { gravitation: G },
      time: { end: T, interval: T / 1000 },
    });
    const run = runScene(orbit);
    expect(last(run, 'x_A') / r).toBeCloseTo(1, 9);
    expect(last(run, 'y_A') / r).toBeCloseTo(0, 7);
    expect(run.accuracy.energy).toBeLessThan(1e-10);
  });

  it('keeps to the third law of Kepler', () => {
    const period = (a: number, eccentricity: number) => {
      const near = a * (1 - eccentricity);
      const speed = Math.sqrt(G * 2e30 * (2 / near - 1 / a));
      const planet = body('A', { position: { x: near, y: 0 }, velocity: { x: 0, y: speed } });
      const guess = 2 * Math.PI * Math.sqrt(a ** 3 / (G * 2e30));
      const run = runScene(
        scene([star, planet], {
          fields: { gravitation: G },
          time: { end: 3.2 * guess, interval: guess / 2000 },
        }),
      );
      return periodOf(run, series(run, 'y_A'));
    };
    const [near, far] = [period(1e11, 0), period(3e11, 0.4)];
    expect(far ** 2 / 27 / near ** 2).toBeCloseTo(1, 6);
  });

  it('turns a charge in a magnetic field with 2π m / q B', () => {
    const charge = body('A', { charge: 2, mass: 3, velocity: { x: 5, y: 0 } });
    const T = (2 * Math.PI * 3) / (2 * 0.5);
    const turn = scene([charge], {
      fields: { magnetic: 0.5 },
      time: { end: T, interval: T / 500 },
    });
    const run = runScene(turn);
    expect(last(run, 'x')).toBeCloseTo(0, 6);
    expect(last(run, 'v_x')).toBeCloseTo(5, 6);
    // towards the viewer, so a positive charge turns clockwise: down first
    expect(Math.min(...series(run, 'y'))).toBeCloseTo((-2 * 3 * 5) / (2 * 0.5), 3);
  });

  it('goes straight where electric and magnetic force are equal', () => {
    const fields = { magnetic: 0.5, electric: { x: 0, y: 2.5 } };
    const charge = body('A', { charge: 2, velocity: { x: 5, y: 0 } });
    expect(last(scene([charge], { fields }), 'y')).toBeCloseTo(0, 12);
  });

  it('drives equal charges apart, their energies together the same', () => {
    const fields = { coulomb: 8.99e9 };
    const pair = [
      body('A', { charge: 1e-6 }),
      body('B', { charge: 1e-6, mass: 2, position: { x: 0.1, y: 0 } }),
    ];
    const run = runScene(scene(pair, { fields }));
    expect(last(run, 'v_x_B')).toBeGreaterThan(0.1);
    expect(run.accuracy.energy).toBeLessThan(1e-7);
    expect(run.accuracy.momentum).toBeLessThan(1e-12);
  });
});
