import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Parts, faults, model, series, value } from './builders.ts';

const parts: Parts = {
  dimensions: { D: 'a b c', E: 'x y', Part: 'b c', Other: 'p q r', N: '1 2 3' },
  auxiliaries: {
    'v[D]': '',
    'v[a]': '3',
    'v[b]': '1',
    'v[c]': '2',
    'w[D]': '10*D',
    'm[D,E]': '10*D + E',
    'mt[E,D]': '100*D + E',
    'sub[Part]': '7*v[Part]',
    'n[N]': 'N^2',
    'o[Other]': 'Other',
    'sq[D,D]': '',
    'sq[a,a]': '1',
    'sq[a,b]': '2',
    'sq[a,c]': '3',
    'sq[b,a]': '4',
    'sq[b,b]': '5',
    'sq[b,c]': '6',
    'sq[c,a]': '7',
    'sq[c,b]': '8',
    'sq[c,c]': '9',
  },
};

/** The elements of an auxiliary over D with this formula. */
function elements(formula: string, over = 'D', names = ['a', 'b', 'c']): number[] {
  const definition = model({
    ...parts,
    auxiliaries: { ...parts.auxiliaries, [`y[${over}]`]: formula },
  });
  return names.map((name) => series(definition, `y[${name}]`, { end: 0 })[0] ?? NaN);
}

describe('one element of an array', () => {
  it.each([
    ['v[b]', 1],
    ['v[2]', 1],
    ['n[2]', 4],
    ['m[c;y]', 32],
    ['m[3;2]', 32],
    ['v[1 + 2]', 2],
    ['v[v[b] + 1]', 1],
    ['v[0 + 0]', 0],
    ['v[3 + 1]', 0],
    ['v[t + 2]', 1],
    ['v[t + 2,9]', 1],
    ['v[t]', 0],
    ['v[t + 4]', 0],
    ['m[t + 2; x]', 21],
    ['m[t + 2; t + 2]', 22],
    ['m[t + 3; t + 1]', 31],
    ['m[t + 2; t + 3]', 0],
    ['m[t; t + 1]', 0],
  ])('%s is %d', (expression, expected) => {
    expect(value(expression, parts)).toBe(expected);
  });
});

describe('a formula for every element', () => {
  it.each([
    ['v + w', [13, 21, 32]],
    ['v*2', [6, 2, 4]],
    ['v[D] + w[D]', [13, 21, 32]],
    ['D', [1, 2, 3]],
    ['m[D;y]', [12, 22, 32]],
    ['mt[x;D]', [101, 201, 301]],
    ['v[D + 1]', [1, 2, 0]],
    ['v[D - 1]', [0, 3, 1]],
    ['v[a]', [3, 3, 3]],
    ['n[D]', [1, 4, 9]],
    ['o[D]', [1, 2, 3]],
    ['o[Other]', [1, 2, 3]],
    ['size(D) + size(v) - size(m[D;*])', [4, 4, 4]],
    ['sum(D*w)', [60, 120, 180]],
    ['v/sum(v)', [0.5, 1 / 6, 2 / 6]],
    ['sum(m[D;*])', [23, 43, 63]],
    ['sum(sq[D;*])', [6, 15, 24]],
    ['max(v; 2)', [3, 2, 2]],
    ['max(sq[D;*]; 5)', [5, 6, 9]],
    ['max(v; o)', [3, 3, 3]],
    ['sum(sq[*;D])', [12, 15, 18]],
    ['als D = 1 dan 5 anders v[D - 1]', [5, 3, 1]],
  ])('%s', (formula, expected) => {
    expect(elements(formula)).toEqual(expected);
  });

  it('reads the elements of a part by name, and of the whole', () => {
    expect(elements('v', 'Part', ['b', 'c'])).toEqual([1, 2]);
    expect(elements('v[D]', 'Part', ['b', 'c'])).toEqual([1, 2]);
    expect(elements('v[Part + 1]', 'Part', ['b', 'c'])).toEqual([2, 0]);
    expect(elements('sub[Part]', 'Part', ['b', 'c'])).toEqual([7, 14]);
  });

  it('transposes, in either way', () => {
    expect(elements('mt', 'D,E', ['a,x', 'a,y', 'c,x'])).toEqual([101, 102, 301]);
    expect(elements('mt[E;D]', 'D,E', ['a,x', 'a,y', 'c,x'])).toEqual([101, 102, 301]);
    expect(elements('sq', 'D,D', ['a,b', 'c,a'])).toEqual([2, 7]);
  });

  it('lets an element follow from another of the same array', () => {
    expect(elements('als D = 1 dan 1 anders 2*y[D - 1]')).toEqual([1, 2, 4]);
  });
});

