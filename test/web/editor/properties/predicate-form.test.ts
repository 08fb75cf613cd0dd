/** The form of a predicate, there and back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Value } from 'typebox/value';
import { Predicate } from '#core/models/analysis/index.ts';
import {
  betweenForm,
  emptyForm,
  emptyOperand,
  formOf,
  predicateOf,
  type StatementForm,
} from '#web/editor/properties/predicate-form.ts';

/** JSON, in which predicates are kept, knows no negative zero. */
const number = fc
  .double({ min: -1e6, max: 1e6, noNaN: true, noDefaultInfinity: true })
  .map((value) => value + 0);
const margin = fc.double({ min: 0, max: 1e6, noNaN: true });
/** Shares that are whole thousandths, as people write them. */
const share = fc.integer({ min: 0, max: 1000 }).map((part) => part / 1000);
const name = fc.constantFrom('T', 'k', 'T_omg', 'm*g*h');
const maybe = <Value>(key: string, value: fc.Arbitrary<Value>) =>
  fc.record({ [key]: value }, { requiredKeys: [] });
const moment = fc.oneof(fc.constantFrom('start' as const, 'end' as const), number);
const together = (...parts: fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((each) => Object.assign({}, ...(each as object[])) as object);
const margins = fc.record({ absolute: margin, relative: share }, { requiredKeys: [] });
const window = fc.record({ from: number, to: number }, { requiredKeys: [] });

const measure = fc.oneof(
  fc.record({ measure: fc.constantFrom('value', 'slope'), of: name, at: moment }),
  together(
    fc.record({
      measure: fc.constantFrom(
        'maximum',
        'minimum',
        'time-of-maximum',
        'time-of-minimum',
        'period',
        'half-life',
        'drift',
      ),
      of: name,
    }),
    window,
  ),
  together(fc.record({ measure: fc.constant('first-time'), when: fc.constant('T < 50') }), window),
  together(
    fc.record({ measure: fc.constantFrom('equilibrium', 'settling-time'), of: name }),
    margins,
    window,
  ),
  fc.record({
    measure: fc.constantFrom('largest-difference', 'relative-rms-difference'),
    of: name,
  }),
);
const operand = fc.oneof(
  measure,
  together(fc.record({ expression: name }), maybe('at', number)),
  fc.constant({ given: 'answer' }),
);
const filled = margins.filter((each) => Object.keys(each).length > 0);

const statement = fc.oneof(
  together(
    fc.record({
      kind: fc.constant('compare'),
      found: operand,
      is: fc.constantFrom('less', 'at-most', 'greater', 'at-least'),
      expected: operand,
    }),
  ),
  together(
    fc.record({
      kind: fc.constant('compare'),
      found: operand,
      is: fc.constant('equal'),
      expected: operand,
    }),
    maybe('tolerance', filled),
  ),
  fc.record({ kind: fc.constant('exists'), measure }),
  together(
    fc.record({
      kind: fc.constant('goes'),
      of: name,
      direction: fc.constantFrom('rising', 'falling', 'constant'),
    }),
    window,
  ),
  fc.record({ kind: fc.constant('uses'), name }),
  together(
    fc.record({ kind: fc.constant('depends'), name, on: name }),
    maybe('directly', fc.constant(true)),
  ),
  together(
    fc.record({
      kind: fc.constant('agrees'),
      names: fc.array(fc.constantFrom('T', 'k'), { minLength: 1, maxLength: 3 }),
      parameters: fc.array(fc.record({ k: number, T_0: number }), { minLength: 1, maxLength: 3 }),
    }),
    maybe('tolerance', filled),
  ),
);
const { predicate } = fc.letrec<{ predicate: object }>((tie) => ({
  predicate: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    statement,
    fc.record({
      kind: fc.constantFrom('and', 'or'),
      of: fc.array(tie('predicate'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not'), of: tie('predicate') }),
  ),
}));

test('every predicate comes back from its form as it was', () => {
  fc.assert(
    fc.property(predicate, (before) => {
      if (!Value.Check(Predicate, before)) throw new Error('no predicate');
      expect(predicateOf(formOf(before))).toEqual(before);
    }),
  );
});

describe('what is not complete is no predicate', () => {
  const found = { ...emptyOperand, of: 'T' };
  const expected = { ...emptyForm.expected, of: '50' };
  const full: StatementForm = { ...emptyForm, found, expected };
  test('the complete form is one', () => {
    expect(Value.Check(Predicate, predicateOf(full))).toBe(true);
  });
  test.each<[string, Partial<StatementForm>]>([
    ['no quantity', { found: emptyOperand }],
    ['no goal', { expected: emptyForm.expected }],
    ['a time that is no number', { found: { ...found, moment: 'time', at: 'straks' } }],
    ['a window that is no number', { found: { ...found, what: 'maximum', from: 'x' } }],
    ['a margin that is no number', { absolute: 'een' }],
    ['a margin below zero', { absolute: '-1' }],
    ['more than all', { relative: '101' }],
    ['no name', { kind: 'uses' }],
    ['no other name', { kind: 'depends', name: 'T' }],
    ['no sets', { kind: 'agrees', names: 'T' }],
    ['a set that cannot be read', { kind: 'agrees', names: 'T', sets: 'k = veel' }],
  ])('%s', (_, part) => {
    expect(predicateOf({ ...full, ...part })).toBeNull();
  });
  test('a part of a joined one', () => {
    expect(predicateOf({ kind: 'and', of: [full, emptyForm] })).toBeNull();
    expect(predicateOf(betweenForm)).toBeNull();
  });
});
