import fc from 'fast-check';
import { Type } from 'typebox';
import { describe, expect, test } from 'vitest';
import { lineAt, lineOfString, readJson } from '#core/module/json-text.ts';

const schema = Type.Object({ a: Type.Array(Type.Object({ 'b/c': Type.Number() })) });

/** The faults, as `line code`. */
const faulty =
  (text: string, ...expected: string[]) =>
  () => {
    const { value, faults } = readJson(schema, text);
    expect(value).toBe(null);
    expect(faults.map(({ line, fault }) => `${String(line)} ${fault.code}`)).toEqual(expected);
  };

describe('readJson', () => {
  test('gives the value of what fits', () => {
    expect(readJson(schema, '{"a":[{"b/c":1}]}')).toEqual({
      value: { a: [{ 'b/c': 1 }] },
      faults: [],
    });
  });
  test(
    'tells the line of a wrong value',
    faulty('{\n"a": [\n{"b/c": 1},\n{"b/c": "x"}]}', '4 shape-invalid'),
  );
  test(
    'tells the line of the object that lacks a property',
    faulty('{\n"a": [\n{}]}', '3 shape-invalid'),
  );
  test(
    'tells the line of a comma too many',
    faulty('{\n"a": [],\n}', '3 json-invalid', '3 json-invalid'),
  );
  test('refuses a comment', faulty('{\n"a": [] // a\n}', '2 json-invalid'));
  test('refuses nothing', faulty('', '1 json-invalid'));

  test('never throws, and reads what JSON reads, whatever the text', () => {
    const edited = fc
      .tuple(fc.json(), fc.nat(), fc.string({ maxLength: 3 }))
      .map(([text, at, piece]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + piece + text.slice(place + 1);
      });
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), edited), (text) => {
        const { value, faults } = readJson(Type.Unknown(), text);
        if (faults.length === 0) expect(value).toEqual(JSON.parse(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe('lines', () => {
  test('start at 1', () => {
    expect(lineAt('abc', 1)).toBe(1);
  });
  test('are counted up to the offset', () => {
    expect(lineAt('a\nb\nc', 4)).toBe(3);
  });
  test('of a string are those of the whole string', () => {
    expect(lineOfString('["ab",\n"a"]', 'a')).toBe(2);
  });
  test('of a string that is not there is null', () => {
    expect(lineOfString('["ab"]', 'a')).toBe(null);
  });
});
