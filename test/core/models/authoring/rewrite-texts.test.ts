/** What follows from other texts: rows, time and the first graph. */
import { expect, test } from 'vitest';
import { definitionOf } from '#core/models/authoring/definition-of.ts';
import { blankModel, formOf, type ModelForm } from '#core/models/authoring/model-form.ts';
import { withTexts } from '#core/models/authoring/rewrite-texts.ts';
import { coolingVersion } from '../../../helpers/cooling-module.ts';
import { cooling, ode } from '../builders.ts';

const blank = blankModel();
const graph = { title: '', y: [], yLabel: '', yMin: null, yMax: null };
const fresh: ModelForm = { ...formOf(blank), graphs: [graph] };
const cup = {
  rules: 'Q = k*(T - T_omg)*dt\nT = T - Q/10\nt = t + dt',
  start: "T = 90 '°C\nT_omg = 20 '°C\nk = 0,6 'W/K, geschat\ndt = 10 's\nt = 0 's",
};
const rowOf = (form: ModelForm, name: string) => form.quantities.find((each) => each.name === name);

test.each(Object.values(coolingVersion().models))('the same texts leave $id as it is', (model) => {
  const form = formOf(model);
  expect(withTexts(form, model, form)).toEqual(form);
});

test('new names get rows, with unit and bounds; constants may be moved', () => {
  const form = withTexts(fresh, blank, cup);
  expect(form.quantities.map(({ name, isMovable }) => [name, isMovable])).toEqual([
    ['T', false],
    ['T_omg', true],
    ['k', true],
    ['Q', false],
  ]);
  expect(rowOf(form, 'k')).toMatchObject({ unit: 'W/K', min: 0, max: 1.2, step: 0.02 });
});

test('a start value for the time step sets it, and an end that fits', () => {
  const form = withTexts(fresh, blank, cup);
  expect([form.timeStep, form.timeStart, form.timeEnd, form.timeUnit]).toEqual([10, 0, 1000, 's']);
});

test('an end that fits stays', () => {
  const definition = cooling;
  const form = withTexts(formOf(definition), definition, {
    start: definition.start.join('\n').replace('dt = 10', 'dt = 20'),
  });
  expect([form.timeStep, form.timeEnd]).toEqual([20, 3600]);
});

test('a lone empty graph draws what builds up', () => {
  expect(withTexts(fresh, blank, cup).graphs).toEqual([{ ...graph, y: ['T'] }]);
});

test('texts that cannot be read leave the rows', () => {
  const form = withTexts(fresh, blank, cup);
  const broken = withTexts(form, blank, { rules: 'Q = k*(' });
  expect(broken).toEqual({ ...form, rules: 'Q = k*(' });
});

test('a name that goes and comes back has kept its words, and is in no definition meanwhile', () => {
  const form = withTexts(fresh, blank, cup);
  const quantities = form.quantities.map((row) =>
    row.name === 'k' ? { ...row, label: 'warmteverlies' } : row,
  );
  const gone = withTexts({ ...form, quantities }, blank, {
    rules: cup.rules.replace('k*', 'kk*'),
    start: cup.start.replace('k = 0,6', 'kk = 0,6'),
  });
  expect(definitionOf(gone, blank).parameters.map(({ name }) => name)).toEqual(['T_omg', 'kk']);
  expect(rowOf(withTexts(gone, blank, cup), 'k')).toMatchObject({
    label: 'warmteverlies',
    isPresent: true,
  });
});

test('the texts of stocks and flows are not rewritten', () => {
  const definition = ode({ N: ['10', 'r*N'] }, { r: 0.5 });
  const form = formOf(definition);
  expect(withTexts(form, definition, { rules: 'anders' })).toBe(form);
});
