import { describe, expect, it } from 'vitest';
import { controlValue, withControl, type Control } from '#core/mechanics/index.ts';
import { body, scene } from './builders.ts';

const thrown = scene([body('A', { velocity: { x: 1, y: 2 } }), body('B', { mass: 3 })], {
  fields: { gravity: 9.81 },
});
const control = (changes: Partial<Control>): Control => ({
  part: 'bodies',
  id: 'A',
  property: 'mass',
  min: 1,
  max: 2,
  step: 1,
  ...changes,
});

describe('controlValue', () => {
  it.each([
    [1, {}],
    [3, { id: 'B' }],
    [2, { property: 'velocity.y' }],
    [9.81, { part: 'fields', property: 'gravity' }],
    [null, { id: 'C' }],
    [null, { property: 'charge' }],
    [null, { property: 'velocity.z' }],
    [null, { property: 'shape' }],
    [null, { part: 'springs' }],
    [null, { part: 'fields', property: 'constructor' }],
  ] as const)('is %s for %o', (value, changes) => {
    expect(controlValue(thrown, control(changes))).toBe(value);
  });
});

describe('withControl', () => {
  it.each([
    {},
    { id: 'B' },
    { property: 'velocity.y' },
    { part: 'fields', property: 'gravity' },
  ] as const)('is read back for %o, and leaves the scene as it was', (changes) => {
    const before = JSON.stringify(thrown);
    const changed = withControl(thrown, control(changes), 1.5);
    expect(controlValue(changed, control(changes))).toBe(1.5);
    expect(JSON.stringify(thrown)).toBe(before);
  });

  it('leaves the rest as it is', () => {
    const changed = withControl(thrown, control({ property: 'velocity.y' }), 5);
    expect(changed.bodies).toEqual([
      body('A', { velocity: { x: 1, y: 5 } }),
      body('B', { mass: 3 }),
    ]);
  });

  it('gives the same scene for what is not there', () => {
    expect(withControl(thrown, control({ id: 'C' }), 1)).toBe(thrown);
  });
});
