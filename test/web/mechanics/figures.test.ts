/** What the drawing is made of, without a page: projection, arrows, gestures, amounts. */
import { describe, expect, test } from 'vitest';
import { readyScene, sceneNames, type Scene } from '#core/mechanics/index.ts';
import { runScene } from '../../helpers/run-scene.ts';
import { durationInWords, lengthInWords, percentage, timeAmount } from '#web/mechanics/amounts.ts';
import { countSpeeds } from '#web/mechanics/gas-panel.ts';
import { bodiesAt } from '#web/mechanics/moment.ts';
import { frameOf, projectionOf } from '#web/mechanics/projection.ts';
import { energiesOf } from '#web/mechanics/run-spans.ts';
import { clipped, ropePath } from '#web/mechanics/shapes.ts';
import { dragged, handleAt, tipOf, type StartView } from '#web/mechanics/start-gestures.ts';
import { forceArrows, vectorScale, velocityArrows } from '#web/mechanics/vectors.ts';

const frame = { centre: { x: 1, y: 2 }, width: 10, height: 5 };
const projection = projectionOf(frame, { width: 500, height: 500 });
const still = { id: 'A', x: 1, y: 2, rotation: 0, vx: 0, vy: 0 };

describe('projection', () => {
  test('the centre is in the middle and y goes up', () => {
    expect(projection.toPixel({ x: 1, y: 2 })).toEqual({ x: 250, y: 250 });
    expect(projection.toPixel({ x: 1, y: 3 }).y).toBe(200);
  });

  test('what is low in a frame keeps its form in a high room', () => {
    expect(projection.scale).toBe(50);
  });

  test('to the world and back', () => {
    const at = { x: -3.25, y: 4.5 };
    expect(projection.toWorld(projection.toPixel(at))).toEqual(at);
  });

  test.each(sceneNames)('all of %s that moves in its width is in its frame', (name) => {
    const scene = readyScene(name);
    const trajectory = runScene(scene);
    const { centre, width, height } = frameOf(scene, trajectory);
    const far = trajectory.bodies.flatMap(({ x, y }) =>
      [...y].filter(
        (each, row) =>
          Math.abs((x[row] ?? 0) - centre.x) < width / 2 &&
          Math.abs(each - centre.y) > height / 2 + 1e-9 * width,
      ),
    );
    expect(far).toEqual([]);
  });
});

describe('arrows', () => {
  const scale = vectorScale([10, 5], projection);

  test('the sample is a round number and the largest arrow fits', () => {
    expect(scale.sample).toBe(5);
    expect(10 * scale.pixels).toBeLessThanOrEqual(170);
  });

  test('a peak does not make all others small', () => {
    const sizes = [...new Array<number>(99).fill(10), 1e4];
    expect(vectorScale(sizes, projection, true).sample).toBe(5);
    expect(vectorScale(sizes, projection).sample).toBeGreaterThan(1000);
  });

  test('nothing has no scale of nothing', () => {
    expect(vectorScale([], projection).sample).toBe(1);
  });

  const force = (kind: 'gravity' | 'net' | 'normal', x: number, y: number) => ({
    body: 'A',
    kind,
    x,
    y,
  });
  const bodies = new Map([['A', still]]);
  const drawn = (...forces: readonly ReturnType<typeof force>[]) =>
    forceArrows(forces, bodies, projection, scale);

  test('up is up, and as long as the scale says', () => {
    const [arrow] = drawn(force('normal', 0, 5));
    expect(arrow?.to).toEqual({ x: 250, y: 210 });
  });

  test('the resultant comes last, beside a force in the same direction', () => {
    const arrows = drawn(force('net', 0, -10), force('gravity', 0, -10));
    expect(arrows.map(({ kind }) => kind)).toEqual(['gravity', 'net']);
    expect(arrows[0]?.from).not.toEqual(arrows[1]?.from);
    expect(arrows[0]?.label).not.toEqual(arrows[1]?.label);
  });

  test('what is too small has no arrow', () => {
    expect(drawn(force('gravity', 0, -1e-3))).toEqual([]);
    expect(velocityArrows([still], projection, scale)).toEqual([]);
  });
});

