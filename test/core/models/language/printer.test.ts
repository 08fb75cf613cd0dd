import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BinaryOperator, Expression, Statement } from '#core/models/language/ast.ts';
import { parseExpression, parseRules } from '#core/models/language/parser.ts';
import { printExpression, printRules } from '#core/models/language/printer.ts';

const at = { line: 1, column: 1 };
const operators: readonly BinaryOperator[] = [
  ...(['+', '-', '*', '/', '^', '<', '<=', '>', '>=', '=', '<>', 'and', 'or'] as const),
];
const name = fc.constantFrom('a', 'T_omg', 'Δx', 'v₀', 'min', 'dt');
const comment = fc.string({ maxLength: 10 }).map((text) => text.replaceAll(/[\r\n]/g, '').trim());

const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 6 },
    fc
      .double({ min: 0, noNaN: true, noDefaultInfinity: true })
      .map((value): Expression => ({ kind: 'number', value: Math.abs(value), at })),
    name.map((text): Expression => ({ kind: 'name', name: text, at })),
    fc.boolean().map((value): Expression => ({ kind: 'boolean', value, at })),
    fc.constant<Expression>({ kind: 'blank', at }),
    fc
      .tuple(fc.constantFrom('-' as const, 'not' as const), tie('expression'))
      .map(([operator, operand]): Expression => ({ kind: 'unary', operator, operand, at })),
    fc
      .tuple(fc.constantFrom(...operators), tie('expression'), tie('expression'))
      .map(([operator, left, right]): Expression => ({
        kind: 'binary',
        operator,
        left,
        right,
        at,
      })),
    fc
      .tuple(
        fc.constantFrom('sin', 'sqrt', 'floor', 'unheard'),
        fc.array(tie('expression'), { maxLength: 3 }),
      )
      .map(([called, list]): Expression => ({ kind: 'call', name: called, arguments: list, at })),
  ),
}));

const { statements } = fc.letrec<{ statements: Statement[]; statement: Statement }>((tie) => ({
  statements: fc.array(tie('statement'), { maxLength: 4 }),
  statement: fc.oneof(
    { maxDepth: 3 },
    comment.map((text): Statement => ({ kind: 'comment', comment: text, at })),
    withComment(
      fc.tuple(name, expression).map(([target, value]): Statement => ({
        kind: 'assign',
        name: target,
        expression: value,
        at,
      })),
    ),
    withComment(fc.constantFrom<Statement>({ kind: 'stop', at }, { kind: 'blank', at })),
    withComment(
      fc
        .tuple(expression, tie('statements'), tie('statements'))
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

/** The tree without its places. */
function bare(tree: unknown): unknown {
  return JSON.parse(
    JSON.stringify(tree, (key, value: unknown) => (key === 'at' ? undefined : value)),
  );
}

describe('printing', () => {
  it('of an expression gives a text that reads back as the same tree', () => {
    fc.assert(
      fc.property(expression, (tree) => {
        const parsed = parseExpression(printExpression(tree), { part: 'rules' });
        expect(parsed.ok && bare(parsed.value)).toEqual(bare(tree));
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
  ])('brings %j to house style', (source, expected) => {
    const parsed = parseRules(source, { part: 'rules' });
    expect(parsed.ok && printRules(parsed.value)).toBe(expected);
  });
});
