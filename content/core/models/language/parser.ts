/** Modelregels: text to statements. One fault ends the reading; it is the first in the text. */
import { fault, type ModelFault, type Origin } from '../fault.ts';
import type { Expression, Statement } from './ast.ts';
import type { Dialect } from './dialect.ts';
import { readExpression } from './expression-parser.ts';
import { modelregels } from './modelregels.ts';
import { isQuotable } from './names.ts';
import { Refusal, TokenReader } from './token-reader.ts';
import { tokenize, type TokenKind } from './tokenizer.ts';

/** What was read, or the first fault. */
export type Parsed<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: ModelFault };

/** Reads model lines; `origin` says in faults where the text stands. */
export function parseRules(source: string, origin: Origin): Parsed<readonly Statement[]> {
  return parse(source, origin, modelregels, (reader) => {
    const statements = readStatements(reader);
    if (reader.next.kind !== 'end') reader.refuseNext('statement');
    return statements;
  });
}

/** Reads one expression that fills the whole text. */
export function parseExpression(
  source: string,
  origin: Origin,
  dialect: Dialect = modelregels,
): Parsed<Expression> {
  return parse(source, origin, dialect, (reader) => {
    const expression = readExpression(reader, dialect);
    reader.maybeTake('comment');
    if (reader.next.kind !== 'end') reader.refuseNext('operator');
    return expression;
  });
}

/** Whether a text can be the name of something in a model; in texts it may need quotation marks. */
export function isName(text: string): boolean {
  return isQuotable(text);
}

function parse<Value>(
  source: string,
  origin: Origin,
  dialect: Dialect,
  read: (reader: TokenReader) => Value,
): Parsed<Value> {
  const cut = tokenize(source, dialect, origin);
  if (!cut.ok) return cut;
  try {
    return { ok: true, value: read(new TokenReader(cut.tokens, origin)) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, fault: error.fault };
    throw error;
  }
}

/** Reads statements up to the end, `anders` or `eindals`. */
function readStatements(reader: TokenReader): Statement[] {
  const statements: Statement[] = [];
  for (;;) {
    const { kind, text, at } = reader.next;
    if (kind === 'line-end') reader.take();
    else if (kind === 'comment') {
      reader.take();
      statements.push({ kind: 'comment', comment: text, at });
    } else if (endsStatements(kind)) return statements;
    else {
      const statement = readStatement(reader);
      const comment = reader.maybeTake('comment')?.text;
      statements.push(comment === undefined ? statement : { ...statement, comment });
      if (reader.next.kind !== 'line-end' && !endsStatements(reader.next.kind))
        reader.refuseNext(statement.kind === 'assign' ? 'operator' : 'line-end');
    }
  }
}

function endsStatements(kind: TokenKind): boolean {
  return kind === 'end' || kind === 'else' || kind === 'end-if';
}

function readStatement(reader: TokenReader): Statement {
  const { kind, text, at } = reader.next;
  switch (kind) {
    case 'name': {
      reader.take();
      reader.takeExpected('=');
      return { kind: 'assign', name: text, expression: readExpression(reader, modelregels), at };
    }
    case 'if':
      return reader.nested(at, () => readIf(reader));
    case 'stop':
    case 'blank':
      reader.take();
      return { kind, at };
    default:
      return reader.refuseNext('statement');
  }
}

function readIf(reader: TokenReader): Statement {
  const { at } = reader.take();
  const condition = readExpression(reader, modelregels);
  reader.takeExpected('then');
  const then = readStatements(reader);
  const otherwise = reader.maybeTake('else') === null ? [] : readStatements(reader);
  if (reader.next.kind === 'end')
    throw new Refusal(fault('model-missing-end-if', reader.origin, at, {}));
  reader.takeExpected('end-if');
  return { kind: 'if', condition, then, else: otherwise, at };
}