describe('functions of arrays', () => {
  it.each([
    ['sum(v)', 6],
    ['sum(v[*])', 6],
    ['mean(v)', 2],
    ['min(v)', 1],
    ['max(v)', 3],
    ['max(v; 5)', 5],
    ['max(v; 2)', 3],
    ['max(2; v; w)', 30],
    ['min(m; -v; 0)', -3],
    ['max(v[*]; m[*;x]; 1)', 31],
    ['max(min(v; 2); 0)', 1],
    ['max(sum(v); 2)', 6],
    ['sum(max(v; 2))', 7],
    ['sum(max(v[*]; 2))', 7],
    ['als max(v; t) > 2 dan 4 anders 5', 4],
    ['prod(v)', 6],
    ['stddev(v) - sqrt(2/3)', 0],
    ['size(v)', 3],
    ['size(D)', 3],
    ['size(m)', 6],
    ['size(m[a;*])', 2],
    ['rank(v; 1)', 2],
    ['rank(v; 2)', 3],
    ['rank(v; 3)', 1],
    ['rank(v; t + 3)', 1],
    ['sum(m)', 11 + 12 + 21 + 22 + 31 + 32],
    ['sum(m[*;x])', 63],
    ['sum(m[b;*])', 43],
    ['sum(v*w)', 30 + 20 + 60],
    ['sum(v[*]*w[*])', 110],
    ['sum(v[D]*w[D])', 110],
    ['sum(v[*]*D)', 3 + 2 + 6],
    ['sum(v[Part])', 3],
    ['sum(m[*;*]*v[*])', 3 * 23 + 43 + 2 * 63],
    ['sum(als v > 1 dan v anders 0)', 5],
    ['sum(D)', 6],
    ['sum(v[D]*sum(m[D;*]))', 3 * 23 + 43 + 2 * 63],
    ['sum(v[D]/sum(v[*]))', 1],
    ['sum(v[D]*sum(v[*]*w[D]))', 660],
    ['sum(v[*]*sum(w))', 6 * 60],
    ['max(2)', 2],
    ['sum(v)/max(v)', 2],
    ['sum(v - mean(v))', 0],
  ])('%s is %d', (expression, expected) => {
    if (Number.isNaN(expected)) expect(() => value(expression, parts)).toThrow();
    else expect(value(expression, parts)).toBeCloseTo(expected, 12);
  });

  it('add many elements from first to last', () => {
    const names = Array.from({ length: 1_000 }, (_, index) => String(index + 1));
    const numbers = { dimensions: { N: names.join(' ') }, auxiliaries: { 'v[N]': '1/N' } };
    const sum = names.reduce((total, name) => total + 1 / Number(name), 0);
    expect(value('sum(v)', numbers)).toBe(sum);
  });
});

describe('stocks and flows with elements', () => {
  const chain = model({
    dimensions: { Stage: 's1 s2 s3' },
    stocks: { 'x[Stage]': '0', 'x[s1]': '8', gone: '0' },
    flows: {
      'on[Stage]: x >': 'x/2',
      'into[Stage]: > x': 'als Stage = 1 dan 0 anders on[Stage - 1]',
    },
  });

  it('run between elements of the same name', () => {
    expect(series(chain, 'x[s1]', { end: 2 })).toEqual([8, 4, 2]);
    expect(series(chain, 'x[s2]', { end: 2 })).toEqual([0, 4, 4]);
    expect(series(chain, 'x[s3]', { end: 2 })).toEqual([0, 0, 2]);
  });

  it('have one series for each element, and no name of the whole', () => {
    expect(() => series(chain, 'x')).toThrow('no series x');
  });
});

