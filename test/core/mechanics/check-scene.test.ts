import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkScene } from '#core/mechanics/check-scene.ts';
import { readyScene, sceneNames } from '#core/mechanics/index.ts';
import { sceneFaultSentence } from '#text/mechanics.ts';
import { body, disc, scene, wall } from './builders.ts';

/** The codes of the faults of a scene. */
function codes(value: unknown): readonly string[] {
  const checked = checkScene(value);
  return checked.ok ? [] : checked.faults.map(({ code }) => code);
}

const origin = { point: { x: 0, y: 0 } };
const spring = { id: 'v', from: { body: 'A' }, to: origin, stiffness: 1, length: 1 };
const falling = scene([body('A')], { fields: { gravity: 9.81 } });

describe('checkScene', () => {
  it('finds nothing in a good scene', () => {
    expect(checkScene(falling)).toEqual({ ok: true, scene: falling });
  });

  it.each([
    ['no object', 3],
    ['a stranger', { ...falling, colour: 'red' }],
    ['another version', { ...falling, schemaVersion: 2 }],
    ['no mass', scene([body('A', { mass: 0 })])],
    ['NaN', scene([body('A', { mass: NaN })])],
    ['infinity', scene([body('A', { position: { x: Infinity, y: 0 } })])],
    ['an id that is no name', scene([body('a b')])],
    ['an end before the start', scene([body('A')], { time: { end: -1, interval: 0.1 } })],
    ['too many bodies', scene(Array.from({ length: 501 }, (_, i) => body(`A${String(i)}`)))],
  ])('refuses %s', (_, value) => {
    expect(codes(value)).toEqual(['scene-shape']);
  });

  it.each([
    ['scene-id-twice', scene([body('A'), body('A')])],
    ['scene-id-twice', scene([body('A')], { walls: [wall('A', [0, 0], [1, 0])] })],
    ['scene-unknown-id', scene([body('B')], { springs: [spring] })],
    ['scene-unknown-id', scene([body('A', { on: 'w' })])],
    ['scene-unknown-id', scene([body('A')], { drives: [{ id: 'd', body: 'B', amplitude: 1 }] })],
    ['scene-nothing-moves', scene([body('A', { fixed: true })])],
    ['scene-no-length', scene([body('A')], { walls: [wall('w', [1, 1], [1, 1])] })],
    [
      'scene-no-length',
      scene([body('A')], { rods: [{ id: 'r', from: { body: 'A' }, to: origin }] }),
    ],
    ['scene-too-many-rows', scene([body('A')], { time: { end: 1, interval: 2e-5 } })],
    [
      'scene-too-many-steps',
      scene([body('A')], { time: { end: 1, interval: 1e-4, substeps: 900 } }),
    ],
    ['scene-too-many-steps', { ...readyScene('stack'), time: { end: 5000, interval: 1 } }],
    ['scene-overlap', scene([disc('A', 1), disc('B', 1, { position: { x: 1.9, y: 0 } })])],
    ['scene-off-axis', scene([body('A', { velocity: { x: 0, y: 1 } })], { axis: 'x' })],
    ['scene-off-track', scene([body('A', { on: 'w' })], { walls: [wall('w', [0, 1], [1, 1])] })],
    [
      'scene-density-missing',
      scene([body('A', { drag: { kind: 'shape', dragCoefficient: 1, area: 1 } })]),
    ],
    [
      'scene-rope-too-short',
      scene([body('A', { position: { x: 3, y: 0 } })], {
        ropes: [{ id: 't', from: origin, to: { body: 'A' }, length: 2 }],
      }),
    ],
    [
      'scene-unknown-series',
      { ...falling, view: { ...falling.view, graphs: [{ y: ['hoogte'] }] } },
    ],
    [
      'scene-not-a-control',
      {
        ...falling,
        controls: [{ part: 'bodies', id: 'A', property: 'charge', min: 0, max: 1, step: 1 }],
      },
    ],
    [
      'scene-bad-range',
      {
        ...falling,
        controls: [{ part: 'bodies', id: 'A', property: 'mass', min: 0, max: 1, step: 1 }],
      },
    ],
    ['scene-motion-impossible', { ...falling, motion: 'discs', fields: { magnetic: 1 } }],
  ])('tells %s, in words', (code, value) => {
    expect(codes(value)).toEqual([code]);
    const checked = checkScene(value);
    const sentences = checked.ok ? [] : checked.faults.map(sceneFaultSentence);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*: .*\.$/);
  });

  it('finds room too small for a fill', () => {
    const gas = readyScene('gas');
    const fills = (gas.fills ?? []).map((fill) => ({ ...fill, count: 500, radius: 1e-9 }));
    expect(codes({ ...gas, fills })).toEqual(['scene-fill-too-full']);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(checkScene(value).ok).toBe(false);
      }),
      { seed: 3 },
    );
  });

  it('never throws on a ready scene with a part taken out or replaced', () => {
    const names = fc.constantFrom(...sceneNames);
    fc.assert(
      fc.property(names, fc.nat(), fc.anything(), (name, choice, value) => {
        const good = readyScene(name);
        const keys = Object.keys(good);
        const key = keys[choice % keys.length] ?? 'id';
        checkScene({ ...good, [key]: value });
        checkScene(Object.fromEntries(Object.entries(good).filter(([one]) => one !== key)));
      }),
      { seed: 4 },
    );
  });
});
