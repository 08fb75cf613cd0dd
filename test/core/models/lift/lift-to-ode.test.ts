import { describe, expect, it } from 'vitest';
import {
  compileModel,
  liftToOde,
  runModel,
  type LinesModel,
  type RunOptions,
} from '#core/models/index.ts';
import { cooling, lines } from '../builders.ts';

function lifted(definition: LinesModel) {
  const lift = liftToOde(definition);
  if (!lift.ok) throw new Error(JSON.stringify(lift.faults));
  return lift;
}

/** The last value of a name in the lifted model. */
function last(definition: LinesModel, name: string, options: RunOptions): number {
  const compiled = compileModel(lifted(definition).definition);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults));
  return runModel(compiled.model, options).series.get(name)?.at(-1) ?? NaN;
}

/** The flow that a rule for x gives. */
function flow(rule: string): string | undefined {
  return lifted(lines(rule, 'x = 1\na = 2\nb = 3')).definition.flows[0]?.expression;
}

/** Obstacles as `line name obstacle`. */
function obstacles(rules: string, start: string): readonly string[] {
  const lift = liftToOde(lines(rules, start));
  if (lift.ok) return [];
  return lift.faults.map((fault) =>
    'obstacle' in fault ? `${fault.line} ${fault.name} ${fault.obstacle}` : fault.code,
  );
}

describe('liftToOde', () => {
  it('lifts the model of the classroom, in which dQ carries dt', () => {
    expect(lifted(cooling).definition).toMatchObject({
      semantics: 'ode',
      stocks: [{ name: 'T', start: '90' }],
      auxiliaries: [{ name: 'dQ_dt', expression: 'k*(T_omg - T)' }],
      flows: [{ name: 'dT_dt', expression: 'dQ_dt/(m*c)', to: 'T' }],
    });
    const exact = 20 + 70 * Math.exp((-0.8 * 3600) / (0.25 * 4180));
    expect(last(cooling, 'T', { method: 'rk4' })).toBeCloseTo(exact, 8);
    expect(last(cooling, 'T', { method: 'euler' })).toBeCloseTo(20 + 70 * (1 - 8 / 1045) ** 360, 9);
  });

  it.each([
    ['x = x + a*dt', 'a'],
    ['x = a*dt + x', 'a'],
    ['x = x - a*x*dt', 'a*x'],
    ['x = x + dt', '1'],
    ['x = x + dt*a', 'a'],
    ['x = x + a*dt - b*dt', 'a - b'],
    ['x = x + (a*dt + b*dt)/2', '(a + b)/2'],
    ['x = x + -dt/a', '-1/a'],
  ])('takes dt out of %s', (rule, expected) => {
    expect(flow(rule)).toBe(expected);
  });

  it('tells which lines used a value that was new already', () => {
    const start = 'x = 1\nv = 0';
    expect(lifted(lines('v = v - x*dt\nx = x + v*dt', start)).reordered).toEqual(['x']);
    expect(lifted(lines('dx = v*dt\nv = v - x*dt\nx = x + dx', start)).reordered).toEqual([]);
  });

  it('makes an auxiliary of what the rules compute anew, and of a derived start value', () => {
    const model = lines('F = k*x\nx = x - F*dt', 'x = 1\nF = 0\nh = 1\nk = 2*h');
    const names = lifted(model).definition.auxiliaries.map(({ name }) => name);
    expect(names).toEqual(['F', 'k']);
  });

  it.each([
    ['als x > 1 dan P = 0 eindals', 'x = 1\nP = 1', '1 P conditional'],
    ['als x > 1 dan stop eindals', 'x = 1', '1  stop'],
    ['x = x + dt\nx = x + dt', 'x = 1', '2 x assigned-twice'],
    ['x = x*2', 'x = 1', '1 x not-a-rate'],
    ['x = x + dt^2', 'x = 1', '1 x not-a-rate'],
    ['x = x + x', 'x = 1', '1 x not-a-rate'],
    ['x = x + F*dt\nF = -x', 'x = 1\nF = 0', '2 F previous-value'],
    ['F = 2*t', 'F = 0\nx = F + 1', '1 F previous-value'],
    ['a = 1 + dt', '', '1 a uses-dt'],
    ['x = y', '', 'model-unknown-name'],
  ])('refuses %j with %j', (rules, start, expected) => {
    expect(obstacles(rules, start)).toEqual([expected]);
  });
});
