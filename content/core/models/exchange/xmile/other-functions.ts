/** Functions that tools write but the standard does not have, told in those that it has. */
import { textStart as at } from '../../fault.ts';
import { walkExpression, type Expression } from '../../language/ast.ts';
import { xmile } from '../../language/xmile.ts';
import { isFunctionName, isPlainFunction } from '../../language/functions.ts';
import { parseExpression } from '../../language/parser.ts';

/** What each is, with its arguments as a, b and c. */
const formulas: ReadonlyMap<string, Expression> = new Map(
  (
    [
      ['if_then_else', 'IF a THEN b ELSE c'],
      ['logn', 'LN(a)'],
      ['sinh', '(EXP(a) - EXP(-a))/2'],
      ['cosh', '(EXP(a) + EXP(-a))/2'],
      // In a form that does not overflow.
      ['tanh', '1 - 2/(EXP(2*a) + 1)'],
    ] as const
  ).map(([name, formula]) => [name, treeOf(formula)]),
);

const letters = ['a', 'b', 'c'];

function treeOf(formula: string): Expression {
  const parsed = parseExpression(formula, { part: 'xmile' }, xmile);
  if (!parsed.ok) throw new RangeError(formula);
  return parsed.value;
}

/**
 * The call in functions of the standard, or null where there is no such form. An argument that would
 * be evaluated twice has to give the same both times.
 */
export function replacedFunction(key: string, values: readonly Expression[]): Expression | null {
  const formula = formulas.get(key);
  if (formula === undefined) return null;
  const uses = new Map<string, number>();
  walkExpression(formula, (part) => {
    if (part.kind === 'name') uses.set(part.name, (uses.get(part.name) ?? 0) + 1);
  });
  const isFit =
    uses.size === values.length &&
    values.every((value, index) => (uses.get(letters[index] ?? '') ?? 0) < 2 || isPlain(value));
  return isFit ? filledIn(formula, values) : null;
}

function isPlain(expression: Expression): boolean {
  let plain = true;
  walkExpression(expression, (part) => {
    if (part.kind === 'call') plain &&= isFunctionName(part.name) && isPlainFunction(part.name);
  });
  return plain;
}

function filledIn(formula: Expression, values: readonly Expression[]): Expression {
  const inside = (part: Expression): Expression => filledIn(part, values);
  switch (formula.kind) {
    case 'name':
      return values[letters.indexOf(formula.name)] ?? formula;
    case 'unary':
      return { ...formula, operand: inside(formula.operand), at };
    case 'binary':
      return { ...formula, left: inside(formula.left), right: inside(formula.right), at };
    case 'call':
      return { ...formula, arguments: formula.arguments.map(inside), at };
    case 'if':
      return {
        ...formula,
        condition: inside(formula.condition),
        then: inside(formula.then),
        else: inside(formula.else),
      };
    default:
      return formula;
  }
}
