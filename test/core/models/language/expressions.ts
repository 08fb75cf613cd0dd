/** Expressions for tests: drawn at random, and compared without their places. */
import fc from 'fast-check';
import type { BinaryOperator, Expression, Subscript } from '#core/models/language/ast.ts';
import type { FunctionName } from '#core/models/language/functions.ts';

const at = { line: 1, column: 1 };
const operators: readonly BinaryOperator[] = [
  ...(['+', '-', '*', '/', '^', '<', '<=', '>', '>=', '=', '<>', 'and', 'or'] as const),
];

/** Names of all sorts: plain, words of a language, and what needs quotation marks. */
export const anyName = fc.oneof(
  fc.constantFrom(
    'a',
    'T_omg',
    'Δx',
    'v₀',
    'min',
    'dt',
    'pi',
    'time',
    'PI',
    'Time',
    'hares.births',
  ),
  fc.constantFrom(
    'of',
    'als',
    'IF',
    'mod',
    'stop',
    'two words',
    '1a',
    'a "b"',
    'c\\n',
    'new\nline',
  ),
  fc.constantFrom("it's", 'a;b', '{a}', 'x[1]', '...', '???', '$', '.area', '木', 'self'),
);

const called = fc.oneof(
  fc.constantFrom<FunctionName>('sin', 'sqrt', 'floor', 'mod', 'safediv', 'log', 'ceil'),
  fc.constantFrom('unheard', 'wortel', 'LOG', 'my macro', 'if', 'pi2'),
);

/** Any expression. A name that has a value of its own is not called without arguments. */
export const { expression: anyExpression } = fc.letrec<{
  expression: Expression;
  subscript: Subscript;
}>((tie) => ({
  subscript: fc.oneof(tie('expression'), fc.constant<Subscript>({ kind: 'all', at })),
  expression: fc.oneof(
    { maxDepth: 6 },
    fc
      .double({ min: 0, noNaN: true, noDefaultInfinity: true })
      .map((value): Expression => ({ kind: 'number', value: Math.abs(value), at })),
    anyName.map((name): Expression => ({ kind: 'name', name, at })),
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
      .tuple(tie('expression'), tie('expression'), tie('expression'))
      .map(([condition, then, other]): Expression => ({
        kind: 'if',
        condition,
        then,
        else: other,
        at,
      })),
    fc
      .tuple(anyName, fc.array(tie('subscript'), { minLength: 1, maxLength: 3 }))
      .map(([name, subscripts]): Expression => ({ kind: 'subscript', name, subscripts, at })),
    fc
      .tuple(called, fc.array(tie('expression'), { maxLength: 3 }))
      .map(([name, list]): Expression => ({ kind: 'call', name, arguments: list, at })),
  ),
}));

/** The tree without its places. */
export function bare(tree: unknown): unknown {
  return JSON.parse(
    JSON.stringify(tree, (key, value: unknown) => (key === 'at' ? undefined : value)),
  );
}
