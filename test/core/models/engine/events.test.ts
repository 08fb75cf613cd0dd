import { describe, expect, it } from 'vitest';
import {
  compileModel,
  runModel,
  type Method,
  type OdeModel,
  type Run,
  type RunOptions,
} from '#core/models/index.ts';
import { ode } from '../builders.ts';
import { lastOf, run } from './compiled-run.ts';
import { wasm } from './wasm/same-bits.ts';

type Events = NonNullable<OdeModel['events']>;

const methods = ['euler', 'rk2', 'rk4', 'verlet', 'dopri5'] as const;
const exactMethods = ['rk2', 'rk4', 'verlet', 'dopri5'] as const;

/** A ball that falls from 2 m and keeps part e of its speed. */
const ball = (e: number): OdeModel =>
  ode(
    { y: ['2', 'v'], v: ['0', '-g'] },
    { g: 9.81, e },
    {},
    {
      events: [{ when: 'y', direction: 'falling', set: [{ name: 'v', expression: '-e*v' }] }],
    },
  );
const fallTime = Math.sqrt(4 / 9.81);

const times = ({ events }: Run): number[] => events.map(({ time }) => time);
const column = ({ series }: Run, name: string): number[] => [...(series.get(name) ?? [])];

describe('a ball that bounces', () => {
  it.each(exactMethods)('bounces when it has to, with %s', (method) => {
    const bounces = times(run(ball(0.8), { method, step: 0.1, end: 4 }));
    let exact = fallTime;
    for (const [index, moment] of bounces.entries()) {
      expect(Math.abs(moment - exact)).toBeLessThan(1e-6);
      exact += 2 * fallTime * 0.8 ** (index + 1);
    }
    expect(bounces).toHaveLength(5);
  });

  it.each(exactMethods)('keeps its energy where nothing is lost, with %s', (method) => {
    const result = run(ball(1), { method, step: 0.01, end: 100 });
    const [y, v] = [column(result, 'y'), column(result, 'v')];
    expect(times(result)).toHaveLength(78);
    for (const [row, height] of y.entries()) {
      expect(height).toBeGreaterThan(-1e-9);
      expect((v[row] ?? NaN) ** 2 / 2 + 9.81 * height).toBeCloseTo(9.81 * 2, 4);
    }
  });

  it.each(methods)('is seen no matter where the steps are, with %s', (method) => {
    for (const step of [0.05, 0.07, 0.11, fallTime, fallTime / 2]) {
      const result = run(ball(1), { method, step, end: 5 });
      expect(times(result).length).toBeGreaterThan(1);
      expect(Math.min(...column(result, 'y'))).toBeGreaterThan(-1e-9);
    }
  });

  it.each(
    exactMethods.flatMap((method) =>
      [0, 0.001, 0.02, 0.1, 0.5, 0.8, 0.99].map((e) => [method, e] as const),
    ),
  )('lies still where it comes to rest, with %s and e = %d', (method, e) => {
    const result = run(ball(e), { method, step: 0.01, end: 200 });
    const rest = fallTime * (1 + (2 * e) / (1 - e));
    expect(result.end).toEqual({ reason: 'completed' });
    expect(Math.abs((times(result).at(-1) ?? NaN) - rest)).toBeLessThan(2e-3);
    expect(Math.min(...column(result, 'y'))).toBeGreaterThan(-1e-9);
    const still = column(result, 'v').slice(Math.ceil(rest / 0.01) + 1);
    expect(still.every((v) => v === 0)).toBe(true);
  });
});

/** A ball that does not bounce, with a force on it that begins at t = 5, and a path that goes on. */
const lifted = (force: number): OdeModel =>
  ode(
    { y: ['2', 'v'], v: ['0', 'a'], path: ['0', 'abs(v)'], clock: ['0', '1'] },
    { g: 9.81 },
    { a: `-g + step(${force}; 5)` },
    {
      events: [{ when: 'y', direction: 'falling', set: [{ name: 'v', expression: '0' }] }],
    },
  );

