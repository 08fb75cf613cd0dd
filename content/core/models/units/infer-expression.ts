/** The unit of an expression, and what it asks of the units of its names. */
import type { Expression } from '../language/ast.ts';
import { constantValue } from '../language/constant-value.ts';
import { isFunctionName } from '../language/functions.ts';
import { demandPlain, demandSame, type Surroundings } from './demand.ts';
import { functionUnits } from './function-units.ts';
import { negative, closestRational, one } from './rational.ts';
import { bareTerm, multiplyTerms, plainTerm, raiseTerm, termOf, type Term } from './term.ts';

/** The unit of the expression; what it asks goes to `surroundings.demand`. */
export function inferExpression(expression: Expression, surroundings: Surroundings): Term {
  const infer = (part: Expression): Term => inferExpression(part, surroundings);
  switch (expression.kind) {
    case 'number':
      return bareTerm(expression.value);
    case 'boolean':
      return bareTerm();
    case 'blank':
      return termOf(surroundings.fresh());
    case 'name':
      return surroundings.unitOf(expression.name);
    case 'subscript':
      for (const subscript of expression.subscripts) if (subscript.kind !== 'all') infer(subscript);
      return surroundings.unitOf(expression.name);
    case 'if':
      infer(expression.condition);
      return demandSame(
        infer(expression.then),
        infer(expression.else),
        expression.at,
        surroundings,
      );
    case 'unary': {
      const operand = infer(expression.operand);
      return expression.operator === '-' ? operand : plainTerm;
    }
    case 'binary':
      return inferBinary(expression, surroundings);
    case 'call': {
      const { name, at } = expression;
      const parts = expression.arguments.map((part) => ({ term: infer(part), at: part.at }));
      if (!isFunctionName(name)) return termOf(surroundings.fresh());
      return functionUnits[name]({ name, at, parts, surroundings });
    }
  }
}

function inferBinary(
  expression: Expression & { readonly kind: 'binary' },
  surroundings: Surroundings,
): Term {
  const { operator, left: first, right: second, at } = expression;
  const left = inferExpression(first, surroundings);
  if (operator === '^') return inferPower(expression, left, surroundings);
  const right = inferExpression(second, surroundings);
  switch (operator) {
    case '*':
      return multiplyTerms(left, right, one, surroundings.fresh);
    case '/':
      return multiplyTerms(left, right, negative(one), surroundings.fresh);
    case '+':
    case '-':
      return demandSame(left, right, at, surroundings);
    case 'and':
    case 'or':
      return plainTerm;
    default:
      demandSame(left, right, at, surroundings, first.kind === 'name' && second.kind === 'name');
      return plainTerm;
  }
}

function inferPower(
  { left: base, right: exponent, at }: Expression & { readonly kind: 'binary' },
  term: Term,
  surroundings: Surroundings,
): Term {
  const { origin, demand, fresh } = surroundings;
  const value = constantValue(exponent);
  const fraction = value === null ? null : closestRational(value);
  if (value === 4 && base.kind === 'name') demand({ kind: 'absolute', origin, at, term });
  if (fraction !== null) {
    const number = term.isBare ? constantValue(base) : null;
    if (number !== null && value !== null) return bareTerm(number ** value);
    return term.isBare || fraction.n !== 0 ? raiseTerm(term, fraction) : plainTerm;
  }
  const power = inferExpression(exponent, surroundings);
  demandPlain(power, '^', 'exponent', exponent.at, surroundings);
  return term.isBare ? plainTerm : termOf(fresh());
}
