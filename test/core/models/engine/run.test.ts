import { describe, expect, it } from 'vitest';
import {
  compileModel,
  runModel,
  type ModelDefinition,
  type RunOptions,
} from '#core/models/index.ts';
import { tapeMachine } from '#core/models/engine/tape-machine.ts';
import { cooling, lines, ode } from '../builders.ts';
import { last, run, series } from './compiled-run.ts';
import { wasm } from './wasm/same-bits.ts';

type OdeMethod = NonNullable<RunOptions['method']>;

/** The value of an expression, by a model of one line. */
function value(expression: string, changes = {}): number {
  return last(lines(`y = ${expression}`, '', changes), 'y', { end: 1 });
}

const decay = ode({ T: ['90', 'k*(T_omg - T)'] }, { k: 0.4, T_omg: 20 });
const oscillator = ode({ x: ['1', 'v'], v: ['0', '-x'] });

describe('runModel, differential equations', () => {
  const cooled = 20 + 70 * Math.exp(-4);

  it('gives the numbers known for a cooling drink', () => {
    expect(last(decay, 'T', { step: 0.01 })).toBeCloseTo(cooled, 9);
  });

  it('moves what flows from stock to stock, so that the sum stays', () => {
    const flows = [{ name: 'f', expression: 'k*a', from: 'a', to: 'b' }];
    const model = { ...ode({ a: ['10', '0'], b: ['0', '0'] }, { k: 0.3 }), flows };
    const { series: stored } = run(model);
    const total = [...(stored.get('a') ?? [])].map((a, row) => a + (stored.get('b')?.[row] ?? NaN));
    for (const sum of total) expect(sum).toBeCloseTo(10, 12);
  });

  it('stores flows and auxiliaries as they are at the stored time', () => {
    const model = ode({ x: ['1', 'twice'] }, {}, { twice: '2*once', once: 'x' });
    const { series: stored } = run(model, { end: 1, method: 'euler' });
    expect([...(stored.get('x') ?? [])]).toEqual([1, 3]);
    expect([...(stored.get('twice') ?? [])]).toEqual([2, 6]);
    expect([...(stored.get('dx') ?? [])]).toEqual([2, 6]);
  });

  it('takes the start of a stock from constants, auxiliaries and other stocks', () => {
    const model = ode({ y: ['2*x + a', '0'], x: ['k', '0'] }, { k: 3 }, { a: 'x^2' });
    expect(last(model, 'y')).toBe(15);
    expect(last(model, 'y', { parameters: { k: 1 } })).toBe(3);
    expect(last(model, 'y', { parameters: { x: 0 } })).toBe(0);
  });
});

describe('runModel, lines', () => {
  it('runs the model of the classroom', () => {
    const exact = 20 + 70 * Math.exp((-0.8 * 3600) / (0.25 * 4180));
    expect(last(cooling, 'T')).toBeCloseTo(20 + 70 * (1 - 8 / 1045) ** 360, 9);
    expect(Math.abs(last(cooling, 'T') - exact)).toBeLessThan(0.1);
  });

  it('assigns at once, so that v before x keeps the energy of an oscillator', () => {
    const inOrder = lines('v = v - x*dt\nx = x + v*dt\nt = t + dt', 'x = 1\nv = 0');
    const energy = (definition: ModelDefinition, options: RunOptions) =>
      last(definition, 'x', options) ** 2 + last(definition, 'v', options) ** 2;
    const options = { step: 0.01, end: 20 };
    expect(Math.abs(energy(inOrder, options) - 1)).toBeLessThan(0.01);
    expect(energy(oscillator, { ...options, method: 'euler' })).toBeGreaterThan(1.2);
  });

  it('keeps a value that a condition does not renew', () => {
    const rules =
      'als T < T_set - 0,5 dan P = 2000 eindals\nals T > T_set + 0,5 dan P = 0 eindals\n' +
      'T = T + (P - 50*(T - 10))/5000*dt\nt = t + dt';
    const thermostat = lines(rules, 'T = 15\nT_set = 20\nP = 0');
    const powers = series(thermostat, 'P', { end: 600 });
    const warm = series(thermostat, 'T', { end: 600 }).slice(100);
    expect(new Set(powers)).toEqual(new Set([0, 2000]));
    expect(Math.min(...warm)).toBeGreaterThan(19);
    expect(Math.max(...warm)).toBeLessThan(21);
  });

  it('chooses between dan and anders', () => {
    const model = lines('als t < 2 dan a = 1 anders a = 2 eindals\nt = t + dt', '');
    expect(series(model, 'a', { end: 4 }).slice(1)).toEqual([1, 1, 2, 2]);
  });

  it('ends at stop, with the row that led to it', () => {
    const fall = lines('y = y - 4*dt\nals y < 0 dan stop eindals\nt = t + dt', 'y = 10');
    const { end, time, series: stored } = run(fall);
    expect(end).toEqual({ reason: 'stopped', step: 3 });
    expect([...time]).toEqual([0, 1, 2, 3]);
    expect([...(stored.get('y') ?? [])]).toEqual([10, 6, 2, -2]);
  });

  it('moves the time where t = t + dt stands, and at the end where it is left out', () => {
    const rules = (text: string) => series(lines(text, ''), 'a', { end: 3 }).slice(1);
    expect(rules('a = t\nt = t + dt')).toEqual([0, 1, 2]);
    expect(rules('t = dt + t\na = t')).toEqual([1, 2, 3]);
    expect(rules('a = t')).toEqual([0, 1, 2]);
  });

  it('has no value yet at the start for what a rule gives its first value', () => {
    expect(series(lines('a = 1', ''), 'a', { end: 1 })).toEqual([NaN, 1]);
  });
});

