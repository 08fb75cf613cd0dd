import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identifierPattern, isIdentifier, newIdentifier } from '#core/identifier.ts';

const is = (text: string) => () => {
  expect(isIdentifier(text)).toBe(true);
};
const isNot = (text: string) => () => {
  expect(isIdentifier(text)).toBe(false);
};

describe('isIdentifier', () => {
  test('letters', is('abcdefgh'));
  test('letters and digits 2-7', is('z2y3x7w6'));
  test('not seven characters', isNot('abcdefg'));
  test('not nine characters', isNot('abcdefghi'));
  test('not 0, 1, 8 or 9', isNot('abcdefg1'));
  test('not capitals', isNot('Abcdefgh'));
  test('not with a new line behind it', isNot('abcdefgh\n'));
  test('not the empty text', isNot(''));
});

describe('newIdentifier', () => {
  test('asks for as many bytes as it has letters', () => {
    const asked: number[] = [];
    newIdentifier((count) => (asked.push(count), new Uint8Array(count)));
    expect(asked).toEqual([8]);
  });

  test('is an identifier whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => {
        const made = newIdentifier(() => bytes);
        expect(isIdentifier(made)).toBe(true);
        expect(new RegExp(identifierPattern).test(made)).toBe(true);
      }),
    );
  });

  test('uses every letter equally often over all bytes', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const letter = newIdentifier(() => new Uint8Array([byte])).charAt(0);
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    expect(counts.size).toBe(32);
    expect([...counts.values()].every((count) => count === 8)).toBe(true);
  });
});
