import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkScene } from '#core/mechanics/check-scene.ts';
import { isScene } from '#core/mechanics/is-scene.ts';
import { withBound, withOffered, withoutOffered } from '#core/mechanics/edit-controls.ts';
import { withGas } from '#core/mechanics/edit-fills.ts';
import {
  editableParts,
  withAdded,
  withDrag,
  withEnd,
  withFixed,
  withLabel,
  withRemoved,
  withShape,
  withSlide,
  withStroboscope,
  withWords,
} from '#core/mechanics/edit-scene.ts';
import { readyScene, sceneNames, settableNumbers, type Scene } from '#core/mechanics/index.ts';
import { body, scene } from './builders.ts';

const faults = (value: Scene): readonly string[] => {
  const checked = checkScene(value);
  return checked.ok ? [] : checked.faults.map(({ code }) => code);
};

/** One change of any kind to any part. */
const edit: fc.Arbitrary<(value: Scene) => Scene> = fc
  .tuple(fc.constantFrom(...editableParts), fc.nat(), fc.nat(8))
  .map(([part, at, kind]) => (value: Scene) => {
    const list = value[part] ?? [];
    const item = list[at % Math.max(1, list.length)];
    const some = value.bodies[at % Math.max(1, value.bodies.length)]?.id;
    if (kind === 8) return withGas(value);
    if (kind < 3 || item === undefined || some === undefined) return withAdded(value, part);
    if (kind === 3) return withRemoved(value, part, item.id);
    if (kind === 4) return withShape(value, some, at % 2 === 0 ? 'box' : 'disc');
    if (kind === 5) return withDrag(value, some, at % 2 === 0 ? 'shape' : 'none');
    if (kind === 6) return withSlide(value, some, value.walls?.[0]?.id ?? null);
    if (kind === 7 && 'from' in item && part !== 'walls') {
      return withEnd(value, part as 'ropes', item.id, 'to', at % 2 === 0 ? some : null);
    }
    return withFixed(value, some, at % 2 === 0);
  });

it('whatever is changed, it stays a scene without dangling names, controls or graphs', () => {
  const dangling = ['scene-shape', 'scene-id-twice', 'scene-unknown-id', 'scene-not-a-control'];
  fc.assert(
    fc.property(
      fc.constantFrom(...sceneNames),
      fc.array(edit, { minLength: 1, maxLength: 8 }),
      (name, edits) => {
        const changed = edits.reduce((value, one) => one(value), readyScene(name));
        expect(faults(changed).filter((code) => dangling.includes(code))).toEqual([]);
      },
    ),
  );
});

describe('bodies', () => {
  it('a second one keeps the graphs, under their new names', () => {
    const changed = withAdded(readyScene('projectile'), 'bodies');
    expect(changed.bodies.map(({ id }) => id)).toEqual(['A', 'B']);
    expect(faults(changed)).toEqual([]);
    expect(changed.view.graphs?.[0]).toEqual({ y: ['v_x_A', 'v_y_A'] });
  });
  it('one that goes takes its springs and controls along', () => {
    const changed = withRemoved(readyScene('spring'), 'bodies', 'A');
    expect([changed.bodies, changed.springs, changed.controls]).toEqual([[], [], []]);
  });
  it('one on a track lies against it, and moves along it', () => {
    const walls = [{ id: 'w', from: { x: 0, y: 0 }, to: { x: 4, y: 4 } }];
    const box = body('A', {
      shape: { kind: 'box', width: 0.4, height: 0.2 },
      position: { x: 1, y: 2 },
      velocity: { x: 2, y: 0 },
    });
    const changed = withSlide(scene([box], { walls }), 'A', 'w');
    expect(faults(changed)).toEqual([]);
    expect(changed.bodies[0]?.velocity?.x).toBeCloseTo(1, 12);
    expect(withRemoved(changed, 'walls', 'w').bodies[0]).not.toHaveProperty('on');
  });
  it('one that the air resists brings the density of air', () => {
    const changed = withDrag(scene([body('A')]), 'A', 'shape');
    expect(changed.fields?.density).toBe(1.204);
    expect(faults(changed)).toEqual([]);
  });
  it('an empty name is none', () => {
    const named = withLabel(scene([body('A')]), 'A', 'bal');
    expect(named.bodies[0]?.label).toBe('bal');
    expect(withLabel(named, 'A', '').bodies[0]).not.toHaveProperty('label');
  });
});

it('words and pictures that are emptied are left out', () => {
  const titled = withWords(readyScene('gas'), { title: 'Argon', source: '' });
  expect(titled.title).toBe('Argon');
  expect(titled).not.toHaveProperty('source');
  const pictures = withStroboscope(titled, 0.1);
  expect(pictures.view.show?.stroboscope).toBe(0.1);
  expect(withStroboscope(pictures, null).view.show).toEqual({ speeds: true });
});

describe('what pupils may set', () => {
  it.each(sceneNames)('can be any number of %s, with bounds that hold', (name) => {
    const ready: Scene = { ...readyScene(name), controls: [] };
    const places = (['bodies', 'fills', 'springs', 'walls', 'fields'] as const).flatMap((part) =>
      part === 'fields'
        ? settableNumbers(ready, part, undefined)
        : (ready[part] ?? []).flatMap(({ id }) => settableNumbers(ready, part, id)),
    );
    for (const place of places) {
      const offered = withOffered(ready, place);
      expect(isScene(offered)).toBe(true);
      expect(faults(offered).filter((code) => code === 'scene-bad-range')).toEqual([]);
      expect(withOffered(offered, place)).toBe(offered);
      expect(withoutOffered(offered, place).controls).toEqual([]);
    }
  });
  it('has bounds that the author sets', () => {
    const mass = { part: 'bodies', id: 'A', property: 'mass' } as const;
    const changed = withBound(withOffered(scene([body('A')]), mass), mass, 'max', 7);
    expect(changed.controls).toEqual([{ ...mass, min: 0.1, max: 7, step: 0.01 }]);
  });
});
