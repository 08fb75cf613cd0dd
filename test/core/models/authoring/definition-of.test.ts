/** A form and back: what the author leaves alone stays, what is changed is changed there only. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { definitionOf } from '#core/models/authoring/definition-of.ts';
import { formOf, type ModelForm } from '#core/models/authoring/model-form.ts';
import type { LinesModel, ModelDefinition, OdeModel } from '#core/models/index.ts';
import { coolingVersion } from '../../../helpers/cooling-module.ts';
import { lines, ode } from '../builders.ts';

const text = fc.string({ maxLength: 12, unit: 'grapheme' });
const line = text.map((each) => each.replace(/[\r\n]/g, ' '));
const name = fc.constantFrom('T', 'k', 'm', 'Q', 't', 'dt', 'x_1', 'geen naam');
const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const word = { label: text, unit: text };
const parameter = fc.record({ name, ...word, min: number, max: number, step: number });
const variable = fc.record({ name, ...word });
const view = fc.record(
  {
    kind: fc.constant('graph' as const),
    y: fc.array(name, { minLength: 1, maxLength: 3 }),
    title: text,
    yLabel: text,
    yMin: number,
    yMax: number,
  },
  { requiredKeys: ['kind', 'y'] },
);
const common = {
  schemaVersion: fc.constant(1 as const),
  id: fc.constantFrom('a', 'koelende-beker'),
  title: text,
  time: fc.record({ variable: name, unit: text, start: number, end: number, step: number }),
  parameters: fc.array(parameter, { maxLength: 4 }),
  variables: fc.array(variable, { maxLength: 4 }),
  views: fc.array(view, { maxLength: 3 }),
};
const extras = {
  description: text,
  source: text,
  angles: fc.constantFrom('radians' as const, 'degrees' as const),
};
const rule = fc.oneof(
  line,
  fc.constantFrom(
    '',
    'T = T - k*T*dt',
    "Q = 0,5*T 'J",
    't = t + dt',
    'als T > 1 dan Q = 0 eindals',
  ),
);
const start = fc.oneof(
  line,
  fc.constantFrom('', "T = 90 '°C", 'k = 0.4', "dt = 0,1 's", 'm = T/2'),
);

const anyLines = fc.record(
  {
    ...common,
    ...extras,
    semantics: fc.constant('lines' as const),
    method: fc.constant('lines' as const),
    rules: fc.array(rule, { maxLength: 5 }),
    start: fc.array(start, { maxLength: 5 }),
  },
  { requiredKeys: [...keysOf(common), 'semantics', 'method', 'rules', 'start'] },
) as fc.Arbitrary<LinesModel>;

const anyOde = fc.record(
  {
    ...common,
    ...extras,
    semantics: fc.constant('ode' as const),
    method: fc.constantFrom('euler' as const, 'rk4' as const),
    stocks: fc.array(fc.record({ name, start: line }), { maxLength: 3 }),
    flows: fc.array(fc.record({ name, expression: line, to: name }), { maxLength: 3 }),
    auxiliaries: fc.array(fc.record({ name, expression: line }), { maxLength: 3 }),
    constants: fc.array(fc.record({ name, value: number }), { maxLength: 3 }),
  },
  {
    requiredKeys: [
      ...keysOf(common),
      'semantics',
      'method',
      'stocks',
      'flows',
      'auxiliaries',
      'constants',
    ],
  },
) as fc.Arbitrary<OdeModel>;

function keysOf<T extends object>(record: T): (keyof T)[] {
  return Object.keys(record) as (keyof T)[];
}

test('an untouched form gives any definition back', () => {
  fc.assert(
    fc.property(fc.oneof(anyLines, anyOde), (definition: ModelDefinition) => {
      expect(definitionOf(formOf(definition), definition)).toEqual(definition);
    }),
    { numRuns: 500 },
  );
});

test('a changed title changes the title of any definition and nothing else', () => {
  fc.assert(
    fc.property(fc.oneof(anyLines, anyOde), (definition: ModelDefinition) => {
      const form = { ...formOf(definition), title: 'Een andere titel' };
      expect(definitionOf(form, definition)).toEqual({ ...definition, title: 'Een andere titel' });
    }),
  );
});

describe('a changed row', () => {
  const models = Object.values(coolingVersion().models);

  test.each(models)('of $id changes that parameter and nothing else', (definition) => {
    const [first, ...others] = definition.parameters;
    if (first === undefined) throw new Error('a model with parameters');
    const form = withRow(formOf(definition), first.name, { max: 123 });
    expect(definitionOf(form, definition)).toEqual({
      ...definition,
      parameters: [{ ...first, max: 123 }, ...others],
    });
  });

  test('keeps the words that table and slider have apart, until the author gives new ones', () => {
    const definition = lines('T = T - k*T*dt', 'T = 90\nk = 0,1', {
      parameters: [{ name: 'T', label: 'begin', unit: '°C', min: 0, max: 100, step: 1 }],
      variables: [{ name: 'T', label: 'temperatuur', unit: '°C' }],
    });
    const same = definitionOf(withRow(formOf(definition), 'T', { max: 90 }), definition);
    expect(same.variables[0]?.label).toBe('temperatuur');
    const other = definitionOf(withRow(formOf(definition), 'T', { label: 'thee' }), definition);
    expect([other.variables[0]?.label, other.parameters[0]?.label]).toEqual(['thee', 'thee']);
  });

  test('makes a slider of a constant, behind those that were there', () => {
    const definition = lines('T = T - k*T*dt', 'T = 90\nk = 0,1', {
      parameters: [{ name: 'T', label: 'begin', unit: '°C', min: 0, max: 100, step: 1 }],
    });
    const form = withRow(formOf(definition), 'k', { isMovable: true });
    expect(definitionOf(form, definition).parameters.slice(1)).toEqual([
      { name: 'k', label: 'k', unit: '', min: 0, max: 0.2, step: 0.002 },
    ]);
  });

  test('does so in a model of stocks and flows', () => {
    const definition = ode({ N: ['10', 'r*N'] }, { r: 0.5 });
    const form = withRow(formOf(definition), 'r', { isMovable: true, label: 'groei' });
    expect(definitionOf(form, definition)).toEqual({
      ...definition,
      parameters: [{ name: 'r', label: 'groei', unit: '', min: 0, max: 1, step: 0.02 }],
    });
  });
});

test('an emptied description is none, and spaces around words are left out', () => {
  const bare = lines('t = t + dt', 'x = 1');
  const definition = { ...bare, description: 'Over x.' };
  const form = { ...formOf(definition), description: ' ', source: ' Binas ' };
  expect(definitionOf(form, definition)).toEqual({ ...bare, source: 'Binas' });
});

function withRow(
  form: ModelForm,
  which: string,
  change: Partial<ModelForm['quantities'][number]>,
): ModelForm {
  const quantities = form.quantities.map((row) =>
    row.name === which ? { ...row, ...change } : row,
  );
  return { ...form, quantities };
}