describe('faults in arrays', () => {
  it.each<readonly [expected: string, changed: Parts]>([
    [
      'auxiliaries y 1:1 model-unknown-dimension',
      { auxiliaries: { 'y[D]': '1' }, changes: { dimensions: [] } },
    ],
    ['auxiliaries y 1:3 model-unknown-element', { auxiliaries: { y: 'v[z]' } }],
    ['auxiliaries y 1:3 model-unknown-element', { auxiliaries: { y: 'v[4]' } }],
    ['auxiliaries y 1:1 model-subscript-count', { auxiliaries: { y: 'm[a]' } }],
    ['auxiliaries y 1:1 model-subscript-count', { auxiliaries: { y: 't0[a]', t0: '1' } }],
    ['auxiliaries y 1:5 model-needs-subscripts', { auxiliaries: { y: '2 + v' } }],
    ['auxiliaries y 1:3 model-needs-subscripts', { auxiliaries: { y: 'v[*]' } }],
    ['auxiliaries y 1:3 model-needs-subscripts', { auxiliaries: { y: 'v[D]' } }],
    ['auxiliaries y 1:1 model-needs-subscripts', { auxiliaries: { 'y[D]': 'o' } }],
    ['auxiliaries y 1:1 model-no-formula', { auxiliaries: { 'y[D]': '', 'y[a]': '1' } }],
    ['auxiliaries y[z] 1:1 model-unknown-element', { auxiliaries: { 'y[D]': '1', 'y[z]': '1' } }],
    [
      'auxiliaries y[a,b] 1:1 model-subscript-count',
      { auxiliaries: { 'y[D]': '1', 'y[a,b]': '1' } },
    ],
    ['auxiliaries y 1:1 model-needs-array', { auxiliaries: { y: 'sum(3)' } }],
    ['auxiliaries y 1:1 model-needs-array', { auxiliaries: { y: 'size(t)' } }],
    ['auxiliaries y 1:1 model-loop', { auxiliaries: { 'y[D]': 'y[D + 0]' } }],
    ['flows f 1:1 model-flow-shape', { stocks: { 's[D]': '0' }, flows: { 'f: > s': '1' } }],
    ['flows f 1:1 model-flow-shape', { stocks: { 's[D]': '0' }, flows: { 'f[E]: > s': '1' } }],
  ])('%s', (expected, { auxiliaries, ...changed }) => {
    const whole = { ...parts, ...changed, auxiliaries: { ...parts.auxiliaries, ...auxiliaries } };
    expect(faults(model(whole))).toContain(expected);
  });

  it('come once, however many elements they hold for', () => {
    const definition = model({ dimensions: { D: 'a b c' }, auxiliaries: { 'y[D]': 'q + D' } });
    expect(faults(definition)).toEqual(['auxiliaries y 1:1 model-unknown-name']);
  });

  it('tell at once that there are too many elements', () => {
    const thousand = Array.from({ length: 1_000 }, (_, index) => `e${String(index)}`).join(' ');
    const over = (name: string) =>
      model({ dimensions: { D: thousand, E: thousand }, auxiliaries: { [name]: 'D' } });
    expect(faults(over('y[D,E]'))).toEqual(['auxiliaries y 1:1 model-too-large']);
    expect(faults(over('y[D,E,D,E,D,E,D,E]'))).toEqual(['auxiliaries y 1:1 model-too-large']);
    const sums = model({
      dimensions: { D: thousand },
      auxiliaries: { 'y[D]': 'D', 'z[D]': 'sum(y*(y + D))' },
    });
    expect(faults(sums)).toContain('auxiliaries z 1:1 model-too-large');
  });
});

describe('for every array', () => {
  const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 });
  const formula = fc.constantFrom('2*v + 1', 'v[D] - w[D]', 'v^2 + sum(w)', 'max(v; w)', 'D + v');

  it('a formula for all is the same as one written out for each', () => {
    fc.assert(
      fc.property(names, formula, (elements, text) => {
        const dimensions = { D: elements.join(' ') };
        const base = { 'v[D]': 'D/3', 'w[D]': '7 - D^2' };
        const whole = model({ dimensions, auxiliaries: { ...base, 'y[D]': text } });
        const own = elements.map((element, index): [string, string] => {
          const spelled = text
            .replaceAll('[D]', '')
            .replaceAll('sum(w)', 'SUM')
            .replaceAll('D', String(index + 1))
            .replaceAll(/\b[vw]\b/g, (name) => `${name}[${element}]`)
            .replaceAll('SUM', elements.map((each) => `w[${each}]`).join(' + '))
            .replace('v[', 'v[');
          return [
            `y_${element}`,
            spelled.includes(' + w[') ? spelled.replace(/\+ (w.*)$/, '+ ($1)') : spelled,
          ];
        });
        const apart = model({ dimensions, auxiliaries: { ...base, ...Object.fromEntries(own) } });
        for (const element of elements)
          expect(series(whole, `y[${element}]`)).toEqual(series(apart, `y_${element}`));
      }),
      { numRuns: 60 },
    );
  });
});
