import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSimulation } from '#core/mechanics/create-simulation.ts';
import { runScene } from '../../../helpers/run-scene.ts';
import { type Scene } from '#core/mechanics/index.ts';
import { box, disc, last, scene, series, wall } from '../builders.ts';

/** A puck of 2 kg that meets one at rest of 1 kg, `offset` beside its centre. */
function pucks(offset: number, restitution = 1, changes: Partial<Scene> = {}): Scene {
  return scene(
    [
      disc('A', 0.1, { mass: 2, velocity: { x: 2, y: 0 }, restitution }),
      disc('B', 0.1, { mass: 1, position: { x: 1, y: offset } }),
    ],
    { motion: 'discs', ...changes },
  );
}

describe('two discs', () => {
  it('meet head-on as on a line', () => {
    const run = runScene(pucks(0));
    expect(last(run, 'v_x_A')).toBeCloseTo(2 / 3, 12);
    expect(last(run, 'v_x_B')).toBeCloseTo(8 / 3, 12);
  });

  it('touch at the exact moment', () => {
    const run = runScene(pucks(0));
    expect(last(run, 'x_B')).toBeCloseTo(1 + (8 / 3) * (1 - 0.4), 12);
  });

  it('part at right angles when their masses are equal', () => {
    const equal = pucks(0.1);
    const bodies = equal.bodies.map((body) => ({ ...body, mass: 1 }));
    const run = runScene({ ...equal, bodies });
    const product =
      last(run, 'v_x_A') * last(run, 'v_x_B') + last(run, 'v_y_A') * last(run, 'v_y_B');
    expect(product).toBeCloseTo(0, 12);
    expect(last(run, 'v_B')).toBeGreaterThan(1);
  });

  it('pass beside each other', () => {
    expect(last(pucks(0.21), 'v_x_A')).toBe(2);
  });

  it('lose (1 - e²) of the energy along the line of their centres', () => {
    const run = runScene(pucks(0, 0.5));
    expect(last(run, 'Q')).toBeCloseTo(0.5 * 0.75 * (2 / 3) * 4, 12);
  });

  it('keep momentum and energy, whatever masses, velocities and places', () => {
    const speed = fc.double({ min: -5, max: 5, noNaN: true });
    const mass = fc.double({ min: 0.1, max: 10, noNaN: true });
    fc.assert(
      fc.property(mass, mass, speed, speed, speed, speed, (m1, m2, a, b, c, d) => {
        const [one, two] = pucks(0.05).bodies;
        if (one === undefined || two === undefined) return;
        const bodies = [
          { ...one, mass: m1, velocity: { x: a, y: b } },
          { ...two, mass: m2, velocity: { x: c, y: d } },
        ];
        const { accuracy } = runScene({ ...pucks(0), bodies });
        expect(accuracy.momentum).toBeLessThan(1e-13);
        expect(accuracy.energy).toBeLessThan(1e-13);
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});

describe('walls', () => {
  const flying = (changes: object, walls = box(1, 1)) =>
    scene([disc('A', 0.1, { position: { x: 0.5, y: 0.5 }, ...changes })], {
      motion: 'discs',
      walls,
      time: { end: 10, interval: 0.1 },
    });

  it('send a disc back at the moment its edge touches', () => {
    const run = runScene(flying({ velocity: { x: 1, y: 0 } }));
    expect(series(run, 'x')[8]).toBeCloseTo(0.9 - 0.4, 12);
    expect(last(run, 'v_x')).toBe(-1);
  });

  it('count the momentum they get', () => {
    const run = runScene(flying({ mass: 3, velocity: { x: 1, y: 0 } }));
    // at 0.4 s, and then each 0.8 s: 13 times in 10 s
    expect(last(run, 'J')).toBeCloseTo(13 * 6, 10);
    expect(last(run, 'botsingen')).toBe(13);
  });

  it('keep discs inside, whatever their velocities', () => {
    const speed = fc.double({ min: -30, max: 30, noNaN: true });
    fc.assert(
      fc.property(speed, speed, (x, y) => {
        const run = runScene(flying({ velocity: { x, y } }));
        const all = [...series(run, 'x'), ...series(run, 'y')];
        expect(Math.min(...all)).toBeGreaterThanOrEqual(0.1 - 1e-9);
        expect(Math.max(...all)).toBeLessThanOrEqual(0.9 + 1e-9);
      }),
      { numRuns: 100, seed: 2 },
    );
  });

  it('have ends off which a disc bounces', () => {
    const post = [wall('w', [2, 0], [2, -1])];
    const run = runScene(flying({ velocity: { x: 1, y: 0 }, position: { x: 0, y: 0.05 } }, post));
    expect(last(run, 'v_y')).toBeGreaterThan(0.5);
    expect(run.accuracy.energy).toBeLessThan(1e-13);
  });

  it('end the run where they are said to', () => {
    const goal = [wall('w', [2, -1], [2, 1], { endsRun: true })];
    const run = runScene(flying({ velocity: { x: 1, y: 0 } }, goal));
    expect(run.end).toEqual({ reason: 'stopped' });
    expect(run.time.at(-1)).toBeCloseTo(1.4, 12);
  });

  it('bounce a disc under gravity to the same height for ever', () => {
    const ball = disc('A', 0.1, { position: { x: 0.5, y: 1.1 } });
    const bouncing = scene([ball], {
      motion: 'discs',
      fields: { gravity: 9.81 },
      walls: box(1, 5),
      time: { end: 100, interval: 0.1 },
    });
    const run = runScene(bouncing);
    expect(run.accuracy.energy).toBeLessThan(1e-12);
    const period = 2 * Math.sqrt(2 / 9.81);
    const phase = 100 - period * Math.round(100 / period);
    expect(last(run, 'y')).toBeCloseTo(1.1 - 0.5 * 9.81 * phase ** 2, 8);
  });
});

describe('createSimulation, discs', () => {
  it('gives the same rows in leaps as at once', async () => {
    const created = await createSimulation(pucks(0.05, 0.7));
    if (!created.ok) throw new Error('not created');
    const { simulation } = created;
    for (let until = 0; simulation.advance(until); until += 0.037);
    expect(simulation.trajectory()).toEqual(runScene(pucks(0.05, 0.7)));
  });

  it('stops between leaps', async () => {
    const created = await createSimulation(pucks(0));
    if (!created.ok) throw new Error('not created');
    expect(created.simulation.advance(0.5)).toBe(true);
    const { time, end } = created.simulation.trajectory();
    expect(time.length).toBe(51);
    expect(end).toEqual({ reason: 'running' });
  });
});