describe('the value of', () => {
  it.each([
    ['-2^2', -4],
    ['2^3^2', 512],
    ['(-2)^3', -8],
    ['3² + 2³', 17],
    ['2^0,5 - sqrt(2)', 0],
    ['10/4', 2.5],
    ['min(3;1;2) + max(1;5)', 6],
    ['round(2,5) + round(-2,5)', 0],
    ['floor(-1,5)', -2],
    ['entier(1,5)', 1],
    ['sign(-3) + abs(-3)', 2],
    ['ln(exp(2))', 2],
    ['log(1000)', 3],
    ['sin(pi/6) - 0,5 < 1e-15', 1],
    ['tan(0) + cos(0)', 1],
    ['waar en onwaar', 0],
    ['waar of onwaar', 1],
    ['niet 0', 1],
    ['(1 <= 1) + (1 >= 2) + (1 = 1) + (1 <> 1) + (1 < 2) + (2 > 1)', 4],
    ['2*3*4 + 5*6', 54],
    ['2*3 - 4*5', -14],
    ['1 + 2*3 - (4 - 5)*6', 13],
    ['(1 + 2)*3 - 4*5', -11],
    ['1 - 2*3', -5],
  ])('%s is %d', (expression, expected) => {
    expect(value(expression)).toBe(expected);
  });

  it('a sine in degrees, where the model says so', () => {
    expect(value('sin(30)', { angles: 'degrees' })).toBeCloseTo(0.5, 15);
  });
});

