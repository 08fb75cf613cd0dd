/** What an author decides of sliders and words, as changes of the definition. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileModel } from '#core/models/index.ts';
import {
  boundsFault,
  moved,
  withBounds,
  withControl,
  withWords,
  wordsOf,
} from '#core/models/authoring/pupil-controls.ts';
import { coolingTask } from '../../../helpers/questions.ts';

test('a slider that is taken away and put back has its words still', () => {
  const without = withControl(coolingTask, 'k', false);
  expect(without.parameters.map(({ name }) => name)).toEqual(['T_omg']);
  const back = withControl(without, 'k', true);
  expect(wordsOf(back, 'k')).toEqual({ label: 'snelheid', unit: '1/min' });
  expect(compileModel(back).ok).toBe(true);
});

test('what does not change is the same object', () => {
  expect(withControl(coolingTask, 'k', true)).toBe(coolingTask);
});

test('a new slider has bounds around its value', () => {
  const model = withControl(coolingTask, 'T', true);
  expect(model.parameters.at(-1)).toMatchObject({ name: 'T', min: 0, max: 180 });
});

test('words change where a name has them, and else stand in the table', () => {
  expect(withWords(coolingTask, 'k', { label: 'tempo' }).parameters[0]?.label).toBe('tempo');
  expect(withWords(coolingTask, 'T', { unit: '°C' }).variables).toEqual([
    { name: 'T', label: '', unit: '°C' },
  ]);
});

test.each([
  [{ min: 0, max: 1, step: 0.1 }, null],
  [{ min: 1, max: 1, step: 0.1 }, 'empty-range'],
  [{ min: 0, max: 1, step: 0 }, 'no-step'],
  [{ min: Number.NaN, max: 1, step: 0.1 }, 'not-a-number'],
] as const)('%o can be bounds or not', (bounds, fault) => {
  expect(boundsFault(bounds)).toBe(fault);
  if (fault === null) expect(compileModel(withBounds(coolingTask, 'k', bounds)).ok).toBe(true);
});

test('moving keeps all, and moving back gives the same', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 6 }), fc.nat(6), (list, from) => {
      expect(moved(list, from, 1).toSorted()).toEqual(list.toSorted());
      if (from < list.length - 1) expect(moved(moved(list, from, 1), from + 1, -1)).toEqual(list);
    }),
  );
});
