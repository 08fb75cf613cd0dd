/** Names within a line of a model text, replaced in place so that the rest stays as it was written. */
import { modelregels } from '../language/modelregels.ts';
import { writtenName } from '../language/names.ts';
import { tokenize, type Token, type TokenKind } from '../language/tokenizer.ts';

/** A place in a line where a name is read or assigned. */
export interface NameInText {
  readonly name: string;
  /** Kinds of the tokens beside it; a part of an array counts with what follows its bracket. */
  readonly before: TokenKind | null;
  readonly after: TokenKind;
}

/** The text that stands instead, or null to leave the name. */
export type Replacement = (place: NameInText) => string | null;

export interface ReplaceOptions {
  /** Whether the subscripts of an array are replaced along with its name. */
  readonly withSubscripts?: boolean;
  /** Names that mean something else when they stand alone between square brackets. */
  readonly elements?: ReadonlySet<string>;
}

const quotation = /"(?:[^"\\\r\n]|\\[^\r\n])+"/uy;

/**
 * One line with its names replaced. Names that are called, `f(x)`, are functions and stay, as does
 * a line that cannot be read.
 */
export function replaceNames(
  line: string,
  replacement: Replacement,
  { withSubscripts = false, elements = new Set() }: ReplaceOptions = {},
): string {
  const cut = tokenize(line, modelregels, { part: 'rules' });
  if (!cut.ok) return line;
  const { tokens } = cut;
  let text = '';
  let done = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'name' || isCalled(tokens, index)) continue;
    if (elements.has(token.text) && isElement(tokens, index)) continue;
    const last = withSubscripts ? endOfSubscripts(tokens, index) : index;
    const before = tokens[index - 1]?.kind ?? null;
    const after = tokens[last + 1]?.kind ?? 'end';
    const put = replacement({ name: token.text, before, after });
    if (put === null) continue;
    text += line.slice(done, placeOf(token)) + put;
    done = endOf(line, tokens[last] ?? token);
    index = last;
  }
  return text + line.slice(done);
}

/** The line in which one name has become another. */
export function renamedIn(
  line: string,
  from: string,
  to: string,
  options?: ReplaceOptions,
): string {
  const written = writtenName(to, modelregels);
  return replaceNames(line, ({ name }) => (name === from ? written : null), options);
}

/** The expression in which a blank stands where these names were read. */
export function blankedIn(
  line: string,
  isGone: (name: string) => boolean,
  options?: ReplaceOptions,
): string {
  const put: Replacement = ({ name }) => (isGone(name) ? '...' : null);
  return replaceNames(line, put, { ...options, withSubscripts: true });
}

function isCalled(tokens: readonly Token[], index: number): boolean {
  return tokens[index + 1]?.kind === '(';
}

/** Whether the name stands alone as a subscript. */
function isElement(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.kind;
  const after = tokens[index + 1]?.kind;
  const isBegin = before === '[' || before === 'separator';
  return isBegin && (after === ']' || after === 'separator') && depthAt(tokens, index) > 0;
}

/** How many square brackets are open before the token. */
function depthAt(tokens: readonly Token[], index: number): number {
  let depth = 0;
  for (const { kind } of tokens.slice(0, index)) {
    if (kind === '[') depth += 1;
    if (kind === ']') depth -= 1;
  }
  return depth;
}

/** The index of the token that ends the name and its subscripts. */
function endOfSubscripts(tokens: readonly Token[], index: number): number {
  if (tokens[index + 1]?.kind !== '[') return index;
  let depth = 0;
  for (let at = index + 1; at < tokens.length; at += 1) {
    const kind = tokens[at]?.kind;
    if (kind === '[') depth += 1;
    if (kind === ']') depth -= 1;
    if (depth === 0) return at;
  }
  return index;
}

function placeOf({ at }: Token): number {
  return at.column - 1;
}

/** Where the token ends; its text may be shorter or longer than what was written. */
function endOf(line: string, token: Token): number {
  const place = placeOf(token);
  if (token.kind !== 'name') return place + token.text.length;
  const pattern = token.isQuoted ? quotation : modelregels.name;
  pattern.lastIndex = place;
  return place + (pattern.exec(line)?.[0] ?? token.text).length;
}
