import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dialect } from '#core/models/language/dialect.ts';
import { modelregels } from '#core/models/language/modelregels.ts';
import { parseExpression, parseRules } from '#core/models/language/parser.ts';
import { xmile } from '#core/models/language/xmile.ts';

const dialects = [
  ['modelregels', modelregels],
  ['XMILE', xmile],
] as const;

/** Pieces of both languages, and what belongs to neither. */
const piece = fc.oneof(
  fc.constantFrom(
    'als ',
    'dan ',
    'anders ',
    'eindals',
    'IF ',
    'THEN ',
    'ELSE ',
    'MOD ',
    ' of ',
    'stop',
  ),
  fc.constantFrom(
    '(',
    ')',
    '[',
    ']',
    '*',
    '^',
    '-',
    '²',
    '=',
    '<',
    '<>',
    ';',
    ',',
    '...',
    '???',
    '//',
  ),
  fc.constantFrom(
    'a',
    'x_1',
    '1',
    '.5',
    '1e',
    '"',
    '"a"',
    '\\',
    '{',
    '}',
    "'",
    '\n',
    '\r',
    ' ',
    '.',
  ),
  fc.constantFrom('\0', '\ufeff', '\ud800', '\u202e', '👩‍🔬', 'e\u0301', '木', '\u2028', '٣'),
);
const anyText = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** Whether the answer is a tree, or a fault whose place is in the text. */
function isAnswer(source: string, parsed: ReturnType<typeof parseRules | typeof parseExpression>) {
  if (parsed.ok) return true;
  const lines = source.split(/\r\n|[\r\n]/);
  const { line, column } = parsed.fault;
  const text = lines[line - 1];
  return text !== undefined && column >= 1 && column <= text.length + 1;
}

describe.each(dialects)('any text in %s', (_, dialect: Dialect) => {
  it('is read, or refused with a place in it', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        expect(isAnswer(source, parseExpression(source, { part: 'rules' }, dialect))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    '(',
    '-',
    'NOT ',
    'niet ',
    'f(',
    'a[',
    '2^',
    'IF ',
    'als ',
    'IF a THEN ',
    '"',
    '{',
    '\0',
  ])('that repeats %j without end is refused', (part) => {
    const source = part.repeat(30_000).slice(0, 90_000);
    expect(isAnswer(source, parseExpression(source, { part: 'rules' }, dialect))).toBe(true);
  });
});

describe('any text of rules', () => {
  it('is read, or refused with a place in it', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        expect(isAnswer(source, parseRules(source, { part: 'rules' }))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['als a dan\n', 'a = als b dan ', 'a = b\n', 'x ', "'", 'als '])(
    'that repeats %j is read or refused',
    (part) => {
      const source = part.repeat(9_000).slice(0, 90_000);
      expect(isAnswer(source, parseRules(source, { part: 'rules' }))).toBe(true);
    },
  );
});
