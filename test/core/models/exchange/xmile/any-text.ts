/** Texts of expressions drawn at random, in the names that a model has. */
import fc from 'fast-check';
import type { OdeModel } from '#core/models/definition.ts';
import type { BinaryOperator, Expression, Subscript } from '#core/models/language/ast.ts';
import type { FunctionName } from '#core/models/language/functions.ts';
import { printExpression } from '#core/models/language/printer.ts';

/** A dimension of arrays. */
export type Dimension = NonNullable<OdeModel['dimensions']>[number];

const at = { line: 1, column: 1 };
const plain: readonly FunctionName[] = [
  'sin',
  'arctan',
  'min',
  'sum',
  'delay1',
  'mod',
  'safediv',
  'log',
];
const operators: readonly BinaryOperator[] = ['+', '-', '*', '/', '^', '<', '=', '<>', 'and', 'or'];

/** A name in sight of an expression, with its dimensions, or a table, or a macro. */
export interface Sight {
  readonly scalars: readonly string[];
  readonly arrays: readonly (readonly [string, readonly Dimension[]])[];
  readonly tables: readonly string[];
  readonly macros: readonly string[];
}

/** Texts of expressions; `own` are the dimensions of the variable they belong to. */
export function texts(sight: Sight, own: readonly Dimension[]): fc.Arbitrary<string> {
  const number = fc
    .double({ min: 0, max: 1e30, noNaN: true })
    .map((value): Expression => ({ kind: 'number', value: Math.abs(value), at }));
  const name = fc
    .constantFrom(
      ...sight.scalars,
      ...own.map((dimension) => dimension.name),
      'pi',
      'inf',
      'stoptime',
    )
    .map((text): Expression => ({ kind: 'name', name: text, at }));
  const { tree } = fc.letrec<{ tree: Expression }>((tie) => {
    const call = (name: string, values: readonly Expression[]): Expression => ({
      ...{ kind: 'call', name, arguments: values, at },
    });
    const kinds: fc.Arbitrary<Expression>[] = [
      number,
      name,
      fc
        .tuple(fc.constantFrom(...operators), tie('tree'), tie('tree'))
        .map(([operator, left, right]) => ({ kind: 'binary', operator, left, right, at })),
      fc
        .tuple(fc.constantFrom('-' as const, 'not' as const), tie('tree'))
        .map(([operator, operand]) => ({ kind: 'unary', operator, operand, at })),
      fc
        .tuple(tie('tree'), tie('tree'), tie('tree'))
        .map(([condition, then, other]) => ({ kind: 'if', condition, then, else: other, at })),
      fc
        .tuple(
          fc.constantFrom(...plain, ...sight.macros, 'unheard'),
          fc.array(tie('tree'), { maxLength: 3 }),
        )
        .map(([called, values]) => call(called, values)),
    ];
    if (sight.tables.length > 0)
      kinds.push(
        fc
          .tuple(fc.constantFrom(...sight.tables), tie('tree'))
          .map(([table, value]) => call('lookup', [{ kind: 'name', name: table, at }, value])),
      );
    if (sight.arrays.length > 0)
      kinds.push(
        fc.constantFrom(...sight.arrays).chain(([array, over]) =>
          fc
            .tuple(...over.map((dimension) => subscripts(dimension, own, tie('tree'))))
            .map((list): Expression => ({
              kind: 'subscript',
              name: array,
              subscripts: list,
              at,
            })),
        ),
      );
    return { tree: fc.oneof({ maxDepth: 4 }, ...kinds) };
  });
  return tree.map((expression) => printExpression(expression));
}

function subscripts(
  dimension: Dimension,
  own: readonly Dimension[],
  tree: fc.Arbitrary<Expression>,
): fc.Arbitrary<Subscript> {
  const named = dimension.elements.filter((element) => !/^\d+$/.test(element));
  const names = [...named, ...own.filter((other) => other === dimension).map(({ name }) => name)];
  const all = fc.constant<Subscript>({ kind: 'all', at });
  // A variable with the name of an element would be that element.
  const number = tree.filter(({ kind }) => kind !== 'name');
  if (names.length === 0) return fc.oneof(all, number);
  return fc.oneof(
    all,
    number,
    fc.constantFrom(...names).map((name): Subscript => ({ kind: 'name', name, at })),
  );
}
