/**
 * An XML text as a tree of elements that know where they stand, so that a text can be changed in
 * places and kept to the letter elsewhere. Strict, and safe for texts of strangers: no document type,
 * no entities but the five of XML, bounded in size and depth.
 */
import { SaxesParser } from 'saxes';
import { fault, textStart, type ModelFault, type Position, type XmlProblem } from '../../fault.ts';
import { limits } from '../../limits.ts';

/** An element; places are offsets in the text. */
export interface XmlElement {
  /** As written, with the prefix if there is one. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The characters directly in it, without what its children hold. */
  readonly text: string;
  readonly at: Position;
  /** Where the start tag begins and ends. */
  readonly start: number;
  readonly startEnd: number;
  /** Where the end tag begins and ends; in `<a/>` it begins and ends behind the start tag. */
  readonly endStart: number;
  readonly end: number;
}

/** The outermost element, or the fault that makes the text no XML. */
export type XmlTree =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly fault: ModelFault };

type Growing = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & {
  children: XmlElement[];
};

class XmlRefusal extends Error {
  readonly fault: ModelFault;

  constructor(modelFault: ModelFault) {
    super(modelFault.code);
    this.fault = modelFault;
  }
}

const origin = { part: 'xmile' } as const;

/** Reads a text as XML. */
export function parseXml(source: string): XmlTree {
  const limit = limits.xmileLength;
  if (source.length > limit)
    return { ok: false, fault: fault('xml-too-long', origin, textStart, { limit }) };
  const wrong = source.search(/[\0\ufffd]/);
  if (wrong >= 0)
    return { ok: false, fault: fault('xml-encoding', origin, placesIn(source)(wrong), {}) };
  try {
    return { ok: true, root: treeOf(source) };
  } catch (error) {
    if (error instanceof XmlRefusal) return { ok: false, fault: error.fault };
    throw error;
  }
}

/** A function that gives line and column of an offset in the text. */
export function placesIn(source: string): (offset: number) => Position {
  const starts = [0];
  for (const { index, 0: sign } of source.matchAll(/\r\n|[\r\n]/g))
    starts.push(index + sign.length);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function treeOf(source: string): XmlElement {
  const parser = new SaxesParser({ position: true });
  const placeOf = placesIn(source);
  const open: Growing[] = [];
  const roots: XmlElement[] = [];
  const refuse = (found: XmlProblem): never => {
    // A lone & swallows what follows, so that the parser stops far behind it.
    const stray = found === 'not-closed' || found === 'entity' ? source.search(strayAmpersand) : -1;
    const problem = stray < 0 ? found : 'entity';
    const at = stray < 0 ? { line: parser.line, column: parser.columnIndex + 1 } : placeOf(stray);
    throw new XmlRefusal(fault('xml-malformed', origin, at, { problem }));
  };

  parser.on('doctype', () => {
    const at = placeOf(source.indexOf('<!DOCTYPE'));
    throw new XmlRefusal(fault('xml-doctype', origin, at, {}));
  });
  parser.on('error', ({ message }) => refuse(problemOf(message)));
  parser.on('opentag', ({ name, attributes }) => {
    const startEnd = parser.position;
    // No attribute holds a `<`, so the nearest one begins this tag.
    const start = source.lastIndexOf('<', startEnd - 1);
    const at = placeOf(start);
    if (open.length >= limits.xmlDepth)
      throw new XmlRefusal(fault('xml-too-deep', origin, at, { limit: limits.xmlDepth }));
    const element: Growing = {
      ...{ name, attributes: new Map(Object.entries(attributes)), children: [], text: '' },
      ...{ at, start, startEnd, endStart: startEnd, end: startEnd },
    };
    open.push(element);
  });
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ isSelfClosing }) => {
    const element = open.pop();
    if (element === undefined) return;
    element.end = parser.position;
    element.endStart = isSelfClosing ? element.end : source.lastIndexOf('<', element.end - 1);
    (open.at(-1)?.children ?? roots).push(element);
  });
  parser.write(source).close();
  return roots[0] ?? refuse('no-root');
}

/** The first child of this name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** All children of this name, in order. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text in the first child of this name, without space around it. */
export function textIn(element: XmlElement, name: string): string | undefined {
  return childOf(element, name)?.text.trim();
}

const strayAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;

/** The words of the parser for what is wrong, by the pattern of its message. */
const problems: readonly (readonly [RegExp, XmlProblem])[] = [
  [/must contain a root/, 'no-root'],
  [/outside of root|only one root|before root/, 'outside-root'],
  [/unclosed|unexpected end|unterminated/i, 'not-closed'],
  [/unexpected close tag|unmatched clos/i, 'wrong-end'],
  [/attribute/i, 'attribute'],
  [/entity|undefined|ampersand|semicolon/i, 'entity'],
  [/disallowed character|invalid character/i, 'character'],
];

function problemOf(message: string): XmlProblem {
  return problems.find(([pattern]) => pattern.test(message))?.[1] ?? 'syntax';
}
