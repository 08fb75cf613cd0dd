import { describe, expect, it } from 'vitest';
import { compileModel, rulesText, runModel, type ModelDefinition } from '#core/models/index.ts';
import { cooling, lines, ode } from '../builders.ts';

function last(definition: ModelDefinition, name: string): number {
  const compiled = compileModel(definition);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults));
  return runModel(compiled.model).series.get(name)?.at(-1) ?? NaN;
}

describe('rulesText', () => {
  it('leaves lines as they were written, with decimal commas', () => {
    const model = lines("x = x+0.5 '1.5 m\nals 1.5>2 dan stop eindals\nx = #1.5", 'x = .5');
    expect(rulesText(model)).toEqual({
      rules: "x = x+0,5 '1.5 m\nals 1,5>2 dan stop eindals\nx = #1.5",
      start: 'x = ,5',
    });
    expect(rulesText(cooling).rules).toBe(cooling.rules.join('\n'));
  });

  it('writes stocks and flows as lines, with units', () => {
    const model = {
      ...ode({ T: ['T_0', '0'], W: ['0', '0'] }, { k: 0.05, T_0: -2.5 }, { dif: 'T - W' }),
      flows: [{ name: 'stroom', expression: 'k*dif', from: 'T', to: 'W' }],
      variables: [{ name: 'T', label: 'temperatuur', unit: '°C' }],
    };
    expect(rulesText(model)).toEqual({
      rules: 'dif = T - W\nstroom = k*dif\nT = T - stroom*dt\nW = W + stroom*dt\nt = t + dt',
      start: "k = 0,05\nT_0 = -2,5\nT = T_0 '°C\nW = 0\ndt = 1 's\nt = 0 's",
    });
  });

  it('gives lines that do to the bit what the method of Euler does', () => {
    const model = ode(
      { y: ['2*x + a', 'c*x*y - d*y'], x: ['3', 'a - b*x*y'] },
      { b: 0.04, c: 0.01, d: 0.04 },
      { a: '1,1*x' },
      { method: 'euler' },
    );
    const { rules, start } = rulesText(model);
    const asLines = lines(rules, start);
    expect(last(asLines, 'x')).toBe(last(model, 'x'));
    expect(last(asLines, 'y')).toBe(last(model, 'y'));
  });
});
