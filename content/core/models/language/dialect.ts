/**
 * What differs between the languages of models. Tokenizer, parser and printer read these tables, so
 * that a second language is a second table.
 */
import type { FunctionName } from './functions.ts';
import type { Precedence } from './precedence.ts';

/** Kinds of token that are spelled with signs. */
export type SymbolKind =
  | '+'
  | '-'
  | '*'
  | '/'
  /** A division that gives 0 where the divisor is 0. */
  | '//'
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
  | '['
  | ']'
  | 'separator'
  | 'blank';

/** Kinds of token that are spelled with a word. */
export type WordKind =
  'and' | 'or' | 'not' | 'mod' | 'true' | 'false' | 'if' | 'then' | 'else' | 'end-if' | 'stop';

/** A language of models. Words, functions and built-in names are listed in lower case. */
export interface Dialect {
  /** Signs that may stand before the decimals of a number; the first one is used in print. */
  readonly decimalSigns: string;
  /**
   * How a comment begins and ends; without an end it lasts to the end of the line and is a token of
   * its own, with one it may stand anywhere and says nothing.
   */
  readonly comment: { readonly begin: string; readonly end?: string };
  /** What a name looks like that is not in quotation marks; sticky. */
  readonly name: RegExp;
  /** What may stand before a word, function or built-in name: `std.` in std.ABS. */
  readonly prefix?: string;
  /** Whether a line is a unit of the language; if not, the end of a line is a space. */
  readonly hasLines: boolean;
  /** Whether names that stand side by side are one name with spaces in it. */
  readonly joinsNames: boolean;
  /** Whether a < b < c is allowed, with the meaning (a < b) < c. */
  readonly chainsComparisons: boolean;
  /** Whether words, functions and built-in names are in capitals in print. */
  readonly printsCapitals: boolean;
  readonly precedence: Precedence;
  /** Spellings of symbols. The first spelling of a kind is used in print. */
  readonly symbols: ReadonlyMap<string, SymbolKind>;
  /** Spellings of words. The first spelling of a kind is used in print. */
  readonly words: ReadonlyMap<string, WordKind>;
  /** Spellings of functions. The first spelling of a function is used in print. */
  readonly functions: ReadonlyMap<string, FunctionName>;
  /** Names that have a value of their own, in whatever case they are written. */
  readonly builtInNames: ReadonlySet<string>;
}

/** How the dialect spells a symbol, word or function in print. */
export function spelling<Kind>(table: ReadonlyMap<string, Kind>, wanted: Kind): string | undefined {
  for (const [text, kind] of table) if (kind === wanted) return text;
  return undefined;
}

/** Functions that stand between their two arguments, where the dialect spells them so. */
export const infixFunctions: ReadonlyMap<string, FunctionName> = new Map([
  ['mod', 'mod'],
  ['//', 'safediv'],
]);
