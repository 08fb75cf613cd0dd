import { describe, expect, it } from 'vitest';
import { faults, model, values } from './builders.ts';

const fine = { step: 0.01, end: 10, method: 'rk4' } as const;

/** The value at t = 10, far enough from where the input changes. */
function last(expression: string, parts = {}): number {
  return values(expression, parts, fine).at(-1) ?? NaN;
}

/** What of a unit step is there after n stages in a row of time 2/n each, after 10. */
function stages(order: number, time = 2): number {
  const x = (10 * order) / time;
  let [term, sum] = [1, 1];
  for (let k = 1; k < order; k += 1) {
    term *= x / k;
    sum += term;
  }
  return 1 - Math.exp(-x) * sum;
}

describe('after a step of the input', () => {
  it.each([
    ['smth1(1; 2; 0)', stages(1)],
    ['smth3(1; 2; 0)', stages(3)],
    ['smthn(1; 2; 5; 0)', stages(5)],
    ['smthn(1; 20; orde; 0)', stages(4, 20)],
    ['delay1(1; 20; 0)', stages(1, 20)],
    ['delay3(1; 20; 0)', stages(3, 20)],
    ['delayn(1; 20; 7; 0)', stages(7, 20)],
    // A ramp is followed at a distance of slope * time.
    ['smth1(3*t; 0,5)', 3 * (10 - 0.5)],
    ['smth3(3*t; 0,5)', 3 * (10 - 0.5)],
    ['delay3(3*t; 0,5)', 3 * (10 - 0.5)],
    // The average of an exponential settles at a fixed part of it.
    ['trend(exp(0,2*t); 1; 0,2)', 0.2],
    ['forcst(exp(0,2*t); 1; 5; 0,2)', Math.exp(2) * 2],
    ['trend(-exp(-0,2*t); 1; 0,2)', 0.2],
    ['forcst(-exp(0,2*t); 1; 5; 0,2)', -Math.exp(2) * 2],
    ['trend(5; 2)', 0],
    ['trend(0; 2)', 0],
  ])('%s', (expression, expected) => {
    const parts = { auxiliaries: { orde: '4' } };
    expect(last(expression, parts)).toBeCloseTo(expected, 3);
  });

  it('nothing changes where the input does not', () => {
    for (const name of ['smth1', 'smth3', 'delay1', 'delay3'])
      for (const found of values(`${name}(7; 3)`)) expect(found).toBeCloseTo(7, 12);
  });

  it('a trend begins as it is told', () => {
    expect(values('trend(8; 2; 0,25)')[0]).toBeCloseTo(0.25, 12);
    expect(values('forcst(8; 2; 3; 0,25)')[0]).toBeCloseTo(8 * 1.75, 12);
  });

  it('material in a delay is kept', () => {
    const parts = {
      stocks: { x: '0' },
      flows: { 'out: > x': 'delay3(pulse(6; 1); 1; 0)' },
    };
    expect(values('x', parts, { step: 0.1, end: 40 }).at(-1)).toBeCloseTo(6, 9);
  });

  it('each call and each element has a stock of its own', () => {
    const parts = {
      dimensions: { D: 'a b' },
      auxiliaries: { 'y2[D]': 'smth1(D; D; 0) + smth1(D; 1; 0)' },
    };
    expect(values('y2[b]', parts)[1]).toBe(2 / 2 + 2);
  });
});

describe('a loop through the past', () => {
  it.each([
    'previous(b; 1) + 1',
    'delay(b; 2; 0)',
    'delay(b; 0; 1)',
    'smth1(b; 2; 0)',
    'init(3)',
    'delay3(b; 3; 1)',
  ])('%s is no loop', (a) => {
    expect(faults(model({ auxiliaries: { a, b: 'a + 1' } }))).toEqual([]);
  });

  it.each([
    ['auxiliaries a 1:1 model-loop', { a: 'init(b)', b: 'a' }],
    ['auxiliaries a 1:1 model-loop', { a: 'smth1(b; 2)', b: 'a' }],
  ])('%s', (expected, auxiliaries) => {
    expect(faults(model({ auxiliaries }))).toEqual([expected]);
  });
});

describe('faults', () => {
  it.each([
    ['smthn(1; 2; t)', 'auxiliaries y 1:13 model-needs-constant'],
    ['smthn(1; 2; 0)', 'auxiliaries y 1:13 model-needs-constant'],
    ['delayn(1; 2; 2,5)', 'auxiliaries y 1:14 model-needs-constant'],
    ['delayn(1; 2; 1000)', 'auxiliaries y 1:14 model-needs-constant'],
    ['random(0; 1; t)', 'auxiliaries y 1:14 model-needs-constant'],
    ['smth1(1)', 'auxiliaries y 1:1 model-argument-count'],
    ['sin(1; 2)', 'auxiliaries y 1:1 model-argument-count'],
    ['previous(1)', 'auxiliaries y 1:1 model-argument-count'],
    ['nope(1)', 'auxiliaries y 1:1 model-unknown-function'],
    ['1 + ...', 'auxiliaries y 1:5 model-blank'],
  ])('%s gives %s', (y, expected) => {
    expect(faults(model({ auxiliaries: { y } }))).toEqual([expected]);
  });
});
