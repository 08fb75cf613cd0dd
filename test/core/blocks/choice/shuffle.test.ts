import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shuffled } from '#core/blocks/choice/shuffle.ts';

test('shuffling keeps every item once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
      const sorted = (list: readonly number[]) => list.toSorted((a, b) => a - b);
      expect(sorted(shuffled(items, seed))).toEqual(sorted(items));
    }),
  );
});

test('the same seed gives the same order and leaves the items alone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
      const before = [...items];
      expect(shuffled(items, seed)).toEqual(shuffled(items, seed));
      expect(items).toEqual(before);
    }),
  );
});

test('over many seeds every order of three occurs, about equally often', () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 6000; seed += 1) {
    const order = shuffled(['a', 'b', 'c'], `device vraag${String(seed)}`).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const count of counts.values()) {
    expect(count).toBeGreaterThan(800);
    expect(count).toBeLessThan(1200);
  }
});
