import { describe, expect, it } from 'vitest';
import { runScene } from '../../../helpers/run-scene.ts';
import { type Scene } from '#core/mechanics/index.ts';
import { body, disc, last, scene, series, wall } from '../builders.ts';

const g = 9.81;
const gravity = { gravity: g };

describe('collisions and bounces, by events', () => {
  /** Two carts; A runs into B. */
  const carts = (restitution: number, m1 = 0.5, m2 = 2) =>
    scene(
      [
        disc('A', 0.1, { mass: m1, velocity: { x: 3, y: 0 }, restitution }),
        disc('B', 0.1, { mass: m2, position: { x: 1, y: 0 }, velocity: { x: -1, y: 0 } }),
      ],
      { axis: 'x' },
    );

  it.each([1, 0.5, 0])('keeps the momentum and loses (1 - e²) at restitution %f', (e) => {
    const run = runScene(carts(e));
    const [m1, m2] = [0.5, 2];
    const centre = (m1 * 3 - m2) / (m1 + m2);
    expect(last(run, 'v_A')).toBeCloseTo(centre - ((m2 * e) / (m1 + m2)) * 4, 10);
    expect(last(run, 'v_B')).toBeCloseTo(centre + ((m1 * e) / (m1 + m2)) * 4, 10);
    expect(last(run, 'Q')).toBeCloseTo(0.5 * (1 - e * e) * ((m1 * m2) / (m1 + m2)) * 16, 10);
    expect(run.accuracy.momentum).toBeLessThan(1e-12);
    expect(run.accuracy.energy).toBeLessThan(1e-12);
  });

  it('swaps the velocities of equal carts', () => {
    const run = runScene(carts(1, 1, 1));
    expect([last(run, 'v_A'), last(run, 'v_B')]).toEqual([-1, 3]);
  });

  it('goes on together after a perfectly inelastic collision', () => {
    const run = runScene(carts(0));
    expect(last(run, 'v_A')).toBe(last(run, 'v_B'));
    expect(last(run, 'x_B') - last(run, 'x_A')).toBeCloseTo(0.2, 10);
    expect(run.end).toEqual({ reason: 'completed' });
  });

  it('passes a push on through a row of equal carts', () => {
    const row = ['A', 'B', 'C', 'D'].map((id, i) =>
      disc(id, 0.1, { position: { x: 0.3 * i, y: 0 }, velocity: { x: i === 0 ? 2 : 0, y: 0 } }),
    );
    const run = runScene(scene(row, { axis: 'x' }));
    expect(['A', 'B', 'C', 'D'].map((id) => last(run, `v_${id}`))).toEqual([0, 0, 0, 2]);
  });

  /** A ball let go from 2 m above a floor. */
  const ball = (restitution: number, end: number, changes: Partial<Scene> = {}) =>
    scene([disc('A', 0.1, { position: { x: 0, y: 2.1 }, restitution })], {
      fields: gravity,
      axis: 'y',
      walls: [wall('vloer', [-1, 0], [1, 0])],
      time: { end, interval: 0.01 },
      ...changes,
    });

  it('comes back to the same height when nothing is lost', () => {
    const fall = Math.sqrt(4 / g);
    expect(
      last(ball(1, 20 * fall, { time: { end: 20 * fall, interval: fall / 100 } }), 'y'),
    ).toBeCloseTo(2.1, 8);
  });

  it('comes back to e² of the height', () => {
    const fall = Math.sqrt(4 / g);
    const top = fall * 1.8;
    expect(last(ball(0.8, top, { time: { end: top, interval: top / 200 } }), 'y')).toBeCloseTo(
      0.1 + 2 * 0.64,
      8,
    );
  });

  it('comes to rest on the floor and is carried by it', () => {
    const run = runScene(ball(0.5, 5));
    expect(run.end).toEqual({ reason: 'completed' });
    expect(last(run, 'v')).toBe(0);
    expect(last(run, 'y')).toBeCloseTo(0.1, 6);
    expect(last(run, 'F_n')).toBeCloseTo(g, 12);
    expect(last(run, 'Q')).toBeCloseTo(g * 2, 4);
    expect(run.accuracy.energy).toBeLessThan(1e-6);
  });

  it('bounces off a wall at an angle as light does', () => {
    const mirror = wall('w', [2, 0], [4, 2]);
    const thrown = scene([body('A', { velocity: { x: 5, y: 0 }, position: { x: 0, y: 1 } })], {
      walls: [mirror],
    });
    const run = runScene(thrown);
    expect(last(run, 'v_x')).toBeCloseTo(0, 10);
    expect(last(run, 'v_y')).toBeCloseTo(5, 10);
    expect(last(run, 'x')).toBeCloseTo(3, 8);
  });

  it('flies past the end of a wall', () => {
    const thrown = scene([body('A', { velocity: { x: 5, y: 0 }, position: { x: 0, y: 3 } })], {
      walls: [wall('w', [2, 0], [4, 2])],
    });
    expect(last(thrown, 'v_x')).toBe(5);
  });

  it('slides over the edge of a table and falls to the floor', () => {
    const rolling = scene(
      [disc('A', 0.1, { position: { x: 0, y: 1.1 }, velocity: { x: 2, y: 0 } })],
      {
        fields: gravity,
        walls: [wall('tafel', [-1, 1], [1, 1]), wall('vloer', [-9, 0], [9, 0], { endsRun: true })],
        time: { end: 3, interval: 0.01 },
      },
    );
    const run = runScene(rolling);
    expect(run.time.at(-1)).toBeCloseTo(0.5 + Math.sqrt(2 / g), 8);
    expect(last(run, 'x')).toBeCloseTo(2 * (0.5 + Math.sqrt(2 / g)), 8);
  });

  it('is lifted off the floor by a force that becomes larger than its weight', () => {
    const lifted = scene([disc('A', 0.1, { position: { x: 0, y: 0.1 } })], {
      fields: gravity,
      axis: 'y',
      walls: [wall('vloer', [-1, 0], [1, 0])],
      drives: [{ id: 'd', body: 'A', amplitude: 20, frequency: 0.25, angle: Math.PI / 2 }],
    });
    const run = runScene(lifted);
    const loose = Math.asin(g / 20) / (Math.PI / 2);
    expect(run.time[series(run, 'y').findIndex((y) => y > 0.1)]).toBeCloseTo(loose, 1);
    expect(last(run, 'y')).toBeGreaterThan(0.5);
  });
});
