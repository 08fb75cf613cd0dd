import { describe, expect, it } from 'vitest';
import { isScene } from '#core/mechanics/is-scene.ts';
import {
  controlValue,
  numberAt,
  readyScene,
  sceneNames,
  settableNumbers,
  statedNumbers,
  withNumber,
} from '#core/mechanics/index.ts';
import { body, scene } from './builders.ts';

const plain = scene([body('A'), body('B', { shape: { kind: 'disc', radius: 2 } })]);
const names = (id: string) => settableNumbers(plain, 'bodies', id).map(({ property }) => property);

describe.each(sceneNames)('the numbers of %s', (name) => {
  const ready = readyScene(name);
  it('are numbers that stand in it, those that pupils may move among them', () => {
    const stated = statedNumbers(ready);
    expect(stated.map((place) => controlValue(ready, place))).not.toContain(null);
    const keys = stated.map(({ part, id, property }) => JSON.stringify([part, id, property]));
    const moved = (ready.controls ?? []).map(({ part, id, property }) =>
      JSON.stringify([part, id, property]),
    );
    expect(moved.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('can each be set, and read back', () => {
    for (const place of statedNumbers(ready)) {
      const value = (numberAt(ready, place) ?? 0) + 1;
      const changed = withNumber(ready, place, value);
      expect(numberAt(changed, place)).toBe(value);
      expect(changed).not.toBe(ready);
    }
  });
});

describe('what is not stated', () => {
  const velocity = { part: 'bodies', id: 'A', property: 'velocity.y' } as const;
  const gravity = { part: 'fields', property: 'gravity' } as const;
  it('has its usual value', () => {
    expect(numberAt(plain, velocity)).toBe(0);
    expect(numberAt(plain, { ...velocity, property: 'restitution' })).toBe(1);
  });
  it('can be stated, with the other side of a vector', () => {
    const changed = withNumber(withNumber(plain, velocity, 3), gravity, 9.81);
    expect(changed.bodies[0]?.velocity).toEqual({ x: 0, y: 3 });
    expect(changed.fields).toEqual({ gravity: 9.81 });
    expect(isScene(changed)).toBe(true);
  });
  it('of another shape is none', () => {
    expect(names('A')).not.toContain('shape.radius');
    expect(names('B')).toContain('shape.radius');
    expect(names('B')).not.toContain('drag.coefficient');
    const radius = { ...velocity, property: 'shape.radius' };
    expect(withNumber(plain, radius, 1)).toBe(plain);
  });
});
