/** Expressions as text of a dialect. Reading the text gives the same tree again. */
import type { Expression, Subscript } from './ast.ts';
import { spelling, type Dialect, type SymbolKind, type WordKind } from './dialect.ts';
import { isFunctionName } from './functions.ts';
import { modelregels } from './modelregels.ts';
import { quoted, writtenName } from './names.ts';
import { precedenceOf } from './precedence.ts';

/** An expression with the fewest parentheses that keep its meaning. */
export function printExpression(expression: Expression, dialect: Dialect = modelregels): string {
  return new ExpressionPrinter(dialect).print(expression);
}

/** A number in full precision, with the decimal sign of the dialect; a comma unless stated. */
export function printNumber(value: number, dialect: Dialect = modelregels): string {
  return String(value).replace('.', dialect.decimalSigns.charAt(0));
}

/** The sign of a symbol in print. */
export function printSymbol(kind: SymbolKind, dialect: Dialect): string {
  return spelling(dialect.symbols, kind) ?? kind;
}

/** A word of the language in print. */
export function printWord(kind: WordKind, dialect: Dialect): string {
  return inCase(spelling(dialect.words, kind) ?? kind, dialect);
}

function inCase(word: string, dialect: Dialect): string {
  return dialect.printsCapitals ? word.toUpperCase() : word;
}

class ExpressionPrinter {
  readonly #dialect: Dialect;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  print(expression: Expression): string {
    const { precedence } = this.#dialect;
    switch (expression.kind) {
      case 'number':
        return printNumber(expression.value, this.#dialect);
      case 'boolean':
        return this.#word(expression.value ? 'true' : 'false');
      case 'name':
        return writtenName(expression.name, this.#dialect);
      case 'blank':
        return printSymbol('blank', this.#dialect);
      case 'unary':
        return expression.operator === '-'
          ? printSymbol('-', this.#dialect) + this.#within(expression.operand, precedence.minus)
          : `${this.#word('not')} ${this.#within(expression.operand, precedence.not)}`;
      case 'binary':
        return this.#binary(expression);
      case 'if':
        return [
          `${this.#word('if')} ${this.print(expression.condition)}`,
          `${this.#word('then')} ${this.print(expression.then)}`,
          `${this.#word('else')} ${this.print(expression.else)}`,
        ].join(' ');
      case 'subscript': {
        const name = writtenName(expression.name, this.#dialect);
        return `${name}[${this.#list(expression.subscripts)}]`;
      }
      case 'call':
        return this.#call(expression);
    }
  }

  #binary(expression: Expression & { kind: 'binary' }): string {
    const { precedence, chainsComparisons } = this.#dialect;
    const { operator, left, right } = expression;
    const own = precedenceOf(operator, precedence);
    const isPower = operator === '^';
    const isLast = isPower || (!chainsComparisons && own === precedence.comparison);
    const first = this.#within(left, isLast ? own + 1 : own);
    const second = this.#within(right, isPower ? precedence.minus : own + 1);
    const sign =
      operator === 'and' || operator === 'or'
        ? this.#word(operator)
        : printSymbol(operator, this.#dialect);
    return own >= precedence.product ? first + sign + second : `${first} ${sign} ${second}`;
  }

  #call(expression: Expression & { kind: 'call' }): string {
    const { name, arguments: values } = expression;
    const [left, right] = values;
    const { precedence } = this.#dialect;
    if (this.#isInfix(expression) && left !== undefined && right !== undefined) {
      const first = this.#within(left, precedence.product);
      return `${first} ${this.#word('mod')} ${this.#within(right, precedence.product + 1)}`;
    }
    return `${this.#calledName(name)}(${this.#list(values)})`;
  }

  #calledName(name: string): string {
    const { functions } = this.#dialect;
    if (isFunctionName(name)) return inCase(spelling(functions, name) ?? name, this.#dialect);
    return functions.has(name.toLowerCase()) ? quoted(name) : writtenName(name, this.#dialect);
  }

  /** Whether a call stands between its arguments. */
  #isInfix({ name, arguments: values }: Expression & { kind: 'call' }): boolean {
    const hasWord = spelling(this.#dialect.words, 'mod') !== undefined;
    return name === 'mod' && hasWord && values.length === 2;
  }

  #list(items: readonly Subscript[]): string {
    const all = printSymbol('*', this.#dialect);
    const separator = `${printSymbol('separator', this.#dialect)} `;
    return items.map((item) => (item.kind === 'all' ? all : this.print(item))).join(separator);
  }

  /** In parentheses where the expression binds less tightly than `least`. */
  #within(expression: Expression, least: number): string {
    const text = this.print(expression);
    return this.#precedence(expression) < least ? `(${text})` : text;
  }

  #precedence(expression: Expression): number {
    const { precedence } = this.#dialect;
    switch (expression.kind) {
      case 'binary':
        return precedenceOf(expression.operator, precedence);
      case 'unary':
        return expression.operator === '-' ? precedence.minus : precedence.not;
      case 'if':
        return 0;
      case 'call':
        return this.#isInfix(expression) ? precedence.product : precedence.atom;
      default:
        return precedence.atom;
    }
  }

  #word(kind: WordKind): string {
    return printWord(kind, this.#dialect);
  }
}
