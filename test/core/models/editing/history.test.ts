import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  beginHistory,
  redone,
  undone,
  withChange,
  withPause,
} from '#core/models/editing/history.ts';

test('undo and redo go back and forth over changes', () => {
  const third = withChange(withChange(beginHistory('a'), 'b'), 'c');
  expect(undone(undone(third)).present).toBe('a');
  expect(redone(undone(third))).toMatchObject({ past: ['a', 'b'], present: 'c', future: [] });
  expect(undone(undone(undone(third))).present).toBe('a');
  expect(redone(third)).toBe(third);
});

test('a change after an undo drops what was undone', () => {
  const changed = withChange(undone(withChange(beginHistory('a'), 'b')), 'c');
  expect([changed.present, redone(changed).present, undone(changed).present]).toEqual([
    'c',
    'c',
    'a',
  ]);
});

test('changes of one subject are one step, until a pause', () => {
  const typed = withChange(withChange(beginHistory(0), 1, 'k'), 2, 'k');
  expect(undone(typed).present).toBe(0);
  expect(undone(withChange(withPause(typed), 3, 'k')).present).toBe(2);
  expect(undone(withChange(typed, 3, 'm')).present).toBe(2);
  expect(undone(withChange(undone(withChange(typed, 3, 'm')), 4, 'k')).present).toBe(2);
});

test('a change to the same value is none', () => {
  const begun = beginHistory('a');
  expect(withChange(begun, 'a')).toBe(begun);
});

test('it is bounded, and any walk stays on values that were there', () => {
  let history = beginHistory(0);
  for (let value = 1; value <= 1_000; value += 1) history = withChange(history, value);
  expect([history.past.length, history.past[0]]).toEqual([200, 800]);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(undone, redone), { maxLength: 300 }), (walk) => {
      const end = walk.reduce((at, step) => step(at), history);
      expect([...end.past, end.present, ...end.future]).toEqual([...history.past, 1_000]);
    }),
  );
});
