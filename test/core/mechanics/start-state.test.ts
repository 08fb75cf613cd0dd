import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkScene } from '#core/mechanics/check-scene.ts';
import { readyScene, withPosition, withVelocity, type Scene } from '#core/mechanics/index.ts';
import { body, scene, wall } from './builders.ts';

const rod = { id: 'r', from: { point: { x: 0, y: 0 } }, to: { body: 'A' } };
const hanging = scene([body('A', { position: { x: 0, y: -2 } })], { rods: [rod] });
const sliding = scene([body('A', { position: { x: 1, y: 1 }, on: 'w' })], {
  walls: [wall('w', [0, 0], [4, 4])],
});
const free = scene([body('A')]);

const at = ({ bodies }: Scene) => bodies[0]?.position;
const speed = ({ bodies }: Scene) => bodies[0]?.velocity;

describe('withPosition', () => {
  it('puts a free body where the hand is', () => {
    expect(at(withPosition(free, 'A', { x: 3, y: 4 }))).toEqual({ x: 3, y: 4 });
  });

  it('keeps a body on its rod', () => {
    expect(at(withPosition(hanging, 'A', { x: 5, y: 0 }))).toEqual({ x: 2, y: 0 });
    expect(at(withPosition(hanging, 'A', { x: 0, y: 0 }))).toEqual({ x: 0, y: -2 });
  });

  it('keeps a body on its wall, between the ends', () => {
    const moved = at(withPosition(sliding, 'A', { x: 4, y: 2 }));
    expect(moved?.x).toBeCloseTo(3, 12);
    expect(moved?.y).toBeCloseTo(3, 12);
    expect(at(withPosition(sliding, 'A', { x: -9, y: -9 }))?.x).toBeCloseTo(0, 12);
  });

  it('keeps a body on its axis', () => {
    expect(at(withPosition({ ...free, axis: 'x' }, 'A', { x: 3, y: 4 }))).toEqual({ x: 3, y: 0 });
  });

  it('turns the velocity with the rod', () => {
    const swinging = withVelocity(hanging, 'A', { x: 1, y: 0 });
    expect(speed(withPosition(swinging, 'A', { x: 5, y: 0 }))?.x).toBeCloseTo(0, 12);
  });

  it('refuses a body that is not there', () => {
    expect(() => withPosition(free, 'B', { x: 0, y: 0 })).toThrow(RangeError);
  });

  it.each(['pendulum', 'incline', 'circle', 'bouncing-ball', 'projectile'] as const)(
    'leaves scene %s good, wherever it is dragged to',
    (name) => {
      const part = fc.double({ min: -3, max: 3, noNaN: true });
      fc.assert(
        fc.property(part, part, (x, y) => {
          const dragged = withPosition(readyScene(name), 'A', { x, y });
          expect(checkScene(dragged)).toMatchObject({ ok: true });
        }),
        { numRuns: 50, seed: 5 },
      );
    },
  );
});

describe('withVelocity', () => {
  it('leaves the part that the rod or wall allows', () => {
    expect(speed(withVelocity(free, 'A', { x: 3, y: 4 }))).toEqual({ x: 3, y: 4 });
    expect(speed(withVelocity(hanging, 'A', { x: 3, y: 4 }))).toEqual({ x: 3, y: 0 });
    expect(speed(withVelocity(sliding, 'A', { x: 2, y: 0 }))?.y).toBeCloseTo(1, 12);
    expect(speed(withVelocity({ ...free, axis: 'y' }, 'A', { x: 3, y: 4 }))).toEqual({
      x: 0,
      y: 4,
    });
  });
});
