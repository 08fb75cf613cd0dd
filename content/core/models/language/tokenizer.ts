/** Cuts a model text into tokens, each with its exact place. */
import { fault, textStart, type ModelFault, type Origin, type Position } from '../fault.ts';
import { limits } from '../limits.ts';
import type { Dialect, SymbolKind, WordKind } from './dialect.ts';

/** What a token is. `end` closes every list of tokens. */
export type TokenKind = SymbolKind | WordKind | 'number' | 'name' | 'comment' | 'line-end' | 'end';

/** A token: `text` as written (a comment without its sign, a name in composed Unicode form). */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly at: Position;
}

/** Tokens, or the one fault that stopped the reading. */
export type Tokens =
  | { readonly ok: true; readonly tokens: readonly Token[] }
  | { readonly ok: false; readonly fault: ModelFault };

const spaces = /[\t\f\v \u00a0\u2000-\u200b\u202f\ufeff]+/y;
const lineEnd = /\r\n|[\r\n]/y;
const restOfLine = /[^\r\n]*/y;
const namePattern = /[\p{L}_][\p{L}\p{M}\p{Nd}_₀-₉]*/uy;

/** The tokens of a text; `origin` says in faults where the text stands. */
export function tokenize(source: string, dialect: Dialect, origin: Origin): Tokens {
  const limit = limits.sourceLength;
  if (source.length > limit) {
    return { ok: false, fault: fault('model-source-too-long', origin, textStart, { limit }) };
  }

  const numberPattern = numbersOf(dialect);
  const symbols = [...dialect.symbols].sort(([a], [b]) => b.length - a.length);
  const tokens: Token[] = [];
  let index = 0;
  let line = 1;
  let lineStart = 0;

  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = index;
    return pattern.exec(source)?.[0];
  };
  const push = (kind: TokenKind, written: string, text = written): void => {
    tokens.push({ kind, text, at: { line, column: index - lineStart + 1 } });
    index += written.length;
  };

  while (index < source.length) {
    const space = match(spaces);
    if (space !== undefined) {
      index += space.length;
      continue;
    }
    const end = match(lineEnd);
    if (end !== undefined) {
      push('line-end', end, '');
      line += 1;
      lineStart = index;
      continue;
    }
    if (source.startsWith(dialect.commentSign, index)) {
      const comment = match(restOfLine) ?? '';
      push('comment', comment, comment.slice(dialect.commentSign.length).trim());
      continue;
    }
    const name = match(namePattern);
    if (name !== undefined) {
      const word = dialect.words.get(name.toLowerCase());
      if (word === undefined) push('name', name, composed(name));
      else push(word, name);
      continue;
    }
    const symbol = symbols.find(([text]) => source.startsWith(text, index));
    if (symbol !== undefined) {
      push(symbol[1], symbol[0]);
      continue;
    }
    const number = match(numberPattern);
    if (number !== undefined) {
      push('number', number);
      continue;
    }
    const at = { line, column: index - lineStart + 1 };
    const found = String.fromCodePoint(source.codePointAt(index) ?? 0);
    return { ok: false, fault: fault('model-unexpected-character', origin, at, { found }) };
  }
  push('end', '');
  return { ok: true, tokens };
}

/** Digits with at most one decimal sign, and a power of ten such as e-3. */
function numbersOf(dialect: Dialect): RegExp {
  const sign = `[${dialect.decimalSigns}]`;
  return new RegExp(`(?:\\d+(?:${sign}\\d+)?|${sign}\\d+)(?:[eE][+-]?\\d+)?`, 'y');
}

/** A name in the form in which names are compared: composed, with one kind of mu. */
export function composed(text: string): string {
  return text.normalize('NFC').replaceAll('\u00b5', '\u03bc');
}

/** The value of the text of a number token; may be Infinity. */
export function numberValue(text: string): number {
  return Number(text.replace(',', '.'));
}
