import { describe, expect, it } from 'vitest';
import { createSimulation } from '#core/mechanics/create-simulation.ts';
import { runScene } from '../../../helpers/run-scene.ts';
import { type Body, type Scene } from '#core/mechanics/index.ts';
import { body, disc, last, scene, series, wall } from '../builders.ts';

const gravity = { gravity: 9.81 };
const floor = wall('vloer', [-5, 0], [5, 0], { friction: 0.6 });
const time = { end: 10, interval: 1 / 60, substeps: 4 };

/** A scene on matter-js. */
const contacts = (bodies: Body[], changes: Partial<Scene> = {}): Scene =>
  scene(bodies, { motion: 'contacts', time, ...changes });

const block = (id: string, x: number, y: number): Body =>
  body(id, {
    shape: { kind: 'box', width: 0.5, height: 0.5 },
    mass: 2,
    position: { x, y },
    restitution: 0,
    friction: 0.6,
  });

describe('free flight', () => {
  it('passes through the exact places and velocities', () => {
    const thrown = contacts([disc('A', 0.25, { velocity: { x: 3, y: 4 } })], {
      fields: gravity,
      time: { end: 2, interval: 1 / 60, substeps: 4 },
    });
    const run = runScene(thrown);
    expect(last(run, 'x')).toBeCloseTo(6, 8);
    expect(last(run, 'y')).toBeCloseTo(8 - 0.5 * 9.81 * 4, 8);
    expect(last(run, 'v_y')).toBeCloseTo(4 - 9.81 * 2, 8);
    expect(run.accuracy.energy).toBeLessThan(1e-9);
  });

  it('takes small steps however long the intervals are', () => {
    const slow = contacts([block('A', 0, 3)], {
      fields: gravity,
      walls: [floor],
      time: { end: 4, interval: 1 },
    });
    expect(last(slow, 'y')).toBeCloseTo(0.25, 2);
  });

  it('falls as far at any size of the bodies', () => {
    const fall = (radius: number) =>
      last(
        contacts([disc('A', radius)], { fields: gravity, time: { end: 1, interval: 1 / 60 } }),
        'y',
      );
    expect(fall(0.01)).toBeCloseTo(fall(10), 8);
  });

  it('reaches the terminal velocity', () => {
    const drag = { kind: 'quadratic', coefficient: 0.5 } as const;
    const run = contacts([disc('A', 0.25, { drag })], { fields: gravity });
    expect(last(run, 'v_y')).toBeCloseTo(-Math.sqrt(9.81 / 0.5), 1);
  });

  it('swings on a spring with 2π√(m/C)', () => {
    const spring = { id: 'v', from: { body: 'A' }, to: { point: { x: 0, y: 0 } } };
    const swinging = contacts([disc('A', 0.1, { mass: 0.5, position: { x: 1.1, y: 0 } })], {
      springs: [{ ...spring, stiffness: 20, length: 1 }],
    });
    expect(last(swinging, 'x')).toBeCloseTo(1 + 0.1 * Math.cos(Math.sqrt(40) * 10), 2);
  });
});

describe('a collision in the plane', () => {
  const meeting = contacts(
    [
      disc('A', 0.1, { velocity: { x: 2, y: 0 } }),
      disc('B', 0.1, { mass: 3, position: { x: 1, y: 0.05 } }),
    ],
    { time: { end: 2, interval: 1 / 60, substeps: 4 } },
  );

  it('keeps the momentum to 1e-12', () => {
    const run = runScene(meeting);
    expect(last(run, 'v_B')).toBeGreaterThan(0.5);
    expect(run.accuracy.momentum).toBeLessThan(1e-12);
  });

  it('keeps the energy of elastic discs', () => {
    expect(runScene(meeting).accuracy.energy).toBeLessThan(1e-10);
  });

  it.each([
    [4, 0.08],
    [64, 0.03],
  ])(
    'follows the exact collision with %f steps an interval within %f of the speed',
    (substeps, error) => {
      const run = runScene({ ...meeting, time: { ...meeting.time, substeps } });
      const exact = runScene({ ...meeting, motion: 'discs' });
      for (const name of ['v_x_A', 'v_y_A', 'v_x_B', 'v_y_B'])
        expect(Math.abs(last(run, name) - last(exact, name)) / 2).toBeLessThan(error);
    },
  );

  it('takes the smaller restitution of the two', () => {
    const [A, B] = meeting.bodies as [Body, Body];
    const softer = { ...meeting, bodies: [A, { ...B, restitution: 0, position: { x: 1, y: 0 } }] };
    const run = runScene(softer);
    expect(last(run, 'v_x_A')).toBeCloseTo(0.5, 2);
    expect(last(run, 'v_x_B')).toBeCloseTo(0.5, 2);
  });
});

