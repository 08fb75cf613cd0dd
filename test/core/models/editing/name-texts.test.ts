import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankedIn, renamedIn } from '#core/models/editing/name-texts.ts';
import { namesIn, type Expression } from '#core/models/language/ast.ts';
import { parseExpression } from '#core/models/language/parser.ts';
import { anyExpression } from './any-model.ts';

function tree(text: string): Expression {
  const parsed = parseExpression(text, { part: 'rules' });
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

describe('a name in a line', () => {
  it.each([
    ['a = a·k + 1,50', 'b = b·k + 1,50'],
    ["a=A*a2 ' a blijft", "b=A*a2 ' a blijft"],
    ['als a>0 dan a=0 anders x=a eindals', 'als b>0 dan b=0 anders x=b eindals'],
    ['a(a) + a[a]', 'a(b) + b[b]'],
    ['"a"*3', 'b*3'],
    ['"a\\"b" + a', '"a\\"b" + b'],
    ['  a ²', '  b ²'],
    ['a = #', 'a = #'],
    ['', ''],
  ])('%j becomes %j under a new name', (line, expected) => {
    expect(renamedIn(line, 'a', 'b')).toBe(expected);
  });

  it('gets quotation marks where it needs them', () => {
    expect(renamedIn('a + 1', 'a', 'en')).toBe('"en" + 1');
    expect(renamedIn('a + 1', 'a', 'twee "woorden"')).toBe('"twee \\"woorden\\"" + 1');
    expect(renamedIn('"twee woorden"·2', 'twee woorden', 'a')).toBe('a·2');
  });

  it('is found when it is written with loose accents', () => {
    expect(renamedIn('cafe\u0301 + 1', 'café', 'x')).toBe('x + 1');
  });

  it.each([
    ['a*x + y', '...*x + y'],
    ['min(a; x[1; a]) - a[x; 2]^2', 'min(...; x[1; ...]) - ...^2'],
    ['als a dan 1 anders 2', 'als ... dan 1 anders 2'],
    ['lookup(a; x)', 'lookup(...; x)'],
  ])('%j becomes %j when it is gone', (line, expected) => {
    expect(blankedIn(line, (name) => name === 'a')).toBe(expected);
  });

  it('leaves an expression that can be read, without the name', () => {
    fc.assert(
      fc.property(anyExpression(['a', 'b', 'twee_3']), (text) => {
        const before = namesIn(tree(text));
        expect(namesIn(tree(blankedIn(text, (name) => name === 'a')))).toEqual(
          before.filter((name) => name !== 'a'),
        );
        expect(namesIn(tree(renamedIn(text, 'a', 'zo dan')))).toEqual(
          before.map((name) => (name === 'a' ? 'zo dan' : name)),
        );
      }),
    );
  });
});
