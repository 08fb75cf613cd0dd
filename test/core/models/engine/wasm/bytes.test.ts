/** The encodings of the binary format, by the examples of its standard. */
import { expect, test } from 'vitest';
import { Bytes } from '#core/models/engine/wasm/bytes.ts';

const hex = ({ list }: Bytes): string =>
  list.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');

test.each([
  [0, '00'],
  [127, '7f'],
  [128, '80 01'],
  [624_485, 'e5 8e 26'],
  [2 ** 32 - 1, 'ff ff ff ff 0f'],
])('unsigned %i', (value, expected) => {
  expect(hex(new Bytes().unsigned(value))).toBe(expected);
});

test.each([
  [0, '00'],
  [63, '3f'],
  [64, 'c0 00'],
  [-1, '7f'],
  [-64, '40'],
  [-65, 'bf 7f'],
  [-123_456, 'c0 bb 78'],
  [-(2 ** 31), '80 80 80 80 78'],
])('signed %i', (value, expected) => {
  expect(hex(new Bytes().signed(value))).toBe(expected);
});

test.each([
  [1, '00 00 00 00 00 00 f0 3f'],
  [-0, '00 00 00 00 00 00 00 80'],
  [-Infinity, '00 00 00 00 00 00 f0 ff'],
])('float %f', (value, expected) => {
  expect(hex(new Bytes().float(value))).toBe(expected);
});

test('names and bytes have their length before them', () => {
  expect(hex(new Bytes().name('ab'))).toBe('02 61 62');
  expect(hex(new Bytes().sized(new Bytes().raw(7, 8, 9)))).toBe('03 07 08 09');
});
