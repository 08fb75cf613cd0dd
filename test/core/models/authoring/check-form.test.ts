/** What stands in the way of a model, and what lets it through. */
import { expect, test } from 'vitest';
import { checkForm, unfinished } from '#core/models/authoring/check-form.ts';
import { formOf, type ModelForm } from '#core/models/authoring/model-form.ts';
import { coolingVersion } from '../../../helpers/cooling-module.ts';

const model = Object.values(coolingVersion().models).find(({ id }) => id === 'koelende-beker');
if (model === undefined) throw new Error('no koelende-beker');
const form = formOf(model);
const faultsOf = (change: Partial<ModelForm>) => {
  const checked = checkForm({ ...form, ...change }, model);
  return checked.ok ? [] : checked.faults;
};
const withBound = (change: Partial<ModelForm['quantities'][number]>) => ({
  quantities: form.quantities.map((row) => (row.name === 'k' ? { ...row, ...change } : row)),
});

test.each(Object.values(coolingVersion().models))('$id is in order', (each) => {
  expect(checkForm(formOf(each), each)).toEqual({ ok: true, definition: each });
});

test.each([
  ['an empty time step', { timeStep: null }, { code: 'time-missing', field: 'timeStep' }],
  ['a begin that is no number', { timeStart: NaN }, { code: 'time-missing', field: 'timeStart' }],
  ['a bound that is no number', withBound({ min: NaN }), { code: 'bound-missing', field: 'min' }],
  ['a step of zero', withBound({ step: 0 }), { code: 'bound-missing', field: 'step' }],
  ['too many steps', { timeEnd: 1e9 }, { code: 'too-many-steps' }],
  ['a title beyond measure', { title: 'x'.repeat(201) }, { code: 'shape' }],
  [
    'bounds the wrong way',
    withBound({ min: 9 }),
    { fault: { code: 'model-bad-range', item: 'k' } },
  ],
  ['an end before the begin', { timeEnd: -1 }, { fault: { code: 'model-bad-time' } }],
  ['a rule that cannot be read', { rules: 'P = k*(' }, { fault: { part: 'rules', line: 1 } }],
])('%s is told', (_, change, fault) => {
  expect(faultsOf(change)).toMatchObject([fault]);
});

test('a bound that nobody moves is not missed', () => {
  expect(faultsOf(withBound({ isMovable: false, min: null }))).toEqual([]);
});

test('faults of the text are told while a number is missing', () => {
  expect(faultsOf({ timeEnd: null, rules: 'P = onbekend' }).map(({ code }) => code)).toEqual([
    'time-missing',
    'model',
  ]);
});

test('a title and a graph are asked for before it is kept', () => {
  expect(unfinished(form)).toEqual([]);
  expect(unfinished({ ...form, title: ' ', graphs: [] }).map(({ code }) => code)).toEqual([
    'title-missing',
    'graphs-missing',
  ]);
});
