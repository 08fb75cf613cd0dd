/** What may be meant by the letters before the caret in a text of model rules. No DOM. */
import type { ModelDefinition } from '#core/models/index.ts';
import { modelParts, type PartKind } from '#core/models/editing/model-parts.ts';
import {
  functionNames,
  isPlainFunction,
  type FunctionName,
} from '#core/models/language/functions.ts';
import { modelregels } from '#core/models/language/modelregels.ts';
import { isBareName, writtenName } from '#core/models/language/names.ts';
import type { CheckedUnits } from '#core/models/units/check-units.ts';

/** Something that can be put in the text. */
export interface Candidate {
  readonly kind: PartKind | 'function' | 'word' | 'unit';
  readonly text: string;
  /** Of a name its unit, where that is known. */
  readonly unit: string;
  /** Of a function what it is called in the language. */
  readonly called: FunctionName | null;
}

/** What a text can be made of, and the units that names have or should have. */
export interface Vocabulary {
  readonly candidates: readonly Candidate[];
  readonly units: ReadonlyMap<string, string>;
}

/** What to offer, and which part of the text it would replace. */
export interface Completion {
  readonly from: number;
  readonly to: number;
  readonly candidates: readonly Candidate[];
}

const mostOffered = 8;
/** Not the power of ten of a number. */
const wordBefore = /(?<![\p{L}\p{Nd}_])[\p{L}_][\p{L}\p{M}\p{Nd}_₀-₉]*$/u;

export function vocabularyOf(definition: ModelDefinition, { units }: CheckedUnits): Vocabulary {
  const unitOf = new Map([...units].map(([name, { text }]) => [name, text]));
  const plain = { unit: '', called: null };
  const names = (modelParts(definition) ?? []).map(({ name, kind }) => ({
    kind,
    text: writtenName(name, modelregels),
    unit: unitOf.get(name) ?? '',
    called: null,
  }));
  const functions = functionNames
    .filter((name) => definition.semantics === 'ode' || isPlainFunction(name))
    .map((called) => ({ kind: 'function' as const, text: called, unit: '', called }));
  const words = [...modelregels.words.keys()].map((text) => ({
    kind: 'word' as const,
    text,
    ...plain,
  }));
  return { candidates: [...names, ...functions, ...words], units: unitOf };
}

/**
 * What fits before the caret: the names, functions and words that begin like it, or in the comment
 * behind a value its unit. Null where nothing does. With `isAsked` also where nothing was typed yet.
 */
export function completionAt(
  text: string,
  caret: number,
  { candidates, units }: Vocabulary,
  isAsked = false,
): Completion | null {
  const lineStart = text.lastIndexOf('\n', caret - 1) + 1;
  const before = text.slice(lineStart, caret);
  const comment = before.indexOf("'");
  if (comment !== -1) return unitAt(before, lineStart + comment + 1, caret, units);
  const typed = wordBefore.exec(before)?.[0] ?? '';
  if (typed === '' && !isAsked) return null;
  const fitting = candidates.filter((one) => beginsWith(bare(one.text), typed));
  // A name that is whole needs no help; neither does a caret in the middle of a word.
  const isWhole = candidates.some((one) => one.text === typed);
  const isInside = /^[\p{L}\p{Nd}_]/u.test(text.slice(caret));
  if (fitting.length === 0 || (!isAsked && (isWhole || isInside))) return null;
  const sorted = fitting.toSorted((one, other) => rank(one, typed) - rank(other, typed));
  return { from: caret - typed.length, to: caret, candidates: sorted.slice(0, mostOffered) };
}

function bare(text: string): string {
  return isBareName(text, modelregels) ? text : text.replace(/^"/, '');
}

function beginsWith(text: string, typed: string): boolean {
  return text.toLowerCase().startsWith(typed.toLowerCase());
}

/** Names of the model first, and the case that was typed before another. */
function rank({ kind, text }: Candidate, typed: string): number {
  const isOther = kind === 'function' || kind === 'word';
  return (isOther ? 2 : 0) + (bare(text).startsWith(typed) ? 0 : 1);
}

/** The unit of what gets its value in this line, as long as no other is written. */
function unitAt(
  before: string,
  from: number,
  caret: number,
  units: Vocabulary['units'],
): Completion | null {
  const name = /^\s*([\p{L}_][\p{L}\p{M}\p{Nd}_₀-₉]*)\s*:?=/u.exec(before)?.[1] ?? '';
  const unit = units.get(name) ?? '';
  const typed = before.slice(before.indexOf("'") + 1).trimStart();
  if (unit === '' || typed === unit || !unit.startsWith(typed)) return null;
  const candidates = [{ kind: 'unit' as const, text: unit, unit: '', called: null }];
  return { from: Math.max(from, caret - typed.length), to: caret, candidates };
}
