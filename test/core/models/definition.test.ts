import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { ModelDefinition } from '#core/models/definition.ts';
import { liftToOde } from '#core/models/index.ts';
import { cooling, ode } from './builders.ts';

const fits = (value: unknown): boolean => Value.Check(ModelDefinition, value);

describe('ModelDefinition', () => {
  it('accepts both semantics', () => {
    expect(fits(cooling)).toBe(true);
    expect(fits(ode({ x: ['1', '-x'] }))).toBe(true);
  });

  it('accepts what lifting makes', () => {
    const lift = liftToOde(cooling);
    expect(lift.ok && fits(lift.definition)).toBe(true);
  });

  it.each([
    ['a later version', { ...cooling, schemaVersion: 2 }],
    ['an integrator for lines', { ...cooling, method: 'rk4' }],
    ['a step of 0', { ...cooling, time: { ...cooling.time, step: 0 } }],
    ['two lines in one', { ...cooling, rules: ['a = 1\nb = 2'] }],
    ['a property that is not known', { ...cooling, colour: 'red' }],
  ])('refuses %s', (_, value) => {
    expect(fits(value)).toBe(false);
  });
});
