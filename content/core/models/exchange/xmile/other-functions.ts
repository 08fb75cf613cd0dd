/** Functions that tools write but the standard does not have, told in those that it has. */
import { textStart as at } from '../../fault.ts';
import { walkExpression, type Expression } from '../../language/ast.ts';
import { xmile } from '../../language/xmile.ts';
import { isFunctionName, isPlainFunction } from '../../language/functions.ts';
import { parseExpression } from '../../language/parser.ts';

/** The number of tries up to the first that succeeds, each with chance a. */
const geometric = 'MAX(1, -INT(-LN(1 - ';

/** What each is, with its arguments as a, b, c and so on; more than one for other numbers of them. */
const formulas: ReadonlyMap<string, readonly Expression[]> = new Map(
  (
    [
      ['if_then_else', 'IF a THEN b ELSE c'],
      ['logn', 'LN(a)'],
      ['sinh', '(EXP(a) - EXP(-a))/2'],
      ['cosh', '(EXP(a) + EXP(-a))/2'],
      // In a form that does not overflow.
      ['tanh', '1 - 2/(EXP(2*a) + 1)'],
      ['rootn', 'a^(1/b)'],
      ['percent', 'a*100'],
      ['switch', 'IF a > b THEN 1 ELSE 0'],
      ['sinwave', 'a*SIN(2*PI*TIME/b)'],
      ['coswave', 'a*COS(2*PI*TIME/b)'],
      ['zidz', 'SAFEDIV(a, b)'],
      ['xidz', 'SAFEDIV(a, b, c)'],

      ['uniform', 'RANDOM(a, b)', 'RANDOM(a, b, c)'],
      ['random_0_1', 'RANDOM(0, 1)'],
      ['random_uniform', 'RANDOM(a, b, c)'],
      ['random_normal', 'NORMAL(c, d, e, a, b)'],
      [
        'geometric',
        `${geometric}RANDOM(0, 1))/LN(1 - a)))`,
        `${geometric}RANDOM(0, 1, b))/LN(1 - a)))`,
      ],
      ['weibull', 'b*EXPRND(1)^(1/a)', 'b*EXPRND(1, c)^(1/a)'],
      ['pareto', 'b*EXP(EXPRND(1)/a)', 'b*EXP(EXPRND(1, c)/a)'],
    ] as const
  ).map(([name, ...texts]) => [name, texts.map(treeOf)]),
);

const letters = ['a', 'b', 'c', 'd', 'e'];

function treeOf(formula: string): Expression {
  const parsed = parseExpression(formula, { part: 'xmile' }, xmile);
  if (!parsed.ok) throw new RangeError(formula);
  return parsed.value;
}

/**
 * The call in functions of the standard, or null where there is no such form. An argument that would
 * be evaluated twice has to give the same both times. `time` is the name of time in the model.
 */
export function replacedFunction(
  key: string,
  values: readonly Expression[],
  time: string,
): Expression | null {
  const fit = (formulas.get(key) ?? []).find((formula) => {
    const uses = new Map<string, number>();
    walkExpression(formula, (part) => {
      if (part.kind === 'name' && letters.includes(part.name))
        uses.set(part.name, (uses.get(part.name) ?? 0) + 1);
    });
    return (
      uses.size === values.length &&
      values.every((value, index) => (uses.get(letters[index] ?? '') ?? 0) < 2 || isPlain(value))
    );
  });
  return fit === undefined ? null : filledIn(fit, values, time);
}

function isPlain(expression: Expression): boolean {
  let plain = true;
  walkExpression(expression, (part) => {
    if (part.kind === 'call') plain &&= isFunctionName(part.name) && isPlainFunction(part.name);
  });
  return plain;
}

function filledIn(formula: Expression, values: readonly Expression[], time: string): Expression {
  const inside = (part: Expression): Expression => filledIn(part, values, time);
  switch (formula.kind) {
    case 'name':
      if (formula.name === 'time') return { ...formula, name: time };
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
