/** The value of one expression for given numbers, to the bit what a run computes. */
import { functionNumber, lookUp, modulo, power, unaryFunctions } from '../engine/operations.ts';
import { termOf, type Angles } from '../engine/plain-term.ts';
import { numberTerm, type Table, type Term } from '../engine/term.ts';
import { walkExpression, type Expression } from '../language/ast.ts';
import { builtInConstants, isFunctionName, isPlainFunction } from '../language/functions.ts';

/** Numbers by name. */
export type Values = ReadonlyMap<string, number>;

export interface EvaluationOptions {
  readonly angles?: Angles;
  /** Relations by points that `lookup` may name. */
  readonly tables?: ReadonlyMap<string, Table>;
}

/**
 * The first part of an expression that has no value by itself: a blank, an array, or a function of
 * the past, of chance or not known. Null where there is none.
 */
export function valuelessPart(
  expression: Expression,
  { tables = new Map() }: EvaluationOptions = {},
): Expression | null {
  let found: Expression | null = null;
  walkExpression(expression, (part) => {
    if (found !== null) return;
    const isBad =
      part.kind === 'blank' ||
      part.kind === 'subscript' ||
      (part.kind === 'call' && !isPlainCall(part) && tableOf(part, tables) === undefined);
    if (isBad) found = part;
  });
  return found;
}

/**
 * The value; NaN for a name without one. Angles are in radians unless stated.
 *
 * @throws TypeError on an expression with a valueless part
 */
export function evaluate(
  expression: Expression,
  values: Values,
  { angles = 'radians', tables = new Map() }: EvaluationOptions = {},
): number {
  const term = termOf(expression, {
    angles,
    nameTerm: (name) => numberTerm(values.get(name) ?? builtInConstants.get(name) ?? NaN),
    special: (part) => {
      const table = part.kind === 'call' ? tableOf(part, tables) : undefined;
      const input = part.kind === 'call' ? part.arguments[1] : undefined;
      if (table === undefined || input === undefined) throw new TypeError('no value without a run');
      return numberTerm(lookUp(table, evaluate(input, values, { angles, tables })));
    },
  });
  return valueOf(term);
}

function isPlainCall({ name, arguments: values }: Expression & { kind: 'call' }): boolean {
  const isOfArray = (name === 'min' || name === 'max') && values.length === 1;
  return isFunctionName(name) && isPlainFunction(name) && !isOfArray;
}

function tableOf(
  { name, arguments: values }: Expression & { kind: 'call' },
  tables: ReadonlyMap<string, Table>,
): Table | undefined {
  const [first] = values;
  return name === 'lookup' && first?.kind === 'name' ? tables.get(first.name) : undefined;
}

function valueOf(term: Term): number {
  switch (term.kind) {
    case 'number':
      return term.value;
    case 'unary': {
      const value = valueOf(term.operand);
      return term.operator === '-' ? -value : value === 0 ? 1 : 0;
    }
    case 'binary':
      return valueOfBinary(term, valueOf(term.left), valueOf(term.right));
    case 'call':
      return unaryFunctions[functionNumber(term.function)]?.(valueOf(term.argument)) ?? NaN;
    case 'if':
      return valueOf(valueOf(term.condition) !== 0 ? term.then : term.else);
    default:
      throw new TypeError('no value without a run');
  }
}

function valueOfBinary({ operator }: Term & { kind: 'binary' }, a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '^':
      return power(a, b);
    case 'min':
      return Math.min(a, b);
    case 'max':
      return Math.max(a, b);
    case 'mod':
      return modulo(a, b);
    case '<':
      return a < b ? 1 : 0;
    case '<=':
      return a <= b ? 1 : 0;
    case '>':
      return a > b ? 1 : 0;
    case '>=':
      return a >= b ? 1 : 0;
    case '=':
      return a === b ? 1 : 0;
    case '<>':
      return a !== b ? 1 : 0;
    case 'and':
      return a !== 0 && b !== 0 ? 1 : 0;
    case 'or':
      return a !== 0 || b !== 0 ? 1 : 0;
  }
}
