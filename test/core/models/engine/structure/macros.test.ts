import { describe, expect, it } from 'vitest';
import { type Parts, faults, macro, model, series, value, values } from './builders.ts';

const double = macro('dubbel', 'x', '2*x');
const grow = macro('groei', 'rate begin=10', 'n', {
  stocks: { n: 'begin' },
  flows: { 'in: > n': 'rate*n' },
});
const nested = macro('vier', 'x', 'dubbel(dubbel(x))');
const sums = macro('som', 'v', 'sum(v) + max(v)');
const looks = macro('zoek', 'tabel x', 'lookup(tabel; x)');
const table = { name: 'tab', kind: 'continuous' as const, x: [0, 10], y: [0, 100] };
const changes = { macros: [double, grow, nested, sums, looks], tables: [table] };
const parts: Parts = { changes, dimensions: { D: 'a b' }, auxiliaries: { 'v[D]': '10*D' } };

describe('a call of a macro', () => {
  it.each([
    ['dubbel(3)', 6],
    ['dubbel(dubbel(t + 1))', 4],
    ['vier(3)', 12],
    ['som(v)', 50],
    ['zoek(tab; 4)', 40],
  ])('%s is %d', (expression, expected) => {
    expect(value(expression, parts)).toBe(expected);
  });

  it('has stocks of its own', () => {
    expect(values('groei(1)', parts, { end: 3 })).toEqual([10, 20, 40, 80]);
    expect(values('groei(1; 1) + groei(2; 1)', parts, { end: 2 })).toEqual([2, 5, 13]);
  });

  it('has stocks of its own for every element', () => {
    const definition = model({ ...parts, auxiliaries: { 'v[D]': 'D', 'y[D]': 'groei(v; 1)' } });
    expect(series(definition, 'y[a]', { end: 2 })).toEqual([1, 2, 4]);
    expect(series(definition, 'y[b]', { end: 2 })).toEqual([1, 3, 9]);
  });

  it('follows what its arguments do over time', () => {
    expect(values('groei(t; 1)', parts, { end: 3 })).toEqual([1, 1, 2, 6]);
  });

  it('keeps its names to itself', () => {
    expect(faults(model({ ...parts, auxiliaries: { y: 'n' } }))).toContain(
      'auxiliaries y 1:1 model-unknown-name',
    );
    const outside = macro('m', 'x', 'x + k');
    const definition = model({
      constants: { k: 1 },
      auxiliaries: { y: 'm(1)' },
      changes: { macros: [outside] },
    });
    expect(faults(definition)).toEqual(['macros m 1:5 model-unknown-name']);
  });

  it('is the same as its result with the arguments filled in', () => {
    expect(values('dubbel(sin(t))', parts)).toEqual(values('2*sin(t)'));
  });
});

describe('faults of macros', () => {
  it.each([
    ['dubbel()', 'auxiliaries y 1:1 model-argument-count'],
    ['dubbel(1; 2)', 'auxiliaries y 1:1 model-argument-count'],
    ['ik(1)', 'macros ik 1:1 model-macro-in-itself'],
    ['1', 'macros ongebruikt 1:1 model-unknown-name'],
  ])('%s', (y, expected) => {
    const itself = macro('ik', 'x', 'ik(x)');
    const unused = macro('ongebruikt', '', 'nergens');
    const definition = model({ ...parts, auxiliaries: { y } });
    const macros = [...changes.macros, itself, unused];
    expect(faults({ ...definition, macros })).toContain(expected);
  });

  it('and nothing goes on for ever', () => {
    const [a, b] = [macro('a', 'x', 'b(x) + b(x)'), macro('b', 'x', 'a(x)')];
    expect(faults(model({ changes: { macros: [a, b] } }))).not.toEqual([]);
    const many = Array.from({ length: 40 }, (_, n) =>
      macro(`m${String(n)}`, 'x', n === 39 ? 'x' : `m${String(n + 1)}(x) + m${String(n + 1)}(x)`),
    );
    const wide = model({ auxiliaries: { y: 'm0(t)' }, changes: { macros: many } });
    expect(faults(wide)).toContainEqual(expect.stringContaining('model-too-large'));
  });
});
