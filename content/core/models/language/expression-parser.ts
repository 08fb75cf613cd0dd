/** Expressions, by operator precedence (Pratt). Shared by all dialects. */
import { fault } from '../fault.ts';
import { limits } from '../limits.ts';
import type { BinaryOperator, Expression, Subscript } from './ast.ts';
import { infixFunctions, type Dialect } from './dialect.ts';
import { isFunctionName } from './functions.ts';
import { isComparison, precedenceOf } from './precedence.ts';
import { Refusal, type TokenReader } from './token-reader.ts';
import { numberValue, type Token, type TokenKind } from './tokenizer.ts';

/** Reads one expression. @throws Refusal */
export function readExpression(reader: TokenReader, dialect: Dialect): Expression {
  const { precedence } = dialect;
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
        const level = precedenceOf(kind, precedence);
        if (level <= floor) return left;
        reader.take();
        // Powers group from the right, all others from the left.
        const right = expression(kind === '^' ? level - 1 : level);
        const called = infixFunctions.get(kind);
        if (called !== undefined)
          left = { kind: 'call', name: called, arguments: [left, right], at };
        else left = { kind: 'binary', operator: kind as BinaryOperator, left, right, at };
        // a < b < c does not mean what it seems to mean
        if (!dialect.chainsComparisons && isComparison(kind) && isComparison(reader.next.kind))
          reader.refuseNext('operator');
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
      case 'name':
        return named(reader.take());
      case 'if':
        return conditional();
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

  /** A name, a call or a part of an array. */
  const named = (token: Token): Expression => {
    const { at } = token;
    const name = joined(token);
    switch (reader.next.kind) {
      case '(':
        return call(token, name);
      case '[':
        reader.take();
        return { kind: 'subscript', name, subscripts: list(']', subscript), at };
      default:
        return { kind: 'name', name, at };
    }
  };

  /** Names that stand side by side, as one where the dialect says so. */
  const joined = (token: Token): string => {
    let name = token.text;
    if (!dialect.joinsNames || token.isQuoted) return name;
    while (reader.next.kind === 'name' && !reader.next.isQuoted) name += `_${reader.take().text}`;
    return name;
  };

  const call = ({ isQuoted, at }: Token, written: string): Expression => {
    reader.take();
    const values = list(')', () => expression(0));
    // PI() is how some tools write PI.
    if (values.length === 0 && !isQuoted && dialect.builtInNames.has(written))
      return { kind: 'name', name: written, at };
    const name = isQuoted ? undefined : dialect.functions.get(written.toLowerCase());
    return { kind: 'call', name: name ?? otherName(written), arguments: values, at };
  };

  /** What stands between separators up to the closing sign; it may be nothing in a call. */
  const list = <Item>(close: ')' | ']', item: () => Item): Item[] => {
    const items: Item[] = [];
    if (close === ')' && reader.maybeTake(close)) return items;
    do items.push(item());
    while (reader.maybeTake('separator'));
    reader.takeExpected(close);
    return items;
  };

  const subscript = (): Subscript => {
    const star = reader.maybeTake('*');
    return star === null ? expression(0) : { kind: 'all', at: star.at };
  };

  const conditional = (): Expression => {
    const { at } = reader.take();
    const condition = expression(0);
    reader.takeExpected('then');
    const then = expression(0);
    reader.takeExpected('else');
    return { kind: 'if', condition, then, else: expression(0), at };
  };

  return expression(0);
}

/** What is called, where it is none of our functions: then it does not have the name of one. */
function otherName(written: string): string {
  return isFunctionName(written) ? written.toUpperCase() : written;
}

function postfixPower(kind: TokenKind): number | null {
  if (kind === 'squared') return 2;
  return kind === 'cubed' ? 3 : null;
}
