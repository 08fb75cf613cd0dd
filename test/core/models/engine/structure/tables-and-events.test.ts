import { describe, expect, it } from 'vitest';
import { compileModel, type OdeModel } from '#core/models/index.ts';
import { type Parts, faults, model, series, value } from './builders.ts';

const kinds = ['continuous', 'extrapolate', 'discrete'] as const;
const points = { x: [0, 1, 3], y: [10, 20, 0] };
const tables = [
  ...kinds.map((kind) => ({ name: kind, kind, ...points })),
  { name: 'each', kind: 'continuous' as const, ...points, over: ['D'] },
];
const parts: Parts = { dimensions: { D: 'a b' }, changes: { tables } };

/** The model with tables for auxiliary `g` as a whole, and for its element b. */
function withTable(definition: OdeModel): OdeModel {
  const table = { kind: 'continuous' as const, x: [0, 10], y: [0, 100] };
  const own = { kind: 'continuous' as const, x: [0, 10], y: [0, 1] };
  const auxiliaries = definition.auxiliaries.map((auxiliary) =>
    auxiliary.name === 'g'
      ? { ...auxiliary, table, elements: [{ at: ['b'], expression: '5', table: own }] }
      : auxiliary,
  );
  return { ...definition, auxiliaries };
}

describe('a table', () => {
  it.each([
    ['lookup(continuous; 0,5)', 15],
    ['lookup(continuous; 2)', 10],
    ['lookup(continuous; -5)', 10],
    ['lookup(continuous; 9)', 0],
    ['lookup(extrapolate; -1)', 0],
    ['lookup(extrapolate; 4)', -10],
    ['lookup(discrete; 2,9)', 20],
    ['lookup(discrete; 3)', 0],
    ['continuous(0,5)', 15],
    ['lookup(each[b]; 0,5)', 15],
    ['lookup(each[t + 1]; 0,5)', 15],
  ])('%s is %d', (expression, expected) => {
    expect(value(expression, parts)).toBe(expected);
  });

  it('of a quantity gives its value, and can be read at another x', () => {
    const definition = withTable(
      model({
        ...parts,
        auxiliaries: { 'g[D]': '4', 'y[D]': 'lookup(g; 2)', z: 'lookup(g[2]; 2)' },
      }),
    );
    const at = (name: string) => series(definition, name, { end: 0 })[0];
    expect(['g[a]', 'g[b]', 'y[a]', 'y[b]', 'z'].map(at)).toEqual([40, 0.5, 20, 0.2, 0.2]);
  });

  it.each([
    ['lookup(a; 1)', 'auxiliaries y 1:8 model-not-a-table'],
    ['lookup(1; 1)', 'auxiliaries y 1:8 model-not-a-table'],
    ['lookup(nope; 1)', 'auxiliaries y 1:8 model-unknown-name'],
    ['lookup(each; 1)', 'auxiliaries y 1:8 model-needs-subscripts'],
    ['continuous', 'auxiliaries y 1:1 model-unknown-name'],
    ['a(1)', 'auxiliaries y 1:1 model-not-a-table'],
  ])('%s gives %s', (y, expected) => {
    expect(faults(model({ ...parts, auxiliaries: { a: '1', y } }))).toEqual([expected]);
  });

  it.each([
    [
      [0, 0],
      [1, 2],
    ],
    [
      [1, 0],
      [1, 2],
    ],
    [[0, 1], [1]],
    [
      [0, Infinity],
      [1, 2],
    ],
  ])('with x %j and y %j is refused', (x, y) => {
    const changes = { tables: [{ name: 'f', kind: 'continuous' as const, x, y }] };
    expect(faults(model({ changes }))).toEqual(['tables f 1:1 model-bad-table']);
  });
});

describe('an event', () => {
  const stocks = { y: '10', v: '0', 's[D]': '0' };
  const flows = { 'dy: > y': 'v', 'dv: > v': '-9,8' };
  const falling = (event: NonNullable<OdeModel['events']>[number]): OdeModel =>
    model({ dimensions: { D: 'a b' }, stocks, flows, changes: { events: [event] } });

  it('watches a cell that is computed all the time, and sets stocks', () => {
    const set = [
      { name: 'v', expression: '-0,8*v' },
      { name: 's[b]', expression: 'y' },
      { name: 's', expression: 'D' },
    ];
    const compiled = compileModel(falling({ when: 'y - 1', direction: 'falling', set }));
    if (!compiled.ok || compiled.model.program.semantics !== 'ode') throw new Error('faults');
    const { events, settle, changing } = compiled.model.program;
    const [event] = events;
    expect(event).toMatchObject({ direction: 'falling', stop: false });
    expect(event?.set.map(({ cell }) => cell)).toEqual(
      ['v', 's[b]', 's[a]', 's[b]'].map((name) => changing.get(name)),
    );
    const settled = settle.map((action) => (action.kind === 'assign' ? action.cell : -1));
    expect(settled).toContain(event?.when);
  });

  it.each([
    ['events 1 1:1 model-unknown-name', { when: 'q' }],
    ['events 1 1:5 model-unknown-name', { when: 'y', set: [{ name: 'y', expression: '1 + q' }] }],
    ['events 1 1:1 model-not-a-stock', { when: 'y', set: [{ name: 'dy', expression: '1' }] }],
    ['events 1 1:1 model-not-a-stock', { when: 'y', set: [{ name: 'q', expression: '1' }] }],
    ['events 1 1:3 model-unknown-element', { when: 'y', set: [{ name: 's[q]', expression: '1' }] }],
  ])('%s', (expected, event) => {
    expect(faults(falling(event))).toEqual([expected]);
  });
});
