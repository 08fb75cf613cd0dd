import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileModel, type OdeModel } from '#core/models/index.ts';
import { faults, model, series, values } from './builders.ts';

/** The names that are computed at every step. */
function running(definition: OdeModel): readonly string[] {
  const compiled = compileModel(definition);
  if (!compiled.ok || compiled.model.program.semantics !== 'ode') throw new Error('faults');
  const { settle, changing } = compiled.model.program;
  const cells = new Set(settle.map((action) => (action.kind === 'assign' ? action.cell : -1)));
  return [...changing].filter(([, cell]) => cells.has(cell)).map(([name]) => name);
}

describe('the order of computing', () => {
  it('leaves alone what does not change in a run', () => {
    const definition = model({
      constants: { k: 2 },
      stocks: { x: 'a', still: '3' },
      flows: { 'f: > x': 'b' },
      auxiliaries: { a: '2*k', b: 'a*still', c: 'x', d: 't', e: 'previous(a; 0)', g: 'random()' },
    });
    expect(running(definition)).toEqual(['c', 'd', 'e', 'g']);
    expect(series(definition, 'x', { end: 1 })).toEqual([4, 16]);
    expect(series(definition, 'x', { end: 1, parameters: { k: 1, still: 1 } })).toEqual([2, 4]);
  });

  it('computes numbers that stand in a text beforehand', () => {
    const definition = model({ auxiliaries: { y: 't + (2*3 + sqrt(16))/5 - min(1; 2)*0' } });
    const compiled = compileModel(definition);
    if (!compiled.ok || compiled.model.program.semantics !== 'ode') throw new Error('faults');
    expect(JSON.stringify(compiled.model.program.settle)).not.toContain('sqrt');
  });

  it('names the loop once for each name', () => {
    const compiled = compileModel(
      model({ auxiliaries: { a: 'b + max(1; smth1(3; b))', b: 'init(1) + a' } }),
    );
    expect(compiled).toMatchObject({ ok: false, faults: [{ names: ['a', 'b'] }] });
  });

  it('opens a loop at the start by a value for the start', () => {
    const definition = model({
      stocks: { capacity: 'target' },
      flows: { 'grow: > capacity': '(target - capacity)/2' },
      auxiliaries: { target: 'capacity*2' },
    });
    expect(faults(definition)).toEqual(['stocks capacity 1:1 model-loop']);
    const auxiliaries = definition.auxiliaries.map((each) => ({ ...each, start: '45' }));
    expect(series({ ...definition, auxiliaries }, 'capacity', { end: 1 })).toEqual([45, 67.5]);
    expect(series({ ...definition, auxiliaries }, 'target', { end: 1 })).toEqual([90, 135]);
  });

  it('takes a chain of thousands', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 990 }, (_, n) => [
        `a${String(n)}`,
        n === 989 ? 't' : `a${String(n + 1)} + 1`,
      ]),
    );
    expect(values('a0', { auxiliaries: chain }, { end: 1 })).toEqual([989, 990]);
  });

  it('does not matter to the numbers, nor does that of the definition', () => {
    const definition = model({
      dimensions: { D: 'p q' },
      constants: { k: 0.3 },
      stocks: { x: 'a', 'z[D]': 'x + D' },
      flows: { 'f: > x': 'a - b', 'g[D]: z >': 'z*k' },
      auxiliaries: { a: '2*k + t', b: 'smth3(a; 2)*random()', c: 'sum(z) + normal(0; 1)' },
    });
    const names = ['x', 'z[p]', 'z[q]', 'f', 'g[q]', 'a', 'b', 'c'];
    const expected = names.map((name) => series(definition, name));
    const shuffled = (list: readonly unknown[]) =>
      fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
    fc.assert(
      fc.property(
        shuffled(definition.stocks),
        shuffled(definition.flows),
        shuffled(definition.auxiliaries),
        (stocks, flows, auxiliaries) => {
          const other = { ...definition, stocks, flows, auxiliaries } as OdeModel;
          expect(names.map((name) => series(other, name))).toEqual(expected);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('names', () => {
  const twice = { x: '1' };

  it.each([
    ['auxiliaries x 1:1 model-double-definition', model({ stocks: twice, auxiliaries: twice })],
    [
      'tables x 1:1 model-double-definition',
      model({
        stocks: twice,
        changes: { tables: [{ name: 'x', kind: 'continuous', x: [0], y: [0] }] },
      }),
    ],
    ['auxiliaries t 1:1 model-double-definition', model({ auxiliaries: { t: '1' } })],
    ['auxiliaries dt 1:1 model-double-definition', model({ auxiliaries: { dt: '1' } })],
    [
      'dimensions D 1:1 model-double-definition',
      model({
        changes: {
          dimensions: [
            { name: 'D', elements: ['a'] },
            { name: 'D', elements: ['b'] },
          ],
        },
      }),
    ],
    ['dimensions D 1:1 model-double-definition', model({ dimensions: { D: 'a a' } })],
  ])('%s', (expected, definition) => {
    expect(faults(definition)).toEqual([expected]);
  });

  it('of the language may be used otherwise', () => {
    expect(values('pi + D', { auxiliaries: { pi: '3', D: '4' }, dimensions: { D: 'a' } })[0]).toBe(
      7,
    );
  });

  it('of arrays may have words', () => {
    const variables = [
      { name: 'v', label: 'Snelheid', unit: 'm/s' },
      { name: 'v[a]', label: '', unit: '' },
    ];
    const definition = model({
      dimensions: { D: 'a b' },
      auxiliaries: { 'v[D]': 'D' },
      changes: { variables },
    });
    expect(faults(definition)).toEqual([]);
    expect(series({ ...definition, views: [{ kind: 'graph', y: ['v[b]'] }] }, 'v[b]')[0]).toBe(2);
  });
});
