/** In which direction a value goes when another one rises, as far as its formula shows. */
import type { Table } from '../definition.ts';
import { namesIn, type Expression } from '../language/ast.ts';

/** Rises, falls, stays, or it depends. Also the sign of a value: not below 0, not above 0, 0. */
export type Direction = '+' | '-' | '0' | '?';

/** The sign of what a name stands for. */
export type SignOf = (name: string) => Direction;

/** The other way round. */
export function opposite(direction: Direction): Direction {
  if (direction === '+') return '-';
  return direction === '-' ? '+' : direction;
}

/** One after the other: less of what lowers is more. */
export function chained(first: Direction, second: Direction): Direction {
  if (first === '0' || second === '0') return '0';
  if (first === '?' || second === '?') return '?';
  return first === second ? '+' : '-';
}

/** Both at once. */
export function together(first: Direction, second: Direction): Direction {
  if (first === '0') return second;
  return second === '0' || first === second ? first : '?';
}

/** The sign of a value; what is not certain is unknown. */
export function signOf(expression: Expression, names: SignOf): Direction {
  const sign = (part: Expression | undefined): Direction =>
    part === undefined ? '?' : signOf(part, names);
  switch (expression.kind) {
    case 'number':
      return expression.value === 0 ? '0' : '+';
    case 'boolean':
      return '+';
    case 'name':
      return names(expression.name);
    case 'unary':
      return expression.operator === '-' ? opposite(sign(expression.operand)) : '+';
    case 'if':
      return together(sign(expression.then), sign(expression.else));
    case 'binary': {
      const [left, right] = [sign(expression.left), sign(expression.right)];
      switch (expression.operator) {
        case '+':
          return together(left, right);
        case '-':
          return together(left, opposite(right));
        case '*':
        case '/':
          return chained(left, right);
        case '^':
          return left === '+' || isEven(expression.right) ? '+' : '?';
        default:
          return '+';
      }
    }
    case 'call': {
      const [first, ...others] = expression.arguments;
      switch (expression.name) {
        case 'exp':
        case 'sqrt':
        case 'abs':
          return '+';
        case 'min':
        case 'max':
          return others.map(sign).reduce(together, sign(first));
        case 'safediv':
          return chained(sign(first), sign(others[0]));
        case 'arctan':
        case 'sign':
        case 'smth1':
        case 'smth3':
        case 'delay1':
        case 'delay3':
        case 'delay':
        case 'init':
          return sign(first);
        default:
          return '?';
      }
    }
    default:
      return '?';
  }
}

/** How an expression changes when `name` rises and all other names stay. */
export function slopeOf(expression: Expression, name: string, names: SignOf): Direction {
  if (!namesIn(expression).includes(name)) return '0';
  const slope = (part: Expression | undefined): Direction =>
    part === undefined ? '0' : slopeOf(part, name, names);
  const sign = (part: Expression): Direction => signOf(part, names);
  switch (expression.kind) {
    case 'name':
      return '+';
    case 'unary':
      return expression.operator === '-' ? opposite(slope(expression.operand)) : '?';
    case 'if': {
      const { condition, then, else: otherwise } = expression;
      return namesIn(condition).includes(name) ? '?' : together(slope(then), slope(otherwise));
    }
    case 'binary':
      return slopeOfBinary(expression, name, names);
    case 'call': {
      const [first, second] = expression.arguments;
      const isOther = expression.arguments.slice(1).some((part) => slope(part) !== '0');
      switch (expression.name) {
        case 'exp':
        case 'ln':
        case 'log':
        case 'sqrt':
        case 'arcsin':
        case 'arctan':
        case 'floor':
        case 'ceil':
        case 'round':
        case 'sign':
          return slope(first);
        case 'arccos':
          return opposite(slope(first));
        case 'abs':
          return first === undefined ? '?' : chained(slope(first), sign(first));
        case 'min':
        case 'max':
          return expression.arguments.map(slope).reduce(together, '0');
        case 'safediv':
          if (first === undefined || second === undefined) return '?';
          return together(
            chained(slope(first), sign(second)),
            opposite(chained(slope(second), sign(first))),
          );
        case 'smth1':
        case 'smth3':
        case 'delay':
        case 'delay1':
        case 'delay3':
          return isOther ? '?' : slope(first);
        default:
          return '?';
      }
    }
    default:
      return '?';
  }
}

function slopeOfBinary(
  { operator, left, right }: Expression & { kind: 'binary' },
  name: string,
  names: SignOf,
): Direction {
  const [first, second] = [slopeOf(left, name, names), slopeOf(right, name, names)];
  const sign = (part: Expression): Direction => signOf(part, names);
  switch (operator) {
    case '+':
      return together(first, second);
    case '-':
      return together(first, opposite(second));
    case '*':
      return together(chained(first, sign(right)), chained(second, sign(left)));
    case '/':
      return together(chained(first, sign(right)), opposite(chained(second, sign(left))));
    case '^':
      return slopeOfPower(first, second, left, right, names);
    default:
      return '?';
  }
}

/** Of a power with a fixed exponent, or of a fixed base with a moving exponent. */
function slopeOfPower(
  ofBase: Direction,
  ofExponent: Direction,
  base: Expression,
  exponent: Expression,
  names: SignOf,
): Direction {
  if (ofBase === '0') {
    if (base.kind !== 'number' || base.value <= 0) return '?';
    const growth = base.value > 1 ? '+' : base.value === 1 ? '0' : '-';
    return chained(ofExponent, growth);
  }
  if (ofExponent !== '0') return '?';
  const isWhole = exponent.kind === 'number' && Number.isInteger(exponent.value);
  const isOdd = isWhole && exponent.value % 2 === 1;
  const factor = isOdd ? '+' : isWhole || signOf(base, names) === '+' ? signOf(base, names) : '?';
  return chained(ofBase, chained(signOf(exponent, names), factor));
}

function isEven(exponent: Expression): boolean {
  return exponent.kind === 'number' && exponent.value % 2 === 0;
}

/** How what a table gives changes with what is looked up. */
export function slopeOfTable({ y }: Pick<Table, 'y'>): Direction {
  return y
    .slice(1)
    .map((value, index): Direction => {
      const before = y[index] ?? value;
      if (value === before) return '0';
      return value > before ? '+' : '-';
    })
    .reduce(together, '0');
}