describe('a run', () => {
  const model = ode({ x: ['1', 'k*x'] }, { k: 1 });

  it('has times of exactly start + n * step', () => {
    const { time } = run(model, { step: 0.1 });
    expect([...time]).toEqual(Array.from({ length: 101 }, (_, n) => n * 0.1));
  });

  it('has rows at the report interval only', () => {
    const all = run(model, { step: 0.1 });
    const some = run(model, { step: 0.1, report: 0.5 });
    const everyFifth = (numbers?: Float64Array) =>
      [...(numbers ?? [])].filter((_, n) => n % 5 === 0);
    expect([...some.time]).toEqual(everyFifth(all.time));
    expect([...(some.series.get('x') ?? [])]).toEqual(everyFifth(all.series.get('x')));
    expect(run(model, { step: 0.1, report: 0.3 }).time).toHaveLength(34);
  });

  it('stores the row of a stop at any time', () => {
    const stops = lines('als t > 4,5 dan stop eindals\nt = t + dt', '');
    const { time, end } = run(stops, { report: 3 });
    expect([...time]).toEqual([0, 3, 6]);
    expect(end).toEqual({ reason: 'stopped', step: 6 });
  });

  it('looks at the steps between rows for what is not finite', () => {
    const { end, time } = run(ode({ x: ['1e100', 'x^3'] }), { report: 4 });
    expect(end).toEqual({ reason: 'not-finite', step: 1, name: 'x' });
    expect(time).toHaveLength(1);
  });

  it('may be interrupted', () => {
    let asked = 0;
    const shouldStop = () => (asked += 1) > 2;
    const { end, time } = run(model, { step: 1e-4, record: [], shouldStop });
    expect(end).toMatchObject({ reason: 'interrupted' });
    expect(time.length).toBeGreaterThan(2_000);
    expect(time.length).toBeLessThan(50_000);
  });

  it('takes every step once where it is asked whether to stop', () => {
    for (const makeMachine of [tapeMachine, wasm]) {
      const compiled = compileModel(model, makeMachine);
      if (!compiled.ok) throw new Error('faults');
      const { time } = runModel(compiled.model, { step: 1e-3, shouldStop: () => false });
      expect([...time]).toEqual(Array.from({ length: 10_001 }, (_, n) => n * 1e-3));
    }
  });

  it('takes any method for differential equations, whatever the definition says', () => {
    const end = (method: OdeMethod) => last(model, 'x', { method, step: 0.01, end: 1 });
    for (const method of ['rk2', 'rk4', 'dopri5', 'verlet'] as const)
      expect(end(method)).toBeCloseTo(Math.E, 3);
    expect(end('euler')).toBeCloseTo(1.01 ** 100, 12);
  });

  it('stores only the names that are asked for', () => {
    expect([...run(model, { record: ['x'] }).series.keys()]).toEqual(['x']);
    expect([...run(model).series.keys()]).toEqual(['x', 'dx']);
  });

  it('takes new parameters and steps without a new compilation', () => {
    const compiled = compileModel(model);
    if (!compiled.ok) throw new Error('faults');
    const end = (options: RunOptions) =>
      runModel(compiled.model, { method: 'euler', ...options })
        .series.get('x')
        ?.at(-1);
    expect(end({ parameters: { k: 0 } })).toBe(1);
    expect(end({ parameters: { x: 2, k: 1 }, end: 3 })).toBe(16);
    expect(end({ end: 3 })).toBe(8);
    expect(end({ step: 0.5, end: 1 })).toBe(2.25);
  });

  it('lies in one buffer and survives a structured clone', () => {
    const whole = run(model);
    const buffers = [whole.time, ...whole.series.values()].map(({ buffer }) => buffer);
    expect(new Set(buffers).size).toBe(1);
    expect(structuredClone(whole, { transfer: [whole.time.buffer as ArrayBuffer] })).toEqual(
      run(model),
    );
  });

  it.each([
    ['a state that explodes', ode({ x: ['1e100', 'x^3'] }), { step: 1, name: 'x' }],
    [
      'a root of a negative number',
      lines('a = sqrt(1 - t)\nt = t + dt', ''),
      { step: 3, name: 'a' },
    ],
    ['a start value', lines('', 'n = 0\na = 1/n'), { step: 0, name: 'a' }],
  ])('ends at %s, and tells where', (_, definition, where) => {
    const { end, time, series: stored } = run(definition);
    expect(end).toEqual({ reason: 'not-finite', ...where });
    expect(time).toHaveLength(where.step);
    for (const numbers of stored.values()) expect(numbers).toHaveLength(where.step);
  });

  it.each<readonly [string, RunOptions]>([
    ['too many steps', { step: 1e-9 }],
    ['more steps than the caller allows', { maxSteps: 5 }],
    ['more numbers than fit', { step: 1e-8, maxSteps: Infinity }],
    ['a step of 0', { step: 0 }],
    ['a step that is no number', { step: NaN }],
    ['an end before the start', { end: -1 }],
    ['an unknown parameter', { parameters: { q: 1 } }],
    ['a parameter that is no number', { parameters: { k: NaN } }],
    ['an unknown name to record', { record: ['q'] }],
    ['a method for lines', { method: 'lines' }],
    ['rows at parts of a step', { report: 0.5 }],
    ['rows at a step and a half', { report: 1.5 }],
  ])('refuses %s', (_, options) => {
    expect(() => run(model, options)).toThrow(RangeError);
  });
});
