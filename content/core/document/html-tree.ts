/**
 * HTML text as the small part of a DOM that ProseMirror's parser walks. Parsing is parse5's; here is
 * only its shape. Nothing in it can run: there are no events, no styles, no resources.
 */
import { type DefaultTreeAdapterTypes as Parse5, parseFragment } from 'parse5';

/** A node of the tree: an element (nodeType 1) or a text (nodeType 3). */
export class TreeNode {
  readonly nodeType: 1 | 3;
  readonly nodeName: string;
  /** Line in the HTML, from 1; 0 when the parser made the node up. */
  readonly line: number;
  readonly nodeValue: string | null;
  parentNode: TreeNode | null = null;
  readonly childNodes: TreeNode[] = [];
  readonly #attributes: ReadonlyMap<string, string>;

  constructor(
    nodeType: 1 | 3,
    nodeName: string,
    nodeValue: string | null,
    attributes: ReadonlyMap<string, string>,
    line: number,
  ) {
    this.nodeType = nodeType;
    this.nodeName = nodeName;
    this.nodeValue = nodeValue;
    this.#attributes = attributes;
    this.line = line;
  }

  get tagName(): string {
    return this.nodeName;
  }

  get firstChild(): TreeNode | null {
    return this.childNodes[0] ?? null;
  }

  get nextSibling(): TreeNode | null {
    return this.#sibling(1);
  }

  get previousSibling(): TreeNode | null {
    return this.#sibling(-1);
  }

  get textContent(): string {
    return this.nodeValue ?? this.childNodes.map((child) => child.textContent).join('');
  }

  get attributeNames(): readonly string[] {
    return [...this.#attributes.keys()];
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  /** Only the selectors that our parse rules use: `tag` and `tag[attribute]`. */
  matches(selector: string): boolean {
    const match = /^([a-z0-9-]+)(?:\[([a-z-]+)\])?$/.exec(selector);
    if (match === null) throw new RangeError(`Selector too complex: ${selector}`);
    const [, tag, attribute] = match;
    return (
      tag === this.nodeName.toLowerCase() &&
      (attribute === undefined || this.getAttribute(attribute) !== null)
    );
  }

  /** Adds `child` at the end, taking it from where it was. */
  appendChild(child: TreeNode): TreeNode {
    child.parentNode?.childNodes.splice(child.parentNode.childNodes.indexOf(child), 1);
    child.parentNode = this;
    this.childNodes.push(child);
    return child;
  }

  #sibling(step: 1 | -1): TreeNode | null {
    const siblings = this.parentNode?.childNodes ?? [];
    return siblings[siblings.indexOf(this) + step] ?? null;
  }
}

/** Elements whose content is never text for a reader; they stay as empty elements. */
const dropped = new Set(
  'script style template iframe object embed svg math head title noscript textarea select audio video canvas link meta base'.split(
    ' ',
  ),
);

/** Deeper than this, content is taken out of its wrappers: hostile nesting must not exhaust a stack. */
const maximumDepth = 60;

/** Parses a piece of HTML; never throws, whatever the text. */
export function parseHtmlTree(html: string): TreeNode {
  const root = new TreeNode(1, 'BODY', null, new Map(), 0);
  // An explicit stack: the depth of the input is the sender's choice.
  const pending: { from: Parse5.ChildNode; into: TreeNode; depth: number }[] = parseFragment(html, {
    sourceCodeLocationInfo: true,
  })
    .childNodes.map((from) => ({ from, into: root, depth: 0 }))
    .reverse();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { from, into, depth } = next;
    const line = from.sourceCodeLocation?.startLine ?? 0;
    if ('value' in from) {
      into.appendChild(new TreeNode(3, '#text', from.value, new Map(), line));
    } else if ('tagName' in from) {
      const attributes = new Map(from.attrs.map(({ name, value }) => [name, value] as const));
      const element =
        depth < maximumDepth
          ? into.appendChild(new TreeNode(1, from.tagName.toUpperCase(), null, attributes, line))
          : into;
      if (dropped.has(from.tagName)) continue;
      for (const child of from.childNodes.toReversed()) {
        pending.push({ from: child, into: element, depth: depth + 1 });
      }
    }
  }
  return root;
}