describe.each(exactMethods)('a ball that lies still, with %s', (method) => {
  const options: RunOptions = { method, step: 0.1, end: 10 };

  it('goes up when something lifts it', () => {
    const result = run(lifted(11.81), options);
    expect(result.series.get('y')?.[50]).toBeCloseTo(0, 9);
    expect(lastOf(result, 'y')).toBeCloseTo((2 * 5 ** 2) / 2, 6);
    expect(times(result)).toHaveLength(1);
  });

  it('stays where what lifts it is too little, while all else goes on', () => {
    const result = run(lifted(9), options);
    expect(lastOf(result, 'y')).toBeCloseTo(0, 9);
    expect(lastOf(result, 'path')).toBeCloseTo(2, 6);
    expect(lastOf(result, 'clock')).toBeCloseTo(10, 9);
  });

  it('goes up when another event gives it a velocity', () => {
    const kicked = lifted(0);
    const kick = { when: 'clock - 5', set: [{ name: 'v', expression: '9.81' }] };
    const result = run({ ...kicked, events: [...(kicked.events ?? []), kick] }, options);
    expect(lastOf(result, 'path')).toBeCloseTo(2 + 9.81, 1);
    expect(times(result).at(-1)).toBeCloseTo(7, 2);
    expect(lastOf(result, 'y')).toBeCloseTo(0, 9);
  });
});

describe('an event that follows itself ever faster, and is no contact', () => {
  it('ends the run with its place', () => {
    const tilting = ode(
      { y: ['2', 'v'], v: ['0', '-9.81'] },
      {},
      {},
      {
        events: [
          { when: 'y + 5', stop: true },
          { when: 'y - 0*t', direction: 'falling', set: [{ name: 'v', expression: '-0.5*v' }] },
        ],
      },
    );
    const { end } = run(tilting, { step: 0.01, end: 20 });
    expect(end).toMatchObject({ reason: 'events-too-dense', event: 1 });
  });
});

describe('stop', () => {
  const fall = ode(
    { y: ['2', 'v'], v: ['0', '-9.81'] },
    {},
    {},
    {
      events: [{ when: 'y', stop: true, set: [{ name: 'v', expression: '0' }] }],
    },
  );

  it.each(exactMethods)('ends the run with a row at the moment itself, with %s', (method) => {
    const result = run(fall, { method, step: 0.1 });
    expect(result.end).toEqual({ reason: 'stopped', step: 7 });
    expect(result.time).toHaveLength(8);
    expect(result.time[6]).toBe(6 * 0.1);
    expect(result.time[7]).toBeCloseTo(fallTime, 9);
    expect(lastOf(result, 'y')).toBeCloseTo(0, 9);
    expect(lastOf(result, 'v')).toBe(0);
    expect(times(result)).toEqual([result.time[7]]);
  });

  it('has that row with a report interval as well', () => {
    const { time } = run(fall, { step: 0.1, report: 0.5 });
    expect(time).toHaveLength(3);
    expect(time.at(-1)).toBeCloseTo(fallTime, 9);
  });

  it('has one row where the moment is a whole step', () => {
    const clock = ode({ x: ['0', '1'] }, {}, {}, { events: [{ when: 'x - 3', stop: true }] });
    expect([...run(clock).time]).toEqual([0, 1, 2, 3]);
  });
});

/** x rises by 1 in a unit of time; n and m count. */
const counted = (events: Events, auxiliaries = {}): OdeModel =>
  ode({ x: ['0', '1'], n: ['0', '0'], m: ['0', '0'] }, {}, auxiliaries, { events });
const add = (name: string, amount = 1) => [{ name, expression: `${name} + ${amount}` }];

