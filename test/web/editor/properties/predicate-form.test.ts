/** The form of a predicate, there and back. */
import { expect, test } from 'vitest';
import { Value } from 'typebox/value';
import { Predicate } from '#core/models/analysis/index.ts';
import {
  emptyForm,
  formOf,
  predicateOf,
  type PredicateForm,
} from '#web/editor/properties/predicate-form.ts';

const full = { of: 'T', expected: '50' };

test.each<[name: string, form: Partial<PredicateForm>, predicate: object]>([
  [
    'a value at the end',
    { ...full, tolerance: '0,5' },
    { found: { measure: 'value', of: 'T', at: 'end' }, tolerance: { absolute: 0.5 } },
  ],
  ['a value at a time', { ...full, at: '20' }, { found: { measure: 'value', of: 'T', at: 20 } }],
  [
    'a largest value',
    { ...full, kind: 'maximum', is: 'less' },
    { found: { measure: 'maximum', of: 'T' }, is: 'less' },
  ],
  [
    'a first time',
    { kind: 'first-time', of: 'T < 50', is: 'greater', expected: '2*t_half' },
    { found: { measure: 'first-time', when: 'T < 50' }, expected: { expression: '2*t_half' } },
  ],
  ['use', { kind: 'uses', of: 'k' }, { kind: 'uses', name: 'k' }],
])('%s', (_, part, predicate) => {
  const form = { ...emptyForm, ...part };
  const made = predicateOf(form);
  expect(made).toMatchObject(predicate);
  expect(Value.Check(Predicate, made)).toBe(true);
  expect(made && formOf(made)).toEqual(form);
});

test.each<[name: string, form: Partial<PredicateForm>]>([
  ['no quantity', { expected: '50' }],
  ['no target', { of: 'T' }],
  ['a moment that is no number', { ...full, at: 'straks' }],
  ['a margin that is no number', { ...full, tolerance: '5 %' }],
  ['a margin below zero', { ...full, tolerance: '-1' }],
])('%s is no predicate yet', (_, part) => {
  expect(predicateOf({ ...emptyForm, ...part })).toBeNull();
});

test.each<[name: string, predicate: Predicate]>([
  ['joined', { kind: 'and', of: [{ kind: 'uses', name: 'k' }] }],
  ['a direction', { kind: 'goes', of: 'T', direction: 'falling' }],
  [
    'a relative tolerance',
    {
      kind: 'compare',
      found: { measure: 'maximum', of: 'T' },
      is: 'equal',
      expected: { expression: '1' },
      tolerance: { relative: 0.1 },
    },
  ],
])('a predicate that is %s has no form, and is left as it is', (_, predicate) => {
  expect(formOf(predicate)).toBeNull();
});