describe('gestures', () => {
  const scene: Scene = {
    ...readyScene('projectile'),
    bodies: [{ id: 'A', shape: { kind: 'disc', radius: 1 }, mass: 1, position: { x: 1, y: 2 } }],
  };
  const view: StartView = { scene, projection, scale: { sample: 1, pixels: 40 } };
  const tip = tipOf(still, 50, view);
  const handles = [
    { body: 'A', kind: 'velocity', at: tip },
    { body: 'A', kind: 'position', at: { x: 250, y: 250 } },
  ] as const;
  const at = (x: number, y: number, isCoarse = false) =>
    handleAt(handles, { x, y }, view, isCoarse)?.kind ?? null;

  test('the handle of a body at rest stands free of it', () => {
    expect(Math.hypot(tip.x - 250, tip.y - 250)).toBeGreaterThan(60);
  });

  test('a press takes what is nearest, with more room for a finger', () => {
    expect(at(250, 250)).toBe('position');
    expect(at(290, 250)).toBe('position');
    expect(at(tip.x + 8, tip.y)).toBe('velocity');
    expect(at(250, 318)).toBe(null);
    expect(at(250, 318, true)).toBe('position');
  });

  test('a drag moves by what the hand moves, in round numbers', () => {
    const [velocity, position] = handles;
    const moved = { x: 102, y: -50 };
    expect(dragged(position, still, moved, view, true)).toEqual({
      body: 'A',
      position: { x: 3.04, y: 3 },
      isMoving: true,
    });
    expect(dragged(velocity, still, moved, view, false)).toEqual({
      body: 'A',
      velocity: { x: 2.55, y: 1.25 },
      isMoving: false,
    });
  });
});

describe('numbers', () => {
  test.each([
    [5e-9, '5\u00a0nm'],
    [0.5, '50\u00a0cm'],
    [2, '2\u00a0m'],
    [5000, '5\u00a0km'],
    [1e11, '1·10⁸\u00a0km'],
  ])('%d m is %s', (length, words) => {
    expect(lengthInWords(length)).toBe(words);
  });

  test.each([
    [0.5, 3, '0,50\u00a0s'],
    [1e-9, 2e-9, '1,00\u00a0ns'],
    [86_400, 1400 * 86_400, '1\u00a0d'],
  ])('%d s of %d s is %s', (time, end, words) => {
    expect(timeAmount(time, end)).toBe(words);
  });

  test('a duration by itself, a part as a percentage', () => {
    expect(durationInWords(0.1)).toBe('0,1\u00a0s');
    expect(percentage(1.7e-4)).toBe('0,017\u00a0%');
    expect(percentage(1e-12)).toBe(null);
  });
});

test('between two rows a body is in between', () => {
  const trajectory = runScene(readyScene('collision-line'));
  const [body] = bodiesAt(trajectory, 0.105);
  expect(body?.x).toBeCloseTo(0.2 + 0.8 * 0.105, 9);
  expect(bodiesAt(trajectory, 1e9)[0]?.x).toBe(trajectory.bodies[0]?.x.at(-1));
});

test('energies that are always zero have no bar, and the sum is that of the bars', () => {
  const { rows, sum } = energiesOf(runScene(readyScene('pendulum')));
  expect(rows.map(({ name }) => name)).toEqual(['E_k', 'E_z']);
  expect(Math.max(...sum) - Math.min(...sum)).toBeLessThan(1e-6);
});

test('a gas begins with one speed and ends as Maxwell says', () => {
  const scene = readyScene('gas');
  const trajectory = runScene({ ...scene, time: { end: 5e-10, interval: 2e-12 } });
  const far = (row: number) => {
    const count = countSpeeds(scene, trajectory, row);
    if (count === null) throw new Error('no gas');
    expect(count.counted.reduce((sum, each) => sum + each, 0)).toBeCloseTo(150, 9);
    expect(count.expected.reduce((sum, each) => sum + each, 0)).toBeCloseTo(150, 9);
    return Math.max(
      ...count.counted.map((each, bin) => Math.abs(each - (count.expected[bin] ?? 0))),
    );
  };
  expect(far(0)).toBeGreaterThan(100);
  expect(far(trajectory.time.length - 1)).toBeLessThan(12);
});

test('a slack rope hangs, a taut one is straight', () => {
  const [from, to] = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ];
  expect(ropePath(from, to, 100)).toBe('M0 0L100 0');
  expect(ropePath(from, to, 140)).toMatch(/Q50 \d/);
});

test('of a wall only what is in sight is drawn', () => {
  const [from, to] = clipped({ x: -1e6, y: 100 }, { x: 1e6, y: 100 }, projection) ?? [];
  expect(from?.x).toBeCloseTo(-12, 6);
  expect(to?.x).toBeCloseTo(512, 6);
  expect(clipped({ x: 0, y: 900 }, { x: 500, y: 900 }, projection)).toBe(null);
});
