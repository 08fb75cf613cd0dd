import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Statement } from '#core/models/language/ast.ts';
import { modelregels } from '#core/models/language/modelregels.ts';
import { parseExpression, parseRules } from '#core/models/language/parser.ts';
import { printExpression, printRules } from '#core/models/language/printer.ts';
import { xmile } from '#core/models/language/xmile.ts';
import { anyExpression, anyName, bare } from './expressions.ts';

const at = { line: 1, column: 1 };
const comment = fc.string({ maxLength: 10 }).map((text) => text.replaceAll(/[\r\n]/g, '').trim());

const { statements } = fc.letrec<{ statements: Statement[]; statement: Statement }>((tie) => ({
  statements: fc.array(tie('statement'), { maxLength: 4 }),
  statement: fc.oneof(
    { maxDepth: 3 },
    comment.map((text): Statement => ({ kind: 'comment', comment: text, at })),
    withComment(
      fc.tuple(anyName, anyExpression).map(([target, value]): Statement => ({
        kind: 'assign',
        name: target,
        expression: value,
        at,
      })),
    ),
    withComment(fc.constantFrom<Statement>({ kind: 'stop', at }, { kind: 'blank', at })),
    withComment(
      fc
        .tuple(anyExpression, tie('statements'), tie('statements'))
        .map(([condition, then, other]): Statement => ({
          kind: 'if',
          condition,
          then,
          else: other,
          at,
        })),
    ),
  ),
}));

function withComment(plain: fc.Arbitrary<Statement>): fc.Arbitrary<Statement> {
  return fc.tuple(plain, fc.option(comment)).map(([statement, text]) => {
    return text === null || statement.kind === 'comment'
      ? statement
      : { ...statement, comment: text };
  });
}

/** The text with one pair of parentheses made into spaces, for every pair. */
function withoutOnePair(text: string): readonly string[] {
  const open: number[] = [];
  const shorter: string[] = [];
  let isInName = false;
  for (const [index, sign] of [...text].entries()) {
    if (sign === '"') isInName = !isInName;
    if (isInName) continue;
    if (sign === '(') open.push(index);
    else if (sign === ')') {
      const from = open.pop() ?? 0;
      const signs = [...text];
      if (/^\((?:als|IF|niet) /.test(signs.slice(from).join(''))) continue;
      signs[from] = signs[index] = ' ';
      shorter.push(signs.join(''));
    }
  }
  return shorter;
}

describe('printing', () => {
  it.each([
    ['modelregels', modelregels],
    ['XMILE', xmile],
  ])('of an expression in %s gives a text that reads back as the same tree', (_, dialect) => {
    fc.assert(
      fc.property(anyExpression, (tree) => {
        const parsed = parseExpression(printExpression(tree, dialect), { part: 'rules' }, dialect);
        expect(parsed.ok && bare(parsed.value)).toEqual(bare(tree));
      }),
      { numRuns: 500 },
    );
  });

  // Around what begins with a word they stay within a calculation: they show where it ends.
  it.each([modelregels, xmile])('uses no parentheses that can be left out', (dialect) => {
    fc.assert(
      fc.property(anyExpression, (tree) => {
        const text = printExpression(tree, dialect);
        for (const shorter of withoutOnePair(text)) {
          const parsed = parseExpression(shorter, { part: 'rules' }, dialect);
          if (parsed.ok) expect(bare(parsed.value), `${text} → ${shorter}`).not.toEqual(bare(tree));
        }
      }),
    );
  });

  it('of statements gives a text that reads back as the same trees', () => {
    fc.assert(
      fc.property(statements, (trees) => {
        const parsed = parseRules(printRules(trees), { part: 'rules' });
        expect(parsed.ok && bare(parsed.value)).toEqual(bare(trees));
      }),
    );
  });

  it.each([
    ['dQ=k·(T_omg−T)*dt', 'dQ = k*(T_omg - T)*dt'],
    ['A := pi*r²', 'A = pi*r^2'],
    ['als T<20.5 dan P=0 eindals', 'als T < 20,5 dan P = 0 eindals'],
    [
      'als a dan\nb=1\nc=2\nanders\nstop\neindals',
      'als a dan\n  b = 1\n  c = 2\nanders\n  stop\neindals',
    ],
    ["x = MIN(1;2) 'm", "x = min(1; 2) 'm"],
    ['"mijn x"=a[1;*]+als b dan 1 anders 2', '"mijn x" = a[1; *] + (als b dan 1 anders 2)'],
  ])('brings %j to house style', (source, expected) => {
    const parsed = parseRules(source, { part: 'rules' });
    expect(parsed.ok && printRules(parsed.value)).toBe(expected);
  });
});
