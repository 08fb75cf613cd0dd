/** Parts of formulas that pupils fill in. */
import { expect, test } from 'vitest';
import { blankFault, blankableFormulas, withoutBlanked } from '#core/models/authoring/blanks.ts';
import { emptyDiagram } from '#core/models/authoring/blank-model.ts';
import { markModelTask } from '#core/blocks/model-task/marking.ts';
import type { Blank, ModelDefinition } from '#core/models/definition.ts';
import { coolingTask } from '../../../helpers/questions.ts';

const rules = (...texts: string[]): ModelDefinition => ({ ...coolingTask, rules: texts }) as never;
const blanked = (model: ModelDefinition, ...blanks: Blank[]) =>
  withoutBlanked({ ...model, blanks });

test.each<[rule: string, part: string, expected: string]>([
  ['T = T - k * (T - T_omg) * dt', 'k', 'T = T - ... * (T - T_omg) * dt'],
  ['T = T - k * (T - T_omg) * dt', 'T', 'T = ... - k * (T - T_omg) * dt'],
  ['T = T - k * (T - T_omg) * dt', 'T - T_omg', 'T = T - k * (...) * dt'],
  ['T = 0,25 + 5', '5', 'T = 0,25 + ...'],
])('of %s, %s is taken out', (rule, part, expected) => {
  expect(blanked(rules(rule), { name: 'T', part })).toMatchObject({ rules: [expected] });
});

test('the model says nothing of what was taken out', () => {
  const model = blanked(coolingTask, { name: 'T', part: 'k * (T - T_omg)' });
  expect(JSON.stringify(model)).not.toContain('k * (');
  expect(model).not.toHaveProperty('blanks');
});

test('flows and auxiliaries too, without the file that they were read from', () => {
  const model: ModelDefinition = {
    ...emptyDiagram('Groei'),
    stocks: [{ name: 'N', start: '10' }],
    flows: [{ name: 'groei', to: 'N', expression: 'r * N' }],
    constants: [{ name: 'r', value: 0.1 }],
    xmile: 'r * N',
  };
  const expected = { flows: [{ name: 'groei', to: 'N', expression: 'r * ...' }] };
  const shown = blanked(model, { name: 'groei', part: 'N' });
  expect(shown).toMatchObject(expected);
  expect(shown).not.toHaveProperty('xmile');
});

test('a model without blanks is the same object', () => {
  expect(withoutBlanked(coolingTask)).toBe(coolingTask);
});

test.each<[part: string, fault: ReturnType<typeof blankFault>]>([
  ['k', null],
  ['(T - T_omg) * dt', null],
  ['q', 'absent'],
  ['T_om', 'absent'],
  ['k * (T', 'unreadable'],
  ['', 'unreadable'],
])('%s can be a blank or not', (part, fault) => {
  expect(blankFault(coolingTask, { name: 'T', part })).toBe(fault);
});

test('formulas are those of the rules', () => {
  expect(blankableFormulas(coolingTask).map(({ name }) => name)).toEqual(['T', 't']);
});

test('any formula that comes to the same is right, and another is not', () => {
  const model = { ...coolingTask, blanks: [{ name: 'T', part: 'k * (T - T_omg)' }] };
  const predicate = { kind: 'agrees' as const, names: ['T'], parameters: [{ k: 0.1 }, { k: 0.3 }] };
  const verdict = (rule: string) =>
    markModelTask(
      { kind: 'model_task', predicate, model },
      { kind: 'model_task', parameters: {}, definition: rules(rule, 't = t + dt') },
    ).verdict;
  expect(verdict('T = T - (k*T - k*T_omg) * dt')).toBe('correct');
  expect(verdict('T = T - k * T * dt')).toBe('wrong');
  expect(verdict('T = T - ... * dt')).toBe('unreadable');
});
