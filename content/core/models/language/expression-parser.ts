/** Expressions, by operator precedence (Pratt). Shared by all dialects. */
import { fault } from '../fault.ts';
import { limits } from '../limits.ts';
import type { BinaryOperator, Expression } from './ast.ts';
import type { Dialect } from './dialect.ts';
import { precedence, precedenceOf } from './precedence.ts';
import { Refusal, type TokenReader } from './token-reader.ts';
import { numberValue, type Token, type TokenKind } from './tokenizer.ts';

/** Reads one expression. @throws Refusal */
export function readExpression(reader: TokenReader, dialect: Dialect): Expression {
  let size = 0;

  /** Reads operators that bind more tightly than `floor`. */
  const expression = (floor: number): Expression =>
    reader.nested(reader.next.at, () => {
      let left = operand();
      for (;;) {
        const { kind, at } = reader.next;
        const power = postfixPower(kind);
        if (power !== null) {
          if (precedence.power <= floor) return left;
          reader.take();
          const right: Expression = { kind: 'number', value: power, at };
          left = { kind: 'binary', operator: '^', left, right, at };
          continue;
        }
        if (!isBinary(kind) || precedenceOf(kind) <= floor) return left;
        reader.take();
        const right = expression(rightFloor(kind));
        left = { kind: 'binary', operator: kind, left, right, at };
        // a < b < c does not mean what it seems to mean, so comparisons do not chain
        if (isComparison(kind) && isComparison(reader.next.kind)) reader.refuseNext('operator');
      }
    });

  const operand = (): Expression => {
    size += 1;
    const limit = limits.expressionSize;
    const { at } = reader.next;
    if (size > limit)
      throw new Refusal(fault('model-expression-too-long', reader.origin, at, { limit }));

    const token = reader.next;
    switch (token.kind) {
      case 'number':
        return number(reader.take());
      case 'name': {
        reader.take();
        return reader.next.kind === '(' ? call(token) : { kind: 'name', name: token.text, at };
      }
      case 'true':
      case 'false':
        reader.take();
        return { kind: 'boolean', value: token.kind === 'true', at };
      case 'blank':
        reader.take();
        return { kind: 'blank', at };
      case '-':
        reader.take();
        return { kind: 'unary', operator: '-', operand: expression(precedence.minus - 1), at };
      case '+':
        reader.take();
        return expression(precedence.minus - 1);
      case 'not':
        reader.take();
        return { kind: 'unary', operator: 'not', operand: expression(precedence.not - 1), at };
      case '(': {
        reader.take();
        const inner = expression(0);
        reader.takeExpected(')');
        return inner;
      }
      default:
        return reader.refuseNext('expression');
    }
  };

  const number = ({ text, at }: Token): Expression => {
    const value = numberValue(text);
    if (Number.isFinite(value)) return { kind: 'number', value, at };
    throw new Refusal(fault('model-number-too-large', reader.origin, at, { found: text }));
  };

  const call = ({ text, at }: Token): Expression => {
    reader.takeExpected('(');
    const list: Expression[] = [];
    if (reader.next.kind !== ')') {
      do list.push(expression(0));
      while (reader.maybeTake('separator'));
    }
    reader.takeExpected(')');
    const name = dialect.functions.get(text.toLowerCase()) ?? text;
    return { kind: 'call', name, arguments: list, at };
  };

  return expression(0);
}

function isBinary(kind: TokenKind): kind is BinaryOperator {
  return precedenceOf(kind) > 0;
}

function isComparison(kind: TokenKind): boolean {
  return precedenceOf(kind) === precedence.comparison;
}

/** Powers group from the right, all others from the left. */
function rightFloor(operator: BinaryOperator): number {
  return operator === '^' ? precedence.power - 1 : precedenceOf(operator);
}

function postfixPower(kind: TokenKind): number | null {
  if (kind === 'squared') return 2;
  return kind === 'cubed' ? 3 : null;
}
