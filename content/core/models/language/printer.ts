/** Statements as modelregels text. Reading the text gives the same trees again. */
import type { Statement } from './ast.ts';
import type { SymbolKind, WordKind } from './dialect.ts';
import { modelregels } from './modelregels.ts';
import { writtenName } from './names.ts';
import { printExpression, printSymbol, printWord } from './print-expression.ts';

export { printExpression, printNumber } from './print-expression.ts';

const indent = '  ';
const commentSign = modelregels.comment.begin;

/** Statements, one or more lines each; blocks are indented by two spaces. */
export function printRules(statements: readonly Statement[]): string {
  return statements.flatMap(printStatement).join('\n');
}

function printStatement(statement: Statement): readonly string[] {
  if (statement.kind === 'comment') return [commentSign + statement.comment];
  const lines = statement.kind === 'if' ? printIf(statement) : [printSimple(statement)];
  if (statement.comment === undefined) return lines;
  const last = lines.at(-1) ?? '';
  return [...lines.slice(0, -1), `${last} ${commentSign}${statement.comment}`];
}

type SimpleStatement = Extract<Statement, { kind: 'assign' | 'stop' | 'blank' }>;

function printSimple(statement: SimpleStatement): string {
  switch (statement.kind) {
    case 'assign':
      return `${writtenName(statement.name, modelregels)} ${symbol('=')} ${printExpression(statement.expression)}`;
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
  return printSymbol(kind, modelregels);
}

function word(kind: WordKind): string {
  return printWord(kind, modelregels);
}
