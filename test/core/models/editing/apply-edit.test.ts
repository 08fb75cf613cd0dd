import fc from 'fast-check';
import { Value } from 'typebox/value';
import { describe, expect, it, test } from 'vitest';
import { applyModelEdit } from '#core/models/editing/apply-edit.ts';
import { subjectOf, type ModelEdit } from '#core/models/editing/model-edit.ts';
import { ModelDefinition } from '#core/models/definition.ts';
import { compileModel, runModel, type OdeModel } from '#core/models/index.ts';
import { cooling, ode } from '../builders.ts';
import { anyOde } from './any-model.ts';

const hares: OdeModel = {
  ...ode({ H: ['40', 'geb'] }, { g: 0.5, K: 100 }, { geb: 'g·H*(1 - H/K)' }),
  flows: [
    { name: 'groei', expression: 'geb', to: 'H' },
    { name: 'jacht', expression: '0,1*H', from: 'H' },
  ],
  parameters: [{ name: 'g', label: 'groei', unit: '1/jaar', min: 0, max: 1, step: 0.1 }],
  variables: [{ name: 'H', label: 'hazen', unit: '' }],
  views: [{ kind: 'graph', y: ['H', 'jacht'], right: ['jacht'], x: 'H' }],
  diagram: { places: [{ name: 'H', x: 2, y: 3 }] },
  data: [{ title: 'tel', columns: [{ label: 'hazen', unit: '', name: 'H' }], rows: [[3]] }],
  runs: [{ title: 'veel', parameters: { g: 1, H: 3 } }],
  scene: {
    left: 0,
    right: 1,
    bottom: 0,
    top: 1,
    shapes: [{ kind: 'disc', x: 'H', y: '0', width: '1' }],
  },
};

function edited<Definition extends ModelDefinition>(
  definition: Definition,
  ...edits: readonly ModelEdit[]
): Definition {
  let now: ModelDefinition = definition;
  for (const edit of edits) {
    const result = applyModelEdit(now, edit);
    if (!result.ok) throw new Error(JSON.stringify(result.fault));
    now = result.definition;
  }
  return now as Definition;
}

function refusal(definition: ModelDefinition, edit: ModelEdit): string {
  const result = applyModelEdit(definition, edit);
  if (result.ok) return 'made';
  return 'reason' in result.fault ? result.fault.reason : result.fault.code;
}

const codes = (definition: ModelDefinition): readonly string[] => {
  const compiled = compileModel(definition);
  return compiled.ok ? [] : compiled.faults.map(({ code }) => code);
};

