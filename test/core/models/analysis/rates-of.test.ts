import { expect, test } from 'vitest';
import { ratesOf } from '#core/models/analysis/rates-of.ts';
import { complete, findEquilibria } from '#core/models/analysis/index.ts';
import { compileModel, type ModelDefinition } from '#core/models/index.ts';
import { lines, ode } from '../builders.ts';

function ratesIn(definition: ModelDefinition, values = {}, time = 0) {
  const compiled = compileModel(definition);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults));
  return ratesOf(compiled.model, values, time);
}
const at = (definition: ModelDefinition, states: readonly number[], values = {}, time = 0) => {
  const out = new Float64Array(states.length);
  ratesIn(definition, values, time)?.rates(Float64Array.from(states), out);
  return [...out];
};

const prey = ode(
  { P: ['40', 'a*P - b*P*R'], R: ['9', 'c*P*R - d*R'] },
  { a: 0.1, b: 0.02, c: 0.01, d: 0.3 },
);
const driven = ode({ x: ['k', 'k*t - f'] }, { k: 2 }, { f: '3*x' });

test('rates follow from the states', () => {
  expect(at(prey, [30, 5])).toEqual([0, 0]);
  expect(at(prey, [10, 5])[1]).toBeCloseTo(0.5 - 1.5, 12);
});
test('with what follows from them, at a time, and with other constants', () => {
  expect(at(driven, [1], {}, 4)).toEqual([5]);
  expect(at(driven, [1], { k: 1 }, 4)).toEqual([1]);
});
test('the start is that of a run', () => {
  expect(ratesIn(driven)?.start).toEqual(Float64Array.of(2));
  expect(ratesIn(driven, { k: 7 })?.start).toEqual(Float64Array.of(7));
  expect(ratesIn(driven, { x: 5 })?.start).toEqual(Float64Array.of(5));
  expect(ratesIn(prey)?.stocks).toEqual(['P', 'R']);
});
test('lines have no rates', () => {
  expect(ratesIn(lines('x = x + dt', 'x = 0'))).toBeNull();
});
test('equilibria are found from them', () => {
  const found = ratesIn(prey);
  if (found === null) throw new Error('no rates');
  const { equilibria } = complete(
    findEquilibria({
      rates: found.rates,
      starts: [Float64Array.of(25, 6), Float64Array.of(0.1, 0.1)],
      scales: Float64Array.of(40, 9),
    }),
  );
  expect(equilibria.map(({ kind }) => kind)).toEqual(['centre', 'saddle']);
  expect(equilibria[0]?.states[0]).toBeCloseTo(30, 6);
  expect(equilibria[0]?.period).toBeCloseTo((2 * Math.PI) / Math.sqrt(0.1 * 0.3), 4);
});
