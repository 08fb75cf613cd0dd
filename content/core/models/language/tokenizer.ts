/** Cuts a model text into tokens, each with its exact place. */
import { fault, textStart, type ModelFault, type Origin, type Position } from '../fault.ts';
import { limits } from '../limits.ts';
import type { Dialect, SymbolKind, WordKind } from './dialect.ts';
import { composed, unescaped } from './names.ts';

/** What a token is. `end` closes every list of tokens. */
export type TokenKind = SymbolKind | WordKind | 'number' | 'name' | 'comment' | 'line-end' | 'end';

/** A token: `text` as written (a comment without its sign, a name in composed Unicode form). */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly at: Position;
  /** A name that stood in quotation marks, so that it is nothing but a name. */
  readonly isQuoted?: true;
}

/** Tokens, or the one fault that stopped the reading. */
export type Tokens =
  | { readonly ok: true; readonly tokens: readonly Token[] }
  | { readonly ok: false; readonly fault: ModelFault };

const spaces = /[\t\f\v \u00a0\u2000-\u200b\u202f\ufeff]+/y;
const lineEnd = /\r\n|[\r\n]/y;
const anyLineEnd = /\r\n|[\r\n]/g;
const restOfLine = /[^\r\n]*/y;
const quotation = /"((?:[^"\\\r\n]|\\[^\r\n])+)"/uy;

/** The tokens of a text; `origin` says in faults where the text stands. */
export function tokenize(source: string, dialect: Dialect, origin: Origin): Tokens {
  const limit = limits.sourceLength;
  if (source.length > limit) {
    return { ok: false, fault: fault('model-source-too-long', origin, textStart, { limit }) };
  }

  const { comment } = dialect;
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
  const here = (): Position => ({ line, column: index - lineStart + 1 });
  const push = (kind: TokenKind, written: string, text = written): void => {
    tokens.push({ kind, text, at: here() });
    index += written.length;
  };
  const newLine = (): void => {
    line += 1;
    lineStart = index;
  };
  const unclosed = (found: string): Tokens => {
    return { ok: false, fault: fault('model-unclosed', origin, here(), { found }) };
  };

  const skipTo = (end: number): void => {
    for (const { index: place, 0: lineBreak } of source.slice(index, end).matchAll(anyLineEnd)) {
      line += 1;
      lineStart = index + place + lineBreak.length;
    }
    index = end;
  };

  while (index < source.length) {
    const space = match(spaces);
    if (space !== undefined) {
      index += space.length;
      continue;
    }
    const end = match(lineEnd);
    if (end !== undefined) {
      if (dialect.hasLines) push('line-end', end, '');
      else index += end.length;
      newLine();
      continue;
    }
    if (source.startsWith(comment.begin, index)) {
      if (comment.end === undefined) {
        const text = match(restOfLine) ?? '';
        push('comment', text, text.slice(comment.begin.length).trim());
        continue;
      }
      const close = source.indexOf(comment.end, index);
      if (close < 0) return unclosed(comment.begin);
      skipTo(close + comment.end.length);
      continue;
    }
    if (source.startsWith('"', index)) {
      const name = match(quotation);
      if (name === undefined) return unclosed('"');
      const text = composed(unescaped(name.slice(1, -1)));
      tokens.push({ kind: 'name', text, at: here(), isQuoted: true });
      index += name.length;
      continue;
    }
    const written = match(dialect.name);
    if (written !== undefined) {
      const name = withoutPrefix(written, dialect);
      const word = dialect.words.get(name.toLowerCase());
      const isBuiltIn = dialect.builtInNames.has(name.toLowerCase());
      if (word !== undefined) push(word, written);
      else push('name', written, isBuiltIn ? name.toLowerCase() : composed(name));
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
    const found = String.fromCodePoint(source.codePointAt(index) ?? 0);
    return { ok: false, fault: fault('model-unexpected-character', origin, here(), { found }) };
  }
  push('end', '');
  return { ok: true, tokens };
}

/** A name of the language itself without what may stand before it; any other name as it is. */
function withoutPrefix(name: string, { prefix, words, functions, builtInNames }: Dialect): string {
  if (prefix === undefined || !name.toLowerCase().startsWith(prefix)) return name;
  const rest = name.slice(prefix.length);
  const lower = rest.toLowerCase();
  return words.has(lower) || functions.has(lower) || builtInNames.has(lower) ? rest : name;
}

/**
 * Digits with at most one decimal sign, and a power of ten such as e-3. A number may end with the
 * sign (14.) where it has no other use.
 */
function numbersOf(dialect: Dialect): RegExp {
  const sign = `[${dialect.decimalSigns}]`;
  const decimals = dialect.decimalSigns.length === 1 ? '\\d*' : '\\d+';
  return new RegExp(`(?:\\d+(?:${sign}${decimals})?|${sign}\\d+)(?:[eE][+-]?\\d+)?`, 'y');
}

/** The value of the text of a number token; may be Infinity. */
export function numberValue(text: string): number {
  return Number(text.replace(',', '.'));
}
