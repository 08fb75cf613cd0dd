/**
 * What differs between the languages of models. Tokenizer and expression parser read these tables,
 * so that a second language is a second table.
 */
import type { FunctionName } from './functions.ts';

/** Kinds of token that are spelled with signs. */
export type SymbolKind =
  | '+'
  | '-'
  | '*'
  | '/'
  | '^'
  | 'squared'
  | 'cubed'
  | '<'
  | '<='
  | '>'
  | '>='
  | '='
  | '<>'
  | '('
  | ')'
  | 'separator'
  | 'blank';

/** Kinds of token that are spelled with a word. */
export type WordKind =
  'and' | 'or' | 'not' | 'true' | 'false' | 'if' | 'then' | 'else' | 'end-if' | 'stop';

/** A language of models. Words and functions are compared in lower case. */
export interface Dialect {
  /** Signs that may stand before the decimals of a number; the first one is used in print. */
  readonly decimalSigns: string;
  /** The sign that begins a comment; it lasts to the end of the line. */
  readonly commentSign: string;
  /** Spellings of symbols. The first spelling of a kind is used in print. */
  readonly symbols: ReadonlyMap<string, SymbolKind>;
  /** Spellings of words. The first spelling of a kind is used in print. */
  readonly words: ReadonlyMap<string, WordKind>;
  /** Spellings of functions. The first spelling of a function is used in print. */
  readonly functions: ReadonlyMap<string, FunctionName>;
}

/** How the dialect spells a symbol, word or function in print. */
export function spelling<Kind>(table: ReadonlyMap<string, Kind>, wanted: Kind): string | undefined {
  for (const [text, kind] of table) if (kind === wanted) return text;
  return undefined;
}