describe('a bounce', () => {
  it.each([0.5, 0.8, 1])(
    'comes back to e² of the height within 1 percent, e = %f',
    (restitution) => {
      const ball = disc('A', 0.25, { position: { x: 0, y: 2.25 }, restitution });
      const run = runScene(
        contacts([ball], {
          fields: gravity,
          walls: [floor],
          time: { ...time, end: 1.2 * (1 + restitution) * Math.sqrt(4 / 9.81) },
        }),
      );
      const fallen = Math.ceil(Math.sqrt(4 / 9.81) * 60);
      const top = Math.max(...series(run, 'y').slice(fallen, fallen + 80)) - 0.25;
      expect(Math.abs(top / (2 * restitution ** 2) - 1)).toBeLessThan(0.012);
    },
  );
});

describe('a stack', () => {
  const tower = contacts(
    [0, 1, 2, 3, 4, 5].map((storey) =>
      block(`B${String(storey)}`, 0.02 * (storey % 2), 0.25 + storey / 2),
    ),
    { fields: gravity, walls: [floor], time: { ...time, end: 20 } },
  );

  it('stands for 20 s: no block of 0.5 m moves more than 4 mm or turns', () => {
    const run = runScene(tower);
    for (const { x, y, rotation } of run.bodies) {
      expect(Math.abs((x.at(-1) ?? NaN) - (x[0] ?? NaN))).toBeLessThan(4e-3);
      expect(Math.abs((y.at(-1) ?? NaN) - (y[0] ?? NaN))).toBeLessThan(1e-3);
      expect(Math.abs(rotation.at(-1) ?? NaN)).toBeLessThan(1e-3);
    }
  });

  it('gets no energy from nowhere', () => {
    expect(runScene(tower).accuracy.energy).toBeLessThan(1e-3);
  });

  it('carries each block with its weight', () => {
    const { forces } = runScene(tower);
    for (const { id } of tower.bodies) {
      const contact = forces.find((force) => force.body === id && force.kind === 'contact');
      const settled = contact?.y.slice(-60) ?? new Float64Array();
      const mean = settled.reduce((sum, force) => sum + force, 0) / settled.length;
      expect(Math.abs(mean / (2 * 9.81) - 1)).toBeLessThan(0.01);
    }
  });

  it('falls over when its blocks do not support one another', () => {
    const leaning = [0, 1, 2].map((storey) =>
      block(`B${String(storey)}`, 0.3 * storey, 0.25 + storey / 2),
    );
    const run = runScene(contacts(leaning, { fields: gravity, walls: [floor] }));
    expect(last(run, 'y_B2')).toBeLessThan(1);
  });
});

describe('friction', () => {
  const sliding = (speed: number, changes: object = {}) =>
    contacts([{ ...block('A', -4, 0.25), velocity: { x: speed, y: 0 }, ...changes }], {
      fields: gravity,
      walls: [wall('vloer', [-5, 0], [5, 0])],
    });

  it.each([
    [3, 0.6],
    [4, 0.3],
    [1, 0.1],
  ])('stops a block of %f m/s after v² / 2 μ g within 2.5 percent, μ = %f', (speed, friction) => {
    const way = last(sliding(speed, { friction }), 'x') + 4;
    expect(Math.abs(way / (speed ** 2 / (2 * friction * 9.81)) - 1)).toBeLessThan(0.025);
  });

  it('is none where the coefficient is 0', () => {
    const run = runScene({ ...sliding(1, { friction: 0 }), time: { ...time, end: 2 } });
    expect(last(run, 'v_x')).toBeCloseTo(1, 3);
  });

  /** A block on a floor that slopes 30 degrees. */
  const sloping = (friction: number) => {
    const along = { x: Math.sqrt(0.75), y: 0.5 };
    const position = { x: -0.25 * along.y, y: 0.25 * along.x };
    const lying = { ...block('A', position.x, position.y), angle: Math.PI / 6, friction };
    return contacts([lying], {
      fields: gravity,
      walls: [wall('w', [-10 * along.x, -10 * along.y], [5 * along.x, 5 * along.y])],
      time: { ...time, end: 1 },
    });
  };

  it('lets a block slide down a slope with g (sin α - μ cos α)', () => {
    const a = 9.81 * (0.5 - 0.3 * Math.sqrt(0.75));
    expect(Math.abs(last(sloping(0.3), 'v') / a - 1)).toBeLessThan(0.01);
  });

  it('holds a block on a slope that is not too steep: it creeps less than 5 mm in 1 s', () => {
    const run = runScene(sloping(0.7));
    expect(Math.abs(last(run, 'x') - (series(run, 'x')[0] ?? NaN))).toBeLessThan(0.005);
  });
});