describe('an edit', () => {
  it('adds a stock with a blank for its start', () => {
    const model = edited(hares, { kind: 'add-stock', name: 'vossen' });
    expect(model.stocks.at(-1)).toEqual({ name: 'vossen', start: '...' });
    expect(codes(model)).toEqual(['model-blank']);
  });

  it('builds a second predator from nothing but edits', () => {
    const model = edited(
      hares,
      { kind: 'add-stock', name: 'V', start: '5' },
      { kind: 'add-constant', name: 'b', value: 0.01 },
      { kind: 'add-flow', name: 'eten', expression: 'b*H*V', from: 'H', to: 'V' },
      {
        kind: 'add-auxiliary',
        name: 'schrik',
        table: { kind: 'continuous', x: [0, 9], y: [1, 0] },
      },
      { kind: 'set-expression', name: 'schrik', expression: 'V' },
      { kind: 'set-slider', name: 'b' },
      { kind: 'show', view: 1, name: 'V' },
      { kind: 'place', name: 'V', x: 8, y: 3 },
    );
    expect(codes(model)).toEqual([]);
    expect(model.parameters.at(-1)).toMatchObject({ name: 'b', min: 0, max: 0.02 });
    expect(model.views.at(-1)?.y).toEqual(['V']);
  });

  it('leaves blanks where a removed name was read, and forgets it elsewhere', () => {
    const model = edited(hares, { kind: 'remove', name: 'H' });
    expect(model.auxiliaries).toEqual([{ name: 'geb', expression: 'g·...*(1 - .../K)' }]);
    expect(model.flows).toEqual([
      { name: 'groei', expression: 'geb' },
      { name: 'jacht', expression: '0,1*...' },
    ]);
    expect(model.views).toEqual([{ kind: 'graph', y: ['jacht'], right: ['jacht'] }]);
    expect([model.variables, model.diagram?.places]).toEqual([[], []]);
    expect(model.runs?.[0]?.parameters).toEqual({ g: 1 });
    expect(model.data?.[0]?.columns[0]).toEqual({ label: 'hazen', unit: '' });
    expect(model.scene?.shapes[0]?.x).toBe('...');
  });

  it('renames everywhere, and keeps how the author writes', () => {
    const model = edited(hares, { kind: 'rename', name: 'H', to: 'wilde hazen' });
    expect(model.auxiliaries[0]?.expression).toBe('g·"wilde hazen"*(1 - "wilde hazen"/K)');
    expect(model.flows[1]).toEqual({
      name: 'jacht',
      expression: '0,1*"wilde hazen"',
      from: 'wilde hazen',
    });
    expect(model.views[0]).toMatchObject({ y: ['wilde hazen', 'jacht'], x: 'wilde hazen' });
    expect(model.scene?.shapes[0]?.x).toBe('"wilde hazen"');
    expect(model.runs?.[0]?.parameters).toEqual({ g: 1, 'wilde hazen': 3 });
    expect(edited(model, { kind: 'rename', name: 'wilde hazen', to: 'H' })).toEqual(hares);
  });

  it('renames in model lines, but not what is a function there', () => {
    const model = edited(cooling, { kind: 'rename', name: 'T', to: 'temp' });
    expect(model.rules).toEqual([
      'dQ = k*(T_omg - temp)*dt',
      'temp = temp + dQ/(m*c)',
      't = t + dt',
    ]);
    expect(model.start[0]).toBe("temp = 90 '°C");
    const called = { ...cooling, rules: ['min = min(T; 3) + min'] };
    expect(edited(called, { kind: 'rename', name: 'min', to: 'laagst' }).rules).toEqual([
      'laagst = min(T; 3) + laagst',
    ]);
  });

  it('renames in what pupils fill in, which goes with its quantity', () => {
    const blanks = [{ name: 'geb', part: 'g·H*(1 - H/K)' }];
    const model = { ...hares, blanks };
    expect(edited(model, { kind: 'rename', name: 'K', to: 'ruimte' }).blanks).toEqual([
      { name: 'geb', part: 'g·H*(1 - H/ruimte)' },
    ]);
    expect(edited(model, { kind: 'rename', name: 'geb', to: 'geboorte' }).blanks).toEqual([
      { name: 'geboorte', part: 'g·H*(1 - H/K)' },
    ]);
    expect(edited(model, { kind: 'remove', name: 'geb' }).blanks).toEqual([]);
  });

  it('renames time', () => {
    const model = edited(cooling, { kind: 'rename', name: 't', to: 'tijd' });
    expect([model.time.variable, model.rules[2], codes(model)]).toEqual([
      'tijd',
      'tijd = tijd + dt',
      [],
    ]);
  });

  it('renames an array, not an element of that name', () => {
    const base = ode({ x: ['1', 'a[a; k] + a[k]'] }, { k: 1 }, { a: '1' });
    const model = { ...base, dimensions: [{ name: 'd', elements: ['a', 'b'] }] };
    const renamed = edited(model, { kind: 'rename', name: 'k', to: 'q' });
    expect(renamed.flows[0]?.expression).toBe('a[a; q] + a[q]');
    expect(edited(renamed, { kind: 'remove', name: 'q' }).flows[0]?.expression).toBe(
      'a[a; ...] + a[...]',
    );
    expect(edited(model, { kind: 'remove', name: 'a' }).flows[0]?.expression).toBe('... + ...');
  });

  it('ties and loosens the ends of a flow', () => {
    const loose = edited(hares, { kind: 'connect', name: 'jacht', end: 'from', stock: null });
    expect(loose.flows[1]).toEqual({ name: 'jacht', expression: '0,1*H' });
    const tied = edited(loose, { kind: 'connect', name: 'jacht', end: 'to', stock: 'H' });
    expect(tied.flows[1]?.to).toBe('H');
  });

  it('makes an auxiliary of a constant that gets a formula, and keeps one that gets a number', () => {
    const model = edited(hares, { kind: 'set-expression', name: 'g', expression: '0,2*K' });
    expect([model.constants.length, model.parameters, model.runs?.[0]?.parameters]).toEqual([
      1,
      [],
      { H: 3 },
    ]);
    expect(codes(model)).toEqual([]);
    const number = edited(hares, { kind: 'set-expression', name: 'g', expression: '1/4' });
    expect(number.constants[0]).toEqual({ name: 'g', value: 0.25 });
  });

  it('takes a link away, or the whole formula', () => {
    const unlinked = edited(hares, { kind: 'unlink', name: 'geb', from: 'K' });
    expect(unlinked.auxiliaries[0]?.expression).toBe('g·H*(1 - H/...)');
    const emptied = edited(hares, { kind: 'set-expression', name: 'geb', expression: ' ' });
    expect(emptied.auxiliaries[0]?.expression).toBe('...');
  });

  it('sets numbers, words, points, method and time', () => {
    const table = { kind: 'continuous' as const, x: [0, 1], y: [2, 3] };
    const model = edited(
      hares,
      { kind: 'set-start', name: 'H', start: '2*K' },
      { kind: 'set-value', name: 'K', value: 7 },
      { kind: 'set-unit', name: 'g', unit: '1/maand' },
      { kind: 'set-label', name: 'K', label: 'draagkracht' },
      { kind: 'set-non-negative', name: 'jacht', nonNegative: true },
      { kind: 'set-table', name: 'geb', table },
      { kind: 'set-method', method: 'euler' },
      { kind: 'set-time', end: 30, step: 0.5 },
      { kind: 'hide', view: 0, name: 'H' },
      { kind: 'remove-slider', name: 'g' },
    );
    expect(model).toMatchObject({
      stocks: [{ start: '2*K' }],
      constants: [{ value: 0.5 }, { value: 7 }],
      variables: [{ name: 'H' }, { name: 'K', label: 'draagkracht', unit: '' }],
      auxiliaries: [{ table }],
      method: 'euler',
      time: { start: 0, end: 30, step: 0.5 },
      views: [{ y: ['jacht'] }],
      parameters: [],
    });
    expect(model.flows[1]?.nonNegative).toBe(true);
    expect(
      edited(model, { kind: 'set-non-negative', name: 'jacht', nonNegative: false }).flows[1],
    ).toEqual(hares.flows[1]);
    expect(edited(model, { kind: 'set-table', name: 'geb', table: null }).auxiliaries).toEqual(
      hares.auxiliaries,
    );
  });

  it('takes the time of lines from and to their start values', () => {
    const model = edited(cooling, { kind: 'set-time', step: 0.5 });
    expect([model.start.slice(-2), codes(model)]).toEqual([["dt = 0,5 's", "t = 0 's"], []]);
    const text = edited(model, { kind: 'set-start-text', text: cooling.start.join('\n') });
    expect(text).toEqual(cooling);
    expect(edited(model, { kind: 'set-rules', text: 'x = (' }).rules).toEqual(['x = (']);
  });

  test.each<[string, ModelDefinition, ModelEdit]>([
    ['model-double-definition', hares, { kind: 'add-stock', name: 'K' }],
    ['model-double-definition', hares, { kind: 'rename', name: 'K', to: 'H' }],
    ['model-double-definition', hares, { kind: 'add-stock', name: 't' }],
    ['model-invalid-name', hares, { kind: 'add-stock', name: ' ' }],
    ['model-invalid-name', hares, { kind: 'add-stock', name: 'dt' }],
    ['length', hares, { kind: 'add-stock', name: 'x'.repeat(101) }],
    ['length', hares, { kind: 'set-unit', name: 'g', unit: 'm'.repeat(41) }],
    ['length', hares, { kind: 'set-expression', name: 'geb', expression: '1\n' }],
    ['model-unexpected-token', hares, { kind: 'set-expression', name: 'geb', expression: '2*' }],
    ['model-unknown-name', hares, { kind: 'set-expression', name: 'q', expression: '2' }],
    ['model-unknown-name', hares, { kind: 'remove', name: 'q' }],
    ['kind', hares, { kind: 'set-expression', name: 'H', expression: '2' }],
    ['kind', hares, { kind: 'set-rules', text: '' }],
    ['kind', cooling, { kind: 'add-stock', name: 'q' }],
    ['model-not-a-stock', hares, { kind: 'connect', name: 'jacht', end: 'to', stock: 'K' }],
    ['model-not-a-stock', hares, { kind: 'add-flow', name: 'f', to: 'K' }],
    ['model-not-settable', hares, { kind: 'set-slider', name: 'geb' }],
    [
      'model-bad-range',
      hares,
      { kind: 'set-slider', name: 'g', bounds: { min: 1, max: 0, step: 1 } },
    ],
    ['model-bad-time', hares, { kind: 'set-time', step: 0 }],
    ['number', hares, { kind: 'set-value', name: 'g', value: NaN }],
    ['number', hares, { kind: 'place', name: 'g', x: Infinity, y: 0 }],
    [
      'number',
      hares,
      { kind: 'set-table', name: 'geb', table: { kind: 'discrete', x: [1, 1], y: [1, 2] } },
    ],
    ['count', hares, { kind: 'show', view: 5, name: 'g' }],
  ])('is refused with %s', (expected, definition, edit) => {
    expect(refusal(definition, edit)).toBe(expected);
  });
});

