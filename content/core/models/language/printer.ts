/** Statements and expressions as modelregels text. Reading the text gives the same tree again. */
import type { Expression, Statement } from './ast.ts';
import { spelling, type SymbolKind, type WordKind } from './dialect.ts';
import { isFunctionName } from './functions.ts';
import { modelregels } from './modelregels.ts';
import { precedence, precedenceOf } from './precedence.ts';

const indent = '  ';

/** An expression with the fewest parentheses that keep its meaning. */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return printNumber(expression.value);
    case 'boolean':
      return word(expression.value ? 'true' : 'false');
    case 'name':
      return expression.name;
    case 'blank':
      return symbol('blank');
    case 'unary':
      return expression.operator === '-'
        ? symbol('-') + within(expression.operand, precedence.minus)
        : `${word('not')} ${within(expression.operand, precedence.not)}`;
    case 'binary':
      return printBinary(expression);
    case 'call': {
      const list = expression.arguments.map(printExpression).join(`${symbol('separator')} `);
      const { name } = expression;
      const written = isFunctionName(name) ? spelling(modelregels.functions, name) : name;
      return `${written ?? name}(${list})`;
    }
  }
}

/** A number in full precision with a decimal comma. */
export function printNumber(value: number): string {
  return String(value).replace('.', modelregels.decimalSigns.charAt(0));
}

/** Statements, one or more lines each; blocks are indented by two spaces. */
export function printRules(statements: readonly Statement[]): string {
  return statements.flatMap(printStatement).join('\n');
}

function printBinary(expression: Expression & { kind: 'binary' }): string {
  const { operator, left, right } = expression;
  const own = precedenceOf(operator);
  const isPower = operator === '^';
  const chains = !isPower && own !== precedence.comparison;
  const first = within(left, chains ? own : own + 1);
  const second = within(right, isPower ? precedence.minus : own + 1);
  const sign = operator === 'and' || operator === 'or' ? word(operator) : symbol(operator);
  return own >= precedence.product ? first + sign + second : `${first} ${sign} ${second}`;
}

/** In parentheses where the expression binds less tightly than `least`. */
function within(expression: Expression, least: number): string {
  const text = printExpression(expression);
  return expressionPrecedence(expression) < least ? `(${text})` : text;
}

function expressionPrecedence(expression: Expression): number {
  if (expression.kind === 'binary') return precedenceOf(expression.operator);
  if (expression.kind !== 'unary') return precedence.atom;
  return expression.operator === '-' ? precedence.minus : precedence.not;
}

function printStatement(statement: Statement): readonly string[] {
  if (statement.kind === 'comment') return [modelregels.commentSign + statement.comment];
  const lines = statement.kind === 'if' ? printIf(statement) : [printSimple(statement)];
  if (statement.comment === undefined) return lines;
  const last = lines.at(-1) ?? '';
  return [...lines.slice(0, -1), `${last} ${modelregels.commentSign}${statement.comment}`];
}

type SimpleStatement = Extract<Statement, { kind: 'assign' | 'stop' | 'blank' }>;

function printSimple(statement: SimpleStatement): string {
  switch (statement.kind) {
    case 'assign':
      return `${statement.name} ${symbol('=')} ${printExpression(statement.expression)}`;
    case 'stop':
      return word('stop');
    case 'blank':
      return symbol('blank');
  }
}

/** One line where one short statement follows from the condition, else a block. */
function printIf(statement: Statement & { kind: 'if' }): readonly string[] {
  const head = `${word('if')} ${printExpression(statement.condition)} ${word('then')}`;
  const [only, ...others] = statement.then;
  const isShort = only !== undefined && others.length === 0 && statement.else.length === 0;
  if (isShort && only.kind !== 'if' && only.kind !== 'comment' && only.comment === undefined)
    return [`${head} ${printSimple(only)} ${word('end-if')}`];

  const block = (body: readonly Statement[]) =>
    body.flatMap(printStatement).map((line) => indent + line);
  const otherwise = statement.else.length > 0 ? [word('else'), ...block(statement.else)] : [];
  return [head, ...block(statement.then), ...otherwise, word('end-if')];
}

function symbol(kind: SymbolKind): string {
  return spelling(modelregels.symbols, kind) ?? kind;
}

function word(kind: WordKind): string {
  return spelling(modelregels.words, kind) ?? kind;
}
