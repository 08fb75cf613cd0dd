/** Numbers that stand in a text, apart from any model. */
import { textStart as at } from '../fault.ts';
import type { Expression } from './ast.ts';

/** The value of an expression of numbers only, such as -2 or 1/60; null for any other. */
export function constantValue(expression: Expression): number | null {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'unary': {
      const operand = constantValue(expression.operand);
      return operand === null || expression.operator === 'not' ? null : -operand;
    }
    case 'binary': {
      const [a, b] = [constantValue(expression.left), constantValue(expression.right)];
      if (a === null || b === null) return null;
      if (expression.operator === '*') return a * b;
      return expression.operator === '/' ? a / b : null;
    }
    default:
      return null;
  }
}

/** A number as a tree; a negative one is a minus sign and a number. */
export function literal(value: number): Expression {
  const size: Expression = { kind: 'number', value: Math.abs(value), at };
  return value < 0 ? { kind: 'unary', operator: '-', operand: size, at } : size;
}
