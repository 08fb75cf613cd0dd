import { describe, expect, it } from 'vitest';
import { chooseMotion, whyNot, type Body, type Scene } from '#core/mechanics/index.ts';
import { body, box, disc, scene, wall } from './builders.ts';

const two = [disc('A', 0.1), disc('B', 0.1, { position: { x: 1, y: 0 } })];
const crate = (changes: Partial<Body> = {}) =>
  body('A', { shape: { kind: 'box', width: 1, height: 1 }, ...changes });
const point = { point: { x: 0, y: 1 } };
const floor = wall('w', [-1, -1], [1, -1]);

/** The obstacles in the way of a motion. */
const obstacles = (value: Scene, motion: 'formula' | 'discs' | 'contacts') =>
  whyNot(value, motion).map((fault) =>
    fault.code === 'scene-motion-impossible' ? fault.obstacle : fault.code,
  );

describe('chooseMotion', () => {
  it.each([
    ['formula', scene([body('A')], { fields: { gravity: 9.81 } })],
    ['formula', scene([disc('A', 1)], { walls: box(5, 5) })],
    ['formula', scene(two, { axis: 'x' })],
    ['formula', scene(two, { collide: false })],
    ['formula', scene([crate({ on: 'w', friction: 0.5 })], { walls: [floor] })],
    ['discs', scene(two)],
    ['discs', scene(two, { walls: box(5, 5), fields: { gravity: 9.81 } })],
    [
      'contacts',
      scene(two, {
        springs: [{ id: 'v', from: { body: 'A' }, to: point, stiffness: 1, length: 1 }],
      }),
    ],
    ['contacts', scene([crate()], { walls: [floor], fields: { gravity: 9.81 } })],
    ['contacts', scene([disc('A', 0.1, { friction: 0.4 })], { walls: [floor] })],
    [
      'contacts',
      scene([body('A')], { ropes: [{ id: 't', from: point, to: { body: 'A' }, length: 2 }] }),
    ],
  ] as const)('takes %s', (motion, value) => {
    expect(chooseMotion(value)).toEqual({ ok: true, motion });
  });

  it('takes what the scene states, if that is possible', () => {
    expect(chooseMotion(scene(two, { motion: 'contacts' }))).toEqual({
      ok: true,
      motion: 'contacts',
    });
    expect(chooseMotion(scene(two, { motion: 'formula' }))).toMatchObject({ ok: false });
  });

  it('says where the obstacle is', () => {
    const choice = chooseMotion(scene([crate()], { motion: 'discs' }));
    expect(choice).toEqual({
      ok: false,
      faults: [
        {
          code: 'scene-motion-impossible',
          place: { part: 'bodies', item: 'A' },
          motion: 'discs',
          obstacle: 'shape',
        },
      ],
    });
  });
});

describe('whyNot', () => {
  const rod = { id: 'r', from: point, to: { body: 'A' } };
  it.each([
    ['formula', 'collisions-in-the-plane', scene(two)],
    ['formula', 'turns', scene([crate()], { walls: [floor] })],
    ['formula', 'wall-friction', scene([disc('A', 0.1, { friction: 1 })], { walls: [floor] })],
    ['formula', 'held-twice', scene([body('A')], { rods: [rod, { ...rod, id: 's' }] })],
    [
      'formula',
      'field-on-held-body',
      scene([body('A', { charge: 1 })], { rods: [rod], fields: { magnetic: 1 } }),
    ],
    ['formula', 'held-near-wall', scene([body('A')], { rods: [rod], walls: [floor] })],
    [
      'formula',
      'collisions-in-the-plane',
      scene(two, { rods: [rod, { ...rod, id: 's', to: { body: 'B' } }] }),
    ],
    ['formula', 'slack-rope', scene([body('A')], { ropes: [{ ...rod, length: 2 }] })],
    ['discs', 'force', scene(two, { fields: { magnetic: 1 } })],
    [
      'discs',
      'force',
      scene(
        two.map((one) => ({ ...one, restitution: 0.5 })),
        { fields: { gravity: 1 }, collide: false },
      ),
      2,
    ],
    ['discs', 'track', scene(two, { axis: 'x' })],
    ['contacts', 'mutual-force', scene(two, { fields: { gravitation: 1 } })],
    ['contacts', 'track', scene([crate({ on: 'w' })], { walls: [floor] })],
  ] as const)('%s: %s', (motion, obstacle, value, times?: number) => {
    expect(obstacles(value, motion)).toEqual(new Array(times ?? 1).fill(obstacle));
  });

  it('formula: a rope with mass, a rod between two bodies', () => {
    const chain = { ...rod, length: 2, chain: { mass: 1, links: 4 } };
    expect(obstacles(scene([body('A')], { ropes: [chain] }), 'formula')).toEqual([
      'moving-connection',
    ]);
    const pair = [body('A'), body('B', { position: { x: 1, y: 0 } })];
    const between = { id: 'r', from: { body: 'A' }, to: { body: 'B' } };
    expect(obstacles(scene(pair, { rods: [between] }), 'formula')).toContain('moving-connection');
  });

  it('formula: more than eight bodies', () => {
    const many = Array.from({ length: 9 }, (_, i) => body(`A${String(i)}`));
    expect(obstacles(scene(many), 'formula')).toEqual(['too-many-bodies']);
  });
});