describe.each(methods)('events with %s', (method) => {
  const at = (events: Events, options: RunOptions = {}, auxiliaries = {}): Run =>
    run(counted(events, auxiliaries), { method, ...options });

  it.each<[string, string, number]>([
    ['x - 2,5', 'both', 1],
    ['x - 2,5', 'rising', 1],
    ['x - 2,5', 'falling', 0],
    ['2,5 - x', 'rising', 0],
    ['2,5 - x', 'falling', 1],
    ['t - 2,5', 'both', 1],
    ['x - 3', 'both', 1],
    ['x', 'both', 0],
    ['0*x', 'both', 0],
    ['x*(0,2 - x)', 'both', 1],
    ['(x - 2,5)*(x - 4,5)', 'both', 2],
    ['(x - 2,5)*(x - 4,5)', 'rising', 1],
    ['sin(pi*x)', 'both', 9],
  ])('%s, %s, happens %d times', (when, which, count) => {
    const direction = which === 'both' ? {} : { direction: which as 'rising' | 'falling' };
    const result = at([{ when, ...direction, set: add('n') }], { end: 9.6, step: 0.3 });
    expect(lastOf(result, 'n')).toBe(count);
    expect(result.events).toHaveLength(count);
    expect(result.end).toEqual({ reason: 'completed' });
  });

  it.each<[string, string, number]>([
    ['(x - 2,5)^2 - 0,01', 'both', 2],
    ['(x - 2,5)^2 - 0,01', 'rising', 1],
    ['(x - 2,5)^2 - 0,01', 'falling', 1],
    ['0,01 - (x - 2,5)^2', 'both', 2],
    ['(x - 2,1)^2 - 0,001', 'both', 2],
    ['(x - 2,93)^2 - 0,0001', 'both', 2],
    ['(x - 2,5)^2', 'both', 1],
    ['(x - 2,5)^2 + 0,01', 'both', 0],
    ['(x - 2,2)*(x - 2,5)*(x - 2,8)', 'both', 3],
    ['(x - 2,2)*(x - 2,5)*(x - 2,8)', 'rising', 2],
    ['(x - 2,2)*(x - 2,5)*(x - 2,8)', 'falling', 1],
    ['sin(2*pi*x + 0,1)', 'both', 10],
  ])('%s, %s, happens %d times within a step or two', (when, which, count) => {
    const direction = which === 'both' ? {} : { direction: which as 'rising' | 'falling' };
    const result = at([{ when, ...direction, set: add('n') }], { end: 5, step: 1 });
    expect(lastOf(result, 'n')).toBe(count);
    expect(result.end).toEqual({ reason: 'completed' });
  });

  it('happen several times in one step', () => {
    const reset = [{ name: 'x', expression: '0' }, ...add('n')];
    const result = at([{ when: 'x - 0,3', set: reset }], { step: 2, end: 10 });
    expect(lastOf(result, 'n')).toBe(33);
    times(result).forEach((moment, index) => {
      expect(moment).toBeCloseTo((index + 1) * 0.3, 9);
    });
  });

  it('happen in the order of time, and at one moment in that of the model', () => {
    const result = at([
      { when: 'x - 2,6', set: add('n') },
      { when: 'x - 2,4', set: add('n') },
      { when: '2,6 - x', set: [{ name: 'm', expression: 'n' }] },
    ]);
    expect(result.events.map(({ index }) => index)).toEqual([1, 0, 2]);
    expect(lastOf(result, 'm')).toBe(2);
  });

  it('compute all new values from what was before', () => {
    const swap = [
      { name: 'n', expression: 'm + 1' },
      { name: 'm', expression: 'n + 5' },
    ];
    const result = at([{ when: 'x - 2,5', set: swap }]);
    expect([lastOf(result, 'n'), lastOf(result, 'm')]).toEqual([1, 5]);
  });

  it('set off others, each once in a moment', () => {
    const result = at([
      { when: 'n - 0,5', set: add('m') },
      { when: 'x - 2,5', set: add('n') },
      { when: 'm - 0,5', set: [{ name: 'n', expression: '0' }] },
    ]);
    expect(result.events.map(({ index }) => index)).toEqual([1, 0, 2]);
    expect(new Set(times(result)).size).toBe(1);
  });

  it('see a jump of time', () => {
    const result = at([{ when: 'step(1; 5) - 0,5', set: add('n') }]);
    expect(lastOf(result, 'n')).toBe(1);
    expect(Math.abs((times(result)[0] ?? NaN) - 5)).toBeLessThan(0.002);
  });

  it('see a random number that changes its sign, at the step where it does', () => {
    const noise = { r: 'random(-1; 1)' };
    const result = at([{ when: 'r', set: add('n') }], { end: 100 }, noise);
    const r = column(result, 'r');
    const changes = r.flatMap((value, n) => (n > 0 && value * (r[n - 1] ?? NaN) < 0 ? [n] : []));
    expect(times(result)).toEqual(changes);
  });

  it('leave the rows on the grid', () => {
    const result = at([{ when: 'x - 2,5', set: [{ name: 'x', expression: '100' }] }]);
    expect([...result.time]).toEqual(Array.from({ length: 11 }, (_, n) => n));
    expect(column(result, 'x').map((x) => Math.round(x * 1e9) / 1e9)).toEqual([
      ...[0, 1, 2],
      ...Array.from({ length: 8 }, (_, n) => 100.5 + n),
    ]);
  });
});

