/** Equations of a file: read in the language of the standard, and told in the names of the model. */
import { fault, type ModelFault } from '../../fault.ts';
import type { Expression } from '../../language/ast.ts';
import { parseExpression } from '../../language/parser.ts';
import { printExpression } from '../../language/print-expression.ts';
import { tokenize } from '../../language/tokenizer.ts';
import { xmile } from '../../language/xmile.ts';
import type { Report } from './report.ts';
import { inModelNames, type Place } from './model-names.ts';
import { childrenOf, type XmlElement } from './xml-tree.ts';

const origin = { part: 'xmile' } as const;

/** An equation as modelregels text, and whether it is a lone number. */
export interface Equation {
  readonly text: string;
  readonly number: number | null;
}

/** A piece of the text of an element: an equation, or one of a list of equations. */
interface Piece {
  readonly element: XmlElement;
  readonly from: number;
  readonly text: string;
}

/** What the equation of an element says; null where it says nothing, or cannot be read. */
export function readEquation(element: XmlElement, place: Place, report: Report): Equation | null {
  return read({ element, from: 0, text: element.text }, place, report);
}

function read({ element, from, text }: Piece, place: Place, report: Report): Equation | null {
  const cut = tokenize(text, xmile, origin);
  if (cut.ok && cut.tokens.length === 1) return null;
  const parsed = parseExpression(text, origin, xmile);
  if (!parsed.ok) {
    report.refuseText(inWordsOfFiles(parsed.fault), element, from, place.own.name);
    return null;
  }
  const { value } = parsed;
  const isNumber = cut.ok && cut.tokens.every(({ kind }) => loneKinds.has(kind));
  return {
    text: printExpression(inModelNames(value, place)),
    number: isNumber ? lone(value) : null,
  };
}

/** Signs of the standard for work with whole arrays, which it leaves to tools to have. */
const arraySigns: ReadonlySet<string> = new Set(["'", '@', ':']);

function inWordsOfFiles(found: ModelFault): ModelFault {
  if (found.code !== 'model-unexpected-character' || !arraySigns.has(found.found)) return found;
  const parameters = { feature: 'array-sign', found: found.found } as const;
  return fault('xmile-unsupported', origin, found, parameters);
}

/** What a lone number is made of, so that (5) is none. */
const loneKinds: ReadonlySet<string> = new Set(['number', '-', '+', 'end']);

function lone(expression: Expression): number | null {
  if (expression.kind === 'number') return expression.value;
  const operand = expression.kind === 'unary' ? lone(expression.operand) : null;
  return operand === null ? null : -operand;
}

/**
 * The equations of an array that stand in one text, or in one element after another, in row-major
 * order; null where there is no list. The standard wants an element for each, some tools write lists.
 */
export function readList(
  variable: XmlElement,
  placeAt: (index: number) => Place,
  report: Report,
): readonly (Equation | null)[] | null {
  const pieces = childrenOf(variable, 'eqn').flatMap(piecesOf);
  if (pieces.length < 2) return null;
  return pieces.map((piece, index) => read(piece, placeAt(index), report));
}

/** The text cut at commas and semicolons that stand outside brackets, names and comments. */
function piecesOf(element: XmlElement): readonly Piece[] {
  const { text } = element;
  const pieces: Piece[] = [];
  let from = 0;
  let depth = 0;
  const close = (to: number): void => {
    const piece = text.slice(from, to);
    if (piece.trim() !== '') pieces.push({ element, from, text: piece });
  };
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|\{[^}]*\}|[()[\],;]/g)) {
    if (sign === '(' || sign === '[') depth += 1;
    else if (sign === ')' || sign === ']') depth -= 1;
    else if (depth === 0 && (sign === ',' || sign === ';')) {
      close(index);
      from = index + 1;
    }
  }
  close(text.length);
  return pieces;
}
