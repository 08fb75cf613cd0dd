import { expect, test } from 'vitest';
import { withGraph, withSliders } from '#core/models/authoring/ready-to-explore.ts';
import { compileModel } from '#core/models/index.ts';
import { cooling, lines, ode } from '../builders.ts';

const graphed = (model: Parameters<typeof withGraph>[0]): readonly string[] =>
  withGraph(model).views.flatMap(({ y }) => y);
const sliders = (model: Parameters<typeof withSliders>[0]): readonly string[] =>
  withSliders(model).parameters.map(({ name }) => name);

test.each([
  [ode({ x: ['1', 'a'], y: ['0', '-x'] }, { a: 2 }), ['x', 'y'], ['a']],
  [cooling, ['T'], ['T_omg', 'k', 'm', 'c']],
  [lines('', ''), [], []],
  [ode({}), [], []],
  [ode({ x: ['1', 'b'] }, { b: 1, TIME_STEP: 1, 'FINAL TIME': 9 }), ['x'], ['b']],
])('model %#', (model, states, constants) => {
  expect(graphed(model)).toEqual(states);
  expect(sliders(model)).toEqual(constants);
  expect(compileModel(withSliders(withGraph(model))).ok).toBe(true);
});

test('what the author chose stays', () => {
  const chosen = {
    ...cooling,
    views: [{ kind: 'graph' as const, y: ['dQ'] }],
    parameters: [{ name: 'k', label: '', unit: '', min: 0, max: 1, step: 0.1 }],
  };
  expect(withSliders(withGraph(chosen))).toBe(chosen);
});
