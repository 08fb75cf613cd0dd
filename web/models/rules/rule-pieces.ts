/** A line of model rules cut into pieces to be coloured and pointed at. No DOM. */
import { modelregels } from '#core/models/language/modelregels.ts';
import { tokenize, type Token } from '#core/models/language/tokenizer.ts';

export interface RulePiece {
  readonly text: string;
  readonly kind: 'plain' | 'comment' | 'number' | 'name' | 'function' | 'word';
  /** Of a name: what it is called in the model. */
  readonly name: string | null;
}

const words: ReadonlySet<string> = new Set(modelregels.words.values());

/** All of the line, in order. A line that cannot be read is one piece, with its comment apart. */
export function rulePieces(line: string): readonly RulePiece[] {
  const cut = tokenize(line, modelregels, { part: 'rules' });
  if (!cut.ok) return unread(line);
  const { tokens } = cut;
  const pieces: RulePiece[] = [];
  let done = 0;
  const plain = (to: number): void => {
    if (to > done) pieces.push({ text: line.slice(done, to), kind: 'plain', name: null });
    done = Math.max(done, to);
  };
  for (const [index, token] of tokens.entries()) {
    const kind = kindOf(token, tokens[index + 1]);
    if (kind === null) continue;
    const from = token.at.column - 1;
    const next = (tokens[index + 1]?.at.column ?? line.length + 1) - 1;
    const text = line.slice(from, next);
    plain(from);
    const own = kind === 'comment' ? text : text.trimEnd();
    pieces.push({ text: own, kind, name: kind === 'name' ? token.text : null });
    done = from + own.length;
  }
  plain(line.length);
  return pieces;
}

function kindOf({ kind }: Token, next: Token | undefined): RulePiece['kind'] | null {
  if (kind === 'comment' || kind === 'number') return kind;
  if (kind === 'name') return next?.kind === '(' ? 'function' : 'name';
  return words.has(kind) ? 'word' : null;
}

function unread(line: string): readonly RulePiece[] {
  const at = line.indexOf("'");
  const [code, comment] = at === -1 ? [line, ''] : [line.slice(0, at), line.slice(at)];
  return [
    ...(code === '' ? [] : [{ text: code, kind: 'plain', name: null } as const]),
    ...(comment === '' ? [] : [{ text: comment, kind: 'comment', name: null } as const]),
  ];
}

/** The line and column (both from 0) of a place in a text. */
export function placeIn(
  text: string,
  at: number,
): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length - 1, column: before.at(-1)?.length ?? 0 };
}

/** The name that stands at a place in a text, or that ends there; null where there is none. */
export function nameAt(text: string, at: number): string | null {
  const { line, column } = placeIn(text, at);
  let end = 0;
  for (const { text: own, name } of rulePieces(text.split('\n')[line] ?? '')) {
    const begin = end;
    end += own.length;
    if (name !== null && column >= begin && column <= end) return name;
  }
  return null;
}