test('edits of one field join, others stand alone', () => {
  const set = { kind: 'set-value', name: 'g', value: 1 } as const;
  expect(subjectOf(set)).toBe(subjectOf({ ...set, value: 2 }));
  expect(subjectOf(set)).not.toBe(subjectOf({ ...set, name: 'K' }));
  expect(subjectOf({ kind: 'remove', name: 'g' })).toBeNull();
});

const names = (model: OdeModel): readonly string[] =>
  [model.stocks, model.flows, model.auxiliaries, model.constants].flatMap((list) =>
    list.map(({ name }) => name),
  );

describe('of any model', () => {
  const anyEdit = (model: OdeModel): fc.Arbitrary<ModelEdit> => {
    const name = fc.constantFrom(...names(model), 'nieuw', 'ander woord');
    const text = fc.constantFrom('2', 'x1*k1', '...', '(', '', 'x'.repeat(2_001));
    return fc.oneof(
      fc.record({ kind: fc.constant('rename' as const), name, to: name }),
      fc.record({ kind: fc.constant('remove' as const), name }),
      fc.record({ kind: fc.constant('add-stock' as const), name, start: text }),
      fc.record({ kind: fc.constant('add-flow' as const), name, from: name, expression: text }),
      fc.record({ kind: fc.constant('add-auxiliary' as const), name }),
      fc.record({ kind: fc.constant('add-constant' as const), name, value: fc.double() }),
      fc.record({ kind: fc.constant('set-expression' as const), name, expression: text }),
      fc.record({ kind: fc.constant('set-slider' as const), name }),
      fc.record({ kind: fc.constant('set-unit' as const), name, unit: text }),
      fc.record({ kind: fc.constant('place' as const), name, x: fc.double(), y: fc.double() }),
      fc.record({ kind: fc.constant('show' as const), view: fc.integer({ min: 0, max: 2 }), name }),
      fc.record({ kind: fc.constant('hide' as const), view: fc.integer({ min: 0, max: 2 }), name }),
      fc.record({
        kind: fc.constant('connect' as const),
        name,
        end: fc.constantFrom('from' as const, 'to' as const),
        stock: fc.option(name),
      }),
    );
  };

  it('every edit keeps the schema', () => {
    fc.assert(
      fc.property(
        anyOde.chain((model) => fc.tuple(fc.constant(model), fc.array(anyEdit(model)))),
        ([model, edits]) => {
          let now: ModelDefinition = model;
          for (const edit of edits) {
            const result = applyModelEdit(now, edit);
            if (result.ok) now = result.definition;
          }
          expect([...Value.Errors(ModelDefinition, now)]).toEqual([]);
        },
      ),
    );
  });

  it('a new name and back gives the model again, and the same numbers in between', () => {
    fc.assert(
      fc.property(
        anyOde.chain((model) =>
          fc.tuple(fc.constant(model), fc.constantFrom(...names(model), 't')),
        ),
        ([model, name]) => {
          const renamed = edited(model, { kind: 'rename', name, to: 'zo heet het' });
          expect(edited(renamed, { kind: 'rename', name: 'zo heet het', to: name })).toEqual(model);
          const [one, other] = [model, renamed].map((definition) => {
            const compiled = compileModel(definition);
            return compiled.ok
              ? [...runModel(compiled.model).series.values()]
              : compiled.faults.map(({ code }) => code);
          });
          expect(other).toEqual(one);
        },
      ),
    );
  });

  it('what is added and removed leaves nothing, what is removed leaves blanks and loose ends', () => {
    fc.assert(
      fc.property(
        anyOde.chain((model) => fc.tuple(fc.constant(model), fc.constantFrom(...names(model)))),
        ([model, name]) => {
          const added = edited(model, { kind: 'add-stock', name: 'nieuw', start: '1' });
          expect(edited(added, { kind: 'remove', name: 'nieuw' })).toEqual(model);
          const faults = new Set(codes(edited(model, { kind: 'remove', name })));
          for (const before of codes(model)) faults.delete(before);
          const allowed = ['model-blank', 'model-flow-unattached'];
          expect([...faults].filter((code) => !allowed.includes(code))).toEqual([]);
        },
      ),
    );
  });
});
