/** Where arrow keys go in a drawing. */
import { expect, test } from 'vitest';
import { arrowOf, neighbour } from '#web/models/diagram/neighbour.ts';

const middle = { x: 0, y: 0, name: 'middle' };
const symbols = [
  middle,
  { x: 100, y: 0, name: 'right' },
  { x: 60, y: 90, name: 'aside' },
  { x: 0, y: 140, name: 'below' },
];

test.each([
  ['ArrowRight', 'right'],
  ['ArrowDown', 'below'],
  ['ArrowLeft', undefined],
  ['ArrowUp', undefined],
])('%s goes to %s', (key, name) => {
  const direction = arrowOf(key);
  expect(direction && neighbour(symbols, middle, direction)?.name).toBe(name);
});

test('another key has no direction', () => {
  expect(arrowOf('a')).toBeNull();
});
