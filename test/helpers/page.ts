/** Pages as a browser would read them. */
import { type DefaultTreeAdapterTypes as Parse5, parse, parseFragment } from 'parse5';

export type Element = Parse5.Element;

export interface ParsedPage {
  /** Every element in document order, also those in templates. */
  readonly elements: readonly Element[];
  /** What a browser has to guess at: never the case in our own pages. */
  readonly errors: readonly string[];
}

const voidElements = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr', 'col']);

/** An element that the reader made up, or closed where nobody wrote its end. */
function isGuessed({ tagName, sourceCodeLocation }: Element): boolean {
  if (!sourceCodeLocation?.startTag) return true;
  return !voidElements.has(tagName) && !sourceCodeLocation.endTag;
}

/** A whole page, read as a browser without scripts does. */
export function parsePage(text: string): ParsedPage {
  const errors: string[] = [];
  const document = parse(text, {
    scriptingEnabled: false,
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine }) => void errors.push(`${String(startLine)} ${code}`),
  });
  const elements = elementsIn(document);
  errors.push(...elements.filter(isGuessed).map(({ tagName }) => `<${tagName}> is guessed`));
  return { elements, errors };
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