describe('events and the numbers of a run', () => {
  const spring = (events: Events): OdeModel =>
    ode({ x: ['1', 'v'], v: ['0', '-x'] }, {}, {}, { events });

  it.each(methods)('steps that are looked at twice have the same bits, with %s', (method) => {
    const options: RunOptions = { method, step: 0.1 };
    const watched = run(spring([{ when: '0*x', set: add('x') }]), options);
    expect(watched.series).toEqual(run(spring([]), options).series);
  });

  /** At t = 3 just below zero, from where y rises and falls within the next step. */
  const returning = ode(
    { y: ['3', 'v'], v: ['-1', 'a'], a: ['0', '0'] },
    {},
    {},
    {
      events: [
        {
          when: 'y',
          direction: 'falling',
          set: ['y = -1e-9', 'v = 4', 'a = -10'].map((line) => {
            const [name = '', expression = ''] = line.split(' = ');
            return { name, expression };
          }),
        },
      ],
    },
  );

  it.each([
    ['tape', undefined],
    ['WebAssembly', wasm],
  ])('what has just happened is looked at closely, by %s', (_, makeMachine) => {
    const compiled = compileModel(returning, makeMachine);
    if (!compiled.ok) throw new Error('faults');
    const { events } = runModel(compiled.model, { method: 'rk4', end: 3.9, step: 1 / 16 });
    expect(events[0]).toEqual({ index: 0, time: 3 });
    expect(events[1]?.time).toBeCloseTo(3.8, 6);
    const { events: coarse } = runModel(compiled.model, { method: 'rk4', end: 4, step: 1 });
    expect(coarse[1]?.time).toBeCloseTo(3.8, 6);
  });
});

describe('a run with more events than any run has', () => {
  const reset: Events = [{ when: 'x - 0,1', set: [{ name: 'x', expression: '0' }] }];

  it.each<[string, RunOptions]>([
    ['in one step', { step: 1_000, end: 1_000 }],
    ['in all', { step: 50, end: 1e6 }],
  ])('%s, ends', (_, options) => {
    expect(run(counted(reset), { method: 'euler', ...options }).end).toMatchObject({
      reason: 'events-too-dense',
      event: 0,
    });
  });
});

describe('a thermostat', () => {
  const model = ode(
    { T: ['15', 'P - 0.1*(T - 10)'], P: ['2', '0'] },
    {},
    {},
    {
      events: [
        { when: 'T - 20', direction: 'rising', set: [{ name: 'P', expression: '0' }] },
        { when: 'T - 18', direction: 'falling', set: [{ name: 'P', expression: '2' }] },
      ],
    },
  );

  it.each<[Method, number]>([
    ['rk4', 1e-4],
    ['dopri5', 1e-4],
  ])('switches at the temperatures that are set, with %s', (method, margin) => {
    const result = run(model, { method, end: 50, step: 0.5 });
    const [heating, cooling] = [10 * Math.log(12 / 10), 10 * Math.log(10 / 8)];
    const moments = times(result);
    expect(moments[0]).toBeCloseTo(10 * Math.log(15 / 10), 3);
    for (let i = 1; i < moments.length; i += 1) {
      const wanted = i % 2 === 1 ? cooling : heating;
      expect(Math.abs((moments[i] ?? NaN) - (moments[i - 1] ?? NaN) - wanted)).toBeLessThan(margin);
    }
    expect(Math.max(...column(result, 'T'))).toBeLessThan(20.0001);
  });
});
