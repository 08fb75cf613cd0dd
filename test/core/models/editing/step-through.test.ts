import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepThrough, type StepLine } from '#core/models/editing/step-through.ts';
import { compileModel, runModel, type ModelDefinition, type OdeModel } from '#core/models/index.ts';
import { cooling, lines, ode } from '../builders.ts';
import { anyOde } from './any-model.ts';

function steps(model: ModelDefinition, before: Readonly<Record<string, number>>) {
  const result = stepThrough(model, before);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result;
}

const shown = ({ depth, filled, value }: StepLine): string =>
  `${'  '.repeat(depth)}${filled} -> ${String(value)}`;

/** Every row of a run gives the next one. */
function expectAgreement(model: ModelDefinition): void {
  const compiled = compileModel({ ...model, views: [], parameters: [], variables: [] });
  if (!compiled.ok) return;
  const run = runModel(compiled.model);
  const row = (index: number) =>
    Object.fromEntries([...run.series].map(([name, values]) => [name, values[index] ?? NaN]));
  const { variable } = model.time;
  for (let index = 0; index + 1 < run.time.length; index += 1) {
    const { after } = steps(model, { ...row(index), [variable]: run.time[index] ?? NaN });
    const states =
      model.semantics === 'lines' ? [...run.series.keys()] : model.stocks.map(({ name }) => name);
    for (const name of states)
      expect([name, after.get(name)]).toEqual([name, row(index + 1)[name]]);
    expect(after.get(variable)).toBe(run.time[index + 1]);
  }
}

describe('a step', () => {
  it('shows the lines of a model with numbers', () => {
    const { lines: carriedOut, after } = steps(cooling, { T: 90, t: 0 });
    expect(carriedOut.map(shown)).toEqual([
      'dQ = 0,8*(20 - 90)*10 -> -560',
      'T = 90 + (-560)/(0,25*4180) -> 89.46411483253588',
      't = 0 + 10 -> 10',
    ]);
    expect(carriedOut[1]).toMatchObject({ text: 'T = T + dQ/(m*c)', name: 'T', line: 2 });
    expect([after.get('t'), after.get('dQ')]).toEqual([10, -560]);
  });

  it('follows the conditions that hold, and ends at stop', () => {
    const model = lines(
      "als x > 1 dan\n  y = x² 'm\n  als y > 3 dan stop eindals\nanders\n  y = 0\neindals\nx = x - 1",
      'x = 2\ny = 0',
    );
    expect(steps(model, { x: -2 }).lines.map(shown)).toEqual([
      '-2 > 1 -> 0',
      '  y = 0 -> 0',
      'x = -2 - 1 -> -3',
    ]);
    const stopped = steps(model, { x: 2 });
    expect(stopped.lines.map(shown)).toEqual([
      '2 > 1 -> 1',
      '  y = 2² -> 4',
      '  4 > 3 -> 1',
      '    stop -> null',
    ]);
    expect(stopped.after.get('t')).toBe(0);
    expect(stopped.lines[1]?.text).toBe('y = x²');
  });

  it('puts a negative number in parentheses where it needs them', () => {
    const model = lines('a = x^2 - x*x + (x) + min(x; 1)', 'x = -2');
    expect(steps(model, {}).lines[0]?.filled).toBe('a = (-2)^2 - (-2)*(-2) + (-2) + min(-2; 1)');
  });

  it('shows the rules of stocks and flows, with points to look up', () => {
    const model: OdeModel = {
      ...ode({ x: ['10', 'k*x'] }, { k: -0.5 }, {}, { method: 'euler' }),
      auxiliaries: [
        { name: 'rem', expression: 'x', table: { kind: 'continuous', x: [0, 20], y: [0, 1] } },
      ],
      flows: [
        { name: 'in', expression: 'rem', to: 'x' },
        { name: 'uit', expression: 'k*x', from: 'x', nonNegative: true },
      ],
    };
    expect(steps(model, { x: 10, rem: 7 }).lines.map(shown)).toEqual([
      'rem = lookup(rem; 10) -> 0.5',
      'in = 0,5 -> 0.5',
      'uit = max(-0,5*10; 0) -> 0',
      'x = 10 + (0,5 - 0)*1 -> 10.5',
      't = 0 + 1 -> 1',
    ]);
    expectAgreement(model);
  });

  it.each<[string, ModelDefinition]>([
    ['model-blank', lines('x = ...', 'x = 1')],
    ['model-blank', ode({ x: ['1', '...'] })],
    ['model-not-in-lines', ode({ x: ['1', 'delay(x; 1)'] })],
    [
      'model-not-in-lines',
      {
        ...ode({}),
        stocks: [{ name: 'x', start: '1', nonNegative: true }],
        flows: [{ name: 'f', expression: '1', from: 'x' }],
      },
    ],
  ])('is refused with %s', (code, model) => {
    const result = stepThrough(model, {});
    expect(result.ok ? [] : result.faults.map((one) => one.code)).toEqual([code]);
  });
});

describe('steps agree with a run, to the last bit', () => {
  it.each<[string, ModelDefinition]>([
    ['cooling', { ...cooling, time: { ...cooling.time, end: 100 } }],
    [
      'functions in degrees',
      lines(
        'a = sin(30*t) + x^2,5 + arctan(x) + x mod 3\nb = ln(x) + safediv(1; t; 2)\nx = x + a*dt',
        'x = 1',
        {
          angles: 'degrees',
        },
      ),
    ],
    [
      'conditions',
      lines(
        'als x > 3 of niet x < 100 dan x = x/2 anders x = x + 1 eindals\ny = als x >= 2 en waar dan 1 anders 0',
        'x = 1',
      ),
    ],
  ])('%s', (_, model) => {
    expectAgreement(model);
  });

  it('any model of stocks and flows', () => {
    fc.assert(
      fc.property(anyOde, (model) => {
        expectAgreement({ ...model, method: 'euler' });
      }),
      { numRuns: 200 },
    );
  });
});
