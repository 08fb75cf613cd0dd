import { describe, expect, it } from 'vitest';
import { Quantities } from '#core/models/analysis/index.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import { coolingOde, simulation } from './runs.ts';
import { cooling, lines, ode } from '../builders.ts';

function asked(definition: ModelDefinition, parameters: Record<string, number> = {}) {
  const run = simulation(definition)(parameters);
  return { quantities: new Quantities(definition), sighting: { run, parameters } };
}
function value(definition: ModelDefinition, text: string, moment = 0, parameters = {}) {
  const { quantities, sighting } = asked(definition, parameters);
  const measured = quantities.value(text, sighting, moment);
  return measured.ok ? measured.value : measured.reason;
}
function curve(definition: ModelDefinition, text: string, parameters = {}) {
  const { quantities, sighting } = asked(definition, parameters);
  const made = quantities.trajectory(text, sighting);
  return made.ok ? [...made.value.values] : made.reason;
}

const growth = ode(
  { x: ['a', '1'] },
  { a: 2, pi_b: 5 },
  { twice: '2*x' },
  { time: { variable: 't', unit: 's', start: 0, end: 3, step: 1 } },
);
const inDegrees = { ...growth, angles: 'degrees' as const };

describe('Quantities', () => {
  it.each<[ModelDefinition, string, number | string]>([
    [growth, 'x', 2],
    [growth, 'a', 2],
    [growth, 'x + a*pi_b', 12],
    [growth, 'twice / x', 2],
    [growth, '3,5', 3.5],
    [growth, 'sin(pi/2)', 1],
    [inDegrees, 'sin(90)', 1],
    [growth, 'x > 1', 1],
    [growth, 't', 0],
    [growth, 'dt', 1],
    [growth, 'unknown + 1', 'unknown-name'],
    [growth, 'x +', 'bad-expression'],
    [growth, 'x ) + (', 'bad-expression'],
    [growth, '...', 'bad-expression'],
    [growth, 'nope(x)', 'bad-expression'],
    [growth, '1/(x - 2)', 'not-finite'],
    [growth, 'sqrt(-x)', 'not-finite'],
    [cooling, 'm*c', 0.25 * 4180],
    [cooling, 'T - T_omg', 70],
    [cooling, 'dQ', 'no-values'],
    [lines('x = x + 1', 'a = 3\nb = 2*a\nx = b'), 'b + a', 9],
    [ode({ result: ['4', '0'], moment: ['1', '0'] }), 'result + moment', 5],
    [ode({ x: ['1', '0'] }, { pi: 3 }), 'pi', 3],
  ])('at the start: case %#, %s', (definition, text, expected) => {
    const found = value(definition, text);
    if (typeof expected === 'number') expect(found).toBeCloseTo(expected, 12);
    else expect(found).toBe(expected);
  });

  it('has values between rows and after a change of parameters', () => {
    expect(value(growth, 'x*t', 1.5)).toBe(3.5 * 1.5);
    expect(value(growth, 'x + a', 1, { a: 10 })).toBe(21);
    expect(value(growth, 'x', 4)).toBe('outside-run');
    expect(value(growth, 'a', 99)).toBe(2);
  });

  it('follows parameters that change', () => {
    const quantities = new Quantities(growth);
    const simulate = simulation(growth);
    const ask = (parameters: Record<string, number>) =>
      quantities.value('a*pi_b', { run: simulate(parameters), parameters }, 0);
    expect([ask({ a: 1 }), ask({ a: 3 }), ask({ pi_b: 1 })]).toEqual(
      [5, 15, 2].map((v) => ({ ok: true, value: v })),
    );
  });

  it.each([
    ['x', [2, 3, 4, 5]],
    ['x^2 + t', [4, 10, 18, 28]],
    ['a', [2, 2, 2, 2]],
    ['x + unknown', 'unknown-name'],
    ['1/(x - 4)', 'not-finite'],
  ])('%s over a run', (text, expected) => {
    expect(curve(growth, text)).toEqual(expected);
  });

  it('begins where all names have a value', () => {
    expect((curve(cooling, 'dQ/dt') as number[]).length).toBe(360);
  });

  it('takes elements of arrays', () => {
    const stock = { name: 'people', start: '3', over: ['age'] };
    const model = {
      ...growth,
      dimensions: [{ name: 'age', elements: ['young', 'old'] }],
      stocks: [...(growth.semantics === 'ode' ? growth.stocks : []), stock],
    } as ModelDefinition;
    expect(value(model, 'people[young] + 2*people[old] + x')).toBe(11);
    expect(curve(model, 'people[young] - t')).toEqual([3, 2, 1, 0]);
    expect(curve(model, 'people[young]')).toEqual([3, 3, 3, 3]);
    expect(value(model, 'people[nobody] + 1')).toBe('unknown-name');
    const { quantities, sighting } = asked(model);
    const condition = quantities.condition('people[old] < x', sighting);
    expect(condition.ok && [...(condition.value.difference?.values ?? [])]).toEqual([1, 0, -1, -2]);
  });

  it('gives conditions, and the difference of what they compare', () => {
    const { quantities, sighting } = asked(growth);
    const compared = quantities.condition('2*x > 7', sighting);
    expect(compared.ok && [...compared.value.holds.values]).toEqual([0, 0, 1, 1]);
    expect(compared.ok && [...(compared.value.difference?.values ?? [])]).toEqual([-3, -1, 1, 3]);
    const joined = quantities.condition('x > 3 en t < 3', sighting);
    expect(joined.ok && [...joined.value.holds.values]).toEqual([0, 0, 1, 0]);
    expect(joined.ok && joined.value.difference).toBeNull();
  });

  it('does not run other lines along with an expression', () => {
    expect(value(coolingOde, 'T\nk = 3')).toBe('bad-expression');
    expect(value(coolingOde, "T 'a comment")).toBe(90);
  });
});