describe('ropes and rods', () => {
  const chain = contacts([], {
    fields: gravity,
    ropes: [
      {
        id: 'k',
        from: { point: { x: -1, y: 2 } },
        to: { point: { x: 1, y: 2 } },
        length: 2.5,
        chain: { mass: 1, links: 20, drag: 1 },
      },
    ],
    time: { ...time, end: 20 },
  });

  it('sag symmetrically', () => {
    const { bodies } = runScene(chain);
    for (const [index, bead] of bodies.entries()) {
      const mirror = bodies[bodies.length - 1 - index];
      expect(bead.x.at(-1)).toBeCloseTo(-(mirror?.x.at(-1) ?? NaN), 2);
      expect(bead.y.at(-1)).toBeCloseTo(mirror?.y.at(-1) ?? NaN, 2);
    }
  });

  it('hang in a catenary within 1 % of the length', () => {
    // half the span: 1 = a asinh(L / 2a), with L / 2 = 1.25
    let a = 1;
    for (let i = 0; i < 200; i += 1) a = 1 / Math.asinh(1.25 / a);
    const sag = a * (Math.cosh(1 / a) - 1);
    expect(Math.abs(2 - last(chain, 'y_k10') - sag)).toBeLessThan(0.025);
  });

  it('pull only when they are taut', () => {
    const rope = { id: 't', from: { point: { x: 0, y: 2 } }, to: { body: 'A' }, length: 1 };
    const falling = contacts(
      [
        disc('A', 0.1, {
          position: { x: 0, y: 2 - 0.2 },
          drag: { kind: 'linear', coefficient: 1 },
        }),
      ],
      {
        fields: gravity,
        ropes: [rope],
      },
    );
    const run = runScene(falling);
    expect(series(run, 'y')[12]).toBeCloseTo(1.8 - 0.5 * 9.81 * 0.04, 1);
    expect(last(run, 'y')).toBeCloseTo(1, 2);
  });

  it('keep a pendulum on its circle', () => {
    const swing = contacts([disc('A', 0.1, { position: { x: 0.5, y: -Math.sqrt(0.75) } })], {
      fields: gravity,
      rods: [{ id: 'r', from: { body: 'A' }, to: { point: { x: 0, y: 0 } } }],
    });
    const run = runScene(swing);
    const [x, y] = [series(run, 'x'), series(run, 'y')];
    for (const [row, value] of x.entries())
      expect(Math.abs(value ** 2 + (y[row] ?? 0) ** 2 - 1)).toBeLessThan(0.01);
  });
});

describe('createSimulation, contacts', () => {
  const hit = contacts(
    [
      block('A', 0, 0.25),
      block('B', 0, 0.75),
      disc('C', 0.2, { position: { x: -2, y: 0.6 }, velocity: { x: 5, y: 1 } }),
    ],
    { fields: gravity, walls: [floor], time: { end: 2, interval: 1 / 60, substeps: 2 } },
  );

  it('repeats to the last bit, also when other scenes are calculated in between', async () => {
    const one = await createSimulation(hit);
    const other = await createSimulation(hit);
    if (!one.ok || !other.ok) throw new Error('not created');
    const advance = [one.simulation, other.simulation];
    for (const until of [0.3, 0.7, 1.1, 1.15, Infinity])
      for (const simulation of advance) simulation.advance(until);
    expect(one.simulation.trajectory()).toEqual(other.simulation.trajectory());
    expect(one.simulation.trajectory()).toEqual(runScene(hit));
  });

  it('knocks the stack over', () => {
    expect(Math.abs(last(hit, 'x_B'))).toBeGreaterThan(0.2);
  });
});
