/** Pages as a browser would read them. */
import { type DefaultTreeAdapterTypes as Parse5, parse, parseFragment } from 'parse5';

export type Element = Parse5.Element;

export interface ParsedPage {
  /** Every element in document order, also those in templates. */
  readonly elements: readonly Element[];
  /** What a browser has to guess at: never the case in our own pages. */
  readonly errors: readonly string[];
}

/** A whole page, read as a browser without scripts does. */
export function parsePage(text: string): ParsedPage {
  const errors: string[] = [];
  const document = parse(text, {
    scriptingEnabled: false,
    onParseError: ({ code, startLine }) => void errors.push(`${String(startLine)} ${code}`),
  });
  return { elements: elementsIn(document), errors };
}

/** A piece of a page. */
export function parsePiece(text: string): readonly Element[] {
  return elementsIn(parseFragment(text));
}

/** All elements below a node. */
export function elementsIn(node: Parse5.Node): readonly Element[] {
  const content = 'content' in node ? [node.content] : [];
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...content, ...children].flatMap((child) =>
    'tagName' in child ? [child, ...elementsIn(child)] : elementsIn(child),
  );
}

export function attribute({ attrs }: Element, name: string): string | null {
  return attrs.find((one) => one.name === name)?.value ?? null;
}

export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(' ').includes(name);
}

/** The text in an element. */
export function textOf(node: Parse5.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
