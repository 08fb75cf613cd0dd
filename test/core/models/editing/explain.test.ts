import { describe, expect, it } from 'vitest';
import { dependants, dependencies, explain } from '#core/models/editing/explain.ts';
import { modelParts } from '#core/models/editing/model-parts.ts';
import { cooling, lines, ode } from '../builders.ts';

const hares = ode(
  { H: ['2*K', 'g*H*(1 - H/K)'] },
  { g: 0.5, K: 100 },
  { druk: 'H/K' },
  {
    variables: [{ name: 'H', label: 'hazen', unit: '1/km²' }],
  },
);

describe('what is told of a name', () => {
  it('in stocks and flows', () => {
    expect(explain(hares, 'H')).toEqual({
      name: 'H',
      kind: 'stock',
      label: 'hazen',
      unit: '1/km²',
      formula: null,
      start: '2*K',
      value: null,
      hasTable: false,
      uses: ['dH', 'K'],
      usedBy: ['dH', 'druk'],
    });
    expect(explain(hares, 'dH')).toMatchObject({
      kind: 'flow',
      uses: ['H', 'g', 'K'],
      usedBy: ['H'],
    });
    expect(explain(hares, 'K')).toMatchObject({ kind: 'constant', value: 100, uses: [] });
    expect(explain(hares, 'dt')).toMatchObject({ kind: 'step', value: 1, unit: 's' });
    expect(explain(hares, 'q')).toBeNull();
  });

  it('in model lines', () => {
    expect(explain(cooling, 'T')).toMatchObject({
      kind: 'stock',
      start: '90',
      formula: 'T + dQ/(m*c)',
      uses: ['m', 'c', 'dQ'],
      usedBy: ['dQ'],
    });
    expect(dependencies(cooling, 'dQ')).toEqual(['T', 'T_omg', 'k', 'dt']);
    expect(dependants(cooling, 'k')).toEqual(['dQ']);
  });

  it('counts conditions among what a name needs', () => {
    const model = lines(
      'als x > a dan y = 1 anders y = b eindals\nx = x + 1',
      'x = 0\na = 1\nb = 2',
    );
    expect(explain(model, 'y')).toMatchObject({
      kind: 'auxiliary',
      formula: '1 | b',
      uses: ['x', 'a', 'b'],
    });
  });

  it('counts what is read in the elements of an array', () => {
    const model = ode({}, { a: 1, b: 2 });
    const parts = modelParts({
      ...model,
      auxiliaries: [
        {
          name: 'v',
          expression: '',
          elements: [
            { at: ['x'], expression: 'a' },
            { at: ['y'], expression: 'b' },
          ],
        },
      ],
    });
    expect(parts?.find(({ name }) => name === 'v')?.reads).toEqual(['a', 'b']);
  });

  it('is nothing while a text cannot be read', () => {
    expect(modelParts(lines('x = (', ''))).toBeNull();
    expect(dependencies(lines('x = (', ''), 'x')).toEqual([]);
  });
});
